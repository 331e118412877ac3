using NetTopologySuite.Geometries;
using NetTopologySuite.LinearReferencing;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;

namespace CityOps.DemoCity.Drawing;

/// <summary>Main roads, banks, railway and edges laid over each other: what is between them are the tracts.</summary>
internal sealed class Tracts
{
    private const double LeastTract = 7_000;
    private const double EndReach = 270;
    private static readonly double[] RailPoints =
        [-11200, 1180, -8900, 1420, -6900, 1700, -5000, 1870, -3600, 1700, -2600, 1760, -1500, 1900, -300, 1980, 1000, 1930, 2300, 1790, 3300, 1900, 4300, 2180, 5300, 2230, 6900, 2050, 9000, 2180, 11200, 2600];

    public Tracts(Waters waters)
    {
        Waters = waters;
        var frame = Frame.Paper.ToGeometry(new Envelope(-Frame.HalfWidth, Frame.HalfWidth, -Frame.HalfHeight, Frame.HalfHeight));
        Rail = Clip(Curve.Line(Curve.Through([.. RailPoints.Chunk(2).Select(pair => new Spot(pair[0], pair[1]))], 40)), frame).Single();
        LakeParks = [.. waters.Lakes.Select((lake, i) => (Polygon)lake.Shape.Buffer(i < 2 ? 95 : 60, 4))];
        Roads = Joined([.. Arteries.All(waters), .. LakeParks.Take(2).Select((park, i) => new RoadLine(RoadClass.Tertiary, "环湖路", "Huanhu Road", [.. park.ExteriorRing.Coordinates.Select(Spot.Of)]))])
            .SelectMany(road => Clip(Curve.Line(road.Spots), frame).Select(line => road with { Spots = [.. line.Coordinates.Select(Spot.Of)] })).ToList();
        Edges = [.. Outlines(frame), .. Clip(Curve.Line(waters.Middle), frame), Rail];
        var outer = OuterRing();
        var north = NorthOf(waters);
        All = Merged(Faces().Select(shape => TractOf(shape, outer, north)).ToList());
    }

    public Waters Waters { get; }

    /// <summary>The main roads, cut at the frame, their ends on other roads.</summary>
    public List<RoadLine> Roads { get; }

    /// <summary>Lines between tracts that are no roads.</summary>
    public List<LineString> Edges { get; }

    public LineString Rail { get; }

    /// <summary>The green around each lake, with the lake.</summary>
    public IReadOnlyList<Polygon> LakeParks { get; }

    public List<Tract> All { get; }

    private IEnumerable<LineString> Outlines(Geometry frame)
    {
        Geometry[] shapes = [Waters.River, Waters.Island, Waters.Creek, Waters.Canal, .. Waters.Lakes.Select(lake => lake.Shape), .. LakeParks.Skip(2), Frame.Paper.ToGeometry(frame.EnvelopeInternal)];
        return shapes.SelectMany(shape => Clip(shape.Boundary, frame));
    }

