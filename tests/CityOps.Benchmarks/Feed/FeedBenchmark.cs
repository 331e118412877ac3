using CityOps.City;
using CityOps.Hosting;
using Npgsql;

namespace CityOps.Benchmarks.Feed;

/// <summary>What one load came to.</summary>
internal sealed record FeedFigures(double CommandsPerSecond, SeenTimes Seen);

/// <summary>Three servers on one database, with screens that watch the whole city spread over them, beside a plain notification for each command.</summary>
internal static class FeedBenchmark
{
    private const string Name = "feed";
    private const int Servers = 3;
    private const int Watchers = 200;
    private const int Cases = 240;
    private const int Callers = 60;
    private const int Moderate = 200;
    private const string Yardstick = "a transaction and a notification for each command, plain sockets";
    private const string RecordedSql = "SELECT substr(stream, 6), seq, recorded_at FROM journal WHERE stream = ANY (SELECT 'case/' || key FROM unnest($1) AS key)";

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(70);
    private static readonly TimeSpan Full = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Steady = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(TextWriter lines, CancellationToken cancellationToken)
    {
        await using var cluster = await CityCluster.StartAsync(Servers, cancellationToken);
        var (full, steady) = await OursAsync(cluster, cancellationToken);
        foreach (var server in cluster.Servers)
            await server.KillAsync(cancellationToken);
        var (plainFull, plainSteady) = await PlainAsync(cluster.ConnectionString, cancellationToken);

        var load = $"{Servers} servers, {Watchers} watchers of the whole city, {Callers} callers over HTTP for {Full.TotalSeconds} s, after {WarmUp.TotalSeconds} s of the same";
        var calm = $"the same, {Moderate} commands a second offered for {Steady.TotalSeconds} s";
        await WriteAsync("commands_per_second", "1/s", full.CommandsPerSecond, plainFull.CommandsPerSecond, load);
        await WriteAsync("commit_to_browser_p50", "ms", steady.Seen.P50, plainSteady.Seen.P50, $"{calm}; {steady.Seen.Count:N0} sightings");
        await WriteAsync("commit_to_browser_p99", "ms", steady.Seen.P99, plainSteady.Seen.P99, $"{calm}; under 500");
        await WriteAsync("commit_to_browser_full_load_p50", "ms", full.Seen.P50, plainFull.Seen.P50, $"{load}; {full.Seen.Count:N0} sightings");
        await WriteAsync("commit_to_browser_full_load_p99", "ms", full.Seen.P99, plainFull.Seen.P99, $"{load}; under 500");

        Task WriteAsync(string metric, string unit, double value, double other, string note) =>
            lines.WriteLineAsync(new BenchLine(Name, metric, unit, value, Yardstick, other, value / other, note).Json.AsMemory(), cancellationToken);
    }

    private static async Task<(FeedFigures Full, FeedFigures Steady)> OursAsync(CityCluster cluster, CancellationToken cancellationToken)
    {
        string[] addresses = [.. cluster.Servers.Select(server => server.Address)];
        using var intake = await Desk.OpenAsync(addresses[0], TestCity.Intake, cancellationToken);
        using var dispatcher = await Desk.OpenAsync(addresses[0], TestCity.Dispatcher, cancellationToken);
        Desk[] desks = [.. addresses.Select(dispatcher.At)];
        var keys = new string[Cases];
        await Parallel.ForAsync(0, Cases, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (number, token) => keys[number] = await intake.ReportAsync(number, token));
        var things = Numbered(keys);
        List<CityWatcher> watchers = [];
        try
        {
            for (var i = 0; i < Watchers; i++)
                watchers.Add(await CityWatcher.BeginAsync(addresses[i % Servers], intake.Token, things, cancellationToken));
            Sightings[] seen = [.. watchers.Select(watcher => watcher.Seen)];
            await using var source = NpgsqlDataSource.Create(cluster.ConnectionString);
            return await MeasureAsync(seen, UrgeAsync, sightings => SeenTimes.OfAsync(source, RecordedSql, keys, sightings, cancellationToken), cancellationToken);
        }
        finally
        {
            foreach (var watcher in watchers)
                await watcher.DisposeAsync();
            foreach (var desk in desks)
                desk.Dispose();
        }

        async Task<long> UrgeAsync(int thing, CancellationToken token) => await desks[thing % Servers].UrgeAsync(keys[thing], Guid.CreateVersion7(), token);
    }

    private static async Task<(FeedFigures Full, FeedFigures Steady)> PlainAsync(string connectionString, CancellationToken cancellationToken)
    {
        string[] keys = [.. Enumerable.Range(0, Cases).Select(number => $"P{number:D19}")];
        await using var plain = await PlainListen.StartAsync(connectionString, Servers, Watchers, Numbered(keys), cancellationToken);
        var versions = new long[Cases];
        return await MeasureAsync(plain.Seen, CommandAsync, sightings => plain.TimesAsync(keys, sightings, cancellationToken), cancellationToken);

        async Task<long> CommandAsync(int thing, CancellationToken token)
        {
            await plain.CommandAsync(keys[thing], token);
            return Interlocked.Increment(ref versions[thing]);
        }
    }

    private static async Task<(FeedFigures Full, FeedFigures Steady)> MeasureAsync(
        IReadOnlyList<Sightings> seen, Func<int, CancellationToken, Task<long>> command, Func<IEnumerable<Sighting>, Task<SeenTimes>> times, CancellationToken cancellationToken)
    {
        var newest = new long[Cases];
        await FeedLoad.FullAsync(Callers, Cases, WarmUp, GiveAsync, cancellationToken);
        await SettleAsync(seen, newest, cancellationToken);
        Take();
        var steady = await FeedLoad.OfferAsync(Moderate, Cases, Steady, GiveAsync, cancellationToken);
        await SettleAsync(seen, newest, cancellationToken);
        var calm = new FeedFigures(steady, await times(Take()));
        var full = await FeedLoad.FullAsync(Callers, Cases, Full, GiveAsync, cancellationToken);
        await SettleAsync(seen, newest, cancellationToken);
        return (new FeedFigures(full, await times(Take())), calm);

        async Task GiveAsync(int thing, CancellationToken token) => newest[thing] = Math.Max(newest[thing], await command(thing, token));

        Sighting[] Take() => [.. seen.SelectMany(watcher => watcher.Take())];
    }

    /// <summary>Until every watcher has seen the newest version of everything.</summary>
    private static async Task SettleAsync(IReadOnlyList<Sightings> seen, long[] newest, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        while (!seen.All(watcher => Enumerable.Range(0, Cases).All(thing => watcher.VersionOf(thing) >= newest[thing])))
            await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
    }

    private static Dictionary<string, int> Numbered(string[] keys) => keys.Select((key, number) => (key, number)).ToDictionary(pair => pair.key, pair => pair.number, StringComparer.Ordinal);
}
