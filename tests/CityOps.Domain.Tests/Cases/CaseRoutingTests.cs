using System.Collections.Immutable;

namespace CityOps.Cases;

public sealed class CaseRoutingTests
{
    private static readonly RoutingTable Table = RoutingTable.Empty with
    {
        Rules =
        [
            new RoutingRule(RoutingBasis.Owner, "01", string.Empty, "water-company") { Substitute = "works" },
            new RoutingRule(RoutingBasis.Territory, string.Empty, "320508", "district"),
            new RoutingRule(RoutingBasis.Territory, string.Empty, "320508001", "street") { Fallback = "district" },
            new RoutingRule(RoutingBasis.Territory, string.Empty, "320508001", "street-night") { Night = true },
            new RoutingRule(RoutingBasis.Territory, string.Empty, "320508001", "road-company") { InsideRedLine = true, RoadGrade = 1 },
        ],
    };

    public static TheoryData<CaseKind, string, string, string?, bool, bool, string?> Questions { get; } = new()
    {
        { CaseKind.Part, "0101", "320508001001001", null, false, false, "water-company" },
        { CaseKind.Part, "0101", "320508001001001", "gas-company", false, false, "gas-company" },
        { CaseKind.Part, "0201", "320508001001001", null, false, false, "street" },
        { CaseKind.Event, "0101", "320508001001001", null, false, false, "street" },
        { CaseKind.Event, "0101", "320508002001001", null, false, false, "district" },
        { CaseKind.Event, "0101", "320599001001001", null, false, false, "water-company" },
        { CaseKind.Event, "0201", "320599001001001", null, false, false, null },
        { CaseKind.Event, "0201", "320508001001001", null, true, false, "street-night" },
        { CaseKind.Event, "0201", "320508001001001", null, false, true, "road-company" },
        { CaseKind.Event, "0201", "320508001001001", null, true, true, "road-company" },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public void Parts_go_to_the_owner_first_and_events_to_the_territory(CaseKind kind, string type, string grid, string? owner, bool night, bool redLine, string? unit)
    {
        var site = new CaseSite(grid, PlaceClass.Urban, redLine, redLine ? 1 : 0, owner);

        Assert.Equal(unit, CaseRouting.Find(Table, new RoutingQuestion(kind, type, site, night))?.Unit);
    }

    [Fact]
    public void A_city_may_put_the_owner_first_for_everything_and_the_territory_for_one_type()
    {
        var table = Table with
        {
            First = ImmutableDictionary<CaseKind, RoutingBasis>.Empty.Add(CaseKind.Event, RoutingBasis.Owner),
            FirstOfType = ImmutableDictionary<string, RoutingBasis>.Empty.Add("0102", RoutingBasis.Territory),
        };
        var site = new CaseSite("320508001001001", PlaceClass.Urban, false, 0, null);

        Assert.Equal("water-company", CaseRouting.Find(table, new RoutingQuestion(CaseKind.Event, "0101", site, false))?.Unit);
        Assert.Equal("street", CaseRouting.Find(table, new RoutingQuestion(CaseKind.Event, "0102", site, false))?.Unit);
    }

    [Fact]
    public void The_owner_that_a_part_names_comes_with_the_tables_unit_as_its_fallback()
    {
        var site = new CaseSite("320508001001001", PlaceClass.Urban, false, 0, "gas-company");

        var route = CaseRouting.Find(Table, new RoutingQuestion(CaseKind.Part, "0101", site, false));

        Assert.Equal(new CaseRoute(RoutingBasis.Owner, "gas-company", "water-company", "works", null), route);
    }

    [Fact]
    public void A_case_that_nobody_is_responsible_for_is_marked_hard_and_waits_for_a_designation()
    {
        var story = Standings.At("hard");
        Assert.Equal((CaseStatus.Filed, CaseFlags.Hard), (story.State.Status, story.State.Flags));

        story.Do(Give.Designate(), Give.Dispatch());

        Assert.Equal("unit-b", story.State.Task!.Unit);
        Assert.Equal(CaseFlags.Hard | CaseFlags.Designated, story.State.Flags);
    }
}
