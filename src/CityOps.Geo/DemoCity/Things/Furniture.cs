using CityOps.Areas;
using CityOps.Codes;
using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Things;

/// <summary>How a type of component stands along roads.</summary>
/// <param name="Type">Its type, with the letter.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Roads">Worst class of road that has it.</param>
/// <param name="Spacing">Metres between two at the least.</param>
/// <param name="Share">Where across the road: 0 in the middle, 1 at the kerb.</param>
/// <param name="Beyond">Metres beyond that.</param>
/// <param name="BothSides">It stands on both sides.</param>
internal sealed record FurnitureRule(string Type, int Count, RoadClass Roads, double Spacing, double Share, double Beyond, bool BothSides);

/// <summary>What stands in and along the roads, in the parks and at the junctions.</summary>
internal sealed class Furniture
{
    private const int Total = 60_000;

    private static readonly FurnitureRule[] AlongRoads =
    [
        new("C0402", 11_600, RoadClass.Residential, 12, 1, 1.6, BothSides: true),
        new("C0104", 8_000, RoadClass.Residential, 28, 0.93, 0, BothSides: true),
        new("C0102", 5_000, RoadClass.Residential, 42, 0.3, 0, BothSides: false),
        new("C0103", 4_500, RoadClass.Residential, 48, 0.62, 0, BothSides: false),
        new("C0101", 2_400, RoadClass.Residential, 80, 0.5, 0, BothSides: false),
        new("C0107", 1_700, RoadClass.Residential, 100, 1, 2.6, BothSides: false),
        new("C0105", 1_500, RoadClass.Residential, 110, 1, 3, BothSides: false),
        new("C0111", 900, RoadClass.Tertiary, 120, 0.78, 0, BothSides: false),
        new("C0106", 700, RoadClass.Secondary, 110, 1, 0.9, BothSides: true),
        new("C0305", 2_000, RoadClass.Residential, 90, 1, 2, BothSides: true),
        new("C0209", 1_300, RoadClass.Tertiary, 130, 1, 1.2, BothSides: true),
        new("C0113", 450, RoadClass.Residential, 260, 1, 2.2, BothSides: false),
        new("C0212", 150, RoadClass.Secondary, 300, 1, 2.8, BothSides: false),
        new("C0203", 160, RoadClass.Secondary, 420, 1, 2.2, BothSides: true),
        new("C0211", 120, RoadClass.Primary, 300, 0.1, 0.4, BothSides: false),
        new("C0115", 150, RoadClass.Residential, 500, 1, 3, BothSides: false),
        new("C0134", 120, RoadClass.Residential, 600, 1, 3, BothSides: false),
        new("C0307", 150, RoadClass.Tertiary, 300, 1, 3, BothSides: true),
        new("C0501", 60, RoadClass.Residential, 900, 1, 3, BothSides: false),
        new("C0202", 80, RoadClass.Tertiary, 500, 0.95, 0, BothSides: false),
        new("C0301", 60, RoadClass.Residential, 1_500, 1, 3, BothSides: false),
        new("C0123", 40, RoadClass.Secondary, 900, 1, 2.5, BothSides: false),
    ];

    private readonly Drawn _drawn;
    private readonly CellFinder _cells;
    private readonly Dice _dice;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Furniture(Drawn drawn, CellFinder cells, IReadOnlyList<Junction> junctions)
    {
        _drawn = drawn;
        _cells = cells;
        _dice = Dice.Of(drawn.Seed, "furniture");
        var stretches = drawn.Stretches.Where(stretch => stretch.Class is not (RoadClass.Motorway or RoadClass.Path)).ToArray();
        foreach (var rule in AlongRoads)
            Keep(rule.Type, rule.Count, Along(rule, stretches.Where(stretch => !stretch.Bridge)));
        Keep("C0210", 700, AtJunctions(junctions, RoadClass.Secondary, 1.8));
        Keep("C0214", 150, AtJunctions(junctions, RoadClass.Secondary, 3.4).Where((_, i) => i % 4 == 0));
        Keep("C0213", 400, AtJunctions(junctions, RoadClass.Tertiary, 2.4).Where((_, i) => i % 3 == 0));
        Keep("C0407", 1_000, InGreen());
        Keep("C0305", 600, InGreen());
        Keep("C0120", 500, InGreen());
        Keep("C0408", 300, InGreen());
        Keep("C0126", 240, InGreen());
        Keep("C0401", 60, InGreen());
        var lamps = new FurnitureRule("C0118", Total - All.Count, RoadClass.Residential, 21, 1, 0.8, BothSides: true);
        Keep(lamps.Type, lamps.Count, Along(lamps, stretches));
    }

