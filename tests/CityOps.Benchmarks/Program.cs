using System.Text.Json;
using CityOps.Benchmarks;
using CityOps.Benchmarks.Engine;

// The engine's measurement runs in a process of its own for each engine; this is that process.
if (args is [EngineChild.Verb, var activations])
{
    Console.WriteLine(JsonSerializer.Serialize(await EngineMeasurement.RunAsync(int.Parse(activations, null), CancellationToken.None)));
    return 0;
}

return await BenchCommand.RunAsync(args, CancellationToken.None);
