namespace Orleans.Generator.Tests;

public sealed class DeterminismTests
{
    private static readonly string[] Program =
    [
        "namespace Z; public interface IZ : IGrainWithStringKey { Task<int> Get(string key); Task Put(string key, int value); }",
        "namespace A; public interface IA : IGrainObserver { void Seen(string what); } public sealed class Last : Grain, Z.IZ { public Task<int> Get(string key) => Task.FromResult(1); public Task Put(string key, int value) => Task.CompletedTask; }",
        "namespace M; public interface IM : Z.IZ, IAsyncDisposable; public sealed class First : Grain;",
    ];

    [Fact]
    public void Two_runs_write_the_same_text()
    {
        Assert.Equal(GeneratorRun.Over(Program).Files, GeneratorRun.Over(Program).Files);
    }

    [Fact]
    public void The_order_of_source_files_does_not_matter()
    {
        string[] reversed = [.. Program.Reverse()];

        Assert.Equal(GeneratorRun.Over(Program).Files, GeneratorRun.Over(reversed).Files);
    }

    [Fact]
    public void Lines_end_alike_on_every_system_and_carry_no_trailing_blanks()
    {
        Assert.All(GeneratorRun.Over(Program).Files.Values, x => Assert.DoesNotMatch("\r|[ \t]\n", x));
    }
}