    /// <summary>The components, by type.</summary>
    public List<DemoComponent> All { get; } = [];

    private void Keep(string type, int count, IEnumerable<Spot> spots)
    {
        var places = spots.Select(_cells.At).Where(place => place is not null).Select(place => place!.Value).ToList();
        if (places.Count < count)
            throw new InvalidOperationException($"There is room for {places.Count} of {count} components of type {type}.");

        // Evenly from all that fit: the city is furnished alike, not only its first streets.
        for (var i = 0; i < count; i++)
            Add(type, places[(int)((long)i * places.Count / count)]);
    }

    private void Add(string type, (DemoCell Cell, Cases.CasePosition Place) at)
    {
        var division = at.Cell.Code[..6];
        var number = _numbers[division + type] = _numbers.GetValueOrDefault(division + type) + 1;
        var code = ComponentCode.Of(Code.Parse<DivisionCode>(division), Code.Parse<CategoryCode>(type[1..]), number).Value;
        var (owner, maintainer) = ComponentOwners.Of(type, at.Cell.Code);
        var surveyed = new DateOnly(2024, 3, 1).AddDays(_dice.Below(420));
        var state = _dice.Weighted<string>([("intact", 0.974), ("damaged", 0.018), ("missing", 0.004), ("disused", 0.004)]);
        All.Add(new DemoComponent(
            new Component(code, type, at.Cell.Code, owner, maintainer, state, at.Place), surveyed, state == "intact" ? surveyed : surveyed.AddDays(30 + _dice.Below(400)), _dice.Chance(0.9) ? "实测" : "地形图"));
    }

    private IEnumerable<Spot> Along(FurnitureRule rule, IEnumerable<RoadStretch> stretches)
    {
        foreach (var stretch in stretches.Where(stretch => stretch.Class <= rule.Roads))
        {
            var aside = (stretch.Half * rule.Share) + rule.Beyond;
            var side = _dice.Chance(0.5) ? 1 : -1;
            foreach (var (at, direction) in Walk.Along(stretch.Shape, rule.Spacing, 9))
            {
                if (rule.BothSides || side > 0)
                    yield return at + (direction.Left * aside);
                if (rule.BothSides || side < 0)
                    yield return at - (direction.Left * aside);
            }
        }
    }

    private IEnumerable<Spot> AtJunctions(IReadOnlyList<Junction> junctions, RoadClass worst, double beyond)
    {
        foreach (var junction in junctions.Where(junction => junction.Arms.Count(arm => _drawn.Stretches[arm.Road].Class <= worst) > 2))
        {
            var half = junction.Arms.Max(arm => _drawn.Stretches[arm.Road].Half) + beyond;
            foreach (var (_, direction) in junction.Arms)
                yield return junction.At + ((direction + direction.Left).Scaled(half * 1.3));
        }
    }

    private IEnumerable<Spot> InGreen()
    {
        foreach (var land in _drawn.Lands.Where(land => land.Kind == "green" && _drawn.Blocks.All[land.Number].Managed))
        {
            var box = land.Shape.EnvelopeInternal;
            for (var i = 0; i < land.Shape.Area / 320; i++)
            {
                var spot = new Spot(_dice.Between(box.MinX, box.MaxX), _dice.Between(box.MinY, box.MaxY));
                if (land.Shape.Contains(Frame.Paper.CreatePoint(spot.ToCoordinate())))
                    yield return spot;
            }
        }
    }
}
