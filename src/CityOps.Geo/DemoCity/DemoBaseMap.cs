using CityOps.DemoCity.Drawing;
using CityOps.DemoCity.Things;
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
        // What stands on the land is among the places, which have the names.
        foreach (var land in drawn.Lands)
            yield return Of(land.Kind, string.Empty, string.Empty, land.Shape);
        foreach (var house in Houses(drawn))
            yield return Of("building", string.Empty, string.Empty, house);
    }

    private static IEnumerable<Geometry> Houses(Drawn drawn)
    {
        var dice = Dice.Of(drawn.Seed, "houses");
        var footprints = new Footprints(drawn.Blocks.Flow);
        var rails = drawn.Tracts.Rail.Buffer(16, 2);
        foreach (var land in drawn.Lands)
        {
            var free = rails.Intersects(land.Shape) ? land.Shape.Difference(rails) : land.Shape;
            foreach (var house in footprints.On(free, drawn.Blocks.All[land.Number], dice))
                yield return house;
        }
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
