using System.Net;
using System.Net.Sockets;

namespace CityOps.Chaos;

/// <summary>What becomes of a COMMIT on its way to the database. Its sender never gets an answer.</summary>
internal enum CommitFate
{
    /// <summary>It never arrives.</summary>
    Lost,

    /// <summary>It arrives; the connection is cut before the answer.</summary>
    Answerless,

    /// <summary>The sender's connection is cut at once; it arrives a while later, when the sender has long connected anew.</summary>
    Late,

    /// <summary>It arrives; the connection stays open and nothing ever comes back.</summary>
    Silent,
}

/// <summary>Stands between a writer and its database and cuts connections in the middle of commits.</summary>
internal sealed class CuttingProxy : IAsyncDisposable
{
    private static readonly TimeSpan Lateness = TimeSpan.FromMilliseconds(300);

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _end = new();
    private readonly int _target;
    private readonly Task _accepting;
    private Order? _order;

    public CuttingProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Gives the next COMMIT a fate; completes when one has met it.</summary>
    public Task NextCommitAsync(CommitFate fate, CancellationToken cancellationToken)
    {
        var order = new Order(fate);
        Volatile.Write(ref _order, order);
        return order.Met.Task.WaitAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        List<Task> open = [];
        try
        {
            while (true)
                open.Add(ServeAsync(await _listener.AcceptSocketAsync(_end.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var near = client;
        using var far = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        near.NoDelay = true;
        try
        {
            await far.ConnectAsync(IPAddress.Loopback, _target, _end.Token);
            using var answers = CancellationTokenSource.CreateLinkedTokenSource(_end.Token);
            var back = PumpAsync(far, near, answers.Token);
            await ForwardAsync(near, far, answers);
            await answers.CancelAsync();
            far.Close();
            await back;
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One side is gone; closing both is what a network does.
        }
    }

    private async Task ForwardAsync(Socket near, Socket far, CancellationTokenSource answers)
    {
        var buffer = new byte[65_536];
        while (await near.ReceiveAsync(buffer, _end.Token) is var count and > 0)
        {
            var chunk = buffer.AsMemory(0, count);
            if (chunk.Span.IndexOf("COMMIT"u8) >= 0 && Interlocked.Exchange(ref _order, null) is { } order)
            {
                await answers.CancelAsync();
                await MeetAsync(order.Fate, chunk, near, far, order.Met);
                return;
            }

            await far.SendAsync(chunk, _end.Token);
        }
    }

    private async Task MeetAsync(CommitFate fate, ReadOnlyMemory<byte> commit, Socket near, Socket far, TaskCompletionSource met)
    {
        if (fate is CommitFate.Answerless or CommitFate.Silent)
            await far.SendAsync(commit, _end.Token);
        if (fate is not CommitFate.Silent)
            near.Close(0);
        met.TrySetResult();
        if (fate is CommitFate.Silent)
            await near.ReceiveAsync(new byte[1], _end.Token);
        if (fate is not CommitFate.Late)
            return;
        await Task.Delay(Lateness, _end.Token);
        await far.SendAsync(commit, _end.Token);

        // The database says something, or closes, when it has dealt with it.
        await far.ReceiveAsync(new byte[1], _end.Token);
    }

    private static async Task PumpAsync(Socket from, Socket to, CancellationToken cancellationToken)
    {
        var buffer = new byte[65_536];
        try
        {
            while (await from.ReceiveAsync(buffer, cancellationToken) is var count and > 0)
                await to.SendAsync(buffer.AsMemory(0, count), cancellationToken);
            to.Shutdown(SocketShutdown.Both);
        }
        catch (Exception e) when (e is SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The other direction has closed it.
        }
    }

    private sealed record Order(CommitFate Fate)
    {
        public TaskCompletionSource Met { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
