using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace CityOps.Journal;

/// <summary>What happens to a COMMIT that passes a <see cref="CuttingProxy"/>.</summary>
internal enum Cut
{
    /// <summary>It passes.</summary>
    None,

    /// <summary>The connection breaks before the server has it.</summary>
    BeforeCommit,

    /// <summary>The server carries it out, and the connection breaks before the client knows.</summary>
    AfterCommit,

    /// <summary>The client is cut off, while the server's session stays open in the middle of its transaction.</summary>
    HalfOpen,
}

/// <summary>Stands between the journal's writer and the server, and breaks at the worst moment. Other connections pass unharmed.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly NpgsqlConnectionStringBuilder _server;
    private readonly ConcurrentQueue<Cut> _cuts = new();
    private readonly ConcurrentBag<Passage> _passages = [];
    private readonly Task _accepting;
    private volatile bool _refusing;
    private int _made;

    public CuttingProxy(string connectionString)
    {
        _server = new NpgsqlConnectionStringBuilder(connectionString);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Connects through this proxy.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(_server.ConnectionString)
    {
        Host = "127.0.0.1",
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port,
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Cuts made so far.</summary>
    public int Made => Volatile.Read(ref _made);

    /// <summary>Completes when the server has ended the session that a <see cref="Cut.HalfOpen"/> left open.</summary>
    public TaskCompletionSource HalfOpenEnded { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Cuts that the next COMMITs meet, in order.</summary>
    /// <param name="refuse">After the first of them no new connection is let through, until <see cref="Allow"/>.</param>
    public void Plan(IEnumerable<Cut> cuts, bool refuse = false)
    {
        RefuseAfterCut = refuse;
        foreach (var cut in cuts)
            _cuts.Enqueue(cut);
    }

    /// <summary>From now on every new connection is closed at once.</summary>
    public void Refuse() => _refusing = true;

    public void Allow() => _refusing = false;

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var passage in _passages)
            passage.Dispose();
    }

    private bool RefuseAfterCut { get; set; }

    private async Task AcceptAsync()
    {
        while (true)
        {
            var client = await _listener.AcceptTcpClientAsync();
            if (_refusing)
            {
                client.Dispose();
                continue;
            }

            var server = new TcpClient();
            await server.ConnectAsync(_server.Host!, _server.Port);
            var passage = new Passage(this, client, server);
            _passages.Add(passage);
            passage.Start();
        }
    }

    private Cut NextCut()
    {
        if (!_cuts.TryDequeue(out var cut) || cut is Cut.None)
            return Cut.None;
        _refusing = RefuseAfterCut;
        Interlocked.Increment(ref _made);
        return cut;
    }

    private sealed class Passage(CuttingProxy proxy, TcpClient client, TcpClient server) : IDisposable
    {
        private readonly TaskCompletionSource _carriedOut = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private volatile Cut _cut;

        public void Start()
        {
            _ = AskAsync();
            _ = AnswerAsync();
        }

        public void Dispose()
        {
            client.Dispose();
            server.Dispose();
        }

        private async Task AskAsync()
        {
            try
            {
                await PassQuestionsAsync(new byte[64 * 1024]);
            }
            catch (Exception broken) when (broken is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The other side is gone; so is this one then.
            }

            client.Dispose();
            if (_cut is not Cut.HalfOpen)
                server.Dispose();
        }

        private async Task PassQuestionsAsync(byte[] buffer)
        {
            var isWriter = false;
            while (await client.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                isWriter |= buffer.AsSpan(0, count).IndexOf("cityops journal"u8) >= 0;
                if (isWriter && buffer.AsSpan(0, count).IndexOf("COMMIT\0"u8) >= 0)
                    _cut = proxy.NextCut();
                if (_cut is Cut.BeforeCommit or Cut.HalfOpen)
                    return;
                await server.GetStream().WriteAsync(buffer.AsMemory(0, count));
                if (_cut is not Cut.AfterCommit)
                    continue;
                await _carriedOut.Task;
                return;
            }
        }

        private async Task AnswerAsync()
        {
            var buffer = new byte[64 * 1024];
            try
            {
                while (await server.GetStream().ReadAsync(buffer) is > 0 and var count)
                {
                    if (_cut is Cut.None)
                        await client.GetStream().WriteAsync(buffer.AsMemory(0, count));
                    else
                        _carriedOut.TrySetResult();
                }
            }
            catch (Exception broken) when (broken is IOException or ObjectDisposedException or InvalidOperationException)
            {
                // The other side is gone; so is this one then.
            }

            Dispose();
            if (_cut is Cut.HalfOpen)
                proxy.HalfOpenEnded.TrySetResult();
        }
    }
}
