using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace CityOps.Roads;

/// <summary>
/// One search, from an incident outward against the direction of travel or from units outward, and then the time of any position at a few
/// steps each: what a position needs of the hierarchy is what lies above it, worked out once and kept for those beside it (after D. Delling
/// and others, "PHAST", Journal of Parallel and Distributed Computing 73, 2013). One caller at a time; its arrays are used again by the next
/// search.
/// </summary>
/// <param name="hierarchy">The hierarchy of the metrics it searches.</param>
public sealed class ArrivalSearch(RoadHierarchy hierarchy)
{
    /// <summary>Searches that nobody uses just now: their arrays are as long as the hierarchy, and new ones for each question would be collected over and over.</summary>
    private static readonly ConditionalWeakTable<RoadHierarchy, ConcurrentBag<ArrivalSearch>> Idle = [];
    private readonly int[] _time = new int[hierarchy.NodeCount];
    private readonly int[] _state = new int[hierarchy.NodeCount]; // twice the round: met on the way up; one more: final
    private readonly int[] _via = new int[hierarchy.NodeCount];
    private readonly int[] _path = new int[hierarchy.NodeCount];
    private readonly List<int> _met = [];
    private readonly List<Seed> _seeds = [];
    private readonly List<RoadPosition> _origins = [];
    private RoadMetric? _metric;
    private bool _outward;
    private int _round;

    /// <summary>A search that nobody else uses, until it is given back.</summary>
    public static ArrivalSearch Take(RoadHierarchy hierarchy)
    {
        ArgumentNullException.ThrowIfNull(hierarchy);
        return Idle.TryGetValue(hierarchy, out var idle) && idle.TryTake(out var search) ? search : new ArrivalSearch(hierarchy);
    }

    /// <summary>Lets others use it; the one who gives it back does not any more.</summary>
    public void GiveBack()
    {
        _metric = null;
        Idle.GetOrCreateValue(hierarchy).Add(this);
    }

    /// <summary>Searches from an incident, so that times are those of reaching it.</summary>
    public void To(RoadMetric metric, RoadPosition incident)
    {
        Begin(metric, outward: false, [incident]);
        foreach (var (link, time) in Ends.Entries(metric, incident))
            Meet(new Seed(hierarchy.Links.Tail[link], time, hierarchy.Network.Turns.ArcOf(link)));
        Climb();
    }

    /// <summary>Searches from units, so that times are those of the first of them to get there.</summary>
    public void From(RoadMetric metric, IReadOnlyCollection<RoadPosition> units)
    {
        ArgumentNullException.ThrowIfNull(units);
        Begin(metric, outward: true, units);
        foreach (var (arc, time) in units.SelectMany(unit => Ends.Exits(metric, unit)))
            Meet(new Seed(hierarchy.Rank[hierarchy.Network.Turns.ArcHead[arc]], time, arc));
        Climb();
    }

    /// <summary>Seconds from a position to the incident, or from the units to it; null when there is no way.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been searched yet.</exception>
    public double? Seconds(RoadPosition position)
    {
        var time = Time(position);
        return time >= TravelTimes.Never ? null : time / 1000.0;
    }

    /// <summary>The quickest way from a position to the incident; null when there is none.</summary>
    /// <exception cref="InvalidOperationException">The last search was not to an incident.</exception>
    public RoadRoute? Route(RoadPosition position)
    {
        var metric = _outward || _metric is null ? throw new InvalidOperationException("Search to an incident first.") : _metric;
        var direct = Ends.Direct(metric, position, _origins[0]);
        var (first, rest) = Ends.Exits(metric, position)
            .Select(exit => (exit.Arc, Time: exit.Time + Final(HeadOf(exit.Arc))))
            .DefaultIfEmpty((Arc: -1, Time: TravelTimes.Never))
            .MinBy(exit => exit.Time);
        if (Math.Min(direct.Time, rest) >= TravelTimes.Never)
            return null;
        if (direct.Time <= rest)
            return RoadRoute.Of(metric, direct.Time, [(direct.Arc, position.Before(direct.Arc), _origins[0].Before(direct.Arc))]);
        var (arcs, last) = Way(metric, HeadOf(first));
        return RoadRoute.Of(metric, rest, [(first, position.Before(first), 1), .. arcs.Select(arc => (arc, 0.0, 1.0)), (last, 0, _origins[0].Before(last))]);
    }

