namespace CityOps.Chaos;

/// <summary>The process under fault: the tests start their own assembly with its orders in the environment.</summary>
internal static class Program
{
    public static Task<int> Main() => WriterProcess.RunAsync(WriterOrders.FromEnvironment(), CancellationToken.None);
}
