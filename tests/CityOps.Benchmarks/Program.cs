using System.Text.Json;
using CityOps.Benchmarks.Engine;

namespace CityOps.Benchmarks;

/// <summary>The program, in a class of its own name: the server, which it also hosts, has a Program too.</summary>
internal static class BenchProgram
{
    public static async Task<int> Main(string[] args)
    {
        // The engine's measurement runs in a process of its own for each engine; this is that process.
        if (args is [EngineChild.Verb, var activations])
        {
            Console.WriteLine(JsonSerializer.Serialize(await EngineMeasurement.RunAsync(int.Parse(activations, null), CancellationToken.None)));
            return 0;
        }

        return await BenchCommand.RunAsync(args, CancellationToken.None);
    }
}
