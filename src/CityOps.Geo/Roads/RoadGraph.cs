using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>One way from a crossing to the next.</summary>
/// <param name="From">Number of the crossing it begins at.</param>
/// <param name="To">Number of the crossing it ends at.</param>
/// <param name="Points">Its course, both crossings included.</param>
/// <param name="Metres">Its length.</param>
/// <param name="Speed">Metres a second that traffic usually moves at.</param>
/// <param name="IsForVehicles">Vehicles may use it.</param>
public sealed record RoadEdge(int From, int To, IReadOnlyList<GeoPoint> Points, double Metres, double Speed, bool IsForVehicles);

/// <summary>
/// The streets of a city as crossings and the ways between them. Roads meet where they share a point, to a decimetre; one that passes
/// above another shares none with it.
/// </summary>
public sealed class RoadGraph
{
    private const double PerDegree = 1e6;

    private readonly List<GeoPoint> _nodes = [];
    private readonly List<List<RoadEdge>> _edges = [];
    private readonly NodeGrid _grid;

    private RoadGraph(IReadOnlyList<RoadLine> roads)
    {
        var uses = new Dictionary<(long X, long Y), int>();
        foreach (var point in roads.SelectMany(road => road.Points.Select(Key)))
            uses[point] = uses.GetValueOrDefault(point) + 1;
        var numbers = new Dictionary<(long X, long Y), int>();
        foreach (var road in roads)
            Cut(road, uses, numbers);
        _grid = new NodeGrid(_nodes);
    }

    /// <summary>Crossings and ends of roads.</summary>
    public IReadOnlyList<GeoPoint> Nodes => _nodes;

    /// <summary>Ways there are, each direction by itself.</summary>
    public int EdgeCount => _edges.Sum(edges => edges.Count);

    /// <summary>Makes the graph of some roads.</summary>
    public static RoadGraph Of(IReadOnlyList<RoadLine> roads)
    {
        ArgumentNullException.ThrowIfNull(roads);
        return new RoadGraph(roads);
    }

    /// <summary>Ways that begin at a crossing.</summary>
    public IReadOnlyList<RoadEdge> From(int node) => _edges[node];

    /// <summary>The crossing nearest to a place; null when there is none.</summary>
    /// <param name="place">The place.</param>
    /// <param name="isForVehicles">Only those that a vehicle can leave.</param>
    public int? Nearest(GeoPoint place, bool isForVehicles = false) =>
        _grid.Nearest(place, isForVehicles ? node => _edges[node].Exists(edge => edge.IsForVehicles) : static _ => true);

    /// <summary>The quickest way between two crossings; null when there is none.</summary>
    public IReadOnlyList<RoadEdge>? Route(int from, int to, bool isForVehicles) => RouteSearch.Find(this, from, to, isForVehicles);

    private static (long X, long Y) Key(GeoPoint point) => ((long)Math.Round(point.Longitude * PerDegree), (long)Math.Round(point.Latitude * PerDegree));

    private void Cut(RoadLine road, Dictionary<(long X, long Y), int> uses, Dictionary<(long X, long Y), int> numbers)
    {
        var begin = 0;
        for (var i = 1; i < road.Points.Count; i++)
        {
            if (i < road.Points.Count - 1 && uses[Key(road.Points[i])] < 2)
                continue;
            Join(road, [.. road.Points.Skip(begin).Take(i - begin + 1)], numbers);
            begin = i;
        }
    }

    private void Join(RoadLine road, GeoPoint[] points, Dictionary<(long X, long Y), int> numbers)
    {
        var metres = points.Zip(points.Skip(1), Geodesy.SphereDistance).Sum();
        var (from, to) = (NumberOf(points[0], numbers), NumberOf(points[^1], numbers));
        _edges[from].Add(new RoadEdge(from, to, points, metres, road.UsualSpeed, road.IsForVehicles));
        if (!road.IsOneWay)
            _edges[to].Add(new RoadEdge(to, from, [.. points.Reverse()], metres, road.UsualSpeed, road.IsForVehicles));
    }

    private int NumberOf(GeoPoint point, Dictionary<(long X, long Y), int> numbers)
    {
        if (numbers.TryGetValue(Key(point), out var known))
            return known;
        _nodes.Add(point);
        _edges.Add([]);
        return numbers[Key(point)] = _nodes.Count - 1;
    }
}
