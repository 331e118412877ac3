using CityOps.DemoCity.Drawing;
using NetTopologySuite.Geometries;

namespace CityOps.DemoCity.Things;

/// <summary>A place where roads meet.</summary>
/// <param name="At">Where.</param>
/// <param name="Arms">Number of each road there and the direction it leaves in.</param>
internal sealed record Junction(Spot At, IReadOnlyList<(int Road, Spot Direction)> Arms);

/// <summary>The junctions of a network.</summary>
internal static class Junctions
{
    /// <summary>Places with three arms or more, the roads numbered as in <paramref name="stretches"/>; from west to east.</summary>
    public static List<Junction> Of(IReadOnlyList<RoadStretch> stretches)
    {
        var arms = new Dictionary<Coordinate, List<(int Road, Spot Direction)>>();
        for (var road = 0; road < stretches.Count; road++)
        {
            var corners = stretches[road].Shape.Coordinates;
            for (var i = 0; i < corners.Length; i++)
            {
                if (i > 0)
                    Add(arms, corners[i], road, corners[i - 1]);
                if (i < corners.Length - 1)
                    Add(arms, corners[i], road, corners[i + 1]);
            }
        }

        return [.. arms.Where(place => place.Value.Count > 2).OrderBy(place => place.Key.X).ThenBy(place => place.Key.Y).Select(place => new Junction(Spot.Of(place.Key), place.Value))];
    }

    private static void Add(Dictionary<Coordinate, List<(int Road, Spot Direction)>> arms, Coordinate at, int road, Coordinate next)
    {
        if (!arms.TryGetValue(at, out var here))
            arms[at] = here = [];
        here.Add((road, (Spot.Of(next) - Spot.Of(at)).Scaled(1)));
    }
}
