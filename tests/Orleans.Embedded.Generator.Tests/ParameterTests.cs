using Orleans.Embedded.Calls;

namespace Orleans.Generator.Tests;

public sealed class ParameterTests
{
    private const string Odd = """
        #nullable enable
        namespace Ns.@event
        {
            public enum Colour { Red, Green }
            public readonly record struct CaseNo(string Value);
            public interface IOdd : IGrainWithStringKey
            {
                Task<string> Keywords(int @class, string @event, bool call, object target, object argument1);
                Task<string?> Nullable(string? text, int? number, List<string?>? list, Colour? colour);
                Task<(int Count, string? @class)> Tuple((int A, (string? B, CaseNo No) Inner) pair);
                Task<int[][]> Arrays(string[] names, int[,] table, byte[]?[] blobs);
                Task<int> Params(int first, params string[] rest);
                Task<int> Defaults(int count = 3, string text = "a\"b", Colour colour = Colour.Green, CancellationToken cancellation = default);
                Task<IReadOnlyList<Dictionary<string, int?>>> Generic(IReadOnlyList<Dictionary<string, int?>> lists);
                Task<dynamic> Dynamic(dynamic any, List<dynamic?> many);
                Task<string> @return(nint size, decimal amount, Type type);
            }

            public sealed class Odd : Grain, IOdd
            {
                public Task<string> Keywords(int @class, string @event, bool call, object target, object argument1) => Task.FromResult($"{@class}{@event}{call}{target}{argument1}");
                public Task<string?> Nullable(string? text, int? number, List<string?>? list, Colour? colour) => Task.FromResult(text ?? list?[0]);
                public Task<(int Count, string? @class)> Tuple((int A, (string? B, CaseNo No) Inner) pair) => Task.FromResult((pair.A, pair.Inner.B));
                public Task<int[][]> Arrays(string[] names, int[,] table, byte[]?[] blobs) => Task.FromResult(new[] { new[] { names.Length, table.Length, blobs.Length } });
                public Task<int> Params(int first, params string[] rest) => Task.FromResult(first + rest.Length);
                public Task<int> Defaults(int count, string text, Colour colour, CancellationToken cancellation) => Task.FromResult(count + text.Length + (int)colour);
                public Task<IReadOnlyList<Dictionary<string, int?>>> Generic(IReadOnlyList<Dictionary<string, int?>> lists) => Task.FromResult(lists);
                public Task<dynamic> Dynamic(dynamic any, List<dynamic?> many) => Task.FromResult<dynamic>(any + many[0]);
                public Task<string> @return(nint size, decimal amount, Type type) => Task.FromResult($"{size}{amount}{type.Name}");
            }
        }

        public static class Scenario
        {
            public static async Task<string> Run(Ns.@event.IOdd grain) => string.Join('|',
                await grain.Keywords(1, "e", true, "t", 'a'),
                await grain.Nullable(null, null, ["first"], null),
                (await grain.Tuple((1, ("b", new("no"))))).@class,
                string.Join(',', (await grain.Arrays(["a"], new int[2, 2], [null, null]))[0]),
                await grain.Params(1, "a", "b"),
                await grain.Defaults(),
                (await grain.Generic([new() { ["x"] = null }])).Count,
                (string)await grain.Dynamic("dyn", ["amic"]),
                await grain.@return(1, 2m, typeof(int)));
        }
        """;

    [Fact]
    public async Task Unusual_parameters_arrive_as_they_were_sent()
    {
        var program = GeneratorRun.Over(Odd).Load();

        Assert.Equal("1eTrueta|first|b|1,4,2|3|7|1|dynamic|12Int32", await program.RunScenarioAsync());
    }

    [Fact]
    public async Task Parameter_types_are_those_of_the_method_without_annotations()
    {
        var program = GeneratorRun.Over(Odd).Load();
        await program.RunScenarioAsync();

        foreach (var call in program.Awaited)
        {
            var declared = program.Type("Ns.event.IOdd").GetMethod(call.Method.MethodName)!;
            Assert.Equal(declared.GetParameters().Select(x => x.ParameterType), call.Method.ParameterTypes);
        }
    }

    [Fact]
    public async Task Arguments_are_read_and_replaced_by_index()
    {
        var (call, run) = await CallOf("Task<string> Join(int number, long big, string? text)", """Join(1, 2L, "x")""");

        Assert.Equal(3, call.GetArgumentCount());
        Assert.Equal(1, Assert.IsType<int>(call.GetArgument(0)));
        Assert.Equal(2L, Assert.IsType<long>(call.GetArgument(1)));
        call.SetArgument(0, 7);
        call.SetArgument(2, null);
        Assert.Equal(7, call.GetArgument(0));
        Assert.Null(call.GetArgument(2));
        Assert.Throws<InvalidCastException>(() => call.SetArgument(2, 5));
        Assert.Equal("Join", run);
    }

    [Theory]
    [InlineData("Task<string> None()", "None()", 0)]
    [InlineData("Task<string> One(int number)", "One(1)", 1)]
    public async Task An_index_without_an_argument_is_refused(string signature, string invocation, int bad)
    {
        var (call, _) = await CallOf(signature, invocation);

        foreach (var index in new[] { bad, -1 })
        {
            Assert.Throws<ArgumentOutOfRangeException>("index", () => call.GetArgument(index));
            Assert.Throws<ArgumentOutOfRangeException>("index", () => call.SetArgument(index, null));
        }
    }

    [Fact]
    public async Task The_cancellation_token_of_a_call_is_its_parameter_wherever_it_stands()
    {
        var (call, _) = await CallOf("Task<string> Wait(CancellationToken stop, int number)", "Wait(new CancellationToken(true), 1)");

        Assert.True(call.GetCancellationToken().IsCancellationRequested);
        call.SetArgument(0, CancellationToken.None);
        Assert.Equal(CancellationToken.None, call.GetCancellationToken());
    }

    [Fact]
    public async Task A_call_without_a_cancellation_parameter_has_no_token()
    {
        var (call, _) = await CallOf("Task<string> Go(CancellationToken? maybe)", "Go(new CancellationToken(true))");

        Assert.Equal(CancellationToken.None, call.GetCancellationToken());
    }

    /// <summary>Makes one call of one method; the grain answers with the method's name.</summary>
    private static async Task<(GrainCall Call, string Answer)> CallOf(string signature, string invocation)
    {
        var program = GeneratorRun.Over($$"""
            public interface IOne : IGrainWithStringKey { {{signature}}; }
            public sealed class OneGrain : Grain, IOne { public {{signature}} => Task.FromResult("{{invocation.Split('(')[0]}}"); }
            public static class Scenario { public static Task<string> Run(IOne grain) => grain.{{invocation}}; }
            """).Load();
        var answer = await program.RunScenarioAsync();
        return (Assert.Single(program.Awaited), answer);
    }
}
