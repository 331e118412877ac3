using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>Which pieces of land share an edge, how long it is, and the road along it.</summary>
internal sealed class Neighbours
{
    private readonly Dictionary<int, double>[] _shared;

    public Neighbours(IReadOnlyList<Geometry> shapes, Mesh mesh, IReadOnlyList<RoadLine> roads)
    {
        _shared = [.. shapes.Select(_ => new Dictionary<int, double>())];
        Along = [.. shapes.Select(_ => new Dictionary<int, double>())];
        var first = new Dictionary<(Coordinate, Coordinate), int>();
        for (var piece = 0; piece < shapes.Count; piece++)
        {
            foreach (var (from, to) in EdgesOf(shapes[piece]))
            {
                var edge = Mesh.EdgeOf(from, to);
                var length = from.Distance(to);
                var road = mesh.RoadAlong(from, to);
                if (road >= 0)
                    Along[piece][road] = Along[piece].GetValueOrDefault(road) + length;
                if (!first.TryGetValue(edge, out var other))
                {
                    first[edge] = piece;
                    continue;
                }

                // A main road parts more than its length says: what lies across it is farther.
                var barrier = road < 0 ? 1 : Barrier(roads[road].Class);
                Share(piece, other, length, barrier);
                Share(other, piece, length, barrier);
            }
        }
    }

    /// <summary>For each piece, the roads along its edge and for how many metres.</summary>
    public IReadOnlyList<Dictionary<int, double>> Along { get; }

    /// <summary>How much the way to a neighbour is lengthened by the road between; by piece.</summary>
    public Dictionary<(int, int), double> Barriers { get; } = [];

    /// <summary>Neighbours of a piece and the metres of edge that they share.</summary>
    public IReadOnlyDictionary<int, double> Of(int piece) => _shared[piece];

    private static double Barrier(RoadClass road) => road switch
    {
        <= RoadClass.Trunk => 3.2,
        RoadClass.Primary => 2.6,
        RoadClass.Secondary => 1.7,
        RoadClass.Tertiary => 1.25,
        _ => 1,
    };

    private static IEnumerable<(Coordinate From, Coordinate To)> EdgesOf(Geometry shape)
    {
        foreach (var ring in Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<Polygon>().SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing)))
        {
            var corners = ring.Coordinates;
            for (var i = 1; i < corners.Length; i++)
                yield return (corners[i - 1], corners[i]);
        }
    }

    private void Share(int piece, int other, double length, double barrier)
    {
        _shared[piece][other] = _shared[piece].GetValueOrDefault(other) + length;
        Barriers[(piece, other)] = Math.Max(barrier, Barriers.GetValueOrDefault((piece, other)));
    }
}
