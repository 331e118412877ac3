using CityOps.Live;
using CityOps.Reading;

namespace CityOps.Units;

/// <inheritdoc cref="IUnitBoard"/>
/// <remarks>
/// What units do is plain state, written with the journal's own batches and named by its tail. Where they are comes by
/// <see cref="PositionRelay"/>, from whichever server took it. The list of units changes by imports only and is small: it is read again now
/// and then.
/// </remarks>
public sealed class UnitBoard(DatabaseReader database, UnitTracks tracks, LiveBoardGround ground) : LiveBoard("unit", ground), IUnitBoard
{
    private static readonly TimeSpan EnlistEvery = TimeSpan.FromSeconds(30);

    private readonly UnitRows _rows = new(database);
    private readonly UnitBoardLines _lines = new();
    private readonly SemaphoreSlim _turn = new(1, 1); // who read first also takes first: no older state comes after a newer one
    private DateTimeOffset _enlistedAt;

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
    public void Take(IReadOnlyList<UnitFix> fixes)
    {
        ArgumentNullException.ThrowIfNull(fixes);
        var now = Now;
        _lines.Take(fixes, now, isHeardNow: true);
        if (fixes.Count > 0)
            HeardAt = now;
    }

    /// <inheritdoc />
    public Task LookAsync(IReadOnlyCollection<string> codes, CancellationToken cancellationToken) => TakeStatesAsync(codes, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<UnitFix>> TrackAsync(string code, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken) =>
        tracks.ReadAsync(code, from, until, cancellationToken);

    /// <inheritdoc />
    public Task RefreshAsync(CancellationToken cancellationToken) => RefreshAsync([], everything: true, cancellationToken);

    /// <inheritdoc />
    protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(heard);
        var now = Now;
        if (!everything)
        {
            await LookAsync([.. heard.Select(changed => changed.Key).Distinct(StringComparer.Ordinal)], cancellationToken);
            return;
        }

        var isFirst = _enlistedAt == default;
        await EnlistAsync(cancellationToken);
        await TakeStatesAsync(null, cancellationToken);
        if (isFirst)
            _lines.Take(await tracks.LastAsync(now - UnitRules.HeardWithin, cancellationToken), now, isHeardNow: false);
    }

    /// <inheritdoc />
    public override void Dispose()
    {
        _turn.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    protected override async Task CheckAsync(CancellationToken cancellationToken)
    {
        _lines.SilenceSince(Now - UnitRules.HeardWithin);
        if (Now - _enlistedAt >= EnlistEvery)
            await EnlistAsync(cancellationToken);
        await CheckWholeAsync(cancellationToken);
    }

    private async Task TakeStatesAsync(IReadOnlyCollection<string>? codes, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            _lines.Take(await _rows.StatesAsync(codes, cancellationToken), Now);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task EnlistAsync(CancellationToken cancellationToken)
    {
        _lines.Enlist(await _rows.UnitsAsync(cancellationToken));
        _enlistedAt = Now;
    }
}
