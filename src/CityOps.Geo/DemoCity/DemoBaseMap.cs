using CityOps.DemoCity.Drawing;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity;

/// <summary>The base map from the drawing.</summary>
internal static class DemoBaseMap
{
    public static DemoRoad RoadOf(RoadStretch road) =>
        new(WordOf(road.Class), road.Zh, road.En, road.Bridge, SpeedOf(road.Class), Frame.ToDegrees(road.Shape));

    /// <summary>Everything that is not a road.</summary>
    public static IEnumerable<DemoGround> Ground(Drawn drawn)
    {
        var frame = Frame.Paper.ToGeometry(new Envelope(-Frame.HalfWidth, Frame.HalfWidth, -Frame.HalfHeight, Frame.HalfHeight));
        var waters = drawn.Waters;
        yield return Of("water", "澜江", "Lan River", waters.River.Difference(waters.Island).Intersection(frame));
        yield return Of("water", "清溪河", "Qingxi Creek", waters.Creek.Difference(waters.River).Intersection(frame));
        yield return Of("water", "南塘河", "Nantang Canal", waters.Canal.Difference(waters.River).Intersection(frame));
        foreach (var (zh, en, shape) in waters.Lakes)
            yield return Of("water", zh, en, shape);
        yield return Of("rail", "澜江铁路", "Lanjiang Railway", drawn.Tracts.Rail);
        foreach (var block in BlockLand.Of(drawn))
            yield return Of(block.Kind, string.Empty, string.Empty, block.Shape);
    }

    public static string WordOf(RoadClass road) => Words.Kebab.Of(road);

    private static DemoGround Of(string kind, string zh, string en, Geometry shape) => new(kind, zh, en, Frame.ToDegrees(shape));

    private static int SpeedOf(RoadClass road) => road switch
    {
        RoadClass.Motorway => 100,
        RoadClass.Trunk => 70,
        RoadClass.Primary => 60,
        RoadClass.Secondary => 50,
        RoadClass.Tertiary => 40,
        RoadClass.Residential => 30,
        _ => 20,
    };
}
