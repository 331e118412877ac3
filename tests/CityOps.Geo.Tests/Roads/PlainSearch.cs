namespace CityOps.Roads;

/// <summary>
/// Dijkstra's search over arcs, as plain as can be: what the hierarchy has to equal. It knows nothing of the hierarchy nor of the nodes that
/// stand for turns; a turn is asked for each time.
/// </summary>
internal sealed class PlainSearch
{
    private readonly RoadMetric _metric;
    private readonly RoadNetwork _network;
    private readonly ILookup<int, int> _leaving;

    public PlainSearch(RoadMetric metric, ILookup<int, int>? leaving = null)
    {
        (_metric, _network) = (metric, metric.Hierarchy.Network);
        _leaving = leaving ?? Leaving(_network);
    }

    /// <summary>Arcs by the crossing they leave.</summary>
    public static ILookup<int, int> Leaving(RoadNetwork network) => Enumerable.Range(0, network.ArcCount).ToLookup(network.Tail);

    /// <summary>Thousandths of a second from one position to each of others; null where there is no way.</summary>
    public int?[] Times(RoadPosition from, IReadOnlyList<RoadPosition> to)
    {
        var begins = Begins(from);
        return [.. to.Select(goal => TimeTo(from, goal, begins))];
    }

    /// <summary>The earliest time at which one can set out on each arc from its beginning.</summary>
    private Dictionary<int, int> Begins(RoadPosition from)
    {
        var (begins, done, open) = (new Dictionary<int, int>(), new HashSet<int>(), new PriorityQueue<int, int>());
        foreach (var arc in Arcs(from).Where(from.Leaves))
            open.Enqueue(arc, Share(arc, 1 - from.Before(arc)));
        while (open.TryDequeue(out var arc, out var time))
        {
            if (!done.Add(arc))
                continue;
            foreach (var next in _leaving[_network.Head(arc)])
            {
                if (_metric.Profile.IsVehicle && _network.IsBanned(arc, next))
                    continue;
                if (begins.TryAdd(next, time) && _metric.Seconds(next) is { } seconds)
                    open.Enqueue(next, time + (int)Math.Round(seconds * 1000));
            }
        }

        return begins;
    }

    private int? TimeTo(RoadPosition from, RoadPosition goal, Dictionary<int, int> begins)
    {
        int? best = null;
        foreach (var arc in Arcs(goal))
        {
            if (begins.TryGetValue(arc, out var begin))
                best = Math.Min(best ?? int.MaxValue, begin + Share(arc, goal.Before(arc)));
            if (from.Edge == goal.Edge && from.Leaves(arc) && goal.Before(arc) >= from.Before(arc))
                best = Math.Min(best ?? int.MaxValue, Share(arc, goal.Before(arc) - from.Before(arc)));
        }

        return best;
    }

    private IEnumerable<int> Arcs(RoadPosition position) =>
        new[] { 2 * position.Edge, (2 * position.Edge) + 1 }.Where(arc => _metric.Times.OfArc(arc) < TravelTimes.Never);

    /// <summary>Part of an arc's time, closed or not.</summary>
    private int Share(int arc, double share) => (int)Math.Round(_metric.Times.OfArc(arc) * share);
}
