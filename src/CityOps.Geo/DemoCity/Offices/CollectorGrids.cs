using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Offices;

/// <summary>Three collectors to a community, each with a stretch of unit grids that hang together.</summary>
internal static class CollectorGrids
{
    private const int PerCommunity = 3;

    /// <summary>Account of a collector.</summary>
    public static string AccountOf(int number) => $"inspector-{number:000}";

    /// <summary>The grids in order of their collectors.</summary>
    public static List<DemoResponsibility> Of(UnitGrid grid)
    {
        List<DemoResponsibility> all = [];
        for (var community = 0; community < CommunitySeeds.All.Count; community++)
        {
            var cells = Enumerable.Range(0, grid.Cells.Count).Where(cell => grid.Cells[cell].Community == community).ToArray();
            foreach (var part in Parts(grid, cells))
            {
                var number = all.Count + 1;
                var seed = CommunitySeeds.All[community];
                all.Add(new DemoResponsibility(
                    $"{CommunitySeeds.City}-C{number:000}", "collector", DemoOffices.TeamOf(seed.Code), AccountOf(number),
                    $"{seed.Zh}采集网格 {number:000}", $"{seed.En} grid {number:000}", [.. part.Select(cell => grid.Cells[cell].Code).Order(StringComparer.Ordinal)]));
            }
        }

        return all;
    }

    /// <summary>The part that has the fewest cells takes the nearest of its neighbours, until none is left.</summary>
    private static List<List<int>> Parts(UnitGrid grid, int[] cells)
    {
        var free = cells.ToHashSet();
        var parts = Hearts(grid, cells).Select(cell => new List<int> { cell }).ToList();
        var hearts = parts.Select(part => grid.Cells[part[0]].Heart).ToArray();
        parts.ForEach(part => free.Remove(part[0]));
        while (free.Count > 0)
        {
            var grown = false;
            foreach (var part in parts.OrderBy(part => part.Count).ToArray())
            {
                var around = part.SelectMany(cell => grid.CellNeighbours.Of(cell)).Where(pair => pair.Value > 5 && free.Contains(pair.Key)).Select(pair => pair.Key).Distinct().ToArray();
                if (around.Length == 0)
                    continue;
                var next = around.MinBy(cell => (grid.Cells[cell].Heart.To(hearts[parts.IndexOf(part)]), cell));
                free.Remove(next);
                part.Add(next);
                grown = true;
                break;
            }

            if (!grown)
                throw new InvalidOperationException("A community is not in one piece.");
        }

        return parts;
    }

    /// <summary>Cells far apart from each other.</summary>
    private static List<int> Hearts(UnitGrid grid, int[] cells)
    {
        List<int> hearts = [cells[0]];
        while (hearts.Count < PerCommunity)
            hearts.Add(cells.MaxBy(cell => (hearts.Min(heart => grid.Cells[heart].Heart.To(grid.Cells[cell].Heart)), -cell)));
        return hearts;
    }
}
