using CityOps.Areas;
using CityOps.Journal;
using CityOps.WorkingTimes;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Cases;

public sealed class CityKnowledgeTests(SampleCity city) : IClassFixture<SampleCity>
{
    // A Monday.
    private static readonly DateTimeOffset Office = new(2026, 3, 2, 10, 0, 0, TimeSpan.FromHours(8));

    private readonly ICaseKnowledge _knowledge = city.Services.GetRequiredService<ICaseKnowledge>();

    [Fact]
    public async Task A_report_gets_posts_type_site_and_calendar()
    {
        var facts = await _knowledge.GatherAsync(new CaseState(), Report("C0103", SampleCity.InEast), Office, default);

        Assert.Equal(new CasePost(CaseRole.Collector, "centre", "990102"), Assert.Single(facts.Posts));
        Assert.Equal((WorkingSpan.WorkingDays(3), true), (facts.Type!.NormalLimit, facts.Type.Funded));
        Assert.Equal(new CaseSite(SampleCity.East, PlaceClass.Fringe, true, 2, null), facts.Site);
        Assert.Equal(Office.AddHours(1), facts.WorkingTime.Add(Office, WorkingSpan.WorkingHours(1)));
        Assert.Equal(["drainage", "water"], facts.Units.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Outside_every_city_there_is_no_site_and_nobody_unknown_has_a_post()
    {
        var facts = await _knowledge.GatherAsync(new CaseState(), Report("C0103", SampleCity.Outside) with { Actor = "nobody" }, Office, default);

        Assert.Null(facts.Site);
        Assert.Empty(facts.Posts);
    }

    [Fact]
    public async Task The_system_has_its_role_everywhere()
    {
        var facts = await _knowledge.GatherAsync(Filed("C0102", SampleCity.InWest), new EvaluateCase(OperationId.New(), "system", null), Office, default);

        Assert.Equal(CaseRole.System, Assert.Single(facts.Posts).Role);
    }

    [Fact]
    public async Task A_type_no_longer_offered_is_unknown_to_new_reports_but_not_to_cases_under_way()
    {
        Assert.Null((await _knowledge.GatherAsync(new CaseState(), Report("E0102", SampleCity.InWest), Office, default)).Type);
        Assert.NotNull((await _knowledge.GatherAsync(Filed("E0102", SampleCity.InWest), Dispatch(), Office, default)).Type);
    }

    [Fact]
    public async Task A_part_belongs_to_the_owner_of_the_nearest_component_of_its_type()
    {
        Assert.Equal("drainage", (await _knowledge.GatherAsync(Filed("C0102", SampleCity.InWest), Dispatch(), Office, default)).Site!.PartOwner);
        Assert.Equal("water", (await _knowledge.GatherAsync(Filed("C0102", SampleCity.InEast), Dispatch(), Office, default)).Site!.PartOwner);
        Assert.Null((await _knowledge.GatherAsync(Filed("C0102", new CasePosition(120.101, 30.2005)), Dispatch(), Office, default)).Site!.PartOwner);
        Assert.Null((await _knowledge.GatherAsync(Filed("C0103", SampleCity.InWest), Dispatch(), Office, default)).Site!.PartOwner);
    }

    [Fact]
    public async Task A_component_that_the_report_names_decides_over_a_nearer_one()
    {
        var east = (await city.Services.GetRequiredService<ICityDirectory>().ComponentsNearAsync(SampleCity.InEast, 15, default)).First(component => component.TypeCode == "C0102");
        var state = Filed("C0102", SampleCity.InWest);
        var named = state with { Report = state.Report! with { Component = east.Code } };

        Assert.Equal("water", (await _knowledge.GatherAsync(named, Dispatch(), Office, default)).Site!.PartOwner);
    }

    [Fact]
    public async Task A_report_that_names_a_component_is_told_its_type_and_distance()
    {
        var east = (await city.Services.GetRequiredService<ICityDirectory>().ComponentsNearAsync(SampleCity.InEast, 15, default)).First(component => component.TypeCode == "C0102");
        var near = await _knowledge.GatherAsync(new CaseState(), Report("C0102", east.Place) with { Component = east.Code }, Office, default);
        var none = await _knowledge.GatherAsync(new CaseState(), Report("C0102", east.Place) with { Component = "0000000000000000" }, Office, default);

        Assert.Equal(new CaseComponent("C0102", 0), near.Component);
        Assert.Null(none.Component);
    }

    [Fact]
    public async Task Night_is_outside_office_hours()
    {
        Assert.False((await _knowledge.GatherAsync(Filed("C0102", SampleCity.InWest), Dispatch(), Office, default)).Night);
        Assert.True((await _knowledge.GatherAsync(Filed("C0102", SampleCity.InWest), Dispatch(), Office.AddHours(12), default)).Night);
    }

    [Fact]
    public async Task A_report_where_the_same_was_closed_lately_names_that_case()
    {
        await city.ExecuteAsync($"""
            INSERT INTO "case" (key, version, head_hash, state, status, source, type_code, grid, longitude, latitude, address, flags, reported_at, stage_since, closed_at)
            VALUES ('R1', 1, ''::bytea, jsonb_build_object(), 'closed', 'collector', 'C0104', '{SampleCity.West}', 120.1005, 30.2005, 'a', 'none', '2026-02-20Z', '2026-02-28Z', '2026-02-28Z')
            """);

        Assert.Equal("R1", await RepeatOfAsync("C0104", SampleCity.InWest, Office));
        Assert.Null(await RepeatOfAsync("C0104", SampleCity.InWest, Office.AddDays(30)));
        Assert.Null(await RepeatOfAsync("C0104", SampleCity.InWest, Office.AddDays(-10)));
        Assert.Null(await RepeatOfAsync("C0103", SampleCity.InWest, Office));
        Assert.Null(await RepeatOfAsync("C0104", new CasePosition(120.1005, 30.2000001), Office));
    }

    [Fact]
    public void Numbers_are_those_of_the_district_and_of_the_citys_own_day()
    {
        var late = new DateTimeOffset(2026, 3, 1, 20, 0, 0, TimeSpan.Zero);

        Assert.Equal("990102/20260302", _knowledge.NumberingAt(Filed("C0102", SampleCity.InWest), late));
    }

    [Fact]
    public async Task Advice_names_the_owner_of_the_part_and_then_the_table()
    {
        var state = Filed("C0102", SampleCity.InEast);
        var view = CaseRules.ViewOf(state, "R2", 1)!;

        var advice = await city.Services.GetRequiredService<ICaseAdvice>().UnitsAsync(view, default);

        Assert.Equal([("water", UnitReason.Owner), ("drainage", UnitReason.Fallback)], advice.Select(unit => (unit.Unit, unit.Reason)));
    }

    private async Task<string?> RepeatOfAsync(string type, CasePosition place, DateTimeOffset at) =>
        (await _knowledge.GatherAsync(new CaseState(), Report(type, place), at, default)).RepeatOf;

    private static ReportCase Report(string type, CasePosition place) => new(
        OperationId.New(), "collector", null, CaseSource.Collector, type, "here", place, new CaseEvidence("seen", ["p"], place), null, false, false, false);

    private static DispatchCase Dispatch() => new(OperationId.New(), "collector", null, null);

    private static CaseState Filed(string type, CasePosition place)
    {
        var kind = type[0] == 'C' ? CaseKind.Part : CaseKind.Event;
        var grid = place.Longitude > 120.101 ? SampleCity.East : SampleCity.West;
        return new CaseState
        {
            Status = CaseStatus.Filed,
            Report = new CaseReport(CaseSource.Collector, "collector", Office, type, kind, "here", place, grid, new CaseEvidence("seen", ["p"], place), null, false),
        };
    }
}
