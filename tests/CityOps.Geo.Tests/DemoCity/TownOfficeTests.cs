using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Catalogues;
using CityOps.DemoCity.Offices;
using CityOps.WorkingTimes;

namespace CityOps.DemoCity;

public sealed class TownOfficeTests
{
    [Fact]
    public void There_are_36_departments_on_two_levels()
    {
        Assert.Equal(36, DemoOffices.All.Count(office => office.HandlesCases));
        Assert.Equal(8, DemoOffices.All.Count(office => office.Kind == OrganisationKind.StreetOffice));
        Assert.Equal(2, DemoOffices.All.Count(office => office.Kind == OrganisationKind.DistrictCentre));
    }

    [Fact]
    public void Every_office_comes_after_the_one_above_it_and_the_centre_it_works_through()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var office in DemoOffices.All)
        {
            Assert.True(office.Parent is null || seen.Contains(office.Parent), office.Code);
            Assert.True(office.Centre is null || seen.Contains(office.Centre), office.Code);
            Assert.True(seen.Add(office.Code), office.Code);
        }
    }

    [Fact]
    public void Every_type_goes_to_somebody_who_handles_cases_in_every_street()
    {
        var table = new RoutingTable([.. DemoRouting.Rules], ImmutableDictionary<CaseKind, RoutingBasis>.Empty, ImmutableDictionary<string, RoutingBasis>.Empty);
        var handlers = DemoOffices.All.Where(office => office.HandlesCases).Select(office => office.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var category in StandardCatalogues.Cjt214.Categories)
        {
            var kind = category.Kind == CategoryKind.Component ? CaseKind.Part : CaseKind.Event;
            var type = (kind == CaseKind.Part ? "C" : "E") + category.Code.Value;
            foreach (var cell in Town.Instance.Cells.DistinctBy(cell => cell.Code[..9]))
            {
                var route = CaseRouting.Find(table, new RoutingQuestion(kind, type, new CaseSite(cell.Code, PlaceClass.Urban, cell.InsideRedLine, cell.RoadGrade, null), Night: false));
                Assert.True(route is not null && handlers.Contains(route.Unit), $"{type} {category.NameZh} in {cell.Code[..9]}");
            }
        }
    }

    [Fact]
    public void What_happens_on_the_ground_of_a_district_goes_to_that_district()
    {
        Assert.All(DemoRouting.Rules.Where(rule => rule.Basis == RoutingBasis.Territory), rule =>
            Assert.StartsWith(DemoOffices.All.Single(office => office.Code == rule.Unit).Area, rule.Area, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_collector_has_cells_that_touch_and_lie_where_the_post_is()
    {
        var shapes = Town.Instance.Cells.ToDictionary(cell => cell.Code, cell => cell.Shape, StringComparer.Ordinal);
        var posts = DemoPosts.All.ToDictionary(entry => entry.Name, StringComparer.Ordinal);

        Assert.Equal(120, Town.Instance.Responsibilities.Count);
        Assert.Equal(3_000, Town.Instance.Responsibilities.Sum(grid => grid.Cells.Count));
        Assert.Distinct(Town.Instance.Responsibilities.SelectMany(grid => grid.Cells));
        foreach (var grid in Town.Instance.Responsibilities)
        {
            Assert.All(grid.Cells, cell => Assert.StartsWith(posts[grid.Account!].Posts[0].Area, cell, StringComparison.Ordinal));
            Assert.Equal(1, NetTopologySuite.Operation.Union.UnaryUnionOp.Union(grid.Cells.Select(cell => shapes[cell])).NumGeometries);
        }
    }

    [Fact]
    public void There_are_120_inspectors_and_150_vehicles_that_belong_to_somebody()
    {
        Assert.Equal(120, Town.Instance.Units.Count(unit => unit.Type == "inspector"));
        Assert.Equal(150, Town.Instance.Units.Count(unit => unit.Type != "inspector"));
        Assert.Contains(Town.Instance.Units, unit => unit is { CallsignZh: "环卫 117", CallsignEn: "San 117" });
        Assert.Empty(Town.Instance.Units.Select(unit => unit.Organisation).Except(DemoOffices.All.Select(office => office.Code), StringComparer.Ordinal));
    }

    [Fact]
    public void Every_post_belongs_to_an_office_and_every_office_that_handles_cases_has_one()
    {
        Assert.Distinct(DemoPosts.All.Select(entry => entry.Name));
        Assert.Empty(DemoPosts.All.SelectMany(entry => entry.Posts).Select(post => post.Organisation).Except(DemoOffices.All.Select(office => office.Code), StringComparer.Ordinal));
        Assert.All(DemoOffices.All.Where(office => office.HandlesCases), office =>
            Assert.Contains(DemoPosts.All, (AccountEntry entry) => entry.Posts.Any(post => post.Role == CaseRole.Handler && post.Organisation == office.Code)));
        Assert.Equal(120, DemoPosts.All.Count(entry => entry.Posts.Any(post => post.Role == CaseRole.Collector)));
    }

    [Fact]
    public void The_calendar_knows_the_holidays_and_the_days_worked_instead()
    {
        var calendar = new WorkingCalendar(DemoCalendar.Terms);

        Assert.Empty(calendar.ShiftsOf(new DateOnly(2026, 10, 1)));
        Assert.NotEmpty(calendar.ShiftsOf(new DateOnly(2026, 10, 10)));
        Assert.NotEmpty(calendar.ShiftsOf(new DateOnly(2026, 11, 20)));
        Assert.NotNull(WorkingCalendarJson.Read(WorkingCalendarJson.Write(DemoCalendar.Terms)).Terms);
    }
}
