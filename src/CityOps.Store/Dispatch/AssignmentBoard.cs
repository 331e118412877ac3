using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using Orleans.Streams;

namespace CityOps.Dispatch;

/// <inheritdoc cref="IAssignmentBoard"/>
/// <remarks>A city has some hundred units: whenever an assignment changes the list of all is read again, and now and then without a change.</remarks>
public sealed class AssignmentBoard(IAssignmentList list, IJournal journal, DatabaseReader database, IClusterClient cluster, AssignmentBoardClock clock)
    : BackgroundService, IAssignmentBoard
{
    private const string StreamsSql = "SELECT stream, min(seq) FROM journal WHERE kind IN ('unit-assigned', 'unit-diverted') AND data -> 'job' ->> 'key' = $1 GROUP BY stream";
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Everything = TimeSpan.FromSeconds(20);
    private static readonly EventCodec<AssignmentEvent> Events = new();

    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();
    private int _heard;
    private DateTimeOffset _everythingAt;

    /// <inheritdoc />
    public DateTimeOffset FreshAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyDictionary<string, AssignmentLine> Current { get; private set; } = new Dictionary<string, AssignmentLine>(StringComparer.Ordinal);

    /// <inheritdoc />
    public IDisposable Subscribe(Action<IReadOnlyList<AssignmentChange>> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var subscription = new Subscription(this, changed);
        _subscriptions[subscription] = true;
        return subscription;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<AssignmentHappening>> HistoryAsync(string job, CancellationToken cancellationToken)
    {
        List<(string Stream, long First)> streams = [];
        await foreach (var stream in database.QueryAsync(
            StreamsSql,
            parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = job }),
            static row => (row.GetString(0), row.GetInt64(1)),
            cancellationToken))
        {
            streams.Add(stream);
        }

        List<AssignmentHappening> happenings = [];
        foreach (var (stream, first) in streams)
        {
            var unit = stream[(stream.IndexOf('/', StringComparison.Ordinal) + 1)..];
            List<AssignmentHappening> own = [];
            await foreach (var row in journal.ReadAsync(stream, first - 1, cancellationToken))
                own.Add(new AssignmentHappening(unit, row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
            happenings.AddRange(AssignmentStories.Of(job, own));
        }

        return [.. happenings.OrderBy(happening => happening.At).ThenBy(happening => happening.Seq)];
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var stream in LiveFeed.StreamsOf("assignment"))
        {
            await cluster.GetStreamProvider(LiveFeed.Provider).GetStream<ThingChanged>(stream).SubscribeAsync((_, _) =>
            {
                Volatile.Write(ref _heard, 1);
                return Task.CompletedTask;
            });
        }

        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RefreshAsync(stoppingToken);
                await Task.Delay(Gather, clock.Time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end: everything is read anew after a pause.
                clock.Log.LogWarning(exception, "The board of assignments could not be brought up to date; it is tried again.");
                _everythingAt = default;
                await Task.Delay(TimeSpan.FromSeconds(1), clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.Time.GetUtcNow();
        if (Interlocked.Exchange(ref _heard, 0) == 1 || now - _everythingAt >= Everything)
        {
            var before = Current;
            Current = (await list.ReadAsync(cancellationToken)).ToDictionary(line => line.Unit, StringComparer.Ordinal);
            _everythingAt = now;
            Tell([.. Current.Values.Where(line => before.GetValueOrDefault(line.Unit)?.Version != line.Version).Select(line => new AssignmentChange(line, before.GetValueOrDefault(line.Unit)))]);
        }

        FreshAt = now;
    }

    private void Tell(IReadOnlyList<AssignmentChange> changes)
    {
        foreach (var subscription in changes.Count == 0 ? [] : _subscriptions.Keys)
        {
            try
            {
                subscription.Changed(changes);
            }
            catch (Exception exception)
            {
                // One viewer's fault must not keep the news from the others.
                clock.Log.LogWarning(exception, "A viewer of the board of assignments failed.");
            }
        }
    }

    private sealed class Subscription(AssignmentBoard owner, Action<IReadOnlyList<AssignmentChange>> changed) : IDisposable
    {
        public Action<IReadOnlyList<AssignmentChange>> Changed { get; } = changed;

        public void Dispose() => owner._subscriptions.TryRemove(this, out _);
    }
}

/// <summary>What the board of assignments keeps time and notes faults by.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Log">Its log.</param>
public sealed record AssignmentBoardClock(TimeProvider Time, ILogger<AssignmentBoard> Log);
