using CityOps.Roads;
using CityOps.Testing;

namespace CityOps.OpenStreetMap;

public sealed class OsmRoadReaderTests
{
    private static readonly string[] Points = ["n1 T x120 y30", "n2 T x120.001 y30", "n3 T x120.002 y30", "n4 T x120.001 y30.001"];

    [Theory]
    [InlineData("highway=residential", false, new long[] { 1, 2, 3 })]
    [InlineData("highway=residential,oneway=yes", true, new long[] { 1, 2, 3 })]
    [InlineData("highway=residential,oneway=-1", true, new long[] { 3, 2, 1 })]
    [InlineData("highway=motorway", true, new long[] { 1, 2, 3 })]
    [InlineData("highway=motorway_link", false, new long[] { 1, 2, 3 })]
    [InlineData("highway=primary,junction=roundabout", true, new long[] { 1, 2, 3 })]
    [InlineData("highway=motorway,oneway=no", false, new long[] { 1, 2, 3 })]
    public async Task Roads_keep_their_direction(string tags, bool isOneWay, long[] points)
    {
        var road = await RoadAsync(tags);

        Assert.Equal((isOneWay, 9L), (road.IsOneWay, road.Number));
        Assert.Equal(points, road.PointNumbers);
    }

    [Theory]
    [InlineData("highway=residential", RoadUsers.All)]
    [InlineData("highway=motorway", RoadUsers.Vehicles)]
    [InlineData("highway=footway", RoadUsers.Walkers)]
    [InlineData("highway=footway,motor_vehicle=yes", RoadUsers.Walkers)]
    [InlineData("highway=residential,access=no", RoadUsers.None)]
    [InlineData("highway=service,access=private", RoadUsers.All)]
    [InlineData("highway=residential,access=no,foot=yes", RoadUsers.Walkers)]
    [InlineData("highway=residential,motor_vehicle=no", RoadUsers.Walkers)]
    [InlineData("highway=residential,motor_vehicle=no,emergency=yes", RoadUsers.All)]
    [InlineData("highway=residential,hgv=no", RoadUsers.Light | RoadUsers.Walkers)]
    [InlineData("highway=trunk,motorroad=yes", RoadUsers.Vehicles)]
    [InlineData("highway=primary,foot=no", RoadUsers.Vehicles)]
    public async Task Signs_say_who_may_use_a_road(string tags, RoadUsers users) => Assert.Equal(users, (await RoadAsync(tags)).Users);

    [Theory]
    [InlineData("maxheight=3.5%20%m,maxweight=7.5%20%t", 3.5, 7.5)]
    [InlineData("maxheight=4.2,maxweight=30", 4.2, 30.0)]
    [InlineData("maxheight=13'6\"", 4.1148, null)]
    [InlineData("maxheight=none,maxweight=unsigned", null, null)]
    public async Task Limits_are_read_in_metres_and_tonnes(string tags, double? height, double? weight)
    {
        var road = await RoadAsync($"highway=primary,{tags}");

        Assert.Equal((height ?? -1, weight ?? -1), (Math.Round(road.MaxHeight ?? -1, 4), road.MaxWeight ?? -1));
    }

    [Theory]
    [InlineData("50", 13.89)]
    [InlineData("30%20%mph", 13.41)]
    [InlineData("PT:urban", null)]
    public async Task Speeds_are_read_in_metres_a_second(string limit, double? speed) =>
        Assert.Equal(speed ?? -1, (await RoadAsync($"highway=primary,maxspeed={limit}")).SpeedLimit ?? -1, 2);

    [Fact]
    public async Task Restrictions_become_rules_and_what_is_no_single_crossing_is_counted()
    {
        var roads = await ReadAsync(
            "w5 Thighway=primary Nn1,n2",
            "w6 Thighway=primary Nn2,n3",
            "w7 Thighway=primary Nn2,n4",
            "r1 Ttype=restriction,restriction=no_left_turn Mw5@from,n2@via,w7@to",
            "r2 Ttype=restriction,restriction=only_straight_on Mw6@from,n2@via,w5@to",
            "r3 Ttype=restriction,restriction=no_u_turn Mw5@from,w6@via,w7@to",
            "r4 Ttype=restriction,restriction=only_straight_on Mw7@to",
            "r5 Ttype=route Mw7@");

        Assert.Equal([new TurnRule(5, 2, 7, false), new TurnRule(6, 2, 5, true)], roads.Rules);
        Assert.Equal(2, roads.LeftOut);

        // From 6 only 5 may follow, so neither 7 nor turning round.
        Assert.Equal(3, RoadNetwork.Of(roads.Roads, roads.Rules).BannedTurnCount);
    }

    [Fact]
    public async Task A_way_that_leaves_the_extract_ends_where_its_points_do_and_what_is_no_road_is_left_out()
    {
        var roads = await ReadAsync("w5 Thighway=primary Nn1,n2,n99", "w6 Thighway=primary Nn3,n99", "w7 Thighway=pedestrian,area=yes Nn1,n2,n4,n1", "w8 Thighway=proposed Nn1,n2");

        Assert.Equal([1, 2], Assert.Single(roads.Roads).PointNumbers!);
    }

    [SharedFact("osm/monaco.osm.pbf")]
    public async Task Monaco_becomes_a_network()
    {
        var roads = await OsmRoadReader.ReadAsync(new OsmiumExtract(SharedData.File("osm/monaco.osm.pbf")!).RoadLinesAsync(default), default);

        Assert.NotEmpty(roads.Rules);
        Assert.InRange(RoadNetwork.Of(roads.Roads, roads.Rules).EdgeCount, 1_000, 20_000);
    }

    private static async Task<RoadLine> RoadAsync(string tags) => Assert.Single((await ReadAsync($"w9 T{tags} Nn1,n2,n3")).Roads);

    private static Task<OsmRoads> ReadAsync(params string[] lines) => OsmRoadReader.ReadAsync(Points.Concat(lines).ToAsyncEnumerable(), default);
}
