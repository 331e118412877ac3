using CityOps.Areas;
using CityOps.DemoCity.Drawing;
using CityOps.DemoCity.Offices;
using CityOps.DemoCity.Things;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity;

/// <summary>Areas and cells from the drawing.</summary>
internal static class DemoAreas
{
    private const double FringeFrom = 3_450;

    /// <summary>City, districts, streets, communities.</summary>
    public static IEnumerable<DemoArea> Of(UnitGrid grid)
    {
        var communities = CommunitySeeds.All.Select((seed, i) => (seed, Shape: grid.Communities[i])).ToArray();
        Geometry Union(string prefix) => UnitGrid.Joined(communities.Where(one => one.seed.Code.StartsWith(prefix, StringComparison.Ordinal)).Select(one => one.Shape));
        yield return Area(CommunitySeeds.City, AreaLevel.City, null, "澜江市", "Lanjiang", Union(CommunitySeeds.City));
        foreach (var district in DemoOffices.Districts)
            yield return Area(district.Area, AreaLevel.District, CommunitySeeds.City, district.Zh, district.En, Union(district.Area));
        foreach (var (code, zh, en) in CommunitySeeds.Streets)
            yield return Area(code, AreaLevel.Street, code[..6], zh, en, Union(code));
        foreach (var (seed, shape) in communities)
            yield return Area(seed.Code, AreaLevel.Community, seed.Code[..9], seed.Zh, seed.En, shape);
    }

    /// <summary>The unit grid.</summary>
    public static IEnumerable<DemoCell> CellsOf(Drawn drawn)
    {
        var people = new Residents(drawn);
        for (var i = 0; i < drawn.Grid.Cells.Count; i++)
        {
            var cell = drawn.Grid.Cells[i];
            var best = drawn.Grid.CellNeighbours.Along[i].Where(pair => pair.Value > 15).Select(pair => drawn.Roads[pair.Key].Class).DefaultIfEmpty(RoadClass.Path).Min();
            var place = cell.Heart.Length > FringeFrom ? "fringe" : "urban";
            var narrow = drawn.Blocks.All[cell.Block].Kind == QuarterKind.Green && best <= RoadClass.Primary;
            yield return new DemoCell(cell.Code, cell.Code[..12], place, GradeOf(best), narrow, Math.Round(cell.Shape.Area), people.In(cell), Frame.ToDegrees(cell.Shape));
        }
    }

    private static int GradeOf(RoadClass road) => road switch
    {
        <= RoadClass.Primary => 1,
        RoadClass.Secondary => 2,
        RoadClass.Tertiary => 3,
        _ => 0,
    };

    private static DemoArea Area(string code, AreaLevel level, string? parent, string zh, string en, Geometry shape) =>
        new(code, level, parent, zh, en, Frame.PositionOf(Spot.Of(shape.InteriorPoint.Coordinate)), Frame.ToDegrees(shape));
}
