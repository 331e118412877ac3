using System.Collections.Concurrent;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Sweeps;
using Microsoft.Extensions.Logging;

namespace CityOps.Districts;

/// <inheritdoc cref="IDistrictGrain"/>
[GrainType("district")]
public sealed class DistrictGrain(ICaseDeadlines deadlines, ICaseFigures figures, TimeProvider clock, ILogger<DistrictGrain> log) : Grain, IDistrictGrain
{
    private const int AtOnce = 32;
    private const int MostInOneSweep = 2_000;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan FailurePause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan FiguresAge = TimeSpan.FromSeconds(1);

    // Changes are found by the journal; in case one was not, all cases are looked through now and then, and whenever another server takes over.
    private static readonly TimeSpan BetweenFullLooks = TimeSpan.FromHours(1);

    private bool _sweeping;
    private DateTimeOffset _sweptAt;
    private DateTimeOffset _lookedAt;
    private DateTimeOffset? _mark;
    private AreaFigures? _figures;
    private Task<AreaFigures>? _counting;

    private string Area => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public async Task Sweep(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (_sweeping || now - _sweptAt < Pause)
            return;
        (_sweeping, _sweptAt) = (true, now);
        try
        {
            await SweepAsync(now, cancellationToken);
        }
        finally
        {
            _sweeping = false;
        }
    }

    /// <inheritdoc />
    public async Task<AreaFigures> Read(CancellationToken cancellationToken)
    {
        if (_figures is { } known && clock.GetUtcNow() - known.At < FiguresAge)
            return known;

        // Whoever asks meanwhile waits for the same count, and going away stops it for nobody.
        if (_counting is null or { IsCompleted: true })
            _counting = figures.OfAreaAsync(Area, CancellationToken.None);
        return _figures = await _counting.WaitAsync(cancellationToken);
    }

    private async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var since = now - _lookedAt < BetweenFullLooks ? _mark : null;
        if (await deadlines.MarkAsync(Area, cancellationToken) is not { } mark)
        {
            _mark = null;
            return;
        }

        var waiting = new List<WaitingCase>();
        await foreach (var one in deadlines.WaitingAsync(Area, now, since, cancellationToken))
            waiting.Add(one);
        var watched = new ConcurrentBag<WatchedCase>();
        var some = waiting.Take(MostInOneSweep).ToArray();
        foreach (var one in some.Where(one => one.Ended || one.From > now))
            watched.Add(new WatchedCase(one.Key, one.Version, one.Ended ? null : one.From));
        await OneByOne.DoAsync(some.Where(one => !one.Ended && one.From <= now), AtOnce, async (one, token) => watched.Add(await TendAsync(one, now, token)), one => one.Key, log, cancellationToken);
        await deadlines.NoteAsync(watched, cancellationToken);

        // What there was no room for is among the changes of the next sweep as well.
        if (waiting.Count > MostInOneSweep)
            return;
        _mark = mark;
        _lookedAt = since is null ? now : _lookedAt;
    }

    private async Task<WatchedCase> TendAsync(WaitingCase waiting, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            var next = await GrainFactory.GetGrain<ICaseGrain>(waiting.Key).Tend(cancellationToken);
            return new WatchedCase(waiting.Key, waiting.Version, next ?? DateTimeOffset.MaxValue);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One case that cannot be read must not keep all others of the district from their deadlines.
            log.LogWarning(exception, "Case {Key} could not be tended; it is tried again.", waiting.Key);
            return new WatchedCase(waiting.Key, waiting.Version, now + FailurePause);
        }
    }
}
