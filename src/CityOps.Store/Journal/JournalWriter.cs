using CityOps.Reading;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace CityOps.Journal;

/// <summary>
/// The one writer of a process. Whoever writes first finds an idle lane and waits for nobody; while the lanes are busy, what comes in
/// gathers and leaves together with the next commit. So batches grow with the load and no timer is needed.
/// </summary>
internal sealed class JournalWriter : IAsyncDisposable
{
    /// <summary>What the writer's sessions are called in the database.</summary>
    internal const string SessionName = "cityops journal";

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMilliseconds(500);

    private readonly WriteQueue _queue;
    private readonly JournalOptions _options;
    private readonly NpgsqlDataSource _source;
    private readonly JournalMetrics _metrics;
    private readonly WriterConnection[] _connections;
    private readonly Task[] _lanes;
    private readonly CancellationTokenSource _end = new();
    private readonly Task _sweeper;
    private int _ended;

    /// <summary>Starts the lanes. The first write opens their connections.</summary>
    public JournalWriter(string connectionString, JournalOptions options, JournalBell bell, ILogger<JournalWriter> logger)
    {
        _options = options;
        _queue = new WriteQueue(options.Capacity);
        _source = NpgsqlDataSource.Create(ForLanes(connectionString, options));
        _metrics = new JournalMetrics();
        _metrics.Observe(_queue);
        _connections = [.. Enumerable.Range(0, options.Lanes).Select(_ => new WriterConnection(_source, options))];
        _lanes = [.. _connections.Select(connection => Task.Run(() => new WriterLane(_queue, connection, bell, options, _metrics, logger).RunAsync(_end.Token)))];
        _sweeper = Task.Run(SweepAsync);
    }

    /// <summary>Queues a write and waits until it is known what became of it.</summary>
    /// <exception cref="JournalUnavailableException">Nothing was written.</exception>
    /// <exception cref="OutcomeUnknownException">It was closed in the middle of a commit.</exception>
    public async ValueTask<TResult> WriteAsync<TResult>(PendingWrite<TResult> write, CancellationToken cancellationToken)
        where TResult : class
    {
        using var span = JournalTraces.Write(write);
        if (!await _queue.TryAddAsync(write, _options.GiveUpAfter, cancellationToken))
        {
            _metrics.Failed("Unavailable", 1);
            throw new JournalUnavailableException($"All {_options.Capacity} places of the journal's queue stayed taken. Nothing was written.");
        }

        try
        {
            return await write.Completion.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            write.TryGiveUp();
            throw;
        }
        catch (Exception failure) when (span is not null)
        {
            span.Failed(failure);
            throw;
        }
    }

    /// <summary>Takes nothing more in and writes what was taken in.</summary>
    /// <param name="cancellationToken">Ends the wait: what is not written by then is not, and its callers are told.</param>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        await _queue.CloseAsync().WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        // A host may be stopped and disposed of by two at once: whoever comes second finds it ended, perhaps disposed of.
        if (Interlocked.Exchange(ref _ended, 1) == 0)
            await _end.CancelAsync();
        await Task.WhenAll([.. _lanes, _sweeper]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var write in _queue.Expire(TimeSpan.MinValue))
            write.Fail(new JournalUnavailableException("The journal closed. Nothing was written."));
    }

    public async ValueTask DisposeAsync()
    {
        await DrainAsync(new CancellationToken(canceled: true));
        foreach (var connection in _connections)
            await connection.DisposeAsync();
        await _source.DisposeAsync();
        _metrics.Dispose();
        _queue.Dispose();
        _end.Dispose();
    }

    private static string ForLanes(string connectionString, JournalOptions options)
    {
        var settings = Sessions.Of(connectionString);
        settings.ApplicationName = SessionName;
        settings.Pooling = false;
        settings.Enlist = false;
        settings.Timeout = 5;
        settings.CommandTimeout = Math.Max(1, (int)Math.Ceiling(options.GiveUpAfter.TotalSeconds));

        // A server that stands still does not answer a cancellation either; the fence ends what is left of the session.
        settings.CancellationTimeout = -1;
        settings.TcpKeepAlive = true;
        settings.MaxAutoPrepare = 100;
        settings.AutoPrepareMinUsages = 2;
        return settings.ConnectionString;
    }

    private async Task SweepAsync()
    {
        using var timer = new PeriodicTimer(BetweenSweeps);
        while (await timer.WaitForNextTickAsync(_end.Token))
        {
            var late = _queue.Expire(_options.GiveUpAfter);
            _metrics.Failed("Unavailable", late.Count);
            foreach (var write in late)
                write.Fail(new JournalUnavailableException("The database could not be written to for too long. Nothing was written."));
        }
    }
}
