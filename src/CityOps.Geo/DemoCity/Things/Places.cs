using CityOps.DemoCity.Drawing;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Things;

/// <summary>The named places: what has land of its own, what every community and street has, and what stands along the roads.</summary>
internal sealed class Places
{
    private static readonly (string Kind, string Zh, string En, int Rank)[] OfCommunity =
    [
        ("community", "居民委员会", "Residents' Committee", 4), ("clinic", "卫生服务站", "Health Station", 4), ("school", "小学", "Primary School", 4), ("kindergarten", "幼儿园", "Kindergarten", 5), ("toilet", "公厕", "Public Toilet", 5),
    ];

    private static readonly (string Kind, string Zh, string En, int Rank)[] OfStreet =
    [
        ("government", "街道办事处", "Subdistrict Office", 3), ("police", "派出所", "Police Station", 3), ("fire-station", "消防救援站", "Fire Station", 3), ("school", "中学", "Middle School", 3), ("market", "农贸市场", "Market", 3), ("depot", "环卫作业站", "Sanitation Depot", 4), ("hospital", "社区卫生服务中心", "Health Centre", 3),
    ];

    private static readonly (string Kind, string Zh, string En, int Count)[] Strewn =
        [("market", "菜场", "Food Market", 30), ("hotel", "宾馆", "Hotel", 30), ("mall", "购物中心", "Shopping Centre", 16), ("fuel", "加油站", "Filling Station", 12), ("parking", "停车场", "Car Park", 30), ("depot", "垃圾中转站", "Refuse Transfer Station", 12)];

    private readonly Drawn _drawn;
    private readonly Dice _dice;
    private readonly List<BlockLand> _free;
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    public Places(Drawn drawn, IReadOnlyList<Junction> junctions)
    {
        _drawn = drawn;
        _dice = Dice.Of(drawn.Seed, "places");
        _free = [.. drawn.Lands.Where(land => drawn.Blocks.All[land.Number] is { Managed: true, Pin: null, Kind: not QuarterKind.Green })];
        OfLand();
        foreach (var (seed, shape) in CommunitySeeds.All.Zip(drawn.Grid.Communities))
            Within(shape, OfCommunity, seed.Zh.Replace("社区", string.Empty, StringComparison.Ordinal), seed.En.Replace(" Community", string.Empty, StringComparison.Ordinal));
        foreach (var (code, zh, en) in CommunitySeeds.Streets)
            Within(UnitGrid.Joined(drawn.Grid.Cells.Where(cell => cell.Code.StartsWith(code, StringComparison.Ordinal)).Select(cell => cell.Shape)), OfStreet, zh.Replace("街道", string.Empty, StringComparison.Ordinal), en.Replace(" Subdistrict", string.Empty, StringComparison.Ordinal));
        AlongRoads(junctions);
        BusStops(junctions);
    }

    public List<DemoPlace> All { get; } = [];

    private void OfLand()
    {
        Add("station", "澜江站", "Lanjiang Railway Station", 1, LandPins.Station);
        Add("island", "白鹭洲", "Bailuzhou Island", 2, new Spot(420, -395));
        foreach (var land in _drawn.Lands)
        {
            if (_drawn.Blocks.All[land.Number].Pin is { } pin)
                Add(pin.Kind, pin.Zh, pin.En, pin.Kind is "university" or "hospital" && pin.Land > 40_000 || pin.Kind is "government" or "stadium" ? 1 : 2, Spot.Of(land.Shape.InteriorPoint.Coordinate));
        }
    }

    /// <summary>Each of the kinds in a block of its own.</summary>
    private void Within(Geometry area, (string Kind, string Zh, string En, int Rank)[] kinds, string zh, string en)
    {
        var blocks = _free.Where(land => area.Contains(land.Shape.InteriorPoint)).ToList();
        foreach (var kind in kinds)
        {
            var land = _dice.Of(blocks);
            blocks.Remove(land);
            Add(kind.Kind, zh + kind.Zh, $"{en} {kind.En}", kind.Rank, Spot.Of(land.Shape.InteriorPoint.Coordinate));
        }
    }

    private void AlongRoads(IReadOnlyList<Junction> junctions)
    {
        var corners = Named(junctions);
        foreach (var (kind, zh, en, count) in Strewn)
        {
            for (var placed = 0; placed < count;)
            {
                var (at, roads) = _dice.Of(corners);
                var (nameZh, nameEn) = (Short(roads[0].Zh) + zh, $"{roads[0].En} {en}");
                if (Add(kind, nameZh, nameEn, 4, at + (Spot.Towards(_dice.Between(0, Math.Tau)) * 45)))
                    placed++;
            }
        }
    }

    private void BusStops(IReadOnlyList<Junction> junctions)
    {
        foreach (var (at, roads) in Named(junctions).Where(corner => corner.Roads[0].Class <= RoadClass.Secondary))
        {
            if (All.Count(place => place.Kind == "bus-stop") < 170)
                Add("bus-stop", $"{roads[0].Zh}{roads[1].Zh}口站", $"{roads[0].En} at {roads[1].En}", 5, at + new Spot(22, 14));
        }
    }

    private List<(Spot At, List<RoadStretch> Roads)> Named(IReadOnlyList<Junction> junctions) => [.. junctions
        .Select(junction => (junction.At, Roads: junction.Arms.Select(arm => _drawn.Stretches[arm.Road]).Where(road => road.Zh.Length > 0).OrderBy(road => road.Class).DistinctBy(road => road.Zh).ToList()))
        .Where(corner => corner.Roads.Count > 1 && corner.At.Length < 4_000)
        .OrderBy(_ => _dice.Next())];

    private static string Short(string road) => road.TrimEnd('路', '街', '巷', '弄');

    private bool Add(string kind, string zh, string en, int rank, Spot at)
    {
        if (!_names.Add(zh))
            return false;
        All.Add(new DemoPlace(kind, zh, en, rank, Frame.PositionOf(at)));
        return true;
    }
}
