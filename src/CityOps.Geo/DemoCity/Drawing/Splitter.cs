using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace CityOps.DemoCity.Drawing;

/// <summary>Cuts a piece of land in two by a line that follows the flow of the streets.</summary>
internal sealed class Splitter(FlowField flow)
{
    private const double Step = 24;
    private const double RightAngle = Math.PI / 2;

    /// <summary>Ends of streets at the edges of land that is not cut yet: a street goes on across where it can.</summary>
    private readonly Dictionary<(int, int), List<(Spot End, double Angle)>> _ends = [];

    /// <summary>Two or more pieces and the lines between them (more than one beside a lake); null when it cannot be cut well.</summary>
    public (List<Polygon> Pieces, List<LineString> Lines)? Cut(Polygon land, double least, double crook, Dice dice, bool streets)
    {
        var heart = Spot.Of(land.InteriorPoint.Coordinate);
        var angle = flow.AngleAt(heart);
        var (along, across) = (Extent(land, Spot.Towards(angle)), Extent(land, Spot.Towards(angle + RightAngle)));
        var lengthwise = along.High - along.Low >= across.High - across.Low ? angle : angle + RightAngle;
        foreach (var start in Starts(land, heart, lengthwise, dice, streets))
        {
            var line = Trace(land, start.Spot, start.Angle, crook, start.OneWay);
            if (Apart(land, line, least) is { } parts)
            {
                if (streets)
                    parts.Lines.ForEach(Remember);
                return parts;
            }
        }

        return null;
    }

    private IEnumerable<(Spot Spot, double Angle, bool OneWay)> Starts(Polygon land, Spot heart, double lengthwise, Dice dice, bool streets)
    {
        var axis = Spot.Towards(lengthwise);
        var (low, high) = Extent(land, axis);
        var turn = lengthwise + RightAngle;
        if (streets)
        {
            foreach (var end in EndsNear(land).Where(end => Share(end.End) is > 0.3 and < 0.7).OrderBy(end => Math.Abs(Share(end.End) - 0.5)).Take(3))
                yield return (end.End, end.Angle, true);
        }

        foreach (var spread in new[] { 0.16, 0.2, 0.26 })
        {
            var at = low + ((0.5 + (dice.Between(-1, 1) * spread)) * (high - low));
            if (InsideAt(land, heart, axis, at) is { } spot)
                yield return (spot, turn, false);
        }

        yield return (heart, turn, false);
        yield return (heart, lengthwise, false);
        double Share(Spot spot) => (spot.Dot(axis) - low) / (high - low);
    }

    /// <summary>The line along the flow through a point, long enough to leave the land.</summary>
    private List<Spot> Trace(Polygon land, Spot start, double angle, double crook, bool oneWay)
    {
        var reach = Math.Sqrt((land.EnvelopeInternal.Width * land.EnvelopeInternal.Width) + (land.EnvelopeInternal.Height * land.EnvelopeInternal.Height));
        var ahead = Follow(start, angle, reach, crook);
        if (oneWay)
            return ahead;
        var back = Follow(start, angle + Math.PI, reach, crook);
        back.Reverse();
        back.RemoveAt(back.Count - 1);
        return [.. back, .. ahead];
    }

    private List<Spot> Follow(Spot start, double angle, double reach, double crook)
    {
        List<Spot> line = [start];
        var spot = start;
        for (var gone = 0.0; gone < reach; gone += Step)
        {
            // Half towards the flow, half straight on: streets bend, they do not wriggle.
            angle += (flow.AngleAt(spot, angle) - angle) * 0.3;
            spot += Spot.Towards(angle + (crook * flow.CrookAt(spot))) * Step;
            line.Add(spot);
        }

        return line;
    }

    private static (List<Polygon> Pieces, List<LineString> Lines)? Apart(Polygon land, List<Spot> trace, double least)
    {
        var inside = OverlayNGRobust.Overlay(Curve.Line(trace), land, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
        var parts = Lines(inside).Where(line => line.Length > 1).OrderByDescending(line => line.Length).Take(land.NumInteriorRings > 0 ? 9 : 1);
        List<LineString> cuts = [.. parts.Select(part => (LineString)NetTopologySuite.Simplify.DouglasPeuckerSimplifier.Simplify(part, 0.7))];
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union(Frame.Paper.BuildGeometry([land.Boundary, .. cuts]), Frame.Centimetres));
        List<Polygon> pieces = [.. polygonizer.GetPolygons().OfType<Polygon>().Where(piece => land.Contains(piece.InteriorPoint))];
        return pieces.Count < 2 || pieces.Exists(piece => piece.Area < least || (land.NumInteriorRings == 0 && Roundness(piece) < Math.Min(0.024, Roundness(land)))) ? null : (pieces, cuts);
    }

    private static IEnumerable<LineString> Lines(Geometry shape) =>
        Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN).OfType<LineString>();

    /// <summary>A square has 0.0625, a strip five times as long as wide 0.035.</summary>
    private static double Roundness(Polygon piece) => piece.Area / (piece.Length * piece.Length);

    private static (double Low, double High) Extent(Polygon land, Spot axis)
    {
        var (low, high) = (double.MaxValue, double.MinValue);
        foreach (var corner in land.ExteriorRing.Coordinates)
        {
            var at = Spot.Of(corner).Dot(axis);
            (low, high) = (Math.Min(low, at), Math.Max(high, at));
        }

        return (low, high);
    }

    /// <summary>A point inside the land, so far along the axis.</summary>
    private static Spot? InsideAt(Polygon land, Spot heart, Spot axis, double at)
    {
        var foot = heart + (axis * (at - heart.Dot(axis)));
        var probe = Curve.Line([foot - (axis.Left * 4000), foot + (axis.Left * 4000)]);
        var inside = OverlayNGRobust.Overlay(probe, land, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
        return Lines(inside).MaxBy(line => line.Length) is { NumPoints: > 1 } chord ? (Spot.Of(chord.StartPoint.Coordinate) + Spot.Of(chord.EndPoint.Coordinate)) * 0.5 : null;
    }

    private void Remember(LineString line)
    {
        var spots = line.Coordinates.Select(Spot.Of).ToArray();
        Keep(spots[0], (spots[0] - spots[1]).Angle);
        Keep(spots[^1], (spots[^1] - spots[^2]).Angle);
    }

    private void Keep(Spot end, double angle)
    {
        var key = KeyOf(end);
        if (!_ends.TryGetValue(key, out var near))
            _ends[key] = near = [];
        near.Add((end, angle));
    }

    private IEnumerable<(Spot End, double Angle)> EndsNear(Polygon land)
    {
        var box = land.EnvelopeInternal;
        var (west, south) = KeyOf(new Spot(box.MinX, box.MinY));
        var (east, north) = KeyOf(new Spot(box.MaxX, box.MaxY));
        for (var column = west; column <= east; column++)
        {
            for (var row = south; row <= north; row++)
            {
                foreach (var end in _ends.GetValueOrDefault((column, row), []))
                {
                    if (land.IsWithinDistance(Frame.Paper.CreatePoint(end.End.ToCoordinate()), 0.05) && land.Contains(Frame.Paper.CreatePoint((end.End + (Spot.Towards(end.Angle) * 8)).ToCoordinate())))
                        yield return end;
                }
            }
        }
    }

    private static (int Column, int Row) KeyOf(Spot spot) => ((int)Math.Floor(spot.X / 200), (int)Math.Floor(spot.Y / 200));
}
