namespace CityOps.Benchmarks.Journal;

/// <summary>
/// The journal under 1,000 concurrent callers, beside one connection that writes the same rows in plain batches and beside a transaction
/// per command; its latency at a steady load; its log; and its cost as it grows.
/// </summary>
internal static class JournalBenchmark
{
    public const long DefaultEvents = 5_000_000;

    private const string Name = "journal";
    private const int CallerCount = 1_000;
    private const int Rounds = 3;
    private const int OfferedPerSecond = 1_000;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(5);

    /// <summary>Runs everything and writes one line of JSON for each metric.</summary>
    /// <param name="connectionString">An empty database; what the benchmark writes stays in it.</param>
    /// <param name="jsonLines">Takes the lines.</param>
    /// <param name="cancellationToken">Stops in the middle.</param>
    public static Task RunAsync(string connectionString, TextWriter jsonLines, CancellationToken cancellationToken) =>
        RunAsync(connectionString, jsonLines, DefaultEvents, cancellationToken);

    /// <inheritdoc cref="RunAsync(string, TextWriter, CancellationToken)"/>
    /// <param name="events">How far the journal grows in the last measurement.</param>
    public static async Task RunAsync(string connectionString, TextWriter jsonLines, long events, CancellationToken cancellationToken)
    {
        await using var store = await BenchStore.StartAsync(connectionString, cancellationToken);
        await store.ExecuteAsync(BenchRows.CreateTable, cancellationToken);
        await WriteAsync(ThroughputAsync(store, cancellationToken), jsonLines, cancellationToken);
        await WriteAsync(LatencyAsync(store, cancellationToken), jsonLines, cancellationToken);
        await WriteAsync(GrowthAsync(store, events, cancellationToken), jsonLines, cancellationToken);
    }

    private static async Task WriteAsync(Task<List<BenchLine>> measurement, TextWriter jsonLines, CancellationToken cancellationToken)
    {
        foreach (var line in await measurement)
            await jsonLines.WriteLineAsync(line.Json.AsMemory(), cancellationToken);
        await jsonLines.FlushAsync(cancellationToken);
    }

    private static async Task<List<BenchLine>> ThroughputAsync(BenchStore store, CancellationToken cancellationToken)
    {
        List<double> journal = [], plain = [], single = [], wal = [];
        for (var round = 0; round < Rounds; round++)
        {
            await store.ResetAsync(cancellationToken);
            plain.Add((await new PlainBatches(store.Source, $"plain{round}").RunAsync(Measured, cancellationToken)).PerSecond);
            await store.ResetAsync(cancellationToken);
            var callers = new Callers(store.Journal, CallerCount, $"journal{round}");
            await callers.RunAsync(WarmUp, cancellationToken);
            var before = await store.WalPositionAsync(cancellationToken);
            var speed = await callers.RunAsync(Measured, cancellationToken);
            wal.Add((double)(await store.WalPositionAsync(cancellationToken) - before) / speed.Commands);
            journal.Add(speed.PerSecond);
            await store.ResetAsync(cancellationToken);
            single.Add((await new OneByOne(store.Source, $"single{round}").RunAsync(Measured, cancellationToken)).PerSecond);
        }

        var note = $"{CallerCount} callers, median of {Rounds} rounds of {Measured.TotalSeconds} s, yardsticks between them";
        return
        [
            Beside("commands_per_second", journal, "one connection, plain batches of 2,000", plain, $"{note}; at least 0.6"),
            Beside("commands_per_second", journal, $"a transaction per command, {OneByOne.Connections} connections", single, $"{note}; at least 8"),
            new BenchLine(Name, "flush", "us", DiskFlush.Median().TotalMicroseconds, Note: "8 kB appended to a file beside the working copy's data and flushed, median; the dearer this is, the more a batch saves"),
            new BenchLine(Name, "wal_per_command", "B", Median(wal), Note: "one event, one summary row with three indexes; full pages after the checkpoint included"),
        ];
    }

    private static async Task<List<BenchLine>> LatencyAsync(BenchStore store, CancellationToken cancellationToken)
    {
        await store.ResetAsync(cancellationToken);
        var load = new OfferedLoad(store.Journal, OfferedPerSecond, "latency");
        await load.RunAsync(WarmUp, cancellationToken);
        var latency = await load.RunAsync(2 * Measured, cancellationToken);
        var note = $"{OfferedPerSecond}/s offered, {latency.PerSecond:F0}/s done, from the moment a command is due";
        return
        [
            new BenchLine(Name, "latency_p50", "ms", latency.P50, Note: note),
            new BenchLine(Name, "latency_p99", "ms", latency.P99, Note: $"{note}; under 25"),
            new BenchLine(Name, "latency_max", "ms", latency.Max, Note: note),
        ];
    }

    /// <summary>Speed over the journal's first tenth and its last, so that both hold checkpoints.</summary>
    private static async Task<List<BenchLine>> GrowthAsync(BenchStore store, long events, CancellationToken cancellationToken)
    {
        await store.ResetAsync(cancellationToken);
        var callers = new Callers(store.Journal, CallerCount, "growth");
        var tenths = new List<Speed>();
        for (var tenth = 0; tenth < 10; tenth++)
            tenths.Add(await callers.RunAsync(TimeSpan.MaxValue, cancellationToken, events / 10));
        var note = $"each tenth of {events:N0} events: {string.Join(", ", tenths.Select(speed => speed.PerSecond.ToString("F0", System.Globalization.CultureInfo.InvariantCulture)))}/s";
        return
        [
            new BenchLine(
                Name,
                "cost_growth",
                "us/command",
                1e6 / tenths[^1].PerSecond,
                $"the first {events / 10:N0} events",
                1e6 / tenths[0].PerSecond,
                tenths[0].PerSecond / tenths[^1].PerSecond,
                note),
        ];
    }

    private static BenchLine Beside(string metric, List<double> values, string yardstick, List<double> yardstickValues, string note) =>
        new(Name, metric, "1/s", Median(values), yardstick, Median(yardstickValues), Median(values) / Median(yardstickValues), note);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
