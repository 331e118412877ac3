using Npgsql;
using NpgsqlTypes;

namespace CityOps.Benchmarks.Feed;

/// <summary>Milliseconds from the moment a change was recorded until a watcher had it, of every watcher and every change.</summary>
internal sealed record SeenTimes(double P50, double P99, int Count)
{
    /// <summary>Puts what was seen beside what was recorded.</summary>
    /// <param name="source">The database.</param>
    /// <param name="sql">Yields key, version and moment of the changes of the keys in its parameter.</param>
    /// <param name="names">Keys, by number of the thing.</param>
    /// <param name="seen">What the watchers saw.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<SeenTimes> OfAsync(NpgsqlDataSource source, string sql, IReadOnlyList<string> names, IEnumerable<Sighting> seen, CancellationToken cancellationToken)
    {
        var recorded = await RecordedAsync(source, sql, names, cancellationToken);
        List<double> times = [];
        foreach (var sighting in seen)
        {
            // What was told together with a later version was kept waiting until then.
            for (var version = sighting.Before + 1; version <= sighting.Version; version++)
            {
                if (recorded.TryGetValue((sighting.Thing, version), out var at))
                    times.Add((sighting.At - at) / (double)TimeSpan.TicksPerMillisecond);
            }
        }

        if (times.Count == 0)
            throw new InvalidOperationException("No watcher saw anything.");
        times.Sort();
        return new SeenTimes(times[times.Count / 2], times[(int)(times.Count * 0.99)], times.Count);
    }

    private static async Task<Dictionary<(int Thing, long Version), long>> RecordedAsync(NpgsqlDataSource source, string sql, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var numbers = names.Select((name, number) => (name, number)).ToDictionary(pair => pair.name, pair => pair.number, StringComparer.Ordinal);
        Dictionary<(int, long), long> recorded = [];
        await using var command = source.CreateCommand(sql);
        command.Parameters.Add(new NpgsqlParameter { Value = names.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            recorded[(numbers[rows.GetString(0)], rows.GetInt64(1))] = rows.GetDateTime(2).Ticks;
        return recorded;
    }
}
