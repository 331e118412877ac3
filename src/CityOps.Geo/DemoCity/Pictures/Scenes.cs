namespace CityOps.DemoCity.Pictures;

/// <summary>Which scene shows which kind of problem.</summary>
internal static class Scenes
{
    public static Action<Scene> Of(string typeCode) =>
        typeCode.StartsWith('E') ? OfEvent(typeCode) : OfComponent(typeCode);

    private static Action<Scene> OfEvent(string typeCode) => typeCode switch
    {
        "E0102" or "E0103" => PavementScenes.Refuse,
        "E0104" or "E0112" => OpenScenes.Spill,
        "E0105" or "E0114" => OpenScenes.Water,
        "E0106" => OpenScenes.Green,
        "E0107" => ThingScenes.Wreck,
        "E0108" => ThingScenes.Furniture,
        "E0110" or "E0401" or "E0305" => GroundScenes.Pothole,
        "E0111" => OpenScenes.Bank,
        "E0201" => WallScenes.Posters,
        "E0202" or "E0203" or "E0204" or "E0205" => WallScenes.Banner,
        "E0402" or "E0404" or "E0405" or "E0406" => OpenScenes.Flood,
        "E2102" => GroundScenes.Manhole,
        "E2101" => ThingScenes.Bins,
        _ when typeCode.StartsWith("E03", StringComparison.Ordinal) => RoadScenes.Works,
        _ => OfStreetOrder(typeCode),
    };

    private static Action<Scene> OfStreetOrder(string typeCode) => typeCode switch
    {
        "E0501" or "E0503" or "E0512" => TradeScenes.Vendor,
        "E0504" => TradeScenes.Shop,
        "E0505" or "E0509" or "E2104" => ThingScenes.Cars,
        "E0506" or "E2105" => ThingScenes.Bikes,
        "E0507" => TradeScenes.Goods,
        "E0510" => TradeScenes.Barbecue,
        "E0511" => TradeScenes.Laundry,
        _ => PavementScenes.Any,
    };

    private static Action<Scene> OfComponent(string typeCode) => typeCode switch
    {
        "C0104" => OpenScenes.Grate,
        "C0113" => FixtureScenes.Hydrant,
        "C0115" or "C0116" or "C0134" or "C0135" => FixtureScenes.Cabinet,
        "C0118" or "C0119" or "C0120" => RoadScenes.Lamp,
        "C0203" => FixtureScenes.Shelter,
        "C0209" or "C0213" or "C0204" => RoadScenes.Sign,
        "C0210" or "C0214" => RoadScenes.Signal,
        "C0211" => RoadScenes.Rail,
        "C0212" => ThingScenes.Bikes,
        "C0301" => FixtureScenes.Toilet,
        "C0305" => ThingScenes.Bins,
        "C0401" or "C0402" or "C0403" => RoadScenes.Tree,
        "C0404" => OpenScenes.Flowers,
        "C0405" or "C0409" => OpenScenes.Green,
        "C0407" => FixtureScenes.Bench,
        "C0603" or "C0604" or "C0606" or "C2127" => OpenScenes.Bank,
        "C2108" or "C2109" or "C2110" => GroundScenes.Pothole,
        _ when IsCover(typeCode) => GroundScenes.Manhole,
        _ => PavementScenes.Any,
    };

    private static bool IsCover(string typeCode) => typeCode is "C0101" or "C0102" or "C0103" or "C0105" or "C0106" or "C0107"
        or "C0108" or "C0109" or "C0110" or "C0111" or "C0112" or "C0114" or "C0127" or "C0128" or "C0129" or "C0130";
}
