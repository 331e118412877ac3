using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Drawing;

/// <summary>Smooth lines through a few points, as a pen would draw them.</summary>
internal static class Curve
{
    /// <summary>A line through all points, with a corner about every <paramref name="step"/> metres (Catmull-Rom).</summary>
    public static List<Spot> Through(IReadOnlyList<Spot> points, double step, bool closed = false)
    {
        List<Spot> line = [];
        var spans = closed ? points.Count : points.Count - 1;
        for (var i = 0; i < spans; i++)
        {
            var (before, from, to, after) = (At(points, i - 1, closed), At(points, i, closed), At(points, i + 1, closed), At(points, i + 2, closed));
            var parts = Math.Max(1, (int)Math.Ceiling(from.To(to) / step));
            for (var part = 0; part < parts; part++)
                line.Add(Between(before, from, to, after, (double)part / parts));
        }

        line.Add(closed ? line[0] : points[^1]);
        return line;
    }

    /// <summary>The line moved to its left by as much as is said for each corner.</summary>
    public static List<Spot> Beside(IReadOnlyList<Spot> line, Func<int, double> distance)
    {
        List<Spot> moved = [];
        for (var i = 0; i < line.Count; i++)
            moved.Add(line[i] + (Direction(line, i).Left * distance(i)));
        return moved;
    }

    /// <summary>Direction of a line at a corner.</summary>
    public static Spot Direction(IReadOnlyList<Spot> line, int corner) =>
        (line[Math.Min(corner + 1, line.Count - 1)] - line[Math.Max(corner - 1, 0)]).Scaled(1);

    /// <summary>A closed, irregular round.</summary>
    public static List<Spot> Round(Spot centre, double wide, double high, double turn, double wildness, Dice dice)
    {
        const int Corners = 11;
        List<Spot> points = [];
        for (var i = 0; i < Corners; i++)
        {
            var angle = i * Math.Tau / Corners;
            var stretch = 1 + (wildness * dice.Between(-1, 1));
            var (x, y) = (Math.Cos(angle) * wide * stretch / 2, Math.Sin(angle) * high * stretch / 2);
            points.Add(centre + new Spot((x * Math.Cos(turn)) - (y * Math.Sin(turn)), (x * Math.Sin(turn)) + (y * Math.Cos(turn))));
        }

        return Through(points, 25, closed: true);
    }

    public static LineString Line(IEnumerable<Spot> spots)
    {
        List<Coordinate> corners = [];
        foreach (var spot in spots)
        {
            var corner = spot.ToCoordinate();
            Frame.Centimetres.MakePrecise(corner);
            if (corners.Count == 0 || !corners[^1].Equals2D(corner))
                corners.Add(corner);
        }

        return Frame.Paper.CreateLineString(corners.Count > 1 ? [.. corners] : []);
    }

    public static Polygon Area(IEnumerable<Spot> ring) => Frame.Paper.CreatePolygon(Line(ring).Coordinates);

    private static Spot At(IReadOnlyList<Spot> points, int index, bool closed) => closed
        ? points[(index + points.Count) % points.Count]
        : points[Math.Clamp(index, 0, points.Count - 1)];

    private static Spot Between(Spot before, Spot from, Spot to, Spot after, double t)
    {
        var (square, cube) = (t * t, t * t * t);
        return (from * ((1.5 * cube) - (2.5 * square) + 1))
            + (to * ((-1.5 * cube) + (2 * square) + (0.5 * t)))
            + (before * ((-0.5 * cube) + square - (0.5 * t)))
            + (after * ((0.5 * cube) - (0.5 * square)));
    }
}
