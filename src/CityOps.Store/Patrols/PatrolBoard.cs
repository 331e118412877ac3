using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolBoard"/>
/// <remarks>A patrol that changed is read from its grain, which holds it in memory; all others stay as they are.</remarks>
public sealed class PatrolBoard(IPatrolList list, IGrainFactory grains, LiveBoardGround ground) : LiveBoard("patrol", ground), IPatrolBoard
{
    private readonly Viewers<IReadOnlyList<PatrolView>> _viewers = new(ground.Logs.CreateLogger<PatrolBoard>());
    private readonly SortedDictionary<string, PatrolView> _views = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public IReadOnlyList<PatrolView> Current { get; private set; } = [];

    /// <inheritdoc />
    public IDisposable Subscribe(Action changed) => _viewers.Add(_ => changed());

    /// <inheritdoc />
    protected override async Task RefreshAsync(IReadOnlyList<ThingChanged> heard, bool everything, CancellationToken cancellationToken)
    {
        var before = Current;
        var named = heard.Select(changed => changed.Key).ToHashSet(StringComparer.Ordinal);
        if (everything)
        {
            var rows = await list.UnderWayAsync(cancellationToken);
            named.UnionWith(_views.Keys.Except(rows.Select(row => row.Area)));
            named.UnionWith(rows.Where(row => _views.GetValueOrDefault(row.Area)?.Version != row.Version).Select(row => row.Area));
        }

        var reading = named.Select(area => grains.GetGrain<IPatrolGrain>(area).Read(cancellationToken)).ToArray();
        await ((Task)Task.WhenAll(reading)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach (var read in reading.Where(read => read.IsCompletedSuccessfully))
        {
            var view = await read;
            if (view.Order is null)
                _views.Remove(view.Area);
            else
                _views[view.Area] = view;
        }

        Current = [.. _views.Values];
        if (!before.Select(view => (view.Area, view.Version)).SequenceEqual(Current.Select(view => (view.Area, view.Version))))
            _viewers.Tell(Current);

        // One that cannot be read keeps no other from being shown; the board says that it is behind, and it is tried again.
        await Task.WhenAll(reading);
    }

    /// <inheritdoc />
    protected override Task CheckAsync(CancellationToken cancellationToken) => CheckWholeAsync(cancellationToken);
}
