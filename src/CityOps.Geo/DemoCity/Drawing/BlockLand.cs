using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>A block as far as its kerbs.</summary>
/// <param name="Kind">Word of the base map: green, block, industrial or rural.</param>
/// <param name="Number">Number of the block.</param>
/// <param name="Shape">Its outline inside the streets.</param>
internal sealed record BlockLand(string Kind, int Number, Geometry Shape)
{
    /// <summary>All land inside the streets.</summary>
    public static IEnumerable<BlockLand> Of(Drawn drawn)
    {
        var kerbs = new Kerbs(drawn.Stretches);
        for (var i = 0; i < drawn.Blocks.All.Count; i++)
        {
            var block = drawn.Blocks.All[i];
            if (block.Kind == QuarterKind.Water)
                continue;
            var shape = drawn.Grid.BlockShapes.TryGetValue(i, out var managed) ? managed : block.Shape;
            var inside = kerbs.Inside(shape, block.Managed ? 3 : 1);
            if (inside.Area > 300)
                yield return new BlockLand(block.Kind == QuarterKind.Rural && drawn.Blocks.Flow.IsHill(Spot.Of(inside.Centroid.Coordinate)) ? "green" : WordOf(block.Kind), i, inside);
        }
    }

    private static string WordOf(QuarterKind kind) => kind switch
    {
        QuarterKind.Green => "green",
        QuarterKind.Industrial => "industrial",
        QuarterKind.Rural => "rural",
        _ => "block",
    };
}
