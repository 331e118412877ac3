using CityOps.Coordinates;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace CityOps.Roads;

/// <summary>Edges by the squares of a grid that they pass: finds the nearest to a place and those in an area.</summary>
internal sealed class EdgeIndex
{
    /// <summary>Metres by which an edge that runs the other way counts as further away.</summary>
    public const double Detour = 30;

    private const double SquaresPerEdge = 0.5;
    private static readonly double WidestAngle = Math.Cos(Math.PI / 3);

    private readonly RoadNetwork _network;
    private readonly byte[] _usable;
    private readonly SquareGrid _grid;
    private readonly int[] _start;
    private readonly int[] _edges;

    public EdgeIndex(RoadNetwork network)
    {
        _network = network;
        _usable = RoadParts.Of(network);
        _grid = SquareGrid.Over(Enumerable.Range(0, network.NodeCount).Select(network.Node), network.EdgeCount * SquaresPerEdge);
        var counts = new int[_grid.Count + 1];
        ForEachSquare((square, _) => counts[square + 1]++);
        for (var square = 0; square < _grid.Count; square++)
            counts[square + 1] += counts[square];
        _start = counts;
        _edges = new int[counts[^1]];
        var next = (int[])counts.Clone();
        ForEachSquare((square, edge) => _edges[next[square]++] = edge);
    }

    public long Bytes => (4L * (_start.Length + _edges.Length)) + _usable.Length;

    /// <summary>For whom an edge belongs to a part of the network that is no scrap.</summary>
    public RoadUsers UsersOf(int edge) => (RoadUsers)_usable[edge];

    public RoadSnap? Nearest(GeoPoint place, RoadUsers users, double? heading)
    {
        var (x, y) = _grid.SquareOf(place);
        var probe = new EdgeProbe(_network.Arrays, place, users, heading);
        for (var ring = _grid.First(x, y); ring <= _grid.Farthest(x, y); ring++)
        {
            foreach (var square in _grid.Ring(x, y, ring))
            {
                for (var i = _start[square]; i < _start[square + 1]; i++)
                {
                    if ((_usable[_edges[i]] & (int)users) != 0)
                        probe.Try(_edges[i]);
                }
            }

            // What lies beyond this ring is at least so far away.
            if (probe.Best <= _grid.Reach(place, ring))
                break;
        }

        return probe.Edge < 0 ? null : new RoadSnap(new RoadPosition(probe.Edge, probe.Along, probe.Sense), probe.Place, probe.Metres);
    }

    public List<int> In(Geometry area)
    {
        var shape = PreparedGeometryFactory.Prepare(area);
        var box = area.EnvelopeInternal;
        var (left, bottom) = _grid.SquareOf(new GeoPoint(box.MinX, box.MinY));
        var (right, top) = _grid.SquareOf(new GeoPoint(box.MaxX, box.MaxY));
        var found = new SortedSet<int>();
        for (var y = Math.Max(0, bottom); y <= Math.Min(_grid.Rows - 1, top); y++)
        {
            for (var x = Math.Max(0, left); x <= Math.Min(_grid.Columns - 1, right); x++)
            {
                var square = (y * _grid.Columns) + x;
                found.UnionWith(_edges.AsSpan(_start[square].._start[square + 1]).ToArray());
            }
        }

        return [.. found.Where(edge => shape.Intersects(LineOf(edge, area.Factory)))];
    }

    private LineString LineOf(int edge, GeometryFactory factory) =>
        factory.CreateLineString([.. _network.Points(edge).Select(point => new Coordinate(point.Longitude, point.Latitude))]);

    private void ForEachSquare(Action<int, int> take)
    {
        var squares = new HashSet<int>();
        for (var edge = 0; edge < _network.EdgeCount; edge++)
        {
            squares.Clear();
            var points = _network.Arrays.Course(edge);
            for (var i = 1; i < points.Length; i++)
                squares.UnionWith(_grid.Box(points[i - 1], points[i]));
            foreach (var square in squares)
                take(square, edge);
        }
    }

    /// <summary>The best edge so far for one place.</summary>
    private struct EdgeProbe(RoadArrays arrays, GeoPoint place, RoadUsers users, double? heading)
    {
        private readonly (double X, double Y)? _course = heading is { } degrees ? (Math.Sin(degrees * Math.PI / 180), Math.Cos(degrees * Math.PI / 180)) : null;
        private readonly double _narrow = Math.Cos(place.Latitude * Math.PI / 180);

        public double Best { get; private set; } = double.MaxValue;

        public int Edge { get; private set; } = -1;

        public double Metres { get; private set; }

        public double Along { get; private set; }

        public RoadSense Sense { get; private set; }

        public GeoPoint Place { get; private set; }

        public void Try(int edge)
        {
            var from = RoadArrays.Point(arrays.Longitude[arrays.From[edge]], arrays.Latitude[arrays.From[edge]]);
            for (var i = arrays.ShapeStart[edge]; i <= arrays.ShapeStart[edge + 1]; i++)
            {
                var to = i < arrays.ShapeStart[edge + 1]
                    ? RoadArrays.Point(arrays.ShapeLongitude[i], arrays.ShapeLatitude[i])
                    : RoadArrays.Point(arrays.Longitude[arrays.To[edge]], arrays.Latitude[arrays.To[edge]]);
                var (share, metres) = Course.Nearest(place, from, to);
                var sense = metres < Best ? SenseOn(edge, from, to) : RoadSense.Both;
                var cost = metres + (_course is not null && sense == RoadSense.Both ? Detour : 0);
                if (cost < Best)
                {
                    (Best, Edge, Metres, Sense, Place) = (cost, edge, metres, sense, Course.Between(from, to, share));
                    Along = ShareOf(edge, i - arrays.ShapeStart[edge], share);
                }

                from = to;
            }
        }

        /// <summary>The way along the edge that fits the heading; both when none is known, or none fits.</summary>
        private readonly RoadSense SenseOn(int edge, GeoPoint from, GeoPoint to)
        {
            if (_course is not var (east, north))
                return RoadSense.Both;
            var (x, y) = ((to.Longitude - from.Longitude) * _narrow, to.Latitude - from.Latitude);
            var cosine = ((x * east) + (y * north)) / Math.Max(1e-12, Math.Sqrt((x * x) + (y * y)));
            if (cosine >= WidestAngle && (arrays.UsersOf(2 * edge) & users) != RoadUsers.None)
                return RoadSense.Along;
            return -cosine >= WidestAngle && (arrays.UsersOf((2 * edge) + 1) & users) != RoadUsers.None ? RoadSense.Against : RoadSense.Both;
        }

        private readonly double ShareOf(int edge, int piece, double share)
        {
            var points = arrays.Course(edge);
            var (before, length) = (0.0, 0.0);
            for (var i = 1; i < points.Length; i++)
            {
                var metres = Geodesy.SphereDistance(points[i - 1], points[i]);
                before += i - 1 < piece ? metres : i - 1 == piece ? metres * share : 0;
                length += metres;
            }

            return length == 0 ? 0 : Math.Clamp(before / length, 0, 1);
        }
    }
}
