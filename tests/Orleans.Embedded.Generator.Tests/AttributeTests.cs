using Orleans.Embedded.Calls;

namespace Orleans.Generator.Tests;

public sealed class AttributeTests
{
    [Theory]
    [InlineData("", GrainMethodOptions.None)]
    [InlineData("[ReadOnly]", GrainMethodOptions.ReadOnly)]
    [InlineData("[AlwaysInterleave]", GrainMethodOptions.AlwaysInterleave)]
    [InlineData("[OneWay]", GrainMethodOptions.OneWay)]
    [InlineData("[ReadOnly, AlwaysInterleave] [OneWay]", GrainMethodOptions.ReadOnly | GrainMethodOptions.AlwaysInterleave | GrainMethodOptions.OneWay)]
    [InlineData("[System.ComponentModel.Description(\"ReadOnly\")]", GrainMethodOptions.None)]
    public async Task Attributes_of_the_method_become_options(string attributes, GrainMethodOptions expected)
    {
        Assert.Equal(expected, (await MethodOf("", attributes)).Options);
    }

    [Fact]
    public async Task Unordered_on_the_interface_holds_for_its_methods()
    {
        Assert.Equal(GrainMethodOptions.ReadOnly | GrainMethodOptions.Unordered, (await MethodOf("[Unordered]", "[ReadOnly]")).Options);
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("[ResponseTimeout(\"00:00:05\")]", "00:00:05")]
    public async Task The_response_timeout_is_handed_on_as_written(string attributes, string? expected)
    {
        Assert.Equal(expected, (await MethodOf("", attributes)).ResponseTimeout);
    }

    private static async Task<GrainMethod> MethodOf(string onInterface, string onMethod)
    {
        var program = GeneratorRun.Over($$"""
            {{onInterface}} public interface IMarked : IGrainWithStringKey { {{onMethod}} Task Go(); }
            public sealed class Marked : Grain, IMarked { public Task Go() => Task.CompletedTask; }
            public static class Scenario { public static async Task<string> Run(IMarked grain) { await grain.Go(); return ""; } }
            """).Load();
        await program.RunScenarioAsync();
        return Assert.Single(program.Awaited.Concat(program.Posted)).Method;
    }
}
