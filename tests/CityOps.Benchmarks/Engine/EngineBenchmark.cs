namespace CityOps.Benchmarks.Engine;

/// <summary>
/// The embedded engine beside Microsoft Orleans: the same grain, with a filter, time-outs and metrics, from a caller in the same
/// process. Both engines are measured in turn, several times, and the medians compared.
/// </summary>
internal static class EngineBenchmark
{
    private const string Name = "engine";
    private const int Rounds = 3;

    private static readonly (string Metric, string Unit, string Note)[] Rates =
    [
        ("sequential", "calls/s", "one caller, one grain; wanted: at least 2 x"),
        ("sequential_record", "calls/s", "the same with a record as argument"),
        ("concurrent", "calls/s", "100 callers over 1,000 grains; wanted: at least 3 x"),
        ("concurrent_record", "calls/s", "the same with a record as argument"),
        ("activations", "activations/s", "first calls on new keys, 100 at a time"),
        ("bytes_per_activation", "bytes", "kept in memory by an idle activation, its grain, its key and the directory's entry; less is better"),
    ];

    public static async Task RunAsync(string[] arguments, TextWriter lines, CancellationToken cancellationToken)
    {
        var activations = BenchCommand.Number(arguments, "--activations", 200_000);
        var (orleans, why) = await EngineChild.TryBuildOrleansAsync(cancellationToken);
        List<IReadOnlyDictionary<string, double>> ours = [], theirs = [];
        for (var round = 0; round < Rounds; round++)
        {
            ours.Add(await EngineChild.Embedded.MeasureAsync(activations, cancellationToken));
            if (orleans is not null)
                theirs.Add(await orleans.MeasureAsync(activations, cancellationToken));
        }

        foreach (var (metric, unit, note) in Rates)
        {
            var value = Median(ours, metric);
            double? yardstick = orleans is null ? null : Median(theirs, metric);
            var line = new BenchLine(Name, metric, unit, value, orleans is null ? null : "Microsoft Orleans", yardstick, value / yardstick, why is null ? note : $"{note}; no yardstick: {why}");
            await lines.WriteLineAsync(line.Json.AsMemory(), cancellationToken);
        }
    }

    private static double Median(List<IReadOnlyDictionary<string, double>> runs, string metric)
    {
        var sorted = runs.Select(run => run[metric]).Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
