using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>A town made of chance: a grid of streets with gaps, one-way streets, limits, paths, rules about turning.</summary>
internal static class RandomTown
{
    private const double Block = 0.002;
    private static readonly string[] Classes = ["motorway", "primary", "secondary", "residential", "residential", "service", "path"];

    public static RoadNetwork Of(Random chance, int side, int rules)
    {
        var roads = new List<RoadLine>();
        for (var y = 0; y < side; y++)
        {
            for (var x = 0; x < side; x++)
            {
                if (x + 1 < side && chance.Next(8) != 0)
                    roads.Add(Street(chance, roads.Count + 1, side, (x, y), (x + 1, y)));
                if (y + 1 < side && chance.Next(8) != 0)
                    roads.Add(Street(chance, roads.Count + 1, side, (x, y), (x, y + 1)));
            }
        }

        return RoadNetwork.Of(roads, [.. Enumerable.Range(0, rules).Select(_ => Rule(chance, roads)).OfType<TurnRule>()]);
    }

    public static RoadPosition Position(Random chance, RoadNetwork network) =>
        new(chance.Next(network.EdgeCount), chance.Next(5) switch { 0 => 0, 1 => 1, _ => chance.NextDouble() }, (RoadSense)chance.Next(3));

    private static RoadLine Street(Random chance, int number, int side, (int X, int Y) from, (int X, int Y) to)
    {
        var ends = chance.Next(2) == 0 ? (from, to) : (to, from);
        var bend = new GeoPoint(120 + ((from.X + to.X + chance.NextDouble()) / 2 * Block), 30 + ((from.Y + to.Y + chance.NextDouble()) / 2 * Block));
        return new RoadLine(Classes[chance.Next(Classes.Length)], chance.Next(4) == 0, chance.Next(4) == 0 ? 4 + (chance.NextDouble() * 10) : null, [Place(ends.Item1), bend, Place(ends.Item2)])
        {
            Number = number,
            PointNumbers = [Key(ends.Item1), 1_000_000 + number, Key(ends.Item2)],
            MaxHeight = chance.Next(12) == 0 ? 3.2 : null,
            MaxWeight = chance.Next(12) == 0 ? 7.5 : null,
        };

        GeoPoint Place((int X, int Y) corner) => new(120 + (corner.X * Block), 30 + (corner.Y * Block));
        long Key((int X, int Y) corner) => (corner.Y * side) + corner.X + 1;
    }

    private static TurnRule? Rule(Random chance, List<RoadLine> roads)
    {
        var from = roads[chance.Next(roads.Count)];
        var via = from.PointNumbers![chance.Next(2) * 2];
        RoadLine[] next = [.. roads.Where(road => road.PointNumbers!.Contains(via))];
        return next.Length < 2 ? null : new TurnRule(from.Number, via, next[chance.Next(next.Length)].Number, chance.Next(5) == 0);
    }
}
