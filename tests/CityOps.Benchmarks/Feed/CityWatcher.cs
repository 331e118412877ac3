using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CityOps.Benchmarks.Feed;

/// <summary>A screen that watches the whole city over a web socket.</summary>
internal sealed class CityWatcher : IAsyncDisposable
{
    private const byte End = 0x1e;
    private readonly ClientWebSocket _socket = new();
    private readonly ArrayBufferWriter<byte> _frame = new(64 << 10);
    private readonly CancellationTokenSource _end = new();
    private Task _watching = Task.CompletedTask;

    private CityWatcher(Sightings seen) => Seen = seen;

    public Sightings Seen { get; }

    /// <summary>Connects, waits for the snapshot, and reads on from there.</summary>
    public static async Task<CityWatcher> BeginAsync(string server, string token, IReadOnlyDictionary<string, int> things, CancellationToken cancellationToken)
    {
        var watcher = new CityWatcher(new Sightings(things));
        watcher._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await watcher._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/live" }.Uri, cancellationToken);
        await watcher.SendAsync(new { protocol = "json", version = 1 }, cancellationToken);
        await watcher.SendAsync(new { type = 4, invocationId = "1", target = "Watch", arguments = new[] { "city" } }, cancellationToken);
        while (!await watcher.ReadAsync(isFirst: true, cancellationToken))
        {
            // The answer to the handshake comes before the snapshot.
        }

        watcher._watching = Task.Run(watcher.WatchAsync, cancellationToken);
        return watcher;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _socket.Dispose();
        _end.Dispose();
    }

    private async Task WatchAsync()
    {
        while (!_end.IsCancellationRequested)
            await ReadAsync(isFirst: false, _end.Token);
    }

    /// <summary>Reads once and looks at every frame that is whole.</summary>
    /// <returns>Whether the snapshot was among them.</returns>
    private async Task<bool> ReadAsync(bool isFirst, CancellationToken cancellationToken)
    {
        var received = await _socket.ReceiveAsync(_frame.GetMemory(32 << 10), cancellationToken);
        if (received.MessageType == WebSocketMessageType.Close)
            throw new InvalidOperationException("The server ended the feed.");
        _frame.Advance(received.Count);
        return LookAtWhole(isFirst);
    }

    private bool LookAtWhole(bool isFirst)
    {
        var bytes = _frame.WrittenSpan;
        var snapshot = false;
        while (bytes.IndexOf(End) is >= 0 and var at)
        {
            snapshot |= bytes[..at].IndexOf("\"isSnapshot\":true"u8) >= 0;
            Seen.Look(bytes[..at], isFirst);
            bytes = bytes[(at + 1)..];
        }

        var rest = bytes.Length == _frame.WrittenCount ? null : bytes.ToArray();
        if (rest is null)
            return snapshot;
        _frame.ResetWrittenCount();
        _frame.Write(rest);
        return snapshot;
    }

    private Task SendAsync(object message, CancellationToken cancellationToken) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + (char)End), WebSocketMessageType.Text, true, cancellationToken);
}
