using CityOps.DemoCity.Drawing;

namespace CityOps.DemoCity.Things;

/// <summary>Cameras at the junctions of main roads.</summary>
internal static class Cameras
{
    private const int Count = 200;
    private const double Apart = 150;

    public static List<DemoCamera> Of(Drawn drawn, CellFinder cells, IReadOnlyList<Junction> junctions)
    {
        List<DemoCamera> cameras = [];
        List<Spot> taken = [];
        var dice = Dice.Of(drawn.Seed, "cameras");
        foreach (var (junction, names) in junctions.Select(junction => (junction, Names(drawn, junction))).Where(pair => pair.Item2.Count > 1).OrderBy(pair => Grade(drawn, pair.junction)))
        {
            if (cameras.Count == Count)
                break;
            if (taken.Exists(other => other.To(junction.At) < Apart) || cells.At(junction.At + new Spot(9, 7)) is not { } at)
                continue;
            taken.Add(junction.At);
            cameras.Add(new DemoCamera(
                $"990101000013200{cameras.Count + 1:00000}", $"{names[0].Zh}{names[1].Zh}路口", $"{names[0].En} / {names[1].En}", "police", Math.Round(dice.Between(0, 360)), at.Place));
        }

        return cameras;
    }

    private static int Grade(Drawn drawn, Junction junction) => junction.Arms.Select(arm => (int)drawn.Stretches[arm.Road].Class).Order().Take(3).Sum();

    private static List<(string Zh, string En)> Names(Drawn drawn, Junction junction) =>
        [.. junction.Arms.Select(arm => drawn.Stretches[arm.Road]).Where(road => road.Zh.Length > 0).OrderBy(road => road.Class).Select(road => (road.Zh, road.En)).Distinct()];
}
