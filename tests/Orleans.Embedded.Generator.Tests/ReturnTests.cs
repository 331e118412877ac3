namespace Orleans.Generator.Tests;

public sealed class ReturnTests
{
    private const string Program = """
        public interface IReturns : IGrainWithStringKey
        {
            Task Plain(List<string> log);
            Task<int> Number();
            ValueTask Quick(List<string> log);
            ValueTask<string?> Text();
            [OneWay] Task Forgotten(List<string> log);
            [OneWay] ValueTask QuicklyForgotten(List<string> log);
        }

        public sealed class Returns : Grain, IReturns
        {
            public async Task Plain(List<string> log) { await Task.Yield(); log.Add("plain"); }
            public async Task<int> Number() { await Task.Yield(); return 42; }
            public async ValueTask Quick(List<string> log) { await Task.Yield(); log.Add("quick"); }
            public ValueTask<string?> Text() => new("text");
            public Task Forgotten(List<string> log) { log.Add("forgotten"); return new TaskCompletionSource().Task; }
            public ValueTask QuicklyForgotten(List<string> log) { log.Add("quickly"); return new(new TaskCompletionSource().Task); }
        }

        public static class Scenario
        {
            public static async Task<string> Run(IReturns grain)
            {
                var log = new List<string>();
                await grain.Plain(log);
                log.Add((await grain.Number()).ToString());
                await grain.Quick(log);
                log.Add(await grain.Text() ?? "null");
                await grain.Forgotten(log);
                await grain.QuicklyForgotten(log);
                return string.Join(' ', log);
            }
        }
        """;

    [Fact]
    public async Task Every_return_type_reaches_the_grain_and_comes_back()
    {
        Assert.Equal("plain 42 quick text forgotten quickly", await GeneratorRun.Over(Program).Load().RunScenarioAsync());
    }

    [Fact]
    public async Task One_way_methods_are_posted_and_the_others_awaited()
    {
        var program = GeneratorRun.Over(Program).Load();
        await program.RunScenarioAsync();

        Assert.Equal(["Plain", "Number", "Quick", "Text"], program.Awaited.Select(x => x.Method.MethodName));
        Assert.Equal(["Forgotten", "QuicklyForgotten"], program.Posted.Select(x => x.Method.MethodName));
    }

    [Fact]
    public async Task Observers_may_have_void_methods_which_are_posted()
    {
        var program = GeneratorRun.Over("""
            public interface IWatcher : IGrainObserver
            {
                void Seen(List<string> log, string what);
                Task<bool> Confirm();
            }

            public sealed class Watcher : IWatcher
            {
                public void Seen(List<string> log, string what) => log.Add(what);
                public Task<bool> Confirm() => Task.FromResult(true);
            }

            public static class Scenario
            {
                public static async Task<string> Run(IWatcher watcher)
                {
                    var log = new List<string>();
                    watcher.Seen(log, "smoke");
                    return log.Single() + await watcher.Confirm();
                }
            }
            """).Load();

        Assert.Equal("smokeTrue", await program.RunScenarioAsync());
        Assert.Equal("Seen", Assert.Single(program.Posted).Method.MethodName);
        Assert.Equal("Confirm", Assert.Single(program.Awaited).Method.MethodName);
        Assert.Empty(program.Manifest.Classes);
    }

    [Fact]
    public async Task An_exception_of_the_grain_reaches_the_caller_as_it_is()
    {
        var program = GeneratorRun.Over("""
            public interface IFailing : IGrainWithStringKey { Task<int> Fail(); }
            public sealed class Failing : Grain, IFailing { public Task<int> Fail() => throw new FormatException("no"); }
            public static class Scenario { public static async Task<string> Run(IFailing grain) => (await grain.Fail()).ToString(); }
            """).Load();

        await Assert.ThrowsAsync<FormatException>(program.RunScenarioAsync);
    }
}
