using CityOps.DemoCity.Drawing;
using CityOps.DemoCity.Things;
using CityOps.Plans;
using CityOps.Resources;

namespace CityOps.DemoCity.Offices;

/// <summary>A line of the demo city's register of emergency resources.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Entry">What is said of it.</param>
public sealed record DemoResource(string Code, ResourceEntry Entry);

/// <summary>
/// What the demo city has for emergencies, kept where its offices stand: teams and pumps at fire stations, stock at depots, beds in hospitals,
/// places for people in schools and stadiums, the hydrants of each street counted from its components, and experts on call. Kinds and
/// quantities are a plausible city's; none is a standard's.
/// </summary>
internal static class DemoResources
{
    private const string FireFighting = "C0113";

    private static readonly Line[] AtFireStations =
    [
        new(ResourceKind.Team, "rescue-team", "消防救援分队", "Fire and rescue squad", "队", "squads", "fire", 3),
        new(ResourceKind.Equipment, "drainage-pump", "移动排涝泵（每小时1000立方米）", "Mobile drainage pumps, 1,000 cubic metres an hour", "台", "pumps", "fire", 4),
        new(ResourceKind.Equipment, "rescue-boat", "橡皮冲锋舟", "Inflatable rescue boats", "艘", "boats", "fire", 6),
    ];

    private static readonly Line[] AtDepots =
    [
        new(ResourceKind.Material, "sandbag", "防汛沙袋", "Sandbags", "个", "bags", "drainage", 4_000, true),
        new(ResourceKind.Material, "flood-board", "挡水板", "Flood boards", "米", "metres", "drainage", 300),
        new(ResourceKind.Equipment, "sewage-pump", "潜水排污泵", "Submersible sewage pumps", "台", "pumps", "drainage", 12),
        new(ResourceKind.Equipment, "generator", "移动发电机（100千瓦）", "Mobile generators, 100 kilowatts", "台", "generators", "power-supply", 3),
        new(ResourceKind.Equipment, "light-tower", "移动照明灯塔", "Light towers", "座", "towers", "municipal-works", 6),
        new(ResourceKind.Material, "road-barrier", "水马与警示锥", "Road barriers and cones", "件", "pieces", "traffic-police", 500),
        new(ResourceKind.Material, "deicing-salt", "融雪剂", "De-icing salt", "吨", "tonnes", "sanitation", 60, true),
        new(ResourceKind.Material, "oil-absorbent", "吸油毡与围油栏", "Oil absorbent and booms", "米", "metres", "environment", 400, true),
    ];

