using System.Text.Json;
using System.Threading.Channels;
using MessagePack;
using MessagePack.Formatters;
using MessagePack.Resolvers;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Live;

/// <summary>A program that watches: the hub's own client, over web sockets.</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly HubConnection _connection;
    private readonly Channel<JsonElement> _frames = Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource _end = new();

    private HubClient(HubConnection connection) => _connection = connection;

    /// <summary>Connects.</summary>
    /// <param name="server">The server.</param>
    /// <param name="account">Who watches.</param>
    /// <param name="inAddress">The token stands in the address, as a browser sends it.</param>
    /// <param name="packed">Speaks MessagePack instead of JSON.</param>
    public static async Task<HubClient> ConnectAsync(ServerFixture server, string account, bool inAddress = false, bool packed = false)
    {
        var token = await server.TokenAsync(account);
        var address = new Uri(server.Address, inAddress ? $"/hubs/live?access_token={Uri.EscapeDataString(token)}" : "/hubs/live");
        var builder = new HubConnectionBuilder().WithUrl(address, options =>
        {
            options.Transports = HttpTransportType.WebSockets;
            options.SkipNegotiation = true;
            if (!inAddress)
                options.AccessTokenProvider = () => Task.FromResult<string?>(token);
        });
        if (packed)
        {
            builder.AddMessagePackProtocol(options => options.SerializerOptions = options.SerializerOptions
                .WithResolver(CompositeResolver.Create([new AsJson()], [options.SerializerOptions.Resolver])));
        }

        var client = new HubClient(builder.Build());
        await client._connection.StartAsync();
        return client;
    }

    /// <summary>Begins to watch a topic; its frames come among those of the others.</summary>
    public async Task WatchAsync(string topic) => _ = TakeAsync(await _connection.StreamAsChannelAsync<JsonElement>("Watch", topic, _end.Token));

    /// <summary>The next frame of any topic, or the error that ended one.</summary>
    public async Task<JsonElement> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await _frames.Reader.ReadAsync(patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _connection.DisposeAsync();
        _end.Dispose();
    }

    private async Task TakeAsync(ChannelReader<JsonElement> frames)
    {
        try
        {
            await foreach (var frame in frames.ReadAllAsync(_end.Token))
                _frames.Writer.TryWrite(frame);
        }
        catch (HubException refused)
        {
            _frames.Writer.TryWrite(JsonSerializer.SerializeToElement(refused.Message));
        }
        catch (OperationCanceledException)
        {
            // The viewer has gone.
        }
    }

    /// <summary>Shows what came packed as the JSON that it stands for.</summary>
    private sealed class AsJson : IMessagePackFormatter<JsonElement>
    {
        public JsonElement Deserialize(ref MessagePackReader reader, MessagePackSerializerOptions options) =>
            JsonSerializer.Deserialize<JsonElement>(MessagePackSerializer.ConvertToJson(reader.ReadRaw()));

        public void Serialize(ref MessagePackWriter writer, JsonElement value, MessagePackSerializerOptions options) => throw new NotSupportedException("Frames are only read.");
    }
}
