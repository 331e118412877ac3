using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Live;
using CityOps.Plans;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentBoard"/>
/// <remarks>Incidents are few: whenever one changes the list of all that are not at an end is read again, and now and then without a change.</remarks>
public sealed class IncidentBoard(IIncidentList list, IIncidentKnowledge knowledge, IJournal journal, IClusterClient cluster, IncidentBoardClock clock)
    : BackgroundService, IIncidentBoard
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Everything = TimeSpan.FromSeconds(20);
    private static readonly EventCodec<IncidentEvent> Events = new();

    private readonly ConcurrentQueue<string> _heard = new();
    private readonly ConcurrentDictionary<Subscription, bool> _subscriptions = new();
    private DateTimeOffset _everythingAt;

    /// <inheritdoc />
    public DateTimeOffset FreshAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<IncidentLine> Current { get; private set; } = [];

    /// <inheritdoc />
    public IDisposable Subscribe(Action<IReadOnlyCollection<string>> changed)
    {
        ArgumentNullException.ThrowIfNull(changed);
        var subscription = new Subscription(this, changed);
        _subscriptions[subscription] = true;
        return subscription;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<IncidentHappening>> HistoryAsync(string key, CancellationToken cancellationToken)
    {
        List<IncidentHappening> happenings = [];
        await foreach (var row in journal.ReadAsync($"incident/{key}", 0, cancellationToken))
            happenings.Add(new IncidentHappening(row.Seq, row.At, row.Actor, Events.Decode(row.Event)));
        return happenings;
    }

    /// <inheritdoc />
    public async ValueTask<IReadOnlyDictionary<PlanItemId, string>> LeadsAsync(IncidentView view, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(view);
        var ground = await knowledge.GatherAsync(view.Key, new IncidentState { Report = view.Report, Plans = [.. view.Plans] }, null, cancellationToken);
        var leads = new Dictionary<PlanItemId, string>();
        foreach (var task in view.Tasks)
        {
            if (IncidentTasks.LeadOf(task.Planned, view.Report.Grid, ground) is { } lead)
                leads[task.Planned.Id] = lead;
        }

        return leads;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ListenAsync();
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
                clock.Log.LogWarning(exception, "The board of incidents could not be brought up to date; it is tried again.");
                _everythingAt = default;
                await Task.Delay(TimeSpan.FromSeconds(1), clock.Time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task ListenAsync()
    {
        var streams = cluster.GetStreamProvider(LiveFeed.Provider);
        foreach (var stream in LiveFeed.StreamsOf("incident"))
        {
            await streams.GetStream<ThingChanged>(stream).SubscribeAsync((changed, _) =>
            {
                _heard.Enqueue(changed.Stream[(changed.Stream.IndexOf('/', StringComparison.Ordinal) + 1)..]);
                return Task.CompletedTask;
            });
        }
    }

    private async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var now = clock.Time.GetUtcNow();
        HashSet<string> changed = new(StringComparer.Ordinal);
        while (_heard.TryDequeue(out var key))
            changed.Add(key);
        if (changed.Count > 0 || now - _everythingAt >= Everything)
        {
            var before = Current.ToDictionary(line => line.Key, line => line.Version, StringComparer.Ordinal);
            Current = await list.ReadAsync([], ended: false, cancellationToken);
            changed.UnionWith(Current.Where(line => before.GetValueOrDefault(line.Key) != line.Version).Select(line => line.Key));
            _everythingAt = now;
        }

        FreshAt = now;
        if (changed.Count > 0)
            Tell(changed);
    }

    private void Tell(HashSet<string> changed)
    {
        foreach (var subscription in _subscriptions.Keys)
        {
            try
            {
                subscription.Changed(changed);
            }
            catch (Exception exception)
            {
                // One viewer's fault must not keep the news from the others.
                clock.Log.LogWarning(exception, "A viewer of the board of incidents failed.");
            }
        }
    }

    private sealed class Subscription(IncidentBoard owner, Action<IReadOnlyCollection<string>> changed) : IDisposable
    {
        public Action<IReadOnlyCollection<string>> Changed { get; } = changed;

        public void Dispose() => owner._subscriptions.TryRemove(this, out _);
    }
}

/// <summary>What the board of incidents keeps time and notes faults by.</summary>
/// <param name="Time">The clock.</param>
/// <param name="Log">Its log.</param>
public sealed record IncidentBoardClock(TimeProvider Time, ILogger<IncidentBoard> Log);
