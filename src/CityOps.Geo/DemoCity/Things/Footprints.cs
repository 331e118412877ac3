using CityOps.DemoCity.Drawing;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Things;

/// <summary>How houses stand in a quarter.</summary>
/// <param name="Length">Along the street or row, least and most, metres.</param>
/// <param name="Depth">Across it.</param>
/// <param name="Aside">Gap to the next in the row.</param>
/// <param name="Behind">Gap to the next row.</param>
/// <param name="Skip">Share that is left empty.</param>
/// <param name="Shift">How far a house may stand out of its row.</param>
/// <param name="South">Rows face south, as dwellings do, and not the street.</param>
internal sealed record HouseStyle((double Low, double High) Length, (double Low, double High) Depth, (double Low, double High) Aside, (double Low, double High) Behind, double Skip, double Shift, bool South);

/// <summary>The buildings of the blocks.</summary>
internal sealed class Footprints(FlowField flow)
{
    private const double ToKerb = 4;

    private static readonly HouseStyle OldTown = new((9, 19), (8, 12), (1.2, 4), (2.5, 6.5), 0.1, 1.5, South: false);
    private static readonly HouseStyle Centre = new((22, 50), (16, 30), (8, 16), (10, 20), 0.12, 4, South: false);
    private static readonly HouseStyle Slabs = new((24, 54), (11, 14), (6, 12), (17, 23), 0.06, 1, South: true);
    private static readonly HouseStyle Towers = new((22, 36), (14, 18), (16, 26), (24, 34), 0.08, 5, South: true);
    private static readonly HouseStyle Sheds = new((55, 120), (26, 52), (14, 24), (16, 24), 0.14, 2, South: false);
    private static readonly HouseStyle Campus = new((38, 80), (14, 22), (26, 48), (30, 52), 0.22, 8, South: true);
    private static readonly HouseStyle Hall = new((60, 110), (40, 75), (30, 40), (30, 40), 0.1, 3, South: false);
    private static readonly HouseStyle Village = new((9, 14), (8, 11), (3, 9), (5, 10), 0.2, 2.5, South: true);

    /// <summary>The houses on the land inside a block's kerbs.</summary>
    public IEnumerable<Polygon> On(Geometry land, Block block, Dice dice)
    {
        if (block.Kind == QuarterKind.Green || block.Kind == QuarterKind.Water)
            return [];
        return block.Kind == QuarterKind.Rural ? InVillage(land, dice) : Rows(land, StyleOf(block, dice), dice);
    }

    private static HouseStyle StyleOf(Block block, Dice dice) => (block.Kind, block.Pin?.Kind) switch
    {
        (_, "university") => Campus,
        (_, "stadium" or "exhibition" or "theatre" or "museum") => Hall,
        (_, "hospital" or "government" or "mall" or "market" or "station" or "library") => Centre,
        (QuarterKind.OldTown, _) => dice.Chance(0.9) ? OldTown : Slabs,
        (QuarterKind.Centre, _) => dice.Chance(0.68) ? Centre : Slabs,
        (QuarterKind.NewDistrict, _) => dice.Chance(0.72) ? Towers : Centre,
        (QuarterKind.Industrial, _) => dice.Chance(0.9) ? Sheds : Slabs,
        (QuarterKind.University, _) => Campus,
        _ => dice.Chance(0.78) ? Slabs : Towers,
    };

    /// <summary>A hamlet at the edge of the fields.</summary>
    private IEnumerable<Polygon> InVillage(Geometry land, Dice dice)
    {
        if (land.Area < 30_000 || !dice.Chance(0.6))
            return [];
        var corner = Spot.Of(dice.Of(land.Coordinates));
        var heart = corner + ((Spot.Of(land.Centroid.Coordinate) - corner).Scaled(dice.Between(40, 90)));
        var hamlet = Curve.Area(Curve.Round(heart, dice.Between(90, 190), dice.Between(60, 120), dice.Between(0, 3), 0.25, dice));
        return Rows(land.Intersection(hamlet), Village, dice);
    }

    private IEnumerable<Polygon> Rows(Geometry land, HouseStyle style, Dice dice)
    {
        var heart = land.Centroid.Coordinate;
        if (heart is null || !double.IsFinite(heart.X))
            yield break;
        var angle = style.South ? Southward(flow.AngleAt(Spot.Of(heart))) : flow.AngleAt(Spot.Of(heart));
        var (along, up) = (Spot.Towards(angle), Spot.Towards(angle).Left);
        var corners = land.Coordinates.Select(corner => Spot.Of(corner) - Spot.Of(heart)).ToArray();
        var (west, east) = (corners.Min(corner => corner.Dot(along)), corners.Max(corner => corner.Dot(along)));
        var (south, north) = (corners.Min(corner => corner.Dot(up)), corners.Max(corner => corner.Dot(up)));
        var inside = new PlotTest(land);
        for (var y = south + ToKerb + dice.Between(0, 4); y < north;)
        {
            var depth = dice.Between(style.Depth.Low, style.Depth.High);
            for (var x = west + ToKerb + dice.Between(0, style.Length.Low / 2); x < east;)
            {
                var length = dice.Between(style.Length.Low, style.Length.High);
                var shift = style.Shift * dice.Between(-0.5, 0.5);
                var house = new House(Spot.Of(heart) + (along * (x + (length / 2))) + (up * (y + shift + (depth / 2))), along, length, depth);
                var fits = inside.Holds(house);
                if (fits && !dice.Chance(style.Skip))
                    yield return house.Outline(dice);
                x += fits ? length + dice.Between(style.Aside.Low, style.Aside.High) : 6;
            }

            y += depth + dice.Between(style.Behind.Low, style.Behind.High);
        }
    }

    /// <summary>The direction of the four that is nearest to east, at most a seventh of a right angle off.</summary>
    private static double Southward(double angle)
    {
        var turned = angle - (Math.Round(angle / (Math.PI / 2)) * (Math.PI / 2));
        return Math.Clamp(turned, -0.23, 0.23);
    }
}