    private List<Polygon> Faces()
    {
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union(Frame.Paper.BuildGeometry([.. Edges, .. Roads.Select(road => Curve.Line(road.Spots))]), Frame.Centimetres));
        return [.. polygonizer.GetPolygons().OfType<Polygon>().OrderBy(face => face.EnvelopeInternal.MinX).ThenBy(face => face.EnvelopeInternal.MinY).ThenBy(face => face.Area)];
    }

    private Tract TractOf(Polygon shape, Polygon managed, Polygon north)
    {
        var heart = shape.InteriorPoint;
        var isManaged = managed.Contains(heart);
        QuarterKind kind;
        if ((Waters.River.Contains(heart) && !Waters.Island.Contains(heart)) || Waters.Creek.Contains(heart) || Waters.Canal.Contains(heart) || Waters.Lakes.Any(lake => lake.Shape.Contains(heart)))
            kind = QuarterKind.Water;
        else if (Waters.Island.Contains(heart) || LakeParks.Any(park => park.Contains(heart)) || IsBelt(shape))
            kind = QuarterKind.Green;
        else
            kind = isManaged ? Quarters.At(Spot.Of(heart.Coordinate)) : QuarterKind.Rural;
        return new Tract(shape, kind, isManaged, north.Contains(heart));
    }

    /// <summary>Between a bank of the river and the drive along it.</summary>
    private bool IsBelt(Polygon shape) => shape.IsWithinDistance(Waters.River, 1) && shape.Coordinates.All(corner => Waters.River.IsWithinDistance(Frame.Paper.CreatePoint(corner), 90));

    private Polygon OuterRing()
    {
        var ring = Roads.Where(road => road.Zh.StartsWith("外环", StringComparison.Ordinal)).Select(road => Curve.Line(road.Spots));
        var polygonizer = new Polygonizer();
        polygonizer.Add(UnaryUnionNG.Union(Frame.Paper.BuildGeometry(ring), Frame.Centimetres));
        return polygonizer.GetPolygons().OfType<Polygon>().MaxBy(face => face.Area)!;
    }

    private static Polygon NorthOf(Waters waters) =>
        Curve.Area([.. waters.Middle, new Spot(13_000, 9000), new Spot(-13_000, 9000), waters.Middle[0]]);

    /// <summary>A sliver between two main roads goes to the neighbour with which it shares most of its edge.</summary>
    private static List<Tract> Merged(List<Tract> tracts)
    {
        while (tracts.Where(tract => tract.Shape.Area < LeastTract).MinBy(tract => tract.Shape.Area) is { } sliver)
        {
            tracts.Remove(sliver);
            var neighbour = tracts.Where(tract => tract.Managed == sliver.Managed && tract.North == sliver.North && tract.Shape.EnvelopeInternal.Intersects(sliver.Shape.EnvelopeInternal))
                .OrderBy(tract => (tract.Kind == QuarterKind.Water) == (sliver.Kind == QuarterKind.Water) ? 0 : 1)
                .ThenByDescending(tract => OverlayNGRobust.Overlay(tract.Shape.Boundary, sliver.Shape.Boundary, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Length)
                .FirstOrDefault();
            if (neighbour is null)
                continue;
            if (OverlayNG.Overlay(neighbour.Shape, sliver.Shape, NetTopologySuite.Operation.Overlay.SpatialFunction.Union, Frame.Centimetres) is Polygon both)
                tracts[tracts.IndexOf(neighbour)] = neighbour with { Shape = both };
        }

        return tracts;
    }

    /// <summary>Brings the ends of roads onto other roads: cut where they cross near the end, drawn on where they stop short.</summary>
    private static List<RoadLine> Joined(List<RoadLine> roads)
    {
        List<RoadLine> joined = [];
        for (var i = 0; i < roads.Count; i++)
        {
            var others = Frame.Paper.BuildGeometry(roads.Where((_, other) => other != i).Select(road => Curve.Line(road.Spots)));
            var spots = Ended(roads[i].Spots, others);
            spots.Reverse();
            spots = Ended(spots, others);
            spots.Reverse();
            joined.Add(roads[i] with { Spots = spots });
        }

        return joined;
    }

    private static List<Spot> Ended(IReadOnlyList<Spot> spots, Geometry others)
    {
        var line = Curve.Line(spots);
        var index = new LengthIndexedLine(line);
        var crossings = line.Intersection(others).Coordinates.Select(index.Project).Where(at => at > line.Length - EndReach).ToArray();
        if (crossings.Length > 0)
            return [.. ((LineString)index.ExtractLine(0, crossings.Max())).Coordinates.Select(Spot.Of)];
        var end = line.EndPoint;
        var ahead = (spots[^1] - spots[^2]).Scaled(EndReach * 2);
        var onward = Curve.Line([spots[^1], spots[^1] + ahead]);
        var met = onward.Intersection(others).Coordinates.OrderBy(place => place.Distance(end.Coordinate)).FirstOrDefault();
        if (met is not null)
            return [.. spots, Spot.Of(met)];
        var near = NetTopologySuite.Operation.Distance.DistanceOp.NearestPoints(end, others)[1];
        return near.Distance(end.Coordinate) < EndReach ? [.. spots, Spot.Of(near)] : [.. spots];
    }

    private static IEnumerable<LineString> Clip(Geometry line, Geometry frame)
    {
        var inside = OverlayNGRobust.Overlay(line, frame, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection);
        return Enumerable.Range(0, inside.NumGeometries).Select(inside.GetGeometryN).OfType<LineString>().Where(part => part.Length > 1);
    }
}
