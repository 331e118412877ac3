using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Threading.Channels;
using Npgsql;

namespace CityOps.Benchmarks.Feed;

/// <summary>
/// Yardstick: the feed as one writes it first. Each command is a transaction of its own with a row of history, the row of the thing and a
/// notification; each of the servers listens and writes what it hears to the sockets of its watchers. Without HTTP, sign-in and rules.
/// </summary>
internal sealed class PlainListen : IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;
    private readonly CancellationTokenSource _end = new();
    private readonly List<Task> _running = [];
    private readonly List<IDisposable> _sockets = [];
    private readonly IReadOnlyDictionary<string, int> _things;

    private PlainListen(string connectionString, IReadOnlyDictionary<string, int> things)
    {
        _source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { MaxPoolSize = 40 }.ConnectionString);
        _things = things;
    }

    public List<Sightings> Seen { get; } = [];

    public static async Task<PlainListen> StartAsync(string connectionString, int servers, int watchers, IReadOnlyDictionary<string, int> things, CancellationToken cancellationToken)
    {
        var plain = new PlainListen(connectionString, things);
        await plain.ExecuteAsync("CREATE TABLE plain_thing (key text PRIMARY KEY, version bigint NOT NULL, data json NOT NULL); CREATE TABLE plain_event (key text, version bigint, at timestamptz NOT NULL DEFAULT now(), data json NOT NULL, PRIMARY KEY (key, version))", cancellationToken);
        foreach (var key in things.Keys)
            await plain.ExecuteAsync($"INSERT INTO plain_thing VALUES ('{key}', 0, '{{}}')", cancellationToken);
        for (var server = 0; server < servers; server++)
            await plain.ServeAsync((watchers / servers) + (server < watchers % servers ? 1 : 0), cancellationToken);
        return plain;
    }

    public async Task CommandAsync(string key, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(
            """
            WITH moved AS (UPDATE plain_thing SET version = version + 1, data = $2::json WHERE key = $1 RETURNING key, version),
            kept AS (INSERT INTO plain_event (key, version, data) SELECT key, version, $2::json FROM moved)
            SELECT pg_notify('plain', key || ' ' || version) FROM moved
            """,
            connection,
            transaction)
        { Parameters = { new() { Value = key }, new() { Value = Row(key, 0) } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    public Task<SeenTimes> TimesAsync(IReadOnlyList<string> names, IEnumerable<Sighting> seen, CancellationToken cancellationToken) =>
        SeenTimes.OfAsync(_source, "SELECT key, version, at FROM plain_event WHERE key = ANY ($1)", names, seen, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_running).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var socket in _sockets)
            socket.Dispose();
        await _source.DisposeAsync();
        _end.Dispose();
    }

    /// <summary>One server: a session that listens, and a socket for each who watches.</summary>
    private async Task ServeAsync(int watchers, CancellationToken cancellationToken)
    {
        var connection = await _source.OpenConnectionAsync(cancellationToken);
        List<Channel<byte[]>> own = [];
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        for (var i = 0; i < watchers; i++)
        {
            var client = new TcpClient { NoDelay = true };
            await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, cancellationToken);
            var served = await listener.AcceptTcpClientAsync(cancellationToken);
            served.NoDelay = true;
            _sockets.AddRange([client, served]);
            var (channel, seen) = (Channel.CreateUnbounded<byte[]>(), new Sightings(_things));
            own.Add(channel);
            Seen.Add(seen);
            _running.Add(WriteAsync(channel.Reader, served.GetStream()));
            _running.Add(ReadAsync(client.GetStream(), seen));
        }

        connection.Notification += (_, news) =>
        {
            var (key, version) = news.Payload.Split(' ') is [var name, var number] ? (name, long.Parse(number, CultureInfo.InvariantCulture)) : throw new InvalidOperationException(news.Payload);
            var line = Encoding.UTF8.GetBytes(Row(key, version) + "\n");
            own.ForEach(channel => channel.Writer.TryWrite(line));
        };
        await using (var listen = new NpgsqlCommand("LISTEN plain", connection))
            await listen.ExecuteNonQueryAsync(cancellationToken);
        _running.Add(HearAsync(connection));
    }

    private async Task HearAsync(NpgsqlConnection connection)
    {
        await using (connection)
        {
            while (!_end.IsCancellationRequested)
                await connection.WaitAsync(_end.Token);
        }
    }

    private async Task WriteAsync(ChannelReader<byte[]> lines, NetworkStream to)
    {
        await foreach (var line in lines.ReadAllAsync(_end.Token))
            await to.WriteAsync(line, _end.Token);
    }

    private async Task ReadAsync(NetworkStream from, Sightings seen)
    {
        using var reader = new StreamReader(from);
        while (await reader.ReadLineAsync(_end.Token) is { } line)
            seen.Look(Encoding.UTF8.GetBytes(line));
    }

    private async Task ExecuteAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>About as long as the line of a case.</summary>
    private static string Row(string key, long version) => string.Create(CultureInfo.InvariantCulture, $$"""{"key":"{{key}}","version":{{version}},"text":"{{new string('x', 500)}}"}""");
}
