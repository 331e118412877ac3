using CityOps.Cases;
using CityOps.GeoJson;
using CityOps.Import.Boundaries;
using CityOps.Import.Maps;
using CityOps.OpenStreetMap;
using CityOps.Topology;
using NetTopologySuite.Geometries;

namespace CityOps.Import;

public sealed class CityMakingTests
{
    private static readonly OsmMap Nothing = new([], [], []);

    [Fact]
    public void Boundaries_become_communities_with_a_cell_each_and_all_around_them()
    {
        var draft = TwoSquares.Make(("Westside", 0), ("Eastside", 0.01));

        Assert.Equal(["8499", "849901", "849901001", "849901001001", "849901001002"], draft.Areas.Select(area => area.Code));
        Assert.Equal(["849901001001001", "849901001002001"], draft.Cells.Select(cell => cell.Cell.Code));
        Assert.InRange(draft.Cells[0].SquareMetres, 1_000_000, 1_050_000);
        Assert.Empty(BoundaryCity.Check(draft));
    }

    [Fact]
    public void Boundaries_that_lie_over_each_other_are_reported() =>
        Assert.Contains(BoundaryCity.Check(TwoSquares.Make(("Westside", 0), ("Eastside", 0.009))), flaw => flaw.Kind == TopologyFlawKind.Overlap);

    [Fact]
    public void Features_without_a_name_or_an_inside_or_with_one_name_are_refused()
    {
        var point = new GeoJsonFeature(null, new Point(1, 2), new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "dot" });

        Assert.Contains("no 'title'", Refusal([TwoSquares.Square("a", 0)], "title"), StringComparison.Ordinal);
        Assert.Contains("is a Point", Refusal([point], "name"), StringComparison.Ordinal);
        Assert.Contains("name 'a'", Refusal([TwoSquares.Square("a", 0), TwoSquares.Square("A", 0.01)], "name").Replace("'A'", "'a'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("0 features", Refusal([], "name"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.011, 0.009)]
    [InlineData(0.0254, 0.0317)]
    [InlineData(0.1, 0.05)]
    public void An_extent_becomes_a_grid_without_gap_or_overlap_of_cells_of_about_10000_square_metres(double width, double height)
    {
        var draft = new GridCity(TwoSquares.Choice, new Envelope(-8.6, -8.6 + width, 41.1, 41.1 + height), Nothing).Make();

        Assert.Empty(GridCity.Check(draft));
        Assert.All(draft.Cells, cell => Assert.InRange(cell.SquareMetres, 8_000, 12_500));
        Assert.Equal(draft.Cells.Count, draft.Cells.Select(cell => cell.Cell.Code).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Cells_number_from_west_to_east_and_north_to_south_and_take_the_grade_of_their_best_road()
    {
        var road = new OsmRoad(1, "primary", new OsmNames("", ""), false, false, false, 0, null, new LineString([new(-8.6, 41.1085), new(-8.59, 41.1085)]));

        var draft = new GridCity(TwoSquares.Choice, new Envelope(-8.6, -8.59, 41.1, 41.109), Nothing with { Roads = [road] }).Make();

        Assert.True(draft.Cells[0].Shape.EnvelopeInternal.MaxX <= draft.Cells[1].Shape.EnvelopeInternal.MinX);
        Assert.True(draft.Cells[0].Shape.EnvelopeInternal.MinY >= draft.Cells[^1].Shape.EnvelopeInternal.MaxY);
        Assert.Equal((1, 0), (draft.Cells[0].Cell.RoadGrade, draft.Cells[^1].Cell.RoadGrade));
    }

    [Fact]
    public void An_extent_larger_than_the_codes_reach_is_refused() =>
        Assert.Contains("osmium extract", Assert.Throws<ImportException>(() => new GridCity(TwoSquares.Choice, new Envelope(-9, -7, 40, 42), Nothing)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("2007")]
    [InlineData("2026")]
    public void Whatever_type_is_reported_a_unit_is_found_that_has_an_account(string catalogue)
    {
        var typical = new TypicalCity("8499", catalogue);
        var table = RoutingTable.Empty with { Rules = [.. typical.Routing()] };
        var handlers = typical.Accounts().Where(account => account.Entry.Posts[0].Role == CaseRole.Handler).Select(account => account.Entry.Name).ToHashSet(StringComparer.Ordinal);

        foreach (var code in (string[])["C0118", "E0102", "E0199", "C01001", "E06010", "E99"])
        {
            var route = CaseRouting.Find(table, new RoutingQuestion(code[0] == 'C' ? CaseKind.Part : CaseKind.Event, code, new CaseSite("849901001001001", PlaceClass.Urban, false, 0, null), false));
            Assert.Contains(TypicalCity.HandlerOf(route!.Unit), handlers);
            Assert.Contains(typical.Organisations(), organisation => organisation.Code == route.Unit && organisation.HandlesCases);
        }
    }

    [Fact]
    public void A_city_that_is_not_there_yet_has_to_be_named_in_full()
    {
        Assert.Contains("--time-zone", Assert.Throws<ImportException>(() => (TwoSquares.Choice with { NameZh = "" }).Complete()).Message, StringComparison.Ordinal);
        Assert.Contains("IANA", Assert.Throws<ImportException>(() => (TwoSquares.Choice with { TimeZone = "Porto" }).Complete()).Message, StringComparison.Ordinal);
    }

    private static string Refusal(GeoJsonFeature[] features, string nameField) =>
        Assert.Throws<ImportException>(() => new BoundaryCity(TwoSquares.Choice).Make(features, nameField)).Message;
}
