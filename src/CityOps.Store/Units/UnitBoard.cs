using CityOps.Live;
using CityOps.Reading;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace CityOps.Units;

/// <inheritdoc cref="IUnitBoard"/>
/// <remarks>
/// Moves come by the stream, from whichever server took them. Now and then the list of units and what their grains have written is read
/// anew: imports change the one, and a feed may lose the other.
/// </remarks>
public sealed class UnitBoard(DatabaseReader database, UnitTracks tracks, IClusterClient cluster, TimeProvider clock, ILogger<UnitBoard> log) : BackgroundService, IUnitBoard
{
    private static readonly TimeSpan Everything = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(2);

    private readonly UnitRows _rows = new(database);
    private readonly UnitBoardLines _lines = new();
    private DateTimeOffset _everythingAt;

    /// <inheritdoc />
    public long Sequence => _lines.Sequence;

    /// <inheritdoc />
    public DateTimeOffset? HeardAt { get; private set; }

    /// <inheritdoc />
    public IReadOnlyList<UnitLine> Current(IReadOnlyList<string> areas)
    {
        ArgumentNullException.ThrowIfNull(areas);
        return [.. _lines.ChangedSince(0)
            .Select(unit => unit.Line)
            .Where(line => areas.Count == 0 || areas.Any(area => line.Entry.Area.StartsWith(area, StringComparison.Ordinal)))];
    }

    /// <inheritdoc />
    public IReadOnlyList<BoardUnit> ChangedSince(long sequence) => _lines.ChangedSince(sequence);

    /// <inheritdoc />
    public UnitLine? Find(string code) => _lines.Find(code);

    /// <inheritdoc />
    public void Take(IReadOnlyList<UnitMove> moves)
    {
        ArgumentNullException.ThrowIfNull(moves);
        var now = clock.GetUtcNow();
        _lines.Take(moves, now, isHeardNow: true);
        if (moves.Any(move => move.Fix is not null))
            HeardAt = now;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<UnitFix>> TrackAsync(string code, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        tracks.ReadAsync(code, from, until, cancellationToken);

    /// <inheritdoc />
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        var (now, isFirst) = (clock.GetUtcNow(), _everythingAt == default);
        _lines.Enlist(await _rows.UnitsAsync(cancellationToken));
        _lines.Take(await _rows.StatesAsync(cancellationToken), now, isHeardNow: false);
        if (isFirst)
            _lines.Place(await tracks.LastAsync(now - UnitRules.HeardWithin, cancellationToken), now);
        _everythingAt = now;
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await cluster.GetStreamProvider(LiveFeed.Provider).GetStream<UnitsMoved>(UnitsMoved.Stream).SubscribeAsync((moved, _) =>
        {
            Take(moved.Moves);
            return Task.CompletedTask;
        });
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (clock.GetUtcNow() - _everythingAt >= Everything)
                    await RefreshAsync(stoppingToken);
                _lines.SilenceSince(clock.GetUtcNow() - UnitRules.HeardWithin);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // The edge of a loop that must not end; what it missed is read the next time.
                log.LogWarning(exception, "The board of units could not be brought up to date; it is tried again.");
            }

            await Task.Delay(Sweep, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
