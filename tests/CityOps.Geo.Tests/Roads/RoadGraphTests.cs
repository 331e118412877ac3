using CityOps.Coordinates;

namespace CityOps.Roads;

public sealed class RoadGraphTests
{
    private const double Block = 0.001; // about a hundred metres

    // Three streets east to west, three north to south; the middle one north to south is one-way northward, the path cuts a corner.
    private static readonly RoadGraph Town = RoadGraph.Of(
    [
        Street("residential", false, (0, 0), (1, 0), (2, 0)),
        Street("residential", false, (0, 1), (1, 1), (2, 1)),
        Street("residential", false, (0, 2), (1, 2), (2, 2)),
        Street("residential", false, (0, 0), (0, 1), (0, 2)),
        Street("residential", true, (1, 0), (1, 1), (1, 2)),
        Street("residential", false, (2, 0), (2, 1), (2, 2)),
        Street("path", false, (0, 0), (1, 1)),
    ]);

    [Fact]
    public void Roads_are_cut_where_they_share_a_point()
    {
        Assert.Equal(9, Town.Nodes.Count);

        // Ten ways in both directions of five streets, two of the one-way street, two of the path.
        Assert.Equal(24, Town.EdgeCount);
    }

    [Fact]
    public void A_road_that_passes_above_another_without_a_shared_point_does_not_meet_it()
    {
        var graph = RoadGraph.Of([Street("primary", false, (0, 0), (2, 2)), Street("primary", false, (0, 2), (2, 0))]);

        Assert.Equal(4, graph.Nodes.Count);
        Assert.Null(graph.Route(Node(graph, 0, 0), Node(graph, 0, 2), isForVehicles: true));
    }

    [Fact]
    public void A_one_way_street_is_driven_only_its_way()
    {
        Assert.Single(Route((1, 1), (1, 2)));
        Assert.Equal(3, Route((1, 2), (1, 1)).Count);
    }

    [Fact]
    public void Vehicles_keep_off_paths_and_walkers_take_them()
    {
        Assert.Equal(2, Route((0, 0), (1, 1)).Count);
        Assert.Equal(1.4, Assert.Single(Town.Route(Node(Town, 0, 0), Node(Town, 1, 1), isForVehicles: false)!, edge => !edge.IsForVehicles).Speed);
    }

    [Fact]
    public void A_route_is_joined_end_to_end()
    {
        var way = Route((2, 2), (0, 0));

        Assert.Equal(Node(Town, 2, 2), way[0].From);
        Assert.Equal(Node(Town, 0, 0), way[^1].To);
        Assert.All(way.Zip(way.Skip(1)), pair => Assert.Equal(pair.First.To, pair.Second.From));
    }

    [Fact]
    public void The_nearest_crossing_is_the_one_that_looking_at_all_finds()
    {
        var chance = new Random(7);
        var graph = RoadGraph.Of([.. Enumerable.Range(0, 400).Select(_ => new RoadLine("primary", false, null, [Somewhere(), Somewhere()]))]);
        for (var i = 0; i < 200; i++)
        {
            var place = Somewhere();
            var naive = graph.Nodes.Min(node => Geodesy.SphereDistance(place, node));
            Assert.Equal(naive, Geodesy.SphereDistance(place, graph.Nodes[graph.Nearest(place)!.Value]), 6);
        }

        GeoPoint Somewhere() => new(120 + (chance.NextDouble() * 0.1), 30 + (chance.NextDouble() * 0.1));
    }

    [Fact]
    public void The_quickest_way_is_the_one_that_looking_at_all_finds()
    {
        var chance = new Random(11);
        var roads = Enumerable.Range(0, 6).SelectMany(y => Enumerable.Range(0, 6).SelectMany(x => new[]
        {
            Street(ClassOf(), chance.Next(5) == 0, (x, y), (x + 1, y)),
            Street(ClassOf(), chance.Next(5) == 0, (x, y), (x, y + 1)),
        })).ToArray();
        var graph = RoadGraph.Of(roads);
        for (var from = 0; from < graph.Nodes.Count; from += 5)
        {
            var naive = BellmanFord(graph, from);
            for (var to = 0; to < graph.Nodes.Count; to += 3)
                Assert.Equal(naive[to], graph.Route(from, to, isForVehicles: true)?.Sum(edge => edge.Metres / edge.Speed) ?? double.PositiveInfinity, 6);
        }

        string ClassOf() => chance.Next(4) switch { 0 => "primary", 1 => "service", _ => "residential" };
    }

    private static double[] BellmanFord(RoadGraph graph, int from)
    {
        var seconds = Enumerable.Repeat(double.PositiveInfinity, graph.Nodes.Count).ToArray();
        seconds[from] = 0;
        for (var round = 0; round < graph.Nodes.Count; round++)
        {
            foreach (var edge in Enumerable.Range(0, graph.Nodes.Count).SelectMany(graph.From))
                seconds[edge.To] = Math.Min(seconds[edge.To], seconds[edge.From] + (edge.Metres / edge.Speed));
        }

        return seconds;
    }

    private static RoadLine Street(string name, bool isOneWay, params (int X, int Y)[] points) =>
        new(name, isOneWay, null, [.. points.Select(point => new GeoPoint(120 + (point.X * Block), 30 + (point.Y * Block)))]);

    private static int Node(RoadGraph graph, int x, int y) => graph.Nearest(new GeoPoint(120 + (x * Block), 30 + (y * Block)))!.Value;

    private static IReadOnlyList<RoadEdge> Route((int X, int Y) from, (int X, int Y) to) =>
        Town.Route(Node(Town, from.X, from.Y), Node(Town, to.X, to.Y), isForVehicles: true) ?? throw new InvalidOperationException("There is no way.");
}
