using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>A part of a route: an arc, or a piece of one at its ends.</summary>
/// <param name="Arc">Number of the arc.</param>
/// <param name="From">Share of the arc's length where it begins.</param>
/// <param name="To">Share of the arc's length where it ends.</param>
/// <param name="Points">Its course in the direction of travel, two or more.</param>
/// <param name="Metres">Its length.</param>
/// <param name="Speed">Metres a second that traffic usually moves at there.</param>
public sealed record RouteLeg(int Arc, double From, double To, IReadOnlyList<GeoPoint> Points, double Metres, double Speed)
{
    /// <summary>The position at a share of this leg, as one who goes along it has it.</summary>
    public RoadPosition At(double share)
    {
        var before = From + ((To - From) * Math.Clamp(share, 0, 1));
        return new RoadPosition(Arc >> 1, (Arc & 1) == 0 ? before : 1 - before, (Arc & 1) == 0 ? RoadSense.Along : RoadSense.Against);
    }
}

/// <summary>The way from one position to another.</summary>
/// <param name="Legs">Its parts, one or more.</param>
/// <param name="Metres">Its length.</param>
/// <param name="Seconds">How long it takes.</param>
public sealed record RoadRoute(IReadOnlyList<RouteLeg> Legs, double Metres, double Seconds)
{
    /// <summary>Its course, for drawing.</summary>
    public IReadOnlyList<GeoPoint> Points => [Legs[0].Points[0], .. Legs.SelectMany(leg => leg.Points.Skip(1))];

    internal static RoadRoute Of(RoadMetric metric, int time, IEnumerable<(int Arc, double From, double To)> parts)
    {
        RouteLeg[] legs = [.. parts.Select(part => LegOf(metric, part.Arc, part.From, part.To))];
        return new RoadRoute(legs, legs.Sum(leg => leg.Metres), time / 1000.0);
    }

    private static RouteLeg LegOf(RoadMetric metric, int arc, double from, double to)
    {
        var network = metric.Hierarchy.Network;
        var points = network.Points(arc >> 1);
        if ((arc & 1) == 1)
            points = [.. points.Reverse()];
        if (from > 0 || to < 1)
            points = Course.Part(points, from, to);
        return new RouteLeg(arc, from, to, points, network.Metres(arc >> 1) * (to - from), metric.Times.Speed(arc >> 1));
    }
}
