using CityOps.DemoCity.Drawing;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Things;

/// <summary>A house before it is drawn: a rectangle.</summary>
internal readonly record struct House(Spot Middle, Spot Along, double Length, double Depth)
{
    /// <summary>Corners and the middles of the long sides.</summary>
    public IEnumerable<Spot> Corners
    {
        get
        {
            var (along, up) = (Along * (Length / 2), Along.Left * (Depth / 2));
            yield return Middle - along - up;
            yield return Middle - up;
            yield return Middle + along - up;
            yield return Middle + along + up;
            yield return Middle + up;
            yield return Middle - along + up;
        }
    }

    /// <summary>A rectangle, or one with a wing when it is large.</summary>
    public Polygon Outline(Dice dice)
    {
        var (along, up) = (Along * (Length / 2), Along.Left * (Depth / 2));
        if (Length < 28 || Depth < 14 || !dice.Chance(0.45))
            return Ring(Middle - along - up, Middle + along - up, Middle + along + up, Middle - along + up);
        var notch = dice.Between(-0.3, 0.5);
        var step = dice.Between(-0.1, 0.5);
        return Ring(Middle - along - up, Middle + along - up, Middle + along + (up * step), Middle + (along * notch) + (up * step), Middle + (along * notch) + up, Middle - along + up);
    }

    private static Polygon Ring(params Spot[] spots) => Curve.Area([.. spots, spots[0]]);
}

/// <summary>Whether a house stands on a plot.</summary>
internal sealed class PlotTest(Geometry plot)
{
    private readonly IndexedPointInAreaLocator _locator = new(plot);

    public bool Holds(House house) => house.Corners.All(corner => _locator.Locate(corner.ToCoordinate()) == Location.Interior);
}
