using CityOps.DemoCity.Drawing;
using CityOps.Hazards;
using CityOps.Plans;

namespace CityOps.DemoCity.Offices;

/// <summary>A line of the demo city's register of dangerous substances.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Entry">What is said of it.</param>
public sealed record DemoHazard(string Code, HazardEntry Entry);

/// <summary>
/// Where the demo city keeps what is dangerous: filling stations, stations of liquefied gas, chemical stores, cold stores with ammonia and the
/// chlorine of its waterworks. A plausible city's; the sheets are the first lines of what crews are taught, no official text.
/// </summary>
internal static class DemoHazards
{
    private static readonly DateOnly Surveyed = new(2025, 3, 1);

    private static readonly Store Petrol = new(
        "petrol", "汽油", "Petrol", 1203, "emergency-management", "切断火源和油源，泡沫覆盖，防止流入下水道；火场冷却储罐。", "No flames, shut the valves, cover with foam, keep it out of drains; cool tanks in a fire.");

    private static readonly (HazardKind Kind, string Zh, string En, double Tonnes, Store Store)[] Stores =
    [
        (HazardKind.GasStation, "城东液化气储配站", "East liquefied gas depot", 80, Gas()),
        (HazardKind.GasStation, "城西液化气储配站", "West liquefied gas depot", 60, Gas()),
        (HazardKind.GasStation, "江南液化气供应站", "Jiangnan liquefied gas station", 20, Gas()),
        (HazardKind.Waterworks, "第一水厂加氯间", "Waterworks No. 1, chlorine store", 6, Chlorine()),
        (HazardKind.Waterworks, "江南水厂加氯间", "Jiangnan Waterworks, chlorine store", 4, Chlorine()),
        (HazardKind.ColdStore, "西津冷库", "Xijin cold store", 18, Ammonia()),
        (HazardKind.ColdStore, "港口冷链中心", "Harbour cold chain centre", 26, Ammonia()),
        (HazardKind.ColdStore, "澜江肉联厂冷库", "Lanjiang meat works cold store", 12, Ammonia()),
        (HazardKind.ChemicalStore, "北山化工原料仓库", "Beishan chemical store", 45, new("hydrogen-chloride", "盐酸", "Hydrochloric acid", 1789, "emergency-management", "穿防酸服，砂土围堵，石灰或纯碱中和；酸雾用雾状水压制。", "Acid suits, dam with sand, neutralise with lime or soda; lay the fumes with water spray.")),
        (HazardKind.ChemicalStore, "高新区电子化学品库", "High-tech electronic chemicals store", 8, new("hydrogen-fluoride", "氢氟酸", "Hydrofluoric acid", 1790, "emergency-management", "重型防化服，禁止皮肤接触，葡萄糖酸钙备用；石灰中和。", "Full protective suits, no skin contact, calcium gluconate at hand; neutralise with lime.")),
        (HazardKind.ChemicalStore, "城南涂料仓库", "South paint store", 30, new("benzene", "苯", "Benzene", 1114, "emergency-management", "禁火，抗溶泡沫覆盖，防毒面具；防止进入水体。", "No flames, alcohol-resistant foam, respirators; keep it out of water.")),
        (HazardKind.ChemicalStore, "造纸厂制剂间", "Paper mill chemical house", 10, new("sulphur-dioxide", "液态二氧化硫", "Liquid sulphur dioxide", 1079, "emergency-management", "上风向处置，碱液喷淋，关阀堵漏；低洼处人员撤离。", "Work from upwind, alkaline spray, shut and plug; clear low ground.")),
    ];

    /// <summary>All of them, by code.</summary>
    public static IReadOnlyList<DemoHazard> Of(DemoTown town)
    {
        var drawn = town.Drawn;
        var dice = Dice.Of(drawn.Seed, "hazards");
        var free = drawn.Lands.Where(land => land.Kind == "industrial" && drawn.Blocks.All[land.Number].Managed && drawn.Blocks.All[land.Number].Pin is null).OrderBy(_ => dice.Next()).ToArray();
        var stores = Stores.Select((entry, number) => Made(
            $"{entry.Store.Substance}-{number + 1:00}", entry.Kind, entry.Zh, entry.En, entry.Store, entry.Tonnes, number, Frame.PositionOf(Spot.Of(free[number].Shape.InteriorPoint.Coordinate))));
        var stations = town.Places.Where(place => place.Kind == "fuel").Select((place, number) => Made(
            $"petrol-{number + 1:00}", HazardKind.FuelStation, place.NameZh, place.NameEn, Petrol, 45, Stores.Length + number, place.Place));
        return [.. stores.Concat(stations).OrderBy(hazard => hazard.Code, StringComparer.Ordinal)];
    }

    private static DemoHazard Made(string code, HazardKind kind, string zh, string en, Store store, double tonnes, int number, Cases.CasePosition place) => new(code, new HazardEntry(
        kind, new PlanText(zh, en), store.Substance, new PlanText(store.Zh, store.En), store.Un, tonnes, store.Organisation, $"0990 555 {101 + number:0000}", new PlanText(store.SheetZh, store.SheetEn), place, null, Surveyed));

    private static Store Gas() => new("liquefied-gas", "液化石油气", "Liquefied petroleum gas", 1075, "gas", "禁火断电，上风向水雾驱散，冷却罐体；着火时先冷却、不断气不灭火。", "No flames, no switches, disperse with water spray from upwind, cool tanks; do not put a flame out before the gas is shut off.");

    private static Store Chlorine() => new("chlorine", "液氯", "Chlorine", 1017, "water-supply", "正压空气呼吸器，上风向进入，碱液或雾状水稀释；气瓶浸入碱池；撤离低洼处人员。", "Breathing apparatus, enter from upwind, alkaline or water spray; put the cylinder into the lye basin; clear low ground.");

    private static Store Ammonia() => new("ammonia", "液氨", "Ammonia", 1005, "emergency-management", "正压空气呼吸器，关阀，大量雾状水吸收；防止流入水体，注意爆炸极限。", "Breathing apparatus, shut the valves, absorb with plenty of water spray; keep it out of water, mind the explosive range.");

    private sealed record Store(string Substance, string Zh, string En, int Un, string Organisation, string SheetZh, string SheetEn);
}
