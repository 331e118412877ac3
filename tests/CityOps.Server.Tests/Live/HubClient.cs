using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CityOps.Server.Tests.Live;

/// <summary>The JSON hub protocol over a web socket: a page of code, as any program can write it.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char End = '\u001e';
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket _socket = new();
    private readonly Queue<JsonElement> _messages = new();
    private readonly StringBuilder _rest = new();

    public static async Task<HubClient> ConnectAsync(ServerFixture server, string account, bool inAddress = false)
    {
        var client = new HubClient();
        var token = await server.TokenAsync(account);
        if (!inAddress)
            client._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        var address = new UriBuilder(server.Address) { Scheme = "ws", Path = "/hubs/live", Query = inAddress ? $"access_token={Uri.EscapeDataString(token)}" : "" }.Uri;
        await client._socket.ConnectAsync(address, default);
        await client.SendAsync(new { protocol = "json", version = 1 });
        Assert.Equal("{}", (await client.NextAsync(default)).GetRawText());
        return client;
    }

    /// <summary>Begins to watch a topic; its frames come as items of this invocation.</summary>
    public Task WatchAsync(string topic, string invocation = "1") =>
        SendAsync(new { type = 4, invocationId = invocation, target = "Watch", arguments = new[] { topic } });

    /// <summary>The next frame of any topic, or the error that ended one.</summary>
    public async Task<JsonElement> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var message = await NextAsync(patience.Token);
            if (message.GetProperty("type").GetInt32() is 2)
                return message.GetProperty("item");
            if (message.GetProperty("type").GetInt32() is 3)
                return message.GetProperty("error");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_socket.State == WebSocketState.Open)
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        _socket.Dispose();
    }

    private Task SendAsync(object message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(message) + End), WebSocketMessageType.Text, true, default);

    private async Task<JsonElement> NextAsync(CancellationToken patience)
    {
        var buffer = new byte[16 << 10];
        var decoder = Encoding.UTF8.GetDecoder();
        var letters = new char[buffer.Length];
        while (_messages.Count == 0)
        {
            var received = await _socket.ReceiveAsync(buffer, patience);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            _rest.Append(letters, 0, decoder.GetChars(buffer.AsSpan(0, received.Count), letters, false));
            Split();
        }

        return _messages.Dequeue();
    }

    private void Split()
    {
        var parts = _rest.ToString().Split(End);
        foreach (var part in parts[..^1])
            _messages.Enqueue(JsonSerializer.Deserialize<JsonElement>(part));
        _rest.Clear().Append(parts[^1]);
    }
}
