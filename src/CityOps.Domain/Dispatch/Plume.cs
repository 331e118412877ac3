using CityOps.Coordinates;
using NetTopologySuite.Geometries;

namespace CityOps.Dispatch;

/// <summary>
/// A Gaussian plume from one point with steady release and wind over even ground, reflected by the ground:
/// C = Q / (2π u σy σz) · exp(-y² / 2σy²) · (exp(-(z - H)² / 2σz²) + exp(-(z + H)² / 2σz²)).
/// For gas that is about as heavy as air; heavy gas flows, and light gas rises. Not for wind below 1 m/s, and an order of magnitude, not a measurement.
/// </summary>
/// <param name="Release">Grams a second (Q).</param>
/// <param name="Height">Metres above the ground at which it is released (H).</param>
/// <param name="Wind">Metres a second (u), above 0.</param>
/// <param name="WindFrom">Degrees from north from which the wind comes.</param>
/// <param name="Stability">Stability of the air.</param>
/// <param name="Formula">How the plume widens (σy, σz).</param>
public sealed record Plume(double Release, double Height, double Wind, double WindFrom, Stability Stability, DispersionFormula Formula = DispersionFormula.Urban)
{
    private const double Nearest = 1; // metres
    private const double Farthest = 50_000;
    private const double Step = 1.04;

    /// <summary>Grams in a cubic metre.</summary>
    /// <param name="downwind">Metres from the source with the wind; 0 and less gives nothing.</param>
    /// <param name="across">Metres to a side.</param>
    /// <param name="above">Metres above the ground.</param>
    public double Concentration(double downwind, double across, double above)
    {
        if (downwind <= 0)
            return 0;
        var (y, z) = Dispersion.At(Formula, Stability, downwind);
        var layers = Math.Exp(-Square((above - Height) / z) / 2) + Math.Exp(-Square((above + Height) / z) / 2);
        return Release / (2 * Math.PI * Wind * y * z) * Math.Exp(-Square(across / y) / 2) * layers;
    }

    /// <summary>The area where the air at a height holds at least so much.</summary>
    /// <param name="source">Where the release is.</param>
    /// <param name="threshold">Grams in a cubic metre, above 0.</param>
    /// <param name="above">Metres above the ground: 1.5 where people breathe.</param>
    /// <returns>A polygon in degrees; null when it is nowhere so much. It ends after 50 km, where the formula means nothing.</returns>
    public Polygon? Contour(GeoPoint source, double threshold, double above = 1.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        var halves = Outline(threshold, above);
        if (halves.Count == 0)
            return null;
        var ring = new List<Coordinate>();
        foreach (var (downwind, half) in halves)
            ring.Add(Place(source, downwind, half));
        foreach (var (downwind, half) in halves.Reverse())
            ring.Add(Place(source, downwind, -half));
        ring.Add(ring[0].Copy());
        return new Polygon(new LinearRing([.. ring]));
    }

    /// <summary>Half the width of that area in metres, at distances from where it begins to where it ends; empty when it is nowhere so much.</summary>
    /// <param name="threshold">As in <see cref="Contour"/>.</param>
    /// <param name="above">As in <see cref="Contour"/>.</param>
    /// <param name="farthest">Metres after which it is cut off.</param>
    public IReadOnlyList<(double Downwind, double Half)> Outline(double threshold, double above = 1.5, double farthest = Farthest)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(threshold);
        (double Downwind, double Half)[] halves = [.. Halves(threshold, above, farthest)];
        return halves.Length < 2 ? [] : halves;
    }

    private IEnumerable<(double Downwind, double Half)> Halves(double threshold, double above, double farthest)
    {
        var (before, wasInside) = (Nearest, false);
        for (var x = Nearest; before < farthest; x = Math.Min(x * Step, farthest))
        {
            var isInside = Concentration(x, 0, above) >= threshold;
            if (isInside != wasInside && x > Nearest)
                yield return (Border(before, x, threshold, above), 0);
            if (isInside)
                yield return (x, Dispersion.At(Formula, Stability, x).Across * Math.Sqrt(2 * Math.Log(Concentration(x, 0, above) / threshold)));
            if (x >= farthest)
                yield break;
            (before, wasInside) = (x, isInside);
        }
    }

    private double Border(double from, double to, double threshold, double above)
    {
        var rises = Concentration(to, 0, above) >= threshold;
        for (var i = 0; i < 40; i++)
        {
            var middle = (from + to) / 2;
            (from, to) = Concentration(middle, 0, above) >= threshold == rises ? (from, middle) : (middle, to);
        }

        return (from + to) / 2;
    }

    private Coordinate Place(GeoPoint source, double downwind, double across)
    {
        var course = WindFrom + 180;
        var axis = Geodesy.Destination(source, course, downwind);
        var place = Geodesy.Destination(axis, course + 90, across);
        return new Coordinate(place.Longitude, place.Latitude);
    }

    private static double Square(double value) => value * value;
}
