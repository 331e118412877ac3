using System.Collections.Concurrent;

namespace CityOps.Engine;

/// <summary>A city of three silos whose journal is watched; what is on which silo is chosen by the test.</summary>
public sealed class EngineCity() : City(silos: 3)
{
    private static int _keys;
    private readonly ConcurrentDictionary<string, JournalWatch> _watches = new(StringComparer.Ordinal);

    public static string NewKey() => $"R99010220261123{Interlocked.Increment(ref _keys):D6}";

    /// <summary>The watch of one thing's stream and row.</summary>
    public JournalWatch WatchOf(string key) => _watches.GetOrAdd(key, _ => new JournalWatch());

    /// <summary>The cluster that the class shares.</summary>
    public Task<CityCluster> WatchedAsync() => ClusterAsync(0, Divided().Around);

    /// <summary>One to break.</summary>
    public Task<CityCluster> StartWatchedAsync() => StartAsync(Divided().Around);

    public Task<long> EventsAsync(string stream) => QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = '{stream}'");

    private JournalWatch Divided() => new()
    {
        BeforeAppend = (append, token) => WatchOf(append.Stream.Split('/')[1]).BeforeAppend(append, token),
        AfterAppend = append => WatchOf(append.Stream.Split('/')[1]).AfterAppend(append),
        AfterLoad = key => WatchOf(key).AfterLoad(key),
    };
}
