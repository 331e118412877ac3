using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Live;

/// <summary>
/// A board in memory of all things of a kind. It is read whole before the server takes part in its cluster; from then on the tail of the
/// journal names what changed, and the board reads that, some moments later, so that a hundred changes cost one query. It is read whole
/// again only when the tail had to leave something out; beside that it is compared with the tables little by little.
/// </summary>
/// <param name="word">First word of the streams that are heard.</param>
/// <param name="ground">What it hears, keeps time and notes faults by.</param>
public abstract class LiveBoard(string word, LiveBoardGround ground) : BackgroundService, ITailListener
{
    private static readonly TimeSpan Gather = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan AfterFault = TimeSpan.FromMilliseconds(200);

    /// <summary>Ten minutes of checks.</summary>
    protected const int ChecksOfWhole = 120;

    private readonly ConcurrentQueue<ThingChanged> _heard = new();
    private readonly SemaphoreSlim _news = new(0, 1);
    private volatile bool _everything = true;

    /// <summary>Something was taken from what was heard, and is not shown yet.</summary>
    private volatile bool _isBehind = true;

    private long _freshAt;
    private int _checks;

    /// <summary>The board shows everything that was committed before this moment. It stands while the board cannot be brought up to date.</summary>
    public DateTimeOffset FreshAt
    {
        get
        {
            // In this order: what the tail tells after it was asked is not needed to be as fresh as it said.
            var caughtUp = ground.Tail.CaughtUpAt;
            if (IsLoaded && !_isBehind && !_everything && _heard.IsEmpty)
                Freshen(caughtUp);
            return new DateTimeOffset(Volatile.Read(ref _freshAt), TimeSpan.Zero);
        }
    }

    /// <summary>It has been read whole once.</summary>
    public bool IsLoaded { get; private set; }

    /// <summary>Where faults of viewers are noted.</summary>
    protected ILogger Log { get; } = ground.Logs.CreateLogger("CityOps.Board." + word);

    /// <summary>Now.</summary>
    protected DateTimeOffset Now => ground.Time.GetUtcNow();

    /// <summary>Brings the board up to date.</summary>
    /// <param name="heard">What changed since the last time.</param>
    /// <param name="everything">Everything has to be read anew.</param>
    /// <param name="cancellationToken">Stops it.</param>
    protected abstract Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken);

    /// <summary>Compares a part of the board with the tables, so that the whole is compared within ten minutes. Called every five seconds.</summary>
    protected abstract Task CheckAsync(CancellationToken cancellationToken);

    /// <summary>For boards that are small: reads the whole every ten minutes.</summary>
    protected Task CheckWholeAsync(CancellationToken cancellationToken) =>
        ++_checks % ChecksOfWhole == 0 ? RefreshAsync([], everything: true, cancellationToken) : Task.CompletedTask;

    /// <inheritdoc />
    public void Told(IReadOnlyList<ThingChanged> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        foreach (var changed in changes)
            _heard.Enqueue(changed);
        Wake();
    }

    /// <inheritdoc />
    public void Lost()
    {
        _everything = true;
        Wake();
    }

    /// <inheritdoc />
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        ground.Tail.Subscribe(word, this);
        await TurnAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var checkedAt = Now;
        while (!stoppingToken.IsCancellationRequested)
        {
            await ((Task)_news.WaitAsync(CheckEvery, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            await Task.Delay(Gather, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!await TurnAsync(stoppingToken))
            {
                Wake();
                await Task.Delay(AfterFault, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            else if (Now - checkedAt >= CheckEvery)
            {
                checkedAt = Now;
                await TryAsync(CheckAsync, stoppingToken);
            }
        }
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _news.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    private void Wake()
    {
        // Only here is it released, so it cannot be full after it was seen to be empty.
        lock (_news)
        {
            if (_news.CurrentCount == 0)
                _news.Release();
        }
    }

    /// <summary>False when it could not be done: then everything is read the next time, because what was heard is forgotten.</summary>
    private async Task<bool> TurnAsync(CancellationToken cancellationToken)
    {
        var caughtUp = ground.Tail.CaughtUpAt;
        _isBehind = true;
        var everything = Interlocked.Exchange(ref _everything, false); // what is lost in between must not be taken back
        List<ThingChanged> heard = [];
        while (_heard.TryDequeue(out var changed))
            heard.Add(changed);
        if (!everything && heard.Count == 0)
        {
            _isBehind = false;
            return true;
        }

        if (!await TryAsync(token => RefreshAsync(heard, everything, token), cancellationToken))
        {
            _everything = true;
            return false;
        }

        IsLoaded = true;
        _isBehind = false;
        Freshen(caughtUp);
        return true;
    }

    private void Freshen(DateTimeOffset? moment)
    {
        if (moment is not { } at)
            return;
        for (var known = Volatile.Read(ref _freshAt); at.UtcTicks > known; known = Volatile.Read(ref _freshAt))
            Interlocked.CompareExchange(ref _freshAt, at.UtcTicks, known);
    }

    private async Task<bool> TryAsync(Func<CancellationToken, Task> act, CancellationToken cancellationToken)
    {
        try
        {
            await act(cancellationToken);
            return true;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            return true;
        }
        catch (Exception exception)
        {
            // The edge of a loop that must not end.
            Log.LogWarning(exception, "The board could not be brought up to date; it is tried again.");
            return false;
        }
    }
}

/// <summary>What boards hear, keep time and note faults by.</summary>
/// <param name="Tail">What they hear.</param>
/// <param name="Time">The clock.</param>
/// <param name="Logs">Where logs are made.</param>
public sealed record LiveBoardGround(IJournalTail Tail, TimeProvider Time, ILoggerFactory Logs);
