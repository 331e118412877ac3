using CityOps.DemoCity.Drawing;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Things;

/// <summary>Goes along lines.</summary>
internal static class Walk
{
    /// <summary>A place every so many metres, with the direction of the line there.</summary>
    /// <param name="line">The line.</param>
    /// <param name="spacing">Metres between two places.</param>
    /// <param name="fromEnds">Metres that are left free at both ends.</param>
    public static IEnumerable<(Spot At, Spot Direction)> Along(LineString line, double spacing, double fromEnds)
    {
        var corners = line.Coordinates;
        var (next, gone, length) = (fromEnds, 0.0, line.Length);
        for (var i = 1; i < corners.Length; i++)
        {
            var (from, to) = (Spot.Of(corners[i - 1]), Spot.Of(corners[i]));
            var span = from.To(to);
            for (; next <= gone + span && next <= length - fromEnds; next += spacing)
                yield return (from + ((to - from) * ((next - gone) / span)), (to - from).Scaled(1));
            gone += span;
        }
    }
}