    private static readonly Line[] AtGovernment =
    [
        new(ResourceKind.Material, "tent", "救灾帐篷（12平方米）", "Relief tents, 12 square metres", "顶", "tents", "civil-affairs", 200),
        new(ResourceKind.Material, "quilt", "棉被与大衣", "Quilts and coats", "套", "sets", "civil-affairs", 3_000),
        new(ResourceKind.Material, "drinking-water", "瓶装饮用水", "Bottled drinking water", "箱", "cases", "civil-affairs", 2_400, true),
        new(ResourceKind.Team, "pipe-repair-crew", "供水管道抢修队（20人）", "Water main repair crews of 20", "队", "crews", "water-supply", 4),
        new(ResourceKind.Team, "gas-repair-crew", "燃气抢修队（12人）", "Gas repair crews of 12", "队", "crews", "gas", 3),
        new(ResourceKind.Team, "power-repair-crew", "电力抢修队（10人）", "Power repair crews of 10", "队", "crews", "power-supply", 6),
        new(ResourceKind.Team, "volunteer-team", "社会应急志愿队（30人）", "Volunteer teams of 30", "队", "teams", "emergency-management", 8),
        new(ResourceKind.Expert, "expert-pipes", "给排水管网专家组", "Experts on water and sewer mains", "人", "people", "water-supply", 6),
        new(ResourceKind.Expert, "expert-structures", "建筑结构专家组", "Experts on building structures", "人", "people", "housing-construction", 5),
        new(ResourceKind.Expert, "expert-chemicals", "危险化学品专家组", "Experts on hazardous chemicals", "人", "people", "emergency-management", 5),
        new(ResourceKind.Expert, "expert-environment", "环境应急监测专家组", "Experts on environmental monitoring", "人", "people", "environment", 4),
        new(ResourceKind.Expert, "expert-geology", "地质灾害专家组", "Experts on geological hazards", "人", "people", "planning", 4),
    ];

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<DemoResource> Of(DemoTown town)
    {
        var all = new List<DemoResource>();

        // Some places stand just outside the unit grid, where nothing of the city's can be kept.
        var cells = new CellFinder(town.Cells);
        var places = town.Places.Where(place => cells.At(place.Place) is not null).ToArray();
        foreach (var (kind, lines) in (ReadOnlySpan<(string, Line[])>)[("fire-station", AtFireStations), ("depot", AtDepots)])
            all.AddRange(At(places, kind, lines));
        var centre = places.First(place => place is { Kind: "government", Rank: 1 });
        all.AddRange(AtGovernment.Select(line => Made($"{line.Type}-1", line, centre)));
        all.AddRange(places.Where(place => place.Kind == "hospital").Select((place, number) => Named($"hospital-{number + 1}", ResourceKind.Hospital, "hospital-bed", place, "急救床位", "emergency beds", "床", "beds", "civil-affairs", place.Rank <= 2 ? 180 : 24)));
        all.AddRange(places.Where(place => place is { Kind: "stadium" or "university" } or { Kind: "school", Rank: <= 3 }).Select((place, number) =>
            Named($"shelter-{number + 1}", ResourceKind.Shelter, "shelter-place", place, "应急避难场所", "shelter", "人", "people", "civil-affairs", place.Kind == "school" ? 600 : 4_000)));
        all.AddRange(Hydrants(town));
        return [.. all.OrderBy(resource => resource.Code, StringComparer.Ordinal)];
    }

    private static IEnumerable<DemoResource> At(IReadOnlyList<DemoPlace> places, string kind, Line[] lines) =>
        places.Where(place => place.Kind == kind).SelectMany((place, number) => lines.Where((_, index) => kind != "depot" || (number + index) % 3 == 0).Select(line => Made($"{line.Type}-{number + 1}", line, place)));

    /// <summary>The fire-fighting facilities among the components, counted by street and shown where its station stands.</summary>
    private static IEnumerable<DemoResource> Hydrants(DemoTown town)
    {
        var counted = town.Components.Where(component => component.Component.TypeCode == FireFighting).ToArray();
        foreach (var (code, zh, en) in CommunitySeeds.Streets)
        {
            var own = counted.Where(component => component.Component.Cell.StartsWith(code, StringComparison.Ordinal)).ToArray();
            if (own.Length == 0)
                continue;
            var middle = own[own.Length / 2].Component.Place;
            yield return new DemoResource($"hydrants-{code}", new ResourceEntry(
                ResourceKind.WaterSource, "hydrant", new PlanText($"{zh}市政消火栓", $"Hydrants of {en}"), new PlanText("个", "hydrants"), own.Length, "water-supply", middle, zh, null, false));
        }
    }

    private static DemoResource Made(string code, Line line, DemoPlace place) =>
        new(code, new ResourceEntry(line.Kind, line.Type, new PlanText(line.Zh, line.En), new PlanText(line.UnitZh, line.UnitEn), line.Stock, line.Owner, place.Place, place.NameZh, null, line.Consumable));

    private static DemoResource Named(string code, ResourceKind kind, string type, DemoPlace place, string zh, string en, string unitZh, string unitEn, string owner, int stock) =>
        new(code, new ResourceEntry(kind, type, new PlanText($"{place.NameZh}{zh}", $"{place.NameEn}, {en}"), new PlanText(unitZh, unitEn), stock, owner, place.Place, place.NameZh, null, false));

    private sealed record Line(ResourceKind Kind, string Type, string Zh, string En, string UnitZh, string UnitEn, string Owner, int Stock, bool Consumable = false);
}
