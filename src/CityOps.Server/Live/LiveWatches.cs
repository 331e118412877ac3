using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CityOps.Accounts;

namespace CityOps.Live;

/// <summary>
/// Watches of topics. One whose connection was lost is kept for a minute: what changes meanwhile is gathered, of each thing only how it
/// stands now, and whoever comes back goes on without a snapshot.
/// </summary>
internal sealed class LiveWatches : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    /// <summary>Past it the connection that was lost first is forgotten.</summary>
    private const int MostKept = 2_000;

    private readonly ConcurrentDictionary<Guid, LiveWatch> _kept = new();
    private readonly IEnumerable<ILiveTopics> _families;
    private readonly TimeProvider _clock;
    private readonly ITimer _rounds;

    /// <summary>Begins to forget what nobody comes back for.</summary>
    public LiveWatches(IEnumerable<ILiveTopics> families, TimeProvider clock)
    {
        (_families, _clock) = (families, clock);
        _rounds = clock.CreateTimer(_ => Forget(), null, Kept, Kept);
    }

    /// <summary>Begins to watch; null when there is no such topic.</summary>
    public LiveWatch? Open(string topic, AccountEntry account)
    {
        var end = new CancellationTokenSource();
        if (_families.Select(family => family.Open(topic, account, end.Token)).FirstOrDefault(opened => opened is not null) is { } frames)
            return new LiveWatch(topic, account.Name, frames.GetAsyncEnumerator(end.Token), end);
        end.Dispose();
        return null;
    }

    /// <summary>A watch that was kept; null when it is not known, is another's, or more was missed than its last frame.</summary>
    public LiveWatch? Find(string topic, Guid name, long after, AccountEntry account) =>
        _kept.TryGetValue(name, out var watch) && watch.Topic == topic && watch.Account == account.Name && watch.GoesOnAfter(after) && _kept.TryRemove(KeyValuePair.Create(name, watch))
            ? watch
            : null;

    /// <summary>The frames of a watch, until its connection ends.</summary>
    public async IAsyncEnumerable<LiveFrame> FollowAsync(LiveWatch watch, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var over = false;
        try
        {
            while (await watch.NextAsync(cancellationToken) is { } frame)
                yield return frame;
            over = true;
        }
        finally
        {
            if (over || watch.IsBroken)
                await watch.DisposeAsync();
            else
                Keep(watch);
        }
    }

    public void Dispose()
    {
        _rounds.Dispose();
        foreach (var watch in _kept.Values)
            watch.End();
    }

    private void Keep(LiveWatch watch)
    {
        watch.LostAt = _clock.GetUtcNow();
        _kept[watch.Name] = watch;
        if (_kept.Count > MostKept)
            Forget();
    }

    /// <summary>A watch that nobody follows only waits for what it follows; stopping that is all there is to do.</summary>
    private void Forget()
    {
        var now = _clock.GetUtcNow();
        var gone = _kept.Values.Where(kept => now - kept.LostAt > Kept).Concat(_kept.Count > MostKept ? _kept.Values.OrderBy(kept => kept.LostAt).Take(_kept.Count - MostKept) : []);
        foreach (var old in gone.ToArray())
        {
            if (_kept.TryRemove(KeyValuePair.Create(old.Name, old)))
                _ = old.DisposeAsync().AsTask();
        }
    }
}

/// <summary>One account that watches one topic.</summary>
internal sealed class LiveWatch(string topic, string account, IAsyncEnumerator<LiveFrame> frames, CancellationTokenSource end) : IAsyncDisposable
{
    private Task<bool>? _moving;
    private LiveFrame? _last;
    private bool _repeats;

    public string Topic { get; } = topic;

    public string Account { get; } = account;

    public Guid Name { get; } = Guid.NewGuid();

    /// <summary>When its connection was lost.</summary>
    public DateTimeOffset LostAt { get; set; }

    /// <summary>It has failed, and has nothing more to say.</summary>
    public bool IsBroken => _moving is { IsFaulted: true } or { IsCanceled: true };

    /// <summary>Whether it can go on after a frame: the last that was sent, or the one before, when the last was lost on the way.</summary>
    public bool GoesOnAfter(long sequence)
    {
        _repeats = _last?.Sequence == sequence + 1;
        return _last?.Sequence == sequence || _repeats;
    }

    /// <summary>The next frame; null when there is none ever.</summary>
    public async Task<LiveFrame?> NextAsync(CancellationToken cancellationToken)
    {
        if (_repeats)
        {
            _repeats = false;
            return _last;
        }

        _moving ??= frames.MoveNextAsync().AsTask();
        if (!await _moving.WaitAsync(cancellationToken))
            return null;
        _moving = null;
        return _last = frames.Current with { Watch = Name };
    }

    /// <summary>Stops what it waits for.</summary>
    public void End() => end.Cancel();

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        if (_moving is not null)
            await ((Task)_moving).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await frames.DisposeAsync();
        end.Dispose();
    }
}