    /// <summary>Thousandths of a second, or <see cref="TravelTimes.Never"/>.</summary>
    internal int Time(RoadPosition position)
    {
        var metric = _metric ?? throw new InvalidOperationException("Search first.");
        var best = TravelTimes.Never;
        foreach (var origin in _origins)
        {
            if (origin.Edge == position.Edge)
                best = Math.Min(best, (_outward ? Ends.Direct(metric, origin, position) : Ends.Direct(metric, position, origin)).Time);
        }

        if (_outward)
        {
            foreach (var (link, time) in Ends.Entries(metric, position))
                best = Math.Min(best, time + Final(hierarchy.Links.Tail[link]));
        }
        else
        {
            // Thousands of units are asked for, so nothing is allocated here.
            for (var arc = 2 * position.Edge; arc <= (2 * position.Edge) + 1; arc++)
            {
                if (Ends.Exit(metric, position, arc) is var time and < TravelTimes.Never)
                    best = Math.Min(best, time + Final(HeadOf(arc)));
            }
        }

        return best;
    }

    private int HeadOf(int arc) => hierarchy.Rank[hierarchy.Network.Turns.ArcHead[arc]];

    private void Begin(RoadMetric metric, bool outward, IReadOnlyCollection<RoadPosition> origins)
    {
        ArgumentNullException.ThrowIfNull(metric);
        if (metric.Hierarchy != hierarchy)
            throw new ArgumentException("The metric is over another hierarchy.", nameof(metric));
        (_metric, _outward) = (metric, outward);
        if (++_round == int.MaxValue / 2)
        {
            Array.Clear(_state);
            _round = 1;
        }

        _met.Clear();
        _seeds.Clear();
        _origins.Clear();
        _origins.AddRange(origins);
    }

    /// <summary>Puts a node and all above it on the list of what is met on the way up.</summary>
    private void Meet(Seed seed)
    {
        _seeds.Add(seed);
        for (var node = seed.Node; node >= 0 && _state[node] != 2 * _round; node = hierarchy.Shortcuts.Parent[node])
        {
            (_state[node], _time[node], _via[node]) = (2 * _round, TravelTimes.Never, -1);
            _met.Add(node);
        }

        if (seed.Time < _time[seed.Node])
            _time[seed.Node] = seed.Time;
    }

    private void Climb()
    {
        _met.Sort();
        var times = _outward ? _metric!.Up : _metric!.Down;
        foreach (var node in _met)
        {
            for (var i = hierarchy.Shortcuts.Start[node]; i < hierarchy.Shortcuts.Start[node + 1]; i++)
            {
                var (head, time) = (hierarchy.Shortcuts.Head[i], _time[node] + times[i]);
                if (time < _time[head])
                    (_time[head], _via[head]) = (time, i);
            }
        }
    }

    /// <summary>Time of a node for good: the best of what was met on the way up and of what comes down from the nodes above it.</summary>
    private int Final(int node)
    {
        var (length, final) = (0, (2 * _round) + 1);
        for (var above = node; above >= 0 && _state[above] != final; above = hierarchy.Shortcuts.Parent[above])
            _path[length++] = above;
        var times = _outward ? _metric!.Down : _metric!.Up;
        var (start, heads, time) = (hierarchy.Shortcuts.Start, hierarchy.Shortcuts.Head, _time);
        while (length > 0)
        {
            var next = _path[--length];
            var best = _state[next] == 2 * _round ? time[next] : TravelTimes.Never;
            for (var i = start[next]; i < start[next + 1]; i++)
                best = Math.Min(best, times[i] + time[heads[i]]);
            (time[next], _state[next]) = (best, final);
        }

        return time[node];
    }

    /// <summary>Arcs from a node to the incident, and the arc it lies on.</summary>
    private (List<int> Arcs, int Last) Way(RoadMetric metric, int node)
    {
        var (arcs, shortcuts) = (new List<int>(), hierarchy.Shortcuts);
        while (Above(metric, node) is var pair and >= 0)
        {
            ShortcutWay.Unpack(metric, pair, upward: true, arcs);
            node = shortcuts.Head[pair];
        }

        for (; _via[node] >= 0; node = shortcuts.Tail[_via[node]])
            ShortcutWay.Unpack(metric, _via[node], upward: false, arcs);
        return (arcs, _seeds.First(seed => seed.Node == node && seed.Time == _time[node]).Arc);
    }

    /// <summary>The pair by which the quickest way from a node goes up; -1 when it goes up no further.</summary>
    private int Above(RoadMetric metric, int node)
    {
        for (var i = hierarchy.Shortcuts.Start[node]; i < hierarchy.Shortcuts.Start[node + 1]; i++)
        {
            if (metric.Up[i] < TravelTimes.Never && metric.Up[i] + _time[hierarchy.Shortcuts.Head[i]] == _time[node])
                return i;
        }

        return -1;
    }

    private readonly record struct Seed(int Node, int Time, int Arc);
}
