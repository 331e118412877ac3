using System.Security.Cryptography;
using CityOps.Areas;
using CityOps.Codes;
using CityOps.Topology;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity;

public sealed class TownDrawingTests
{
    [Fact]
    public void One_seed_draws_the_same_city_to_the_last_digit() =>
        Assert.Equal(HashOf(Town.Instance), HashOf(DemoTown.Build()));

    [Fact]
    public void Another_seed_draws_another_city() =>
        Assert.NotEqual(HashOf(Town.Instance), HashOf(DemoTown.Build(DemoTown.UsualSeed + 1)));

    [Theory]
    [InlineData(AreaLevel.City, 1)]
    [InlineData(AreaLevel.District, 2)]
    [InlineData(AreaLevel.Street, 8)]
    [InlineData(AreaLevel.Community, 40)]
    public void There_are_as_many_areas_as_said(AreaLevel level, int count) =>
        Assert.Equal(count, Town.Instance.Areas.Count(area => area.Level == level));

    [Fact]
    public void The_unit_grid_has_no_gap_no_overlap_and_no_cell_of_odd_size()
    {
        var cells = Town.Instance.Cells.Select(cell => new GridCell(Code.Parse<GridCellCode>(cell.Code), cell.Shape)).ToArray();
        var communities = Town.Instance.Areas.Where(area => area.Level == AreaLevel.Community).Select(area => new CommunityArea(Code.Parse<CommunityCode>(area.Code), area.Shape)).ToArray();

        Assert.Equal(3_000, cells.Length);
        Assert.Empty(GridTopology.Check(cells, communities));
    }

    [Fact]
    public void Cells_are_of_about_a_hectare() =>
        Assert.InRange(Town.Instance.Cells.Where(cell => !cell.InsideRedLine).Select(cell => cell.SquareMetres).Order().ElementAt(1_400), 8_000, 16_000);

    [Fact]
    public void Every_area_lies_in_the_one_above_it_and_has_its_label_inside()
    {
        var byCode = Town.Instance.Areas.ToDictionary(area => area.Code, StringComparer.Ordinal);
        foreach (var area in Town.Instance.Areas)
        {
            Assert.True(area.Shape.Contains(new Point(area.Label.Longitude, area.Label.Latitude)), area.Code);
            if (area.Parent is { } parent)
                Assert.True(byCode[parent].Shape.Buffer(1e-6).Contains(area.Shape), area.Code);
        }
    }

    [Fact]
    public void Communities_hang_together() =>
        Assert.All(Town.Instance.Areas, area => Assert.Equal(1, area.Shape.NumGeometries));

    [Fact]
    public void Numbers_of_cells_run_from_top_to_bottom_without_a_hole()
    {
        foreach (var community in Town.Instance.Cells.GroupBy(cell => cell.Community, StringComparer.Ordinal))
        {
            var cells = community.OrderBy(cell => cell.Code, StringComparer.Ordinal).ToArray();
            Assert.Equal(Enumerable.Range(1, cells.Length).Select(number => $"{community.Key}{number:000}"), cells.Select(cell => cell.Code));
            var rows = cells.Select(cell => cell.Shape.Centroid.Y).ToArray();
            for (var i = 1; i < rows.Length; i++)
                Assert.True(rows[i] <= rows[i - 1] + 0.0011, $"{cells[i].Code} lies more than a row above {cells[i - 1].Code}.");
        }
    }

    [Fact]
    public void The_city_is_built_up()
    {
        Assert.InRange(Town.Instance.Ground.Count(ground => ground.Kind == "building"), 15_000, 40_000);
        Assert.Contains(Town.Instance.Ground, ground => ground is { Kind: "water", NameZh: "澜江" });
        Assert.All(Town.Instance.Ground, ground => Assert.True(ground.Shape.IsValid));
        Assert.All(Town.Instance.Ground.Select(ground => ground.Kind), kind => Assert.Contains(kind, (string[])["water", "green", "block", "industrial", "rural", "building", "rail"]));
    }

    private static string HashOf(DemoTown town)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        IEnumerable<Geometry> shapes = [.. town.Areas.Select(area => area.Shape), .. town.Cells.Select(cell => cell.Shape), .. town.Roads.Select(road => road.Shape), .. town.Ground.Select(ground => ground.Shape)];
        foreach (var shape in shapes)
            hash.AppendData(shape.AsBinary());
        IEnumerable<object> records = [.. town.Components, .. town.Cameras, .. town.Places, .. town.Units, .. town.Responsibilities.SelectMany(grid => grid.Cells.Prepend(grid.ToString()))];
        foreach (var record in records)
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(record.ToString()!));
        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
