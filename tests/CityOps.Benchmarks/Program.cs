namespace CityOps.Benchmarks;

/// <summary>The program, in a class of its own name: the server, which it also hosts, has a Program too.</summary>
internal static class BenchProgram
{
    public static Task<int> Main(string[] args) => BenchCommand.RunAsync(args, CancellationToken.None);
}
