using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CityOps.Benchmarks.Activation;

/// <summary>One who watches an incident over a web socket. It reads frames to their last byte and looks for a word in them, but makes nothing of them: what is measured is the server.</summary>
internal sealed class FeedClient : IAsyncDisposable
{
    private const byte End = 0x1e;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 << 10];

    /// <summary>Connects and waits for the snapshot.</summary>
    public static async Task<FeedClient> ConnectAsync(Uri server, string token, string topic, CancellationToken cancellationToken)
    {
        var client = new FeedClient();
        client._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await client._socket.ConnectAsync(new UriBuilder(server) { Scheme = "ws", Path = "/hubs/live" }.Uri, cancellationToken);
        await client.SendAsync(new { protocol = "json", version = 1 }, cancellationToken);
        await client.SendAsync(new { type = 4, invocationId = "1", target = "Watch", arguments = new[] { topic } }, cancellationToken);
        await client.HearAsync("\"isSnapshot\":true"u8.ToArray(), cancellationToken);
        return client;
    }

    /// <summary>Reads until a whole frame that holds a word has come.</summary>
    /// <returns>Bytes of that frame.</returns>
    public async Task<long> HearAsync(byte[] word, CancellationToken cancellationToken)
    {
        var (frame, found, rest) = (0L, false, Array.Empty<byte>());
        while (true)
        {
            var received = await _socket.ReceiveAsync(_buffer, cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
                throw new InvalidOperationException("The server ended the feed.");
            ReadOnlySpan<byte> bytes = _buffer.AsSpan(0, received.Count);
            while (bytes.IndexOf(End) is >= 0 and var at)
            {
                found |= Holds(rest, bytes[..at], word);
                if (found)
                    return frame + at;
                (frame, found, rest) = (0, false, []);
                bytes = bytes[(at + 1)..];
            }

            found |= Holds(rest, bytes, word);
            frame += bytes.Length;

            // The word may stand across two pieces.
            rest = bytes[^Math.Min(bytes.Length, word.Length)..].ToArray();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        _socket.Dispose();
    }

    private static bool Holds(byte[] rest, ReadOnlySpan<byte> bytes, byte[] word)
    {
        if (bytes.IndexOf(word) >= 0)
            return true;
        byte[] seam = [.. rest, .. bytes[..Math.Min(bytes.Length, word.Length)]];
        return rest.Length > 0 && seam.AsSpan().IndexOf(word) >= 0;
    }

    private Task SendAsync(object message, CancellationToken cancellationToken) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + (char)End), WebSocketMessageType.Text, true, cancellationToken);
}
