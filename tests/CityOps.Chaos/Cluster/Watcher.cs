using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;

namespace CityOps.Chaos;

/// <summary>
/// Somebody who watches topics of cases. Whenever the connection is lost it goes to the next server and resumes each topic there; what it has
/// seen of each is kept, and that frames come without a gap is checked as they come.
/// </summary>
internal sealed class Watcher : IAsyncDisposable
{
    private readonly IReadOnlyList<string> _addresses;
    private readonly string _token;
    private readonly ConcurrentDictionary<string, Seen> _seen;
    private readonly CancellationTokenSource _end = new();
    private Task _watching = Task.CompletedTask;
    private int _server;

    private Watcher(IReadOnlyList<string> addresses, string token, IEnumerable<string> topics)
    {
        _addresses = addresses;
        _token = token;
        _seen = new(topics.Select(topic => KeyValuePair.Create(topic, new Seen(default, 0, 0))), StringComparer.Ordinal);
    }

    /// <summary>What went wrong with the numbers of frames.</summary>
    public ConcurrentQueue<string> Gaps { get; } = new();

    /// <summary>How often a topic was gone on with, without a snapshot.</summary>
    public int Resumed { get; private set; }

    public IEnumerable<string> Topics => _seen.Keys;

    public static Watcher Begin(IReadOnlyList<string> addresses, int first, string token, IEnumerable<string> topics)
    {
        var watcher = new Watcher(addresses, token, topics) { _server = first };
        watcher._watching = Task.Run(watcher.WatchAsync);
        return watcher;
    }

    /// <summary>The newest version it has seen of a topic's case.</summary>
    public long VersionOf(string topic) => _seen[topic].Version;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            await using var connection = new HubConnectionBuilder()
                .WithUrl(_addresses[_server++ % _addresses.Count] + "/hubs/live", options => options.AccessTokenProvider = () => Task.FromResult<string?>(_token))
                .Build();
            using var lost = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            connection.Closed += _ => lost.CancelAsync();
            try
            {
                await connection.StartAsync(_end.Token);
                await Task.WhenAll(_seen.Keys.Select(topic => FollowAsync(connection, topic, lost.Token)));
            }
            catch (Exception) when (!_end.IsCancellationRequested)
            {
                // The server is gone or going: the next one.
                await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
            }
        }
    }

    private async Task FollowAsync(HubConnection connection, string topic, CancellationToken cancellationToken)
    {
        var seen = _seen[topic];
        var frames = seen.Watch == default
            ? connection.StreamAsync<JsonElement>("Watch", topic, cancellationToken)
            : connection.StreamAsync<JsonElement>("Resume", topic, seen.Watch, seen.Sequence, cancellationToken);
        await foreach (var frame in frames)
            _seen[topic] = Take(topic, _seen[topic], frame);
    }

    private Seen Take(string topic, Seen before, JsonElement frame)
    {
        var (watch, sequence) = (frame.GetProperty("watch").GetGuid(), frame.GetProperty("sequence").GetInt64());
        if (watch == before.Watch && sequence == before.Sequence + 1)
            Resumed += frame.GetProperty("isSnapshot").GetBoolean() ? 0 : 1;
        else if (watch == before.Watch || !frame.GetProperty("isSnapshot").GetBoolean() || sequence != 1)
            Gaps.Enqueue($"{topic}: {sequence} after {before.Sequence}");
        var versions = frame.GetProperty("cases").EnumerateArray().Select(line => line.GetProperty("version").GetInt64()).ToArray();
        return new Seen(watch, sequence, Math.Max(before.Version, versions.Length == 0 ? 0 : versions.Max()));
    }

    private sealed record Seen(Guid Watch, long Sequence, long Version);
}
