using System.Text.Json;
using CityOps.Benchmarks.Engine;
Console.WriteLine(JsonSerializer.Serialize(await EngineMeasurement.RunAsync(200_000, CancellationToken.None)));
