using System.Collections.Concurrent;
using CityOps.Journal;
using CityOps.Live;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Tail;

/// <inheritdoc cref="IJournalTail"/>
/// <remarks>
/// Its position is taken before anybody reads what stands: what is committed in between is told twice and never missed. It looks when
/// somebody rings, and each second by itself.
/// </remarks>
internal sealed class JournalTail(TailRows rows, JournalBell bell, StreamHeads heads, TimeProvider clock, ILogger<JournalTail> log) : BackgroundService, IJournalTail
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>Under load every look takes what was committed within this, so that a thousand commits cost a hundred looks.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>Whoever is further behind than this many changes reads everything anew: that is quicker.</summary>
    private const int TooFarBehind = 200_000;

    private static readonly TimeSpan Keep = TimeSpan.FromHours(1);
    private static readonly TimeSpan PruneEvery = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Subscription, bool>> _listening = new(StringComparer.Ordinal);
    private Dictionary<long, long>? _positions;
    private DateTimeOffset? _prunedAt;
    private long _caughtUpAt;

    /// <inheritdoc />
    public DateTimeOffset? CaughtUpAt
    {
        get => Volatile.Read(ref _caughtUpAt) is var ticks and > 0 ? new DateTimeOffset(ticks, TimeSpan.Zero) : null;
        private set => Volatile.Write(ref _caughtUpAt, value?.UtcTicks ?? 0);
    }

    /// <inheritdoc />
    public IDisposable Subscribe(string word, ITailListener listener)
    {
        var subscription = new Subscription(this, word, listener);
        _listening.GetOrAdd(word, static _ => new())[subscription] = true;
        return subscription;
    }

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await TryAsync(BeginAsync, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(_positions is null ? BeginAsync : LookAsync, stoppingToken);
            await Task.Delay(BetweenLooks, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await WaitAsync(stoppingToken);
        }
    }

    /// <summary>Takes the position. What was told before it, if anything, is not known to be all.</summary>
    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        _positions = await rows.PositionsAsync(cancellationToken);
        Lose();
        CaughtUpAt = now;
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        for (var told = 0; ;)
        {
            var now = clock.GetUtcNow();
            var batches = await rows.NewAsync(_positions!, cancellationToken);
            var whole = batches.Count == 0 || batches.CountBy(batch => batch.Writer).All(writer => writer.Value < TailRows.MostOfWriter);
            if (Follow(batches))
            {
                told += batches.Sum(batch => batch.Changes.Count);

                // Two sessions may have written to one thing, one after the other: their batches are sorted by session.
                Tell([.. batches.SelectMany(batch => batch.Changes).OrderBy(changed => changed.Version)]);
            }
            else
            {
                Lose();
            }

            if (!whole && told > TooFarBehind)
            {
                await BeginAsync(cancellationToken);
                return;
            }

            if (whole)
            {
                CaughtUpAt = now;
                await PruneAsync(now, cancellationToken);
                return;
            }
        }
    }

    /// <summary>Moves the positions; false when something between was pruned before it was read.</summary>
    private bool Follow(List<TailBatch> batches)
    {
        var whole = true;
        foreach (var batch in batches)
        {
            whole &= batch.N == _positions!.GetValueOrDefault(batch.Writer) + 1;
            _positions![batch.Writer] = batch.N;
        }

        return whole;
    }

    private void Tell(IReadOnlyList<ThingChanged> changes)
    {
        foreach (var changed in changes)
            heads.Raise(changed.Stream, changed.Version);
        foreach (var things in changes.GroupBy(changed => changed.Word, StringComparer.Ordinal))
        {
            if (!_listening.TryGetValue(things.Key, out var listeners))
                continue;
            ThingChanged[] own = [.. things];
            foreach (var subscription in listeners.Keys)
                Guard(() => subscription.Listener.Told(own));
        }
    }

    private void Lose()
    {
        heads.Doubt();
        foreach (var subscription in _listening.Values.SelectMany(listeners => listeners.Keys))
            Guard(subscription.Listener.Lost);
    }

    private async Task PruneAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (now - (_prunedAt ??= now) < PruneEvery)
            return;
        _prunedAt = now;
        await rows.PruneAsync(Keep, cancellationToken);
    }

    /// <summary>Until somebody rings, or a second has passed.</summary>
    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        patience.CancelAfter(LookEvery);
        await ((Task)bell.Here.WaitToReadAsync(patience.Token).AsTask()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        bell.Here.TryRead(out _);
    }

    private async Task TryAsync(Func<CancellationToken, Task> look, CancellationToken cancellationToken)
    {
        try
        {
            await look(cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (Exception exception)
        {
            // The edge of a loop that must not end: its position stands, and it goes on from there.
            log.LogWarning("The journal cannot be followed; it is tried again within a second. {Reason}", exception.Message);
        }
    }

    private void Guard(Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception exception)
        {
            // One listener's fault must not keep the news from the others.
            log.LogWarning(exception, "Somebody who hears the journal failed.");
        }
    }

    private sealed class Subscription(JournalTail owner, string word, ITailListener listener) : IDisposable
    {
        public ITailListener Listener { get; } = listener;

        public void Dispose()
        {
            if (owner._listening.TryGetValue(word, out var listeners))
                listeners.TryRemove(this, out _);
        }
    }
}
