using CityOps.Coordinates;

namespace CityOps.Roads;

public sealed class RoadNetworkTests
{
    private const double Block = 0.001; // about a hundred metres

    // Three streets east to west, three north to south; the middle one north to south is one-way northward, the path cuts a corner.
    private static readonly RoadNetwork Town = RoadNetwork.Of(
    [
        Street("residential", false, (0, 0), (1, 0), (2, 0)),
        Street("residential", false, (0, 1), (1, 1), (2, 1)),
        Street("residential", false, (0, 2), (1, 2), (2, 2)),
        Street("residential", false, (0, 0), (0, 1), (0, 2)),
        Street("residential", true, (1, 0), (1, 1), (1, 2)),
        Street("residential", false, (2, 0), (2, 1), (2, 2)),
        Street("path", false, (0, 0), (1, 1)),
    ]);

    private static readonly RoadHierarchy Hierarchy = RoadHierarchy.Of(Town);

    [Fact]
    public void Roads_are_cut_where_they_share_a_point_and_other_points_are_no_crossings()
    {
        var bent = RoadNetwork.Of([new RoadLine("primary", false, null, [new(120, 30), new(120.001, 30.001), new(120.002, 30)])]);

        Assert.Equal((9, 13), (Town.NodeCount, Town.EdgeCount));
        Assert.Equal((2, 1), (bent.NodeCount, bent.EdgeCount));
        Assert.Equal(new GeoPoint(120.001, 30.001), bent.Points(0)[1]);
    }

    [Fact]
    public void A_road_that_passes_above_another_without_a_shared_point_does_not_meet_it()
    {
        var network = RoadNetwork.Of([Street("primary", false, (0, 0), (2, 2)), Street("primary", false, (0, 2), (2, 0))]);
        var hierarchy = RoadHierarchy.Of(network);
        var search = new ArrivalSearch(hierarchy);
        search.To(hierarchy.Customise(TravelProfile.Light), At(network, 0, 2));

        Assert.Equal(4, network.NodeCount);
        Assert.Null(search.Route(At(network, 0, 0)));
    }

    [Fact]
    public void A_one_way_street_is_driven_only_its_way_and_walked_both()
    {
        Assert.Equal(Block, Degrees(Route(TravelProfile.Light, (1, 1), (1, 2))), 6);
        Assert.Equal(3 * Block, Degrees(Route(TravelProfile.Light, (1, 2), (1, 1))), 6);
        Assert.Equal(Block, Degrees(Route(TravelProfile.Walker, (1, 2), (1, 1))), 6);
    }

    [Fact]
    public void Vehicles_keep_off_paths_and_walkers_take_them()
    {
        Assert.Equal(2 * Block, Degrees(Route(TravelProfile.Light, (0, 0), (1, 1))), 6);
        var walk = Route(TravelProfile.Walker, (0, 0), (1, 1));
        Assert.Equal(Math.Sqrt(2) * Block, Degrees(walk), 6);
        Assert.Equal(1.4, walk.Metres / walk.Seconds, 2);
    }

    [Fact]
    public void Walkers_keep_off_motorways() =>
        Assert.Equal((RoadUsers.Vehicles, RoadUsers.Walkers, RoadUsers.All), (RoadSpeeds.UsersOf("motorway"), RoadSpeeds.UsersOf("path"), RoadSpeeds.UsersOf("primary")));

    [Theory]
    [InlineData(3.7, 30, false)]
    [InlineData(4.5, 20, false)]
    [InlineData(4.5, 30, true)]
    public void A_fire_engine_keeps_to_limits_of_height_and_weight(double height, double weight, bool passes)
    {
        var network = RoadNetwork.Of([Street("primary", false, (0, 0), (1, 0)) with { MaxHeight = height, MaxWeight = weight }]);
        var hierarchy = RoadHierarchy.Of(network);

        Assert.Equal(passes, hierarchy.Customise(TravelProfile.Heavy).Seconds(0) is not null);
        Assert.NotNull(hierarchy.Customise(TravelProfile.Light).Seconds(0));
    }

