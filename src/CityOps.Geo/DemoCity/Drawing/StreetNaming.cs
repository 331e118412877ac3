namespace CityOps.DemoCity.Drawing;

/// <summary>Streets that go on into each other are one street; the longest get names.</summary>
internal static class StreetNaming
{
    private const double StraightOn = 0.62; // radians that a street may turn at a crossing and still be the same
    private const int Named = 250;

    /// <summary>The streets with names and with the class of the best part of each.</summary>
    public static List<RoadLine> Name(IReadOnlyList<RoadLine> streets, IReadOnlyList<RoadLine> arteries, ulong seed)
    {
        var leader = Enumerable.Range(0, streets.Count).ToArray();
        foreach (var (one, other) in Continuations(streets))
            leader[Root(leader, other)] = Root(leader, one);
        var names = new StreetNames(seed);
        var groups = Enumerable.Range(0, streets.Count).GroupBy(street => Root(leader, street)).OrderByDescending(Weight).ToList();
        var left = Named - arteries.Select(road => road.Zh).Distinct(StringComparer.Ordinal).Count();
        var named = new RoadLine[streets.Count];
        for (var i = 0; i < groups.Count; i++)
        {
            var type = ClassOf([.. groups[i].Select(street => streets[street])]);
            var quarter = Quarters.At(streets[groups[i].Key].Spots[0]);
            var (zh, en) = i < left ? names.Next(type, quarter) : (string.Empty, string.Empty);
            foreach (var street in groups[i])
                named[street] = streets[street] with { Class = type, Zh = zh, En = en };
        }

        return [.. named];
        double Weight(IGrouping<int, int> group) => group.Sum(street => Curve.Line(streets[street].Spots).Length) * (streets[group.First()].Class == RoadClass.Path ? 0.1 : 1);
    }

    /// <summary>The best class that, with those above it, makes up half of the street.</summary>
    private static RoadClass ClassOf(IReadOnlyList<RoadLine> parts)
    {
        var lengths = parts.Select(part => (part.Class, Curve.Line(part.Spots).Length)).OrderBy(part => part.Class).ToArray();
        var (whole, gone) = (lengths.Sum(part => part.Length), 0.0);
        return lengths.First(part => (gone += part.Length) >= whole * 0.5).Class;
    }

    private static IEnumerable<(int One, int Other)> Continuations(IReadOnlyList<RoadLine> streets)
    {
        var ends = new Dictionary<(int, int), List<(int Street, Spot End, Spot Out)>>();
        for (var street = 0; street < streets.Count; street++)
        {
            var spots = streets[street].Spots;
            foreach (var (end, inner) in new[] { (spots[0], spots[1]), (spots[^1], spots[^2]) })
            {
                var met = Near(ends, end).Where(other => other.Street != street && Turn(other.Out, end - inner) < StraightOn).ToArray();
                if (met.Length > 0)
                    yield return (street, met.MinBy(other => Turn(other.Out, end - inner)).Street);
                ends.TryAdd(KeyOf(end), []);
                ends[KeyOf(end)].Add((street, end, end - inner));
            }
        }
    }

    private static double Turn(Spot one, Spot other) => Math.Acos(Math.Clamp(-one.Scaled(1).Dot(other.Scaled(1)), -1, 1));

    private static IEnumerable<(int Street, Spot End, Spot Out)> Near(Dictionary<(int, int), List<(int Street, Spot End, Spot Out)>> ends, Spot end)
    {
        var (column, row) = KeyOf(end);
        for (var c = column - 1; c <= column + 1; c++)
        {
            for (var r = row - 1; r <= row + 1; r++)
            {
                foreach (var other in ends.GetValueOrDefault((c, r), []).Where(other => other.End.To(end) < 1))
                    yield return other;
            }
        }
    }

    private static (int Column, int Row) KeyOf(Spot spot) => ((int)Math.Floor(spot.X / 10), (int)Math.Floor(spot.Y / 10));

    private static int Root(int[] leader, int street)
    {
        while (leader[street] != street)
            street = leader[street] = leader[leader[street]];
        return street;
    }
}
