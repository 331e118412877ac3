using CityOps.Codes;
using CityOps.Coordinates;
using NetTopologySuite.Geometries;

namespace CityOps.Topology;

/// <summary>
/// A sound grid to be spoilt: communities side by side, each of so many cells of about 100 m, whose corners are moved a little but are the
/// same for all who share them. Corners can be moved for one cell alone.
/// </summary>
internal sealed class Lattice
{
    private static readonly GeometryFactory Factory = new();

    private readonly Coordinate[,] _corners;
    private readonly int _side;

    /// <param name="communities">How many, from west to east.</param>
    /// <param name="side">Cells along a side of a community.</param>
    /// <param name="seed">Of the moving.</param>
    /// <param name="south">Latitude of the southern edge.</param>
    public Lattice(int communities, int side, int seed, double south = 31.3)
    {
        var random = new Random(seed);
        _side = side;
        _corners = new Coordinate[(communities * side) + 1, side + 1];
        for (var x = 0; x < _corners.GetLength(0); x++)
        {
            for (var y = 0; y < _corners.GetLength(1); y++)
                _corners[x, y] = At(120.6, south, (x * 100) + random.Next(-25, 26), (y * 100) + random.Next(-25, 26));
        }

        Communities = [.. Enumerable.Range(0, communities).Select(community => new CommunityArea(CodeOf(community), Factory.CreatePolygon([.. Outline(community)])))];
        Cells = [.. Enumerable.Range(0, communities).SelectMany(community => Enumerable.Range(0, side * side).Select(cell => CellOf(community, cell)))];
    }

    public List<GridCell> Cells { get; }

    public List<CommunityArea> Communities { get; }

    public static CommunityCode CodeOf(int community) => Code.Parse<CommunityCode>($"320508001{community + 1:000}");

    /// <summary>A point so many metres east and north of another, well enough for a test.</summary>
    public static Coordinate At(double longitude, double latitude, double east, double north) =>
        new(longitude + (east / (111_320 * Math.Cos(latitude * Math.PI / 180))), latitude + (north / 110_900));

    public static Polygon Polygon(params Coordinate[] corners) => Factory.CreatePolygon([.. corners, corners[0]]);

    /// <summary>Moves the north-eastern corner of one cell, for that cell alone.</summary>
    public void MoveCorner(int cell, double east, double north)
    {
        var ring = Cells[cell].Shape.Coordinates.Select(corner => corner.Copy()).ToArray();
        ring[2] = At(ring[2].X, ring[2].Y, east, north);
        Cells[cell] = Cells[cell] with { Shape = Factory.CreatePolygon(ring) };
    }

    public static bool IsNear(GeoPoint place, Coordinate other, double metres) => Geodesy.SphereDistance(place, new GeoPoint(other.X, other.Y)) <= metres;

    private GridCell CellOf(int community, int cell)
    {
        var (x, y) = ((community * _side) + (cell % _side), cell / _side);
        Coordinate[] ring = [_corners[x, y], _corners[x + 1, y], _corners[x + 1, y + 1], _corners[x, y + 1], _corners[x, y]];
        return new GridCell(GridCellCode.Of(CodeOf(community), cell + 1), Factory.CreatePolygon([.. ring.Select(corner => corner.Copy())]));
    }

    private IEnumerable<Coordinate> Outline(int community)
    {
        var (west, east) = (community * _side, (community + 1) * _side);
        for (var x = west; x < east; x++)
            yield return _corners[x, 0].Copy();
        for (var y = 0; y < _side; y++)
            yield return _corners[east, y].Copy();
        for (var x = east; x > west; x--)
            yield return _corners[x, _side].Copy();
        for (var y = _side; y >= 0; y--)
            yield return _corners[west, y].Copy();
    }
}
