using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace CityOps.DemoCity.Drawing;

/// <summary>A unit grid as drawn.</summary>
/// <param name="Code">15 digits.</param>
/// <param name="Shape">Its outline.</param>
/// <param name="Block">Number of its block.</param>
/// <param name="Community">Number of its community in <see cref="CommunitySeeds.All"/>.</param>
internal sealed record GridLand(string Code, Geometry Shape, int Block, int Community)
{
    public Spot Heart { get; } = Spot.Of(Shape.InteriorPoint.Coordinate);
}

/// <summary>The unit grid: cells given to communities and numbered.</summary>
internal sealed class UnitGrid
{
    private const double RowHeight = 110;

    public UnitGrid(Blocks blocks, CellCut cut, Mesh mesh, IReadOnlyList<RoadLine> roads)
    {
        var shapes = mesh.Fill([.. cut.Shapes.Select(cell => cell.Shape)]).Select(shape => shape ?? throw new InvalidOperationException("A unit grid was lost between the lines.")).ToList();
        var numbers = cut.Shapes.Select(cell => cell.Block).Distinct().Order().ToArray();
        BlockShapes = numbers.ToDictionary(block => block, block => Joined(shapes.Where((_, cell) => cut.Shapes[cell].Block == block)));
        var neighbours = new Neighbours([.. numbers.Select(block => BlockShapes[block])], mesh, roads);
        var growth = new CommunityGrowth(
            [.. numbers.Select(block => Spot.Of(BlockShapes[block].Centroid.Coordinate))],
            [.. numbers.Select(block => blocks.All[block].North)],
            [.. numbers.Select(block => cut.Shapes.Count(cell => cell.Block == block))],
            neighbours);
        var grown = growth.Grow([.. CommunitySeeds.All.Select(seed => (seed.At, seed.Code.StartsWith(CommunitySeeds.North, StringComparison.Ordinal)))]);
        var communityOf = numbers.Zip(grown).ToDictionary(pair => pair.First, pair => pair.Second);
        Cells = Numbered([.. cut.Shapes.Select((cell, i) => (shapes[i], cell.Block, communityOf[cell.Block]))]);
        Communities = [.. CommunitySeeds.All.Select((_, number) => Joined(Cells.Where(cell => cell.Community == number).Select(cell => cell.Shape)))];
        CellNeighbours = new Neighbours([.. Cells.Select(cell => cell.Shape)], mesh, roads);
    }

    /// <summary>The cells, by code.</summary>
    public List<GridLand> Cells { get; }

    /// <summary>The communities, as in <see cref="CommunitySeeds.All"/>.</summary>
    public List<Geometry> Communities { get; }

    /// <summary>Outlines of the blocks with the corners of the mesh, by number.</summary>
    public Dictionary<int, Geometry> BlockShapes { get; }

    /// <summary>Which cells share an edge.</summary>
    public Neighbours CellNeighbours { get; }

    /// <summary>Shapes that share their corners, as one.</summary>
    public static Geometry Joined(IEnumerable<Geometry> shapes) => UnaryUnionNG.Union([.. shapes], Frame.Centimetres);

    /// <summary>Numbers run left to right, top to bottom in each community.</summary>
    private static List<GridLand> Numbered(List<(Geometry Shape, int Block, int Community)> cells)
    {
        List<GridLand> numbered = [];
        foreach (var community in cells.GroupBy(cell => cell.Community).OrderBy(group => group.Key))
        {
            var top = community.Max(cell => cell.Shape.Centroid.Y);
            var ordered = community.OrderBy(cell => (int)((top - cell.Shape.Centroid.Y) / RowHeight)).ThenBy(cell => cell.Shape.Centroid.X).ToList();
            for (var i = 0; i < ordered.Count; i++)
                numbered.Add(new GridLand($"{CommunitySeeds.All[community.Key].Code}{i + 1:000}", ordered[i].Shape, ordered[i].Block, community.Key));
        }

        return numbered;
    }
}
