using NetTopologySuite.Geometries;

namespace CityOps.DemoCity;

public sealed class TownRoadTests
{
    private static readonly string[] Classes = ["motorway", "trunk", "primary", "secondary", "tertiary", "residential", "service", "path"];

    [Fact]
    public void Nearly_all_roads_hang_together() => Assert.InRange(LongestPart(Town.Instance.Roads), 0.98, 1);

    [Fact]
    public void Without_its_bridges_the_city_falls_apart() =>
        Assert.InRange(LongestPart(Town.Instance.Roads.Where(road => !road.Bridge)), 0.2, 0.8);

    [Theory]
    [InlineData("澜江大桥")]
    [InlineData("白鹭洲大桥")]
    [InlineData("学府大桥")]
    [InlineData("西津大桥")]
    [InlineData("东港大桥")]
    public void Bridges_over_the_river_have_names(string name) =>
        Assert.Contains(Town.Instance.Roads, road => road.Bridge && road.NameZh == name);

    [Fact]
    public void Some_250_roads_have_names_in_both_languages()
    {
        Assert.InRange(Town.Instance.Roads.Select(road => road.NameZh).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).Count(), 235, 275);
        Assert.All(Town.Instance.Roads, road => Assert.Equal(road.NameZh.Length == 0, road.NameEn.Length == 0));
        Assert.All(Town.Instance.Roads, road => Assert.Contains(road.Class, Classes));
    }

    [Fact]
    public void Cells_know_the_best_road_along_them() =>
        Assert.Equal([0, 1, 2, 3], Town.Instance.Cells.Select(cell => cell.RoadGrade).Distinct().Order());

    /// <summary>Share of the length that can be reached from one place.</summary>
    private static double LongestPart(IEnumerable<DemoRoad> roads)
    {
        var leader = new Dictionary<Coordinate, Coordinate>();
        var all = roads.ToArray();
        foreach (var corners in all.Select(road => road.Shape.Coordinates))
        {
            for (var i = 1; i < corners.Length; i++)
                leader[Root(leader, corners[i])] = Root(leader, corners[0]);
        }

        return all.GroupBy(road => Root(leader, road.Shape.Coordinates[0])).Max(part => part.Sum(road => road.Shape.Length)) / all.Sum(road => road.Shape.Length);
    }

    private static Coordinate Root(Dictionary<Coordinate, Coordinate> leader, Coordinate place)
    {
        while (leader.TryGetValue(place, out var above) && !above.Equals2D(place))
            place = above;
        leader.TryAdd(place, place);
        return place;
    }
}
