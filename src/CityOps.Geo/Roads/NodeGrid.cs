using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>Finds the crossing nearest to a place: crossings in squares of a few hundred metres, searched from the place outward.</summary>
internal sealed class NodeGrid
{
    private const double Side = 0.004; // degrees
    private const int Farthest = 60;

    private readonly IReadOnlyList<GeoPoint> _nodes;
    private readonly ILookup<(int X, int Y), int> _squares;

    public NodeGrid(IReadOnlyList<GeoPoint> nodes)
    {
        _nodes = nodes;
        _squares = Enumerable.Range(0, nodes.Count).ToLookup(node => SquareOf(nodes[node]));
    }

    public int? Nearest(GeoPoint place, Func<int, bool> fits)
    {
        var (x, y) = SquareOf(place);
        (int? Best, double Metres) found = (null, double.MaxValue);
        for (var ring = 0; ring <= Farthest; ring++)
        {
            foreach (var node in RingOf(x, y, ring).Where(fits))
            {
                var metres = Geodesy.SphereDistance(place, _nodes[node]);
                if (metres < found.Metres)
                    found = (node, metres);
            }

            // A ring further out holds nothing nearer than its own distance, east to west the smaller one.
            if (found.Best is not null && found.Metres <= ring * Side * 111_000 * Math.Cos(place.Latitude * Math.PI / 180))
                return found.Best;
        }

        return found.Best;
    }

    private static (int X, int Y) SquareOf(GeoPoint point) => ((int)Math.Floor(point.Longitude / Side), (int)Math.Floor(point.Latitude / Side));

    private IEnumerable<int> RingOf(int x, int y, int ring)
    {
        for (var dx = -ring; dx <= ring; dx++)
        {
            // Top and bottom rows whole, of the others only the ends.
            var step = Math.Abs(dx) == ring ? 1 : Math.Max(1, 2 * ring);
            for (var dy = -ring; dy <= ring; dy += step)
            {
                foreach (var node in _squares[(x + dx, y + dy)])
                    yield return node;
            }
        }
    }
}
