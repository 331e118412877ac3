using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using NetTopologySuite.Noding;
using NetTopologySuite.Noding.Snapround;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace CityOps.DemoCity.Drawing;

/// <summary>
/// All lines of the drawing cut where they meet, on whole centimetres. Pieces of land made of what is between them share their edges
/// corner by corner, and roads meet at corners that both have.
/// </summary>
internal sealed class Mesh
{
    private const double Overshoot = 0.04;
    private readonly List<ISegmentString> _parts;
    private readonly Dictionary<(Coordinate, Coordinate), int> _roadOfEdge = [];

    /// <param name="roads">Roads; their number is how the mesh speaks of them.</param>
    /// <param name="others">Lines that are no roads.</param>
    public Mesh(IReadOnlyList<RoadLine> roads, IEnumerable<LineString> others)
    {
        List<ISegmentString> lines = [.. roads.Select((road, i) => new NodedSegmentString(Overshot(Curve.Line(road.Spots)), i))];
        lines.AddRange(others.Select(line => new NodedSegmentString(Overshot(line), -1)));
        var noder = new SnapRoundingNoder(Frame.Centimetres);
        noder.ComputeNodes(lines);
        _parts = [.. noder.GetNodedSubstrings()];
        RoadChains = Chains(roads);
        Faces = [.. Polygonize()];
    }

    /// <summary>The land between the lines.</summary>
    public List<Polygon> Faces { get; }

    /// <summary>For each road, its corners in order with all junctions among them.</summary>
    public IReadOnlyList<List<Coordinate>> RoadChains { get; }

    /// <summary>The faces in each of these shapes, joined; a shape with no face is null.</summary>
    public List<Geometry?> Fill(IReadOnlyList<Polygon> shapes)
    {
        var index = new STRtree<int>();
        for (var i = 0; i < shapes.Count; i++)
            index.Insert(shapes[i].EnvelopeInternal, i);
        index.Build();
        var within = shapes.Select(_ => new List<Geometry>()).ToList();
        foreach (var face in Faces)
        {
            var heart = face.InteriorPoint;
            var holders = index.Query(heart.EnvelopeInternal).Where(i => shapes[i].Contains(heart)).Order().ToArray();
            if (holders.Length > 0)
                within[holders[0]].Add(face);
        }

        return [.. within.Select(faces => faces.Count switch
        {
            0 => null,
            1 => faces[0],
            _ => UnaryUnionNG.Union(faces, Frame.Centimetres),
        })];
    }

    /// <summary>Number of the road that runs along an edge; -1 when none does.</summary>
    public int RoadAlong(Coordinate from, Coordinate to) => _roadOfEdge.GetValueOrDefault(EdgeOf(from, to), -1);

    public static (Coordinate Low, Coordinate High) EdgeOf(Coordinate from, Coordinate to) => from.CompareTo(to) <= 0 ? (from, to) : (to, from);

    /// <summary>
    /// A line that ends on another ends up to a centimetre short of it, since corners are whole centimetres. Drawn a little farther it meets it
    /// for certain; what is too long is no edge of any face.
    /// </summary>
    private static Coordinate[] Overshot(LineString line)
    {
        var spots = line.Coordinates.Select(Spot.Of).ToArray();
        if (line.IsClosed || spots.Length < 2)
            return line.Coordinates;
        return Curve.Line([spots[0] + (spots[0] - spots[1]).Scaled(Overshoot), .. spots, spots[^1] + (spots[^1] - spots[^2]).Scaled(Overshoot)]).Coordinates;
    }

    private static List<Coordinate> Trimmed(List<Coordinate> chain)
    {
        if (chain.Count > 2 && chain[0].Distance(chain[1]) < 2 * Overshoot)
            chain.RemoveAt(0);
        if (chain.Count > 2 && chain[^1].Distance(chain[^2]) < 2 * Overshoot)
            chain.RemoveAt(chain.Count - 1);
        return chain;
    }

    private List<List<Coordinate>> Chains(IReadOnlyList<RoadLine> roads)
    {
        var chains = roads.Select(_ => new List<Coordinate>()).ToList();
        foreach (var part in _parts)
        {
            if ((int)part.Context is not (>= 0 and var road))
                continue;
            var corners = part.Coordinates;
            for (var i = 1; i < corners.Length; i++)
            {
                var edge = EdgeOf(corners[i - 1], corners[i]);
                if (!_roadOfEdge.TryGetValue(edge, out var other) || roads[road].Class < roads[other].Class)
                    _roadOfEdge[edge] = road;
            }

            chains[road].AddRange(chains[road].Count > 0 && chains[road][^1].Equals2D(corners[0]) ? corners.Skip(1) : corners);
        }

        return [.. chains.Select(Trimmed)];
    }

    private IEnumerable<Polygon> Polygonize()
    {
        var seen = new HashSet<(Coordinate, Coordinate)>();
        var polygonizer = new Polygonizer();
        foreach (var corners in _parts.Select(part => part.Coordinates))
        {
            for (var i = 1; i < corners.Length; i++)
            {
                if (!corners[i - 1].Equals2D(corners[i]) && seen.Add(EdgeOf(corners[i - 1], corners[i])))
                    polygonizer.Add(Frame.Paper.CreateLineString([corners[i - 1].Copy(), corners[i].Copy()]));
            }
        }

        return polygonizer.GetPolygons().OfType<Polygon>().OrderBy(face => face.EnvelopeInternal.MinX).ThenBy(face => face.EnvelopeInternal.MinY).ThenBy(face => face.Area);
    }
}
