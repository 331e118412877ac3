using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>A unit grid cell as drawn.</summary>
/// <param name="Shape">Its outline.</param>
/// <param name="Block">Number of its block.</param>
internal sealed record CellLand(Geometry Shape, int Block);

/// <summary>Cuts the managed blocks into so many unit grids: the largest first, water into larger ones than land.</summary>
internal sealed class CellCut
{
    private const double LeastCell = 3_000;
    private const double MostCell = 36_000;

    public CellCut(Blocks blocks, int count)
    {
        var rest = new PriorityQueue<(Polygon Shape, int Block), (double, int)>();
        var number = 0;
        for (var i = 0; i < blocks.All.Count; i++)
        {
            if (blocks.All[i].Managed)
                rest.Enqueue((blocks.All[i].Shape, i), (-Weight(blocks.All[i].Shape, blocks.All[i]), number++));
        }

        while (rest.Count + Shapes.Count < count && rest.TryDequeue(out var largest, out _))
        {
            var block = blocks.All[largest.Block];
            if (blocks.Halve(largest.Shape, Math.Max(LeastCell, largest.Shape.Area * 0.24), Quarters.StyleOf(block.Kind).Crook * 0.5) is not { } parts || rest.Count + Shapes.Count + parts.Pieces.Count > count)
            {
                Shapes.Add(largest);
                continue;
            }

            Seams.AddRange(parts.Lines);
            foreach (var piece in parts.Pieces)
                rest.Enqueue((piece, largest.Block), (-Weight(piece, block), number++));
        }

        while (rest.TryDequeue(out var last, out _))
            Shapes.Add(last);
    }

    public List<(Polygon Shape, int Block)> Shapes { get; } = [];

    public List<LineString> Seams { get; } = [];

    private static double Weight(Polygon shape, Block block) => shape.Area * block.Kind switch
    {
        _ when shape.Area > MostCell => 10,
        QuarterKind.Water => 0.38,
        QuarterKind.Green => 0.6,
        QuarterKind.OldTown => 1.3,
        _ => 1,
    };
}