    [Theory]
    [InlineData(8, 0, TrafficPeriod.MorningPeak)]
    [InlineData(9, 30, TrafficPeriod.Day)]
    [InlineData(17, 0, TrafficPeriod.EveningPeak)]
    [InlineData(23, 0, TrafficPeriod.Night)]
    [InlineData(5, 59, TrafficPeriod.Night)]
    public void The_clock_says_which_traffic_there_is(int hour, int minute, TrafficPeriod expected) => Assert.Equal(expected, RoadSpeeds.PeriodAt(new TimeOnly(hour, minute)));

    [Fact]
    public void Main_roads_are_slower_in_the_peak_and_a_limit_is_never_exceeded()
    {
        var network = RoadNetwork.Of([Street("primary", false, (0, 0), (1, 0)), Street("primary", false, (0, 1), (1, 1)) with { SpeedLimit = 30 / 3.6 }]);
        var hierarchy = RoadHierarchy.Of(network);
        double Speed(int arc, TrafficPeriod period) => network.Metres(arc >> 1) / hierarchy.Customise(TravelProfile.Light, period).Seconds(arc)!.Value;

        Assert.Equal(12.5, Speed(0, TrafficPeriod.Day), 1);
        Assert.Equal(12.5 * 0.6, Speed(0, TrafficPeriod.MorningPeak), 1);
        Assert.Equal(30 / 3.6, Speed(2, TrafficPeriod.Night), 1);
    }

    [Fact]
    public void A_left_turn_that_is_forbidden_is_gone_round_and_an_only_turn_forbids_the_others()
    {
        RoadLine[] roads = [Numbered(1, (0, 0), (1, 0)), Numbered(2, (1, 0), (2, 0)), Numbered(3, (1, 0), (1, 1)), Numbered(4, (2, 0), (2, 1)), Numbered(5, (2, 1), (1, 1))];
        var via = roads[0].PointNumbers![1];

        Assert.Equal(2 * Block, Degrees(Through(RoadNetwork.Of(roads))), 6);
        Assert.Equal(4 * Block, Degrees(Through(RoadNetwork.Of(roads, [new TurnRule(1, via, 3, IsOnly: false), new TurnRule(2, via, 3, IsOnly: false)]))), 6);
        Assert.Equal(4 * Block, Degrees(Through(RoadNetwork.Of(roads, [new TurnRule(1, via, 2, IsOnly: true), new TurnRule(2, via, 3, IsOnly: false)]))), 6);

        static RoadRoute Through(RoadNetwork network)
        {
            var hierarchy = RoadHierarchy.Of(network);
            var search = new ArrivalSearch(hierarchy);
            search.To(hierarchy.Customise(TravelProfile.Light), new RoadPosition(2, 1));
            return search.Route(new RoadPosition(0, 0))!;
        }
    }

    [Fact]
    public void Rules_that_name_what_is_not_there_are_left_out() =>
        Assert.Equal(0, RoadNetwork.Of([Numbered(1, (0, 0), (1, 0))], [new TurnRule(1, 99, 1, true), new TurnRule(7, 1, 8, false)]).BannedTurnCount);

    private static RoadLine Street(string name, bool isOneWay, params (int X, int Y)[] points) =>
        new(name, isOneWay, null, [.. points.Select(point => Place(point.X, point.Y))]);

    private static RoadLine Numbered(long number, (int X, int Y) from, (int X, int Y) to) =>
        Street("residential", false, from, to) with { Number = number, PointNumbers = [(from.Y * 10) + from.X + 1, (to.Y * 10) + to.X + 1] };

    private static GeoPoint Place(int x, int y) => new(120 + (x * Block), 30 + (y * Block));

    private static RoadPosition At(RoadNetwork network, int x, int y) => network.Snap(Place(x, y), RoadUsers.All)!.Value.Position;

    private static RoadRoute Route(TravelProfile profile, (int X, int Y) from, (int X, int Y) to)
    {
        var search = new ArrivalSearch(Hierarchy);
        search.To(Hierarchy.Customise(profile), At(Town, to.X, to.Y));
        return search.Route(At(Town, from.X, from.Y))!;
    }

    /// <summary>Length in degrees of the little town, where east to west is as long as north to south.</summary>
    private static double Degrees(RoadRoute route) =>
        route.Points.Zip(route.Points.Skip(1)).Sum(pair => Math.Sqrt(Math.Pow(pair.First.Longitude - pair.Second.Longitude, 2) + Math.Pow(pair.First.Latitude - pair.Second.Latitude, 2)));
}
