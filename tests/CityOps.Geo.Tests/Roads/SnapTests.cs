using CityOps.Coordinates;

namespace CityOps.Roads;

public sealed class SnapTests
{
    private static readonly RoadNetwork Crossroads = RoadNetwork.Of(
    [
        new RoadLine("primary", false, null, [new(119.99, 30), new(120, 30), new(120.01, 30)]),
        new RoadLine("primary", false, null, [new(120, 29.99), new(120, 30), new(120, 30.01)]),
    ]);

    [Fact]
    public void The_nearest_place_is_the_one_that_looking_at_all_edges_finds()
    {
        var chance = new Random(7);
        var network = RoadNetwork.Of([.. Enumerable.Range(0, 150).Select(_ => new RoadLine("primary", false, null, [Somewhere(), Somewhere(), Somewhere()]))]);
        for (var i = 0; i < 500; i++)
        {
            var place = Somewhere();
            var naive = Enumerable.Range(0, network.EdgeCount).Min(edge => network.Points(edge).Zip(network.Points(edge).Skip(1)).Min(pair => Course.Nearest(place, pair.First, pair.Second).Metres));
            var snap = network.Snap(place, RoadUsers.Light)!.Value;
            Assert.Equal(naive, snap.Metres, 6);
            Assert.Equal(snap.Metres, Geodesy.SphereDistance(place, snap.Place), Math.Max(0.01, snap.Metres * 1e-3));
            Assert.Equal(0, Geodesy.SphereDistance(snap.Place, network.Place(snap.Position)), 0.5);
        }

        GeoPoint Somewhere() => new(119.95 + (chance.NextDouble() * 0.2), 29.95 + (chance.NextDouble() * 0.2));
    }

    [Theory]
    [InlineData(0, RoadSense.Along)]
    [InlineData(180, RoadSense.Against)]
    public void One_that_moves_is_put_on_the_road_that_runs_its_way(double heading, RoadSense sense)
    {
        var place = new GeoPoint(120.0001, 30.00005); // nearer to the road from east to west
        var snap = Crossroads.Snap(place, RoadUsers.Light, heading)!.Value;

        Assert.Equal(120, snap.Place.Longitude, 7);
        Assert.Equal(sense, snap.Position.Sense);
        Assert.Equal(30, Crossroads.Snap(place, RoadUsers.Light)!.Value.Place.Latitude, 7);
    }

    [Fact]
    public void One_that_moves_against_a_one_way_street_is_not_taken_to_drive_there()
    {
        var network = RoadNetwork.Of(
        [
            new RoadLine("primary", true, null, [new(120, 30), new(120.01, 30)]),
            new RoadLine("primary", true, null, [new(120.01, 30.0001), new(120, 30.0001)]),
            new RoadLine("primary", false, null, [new(120, 30), new(120, 30.0001)]),
            new RoadLine("primary", false, null, [new(120.01, 30), new(120.01, 30.0001)]),
        ]);

        Assert.Equal(0, network.Snap(new GeoPoint(120.005, 30.00006), RoadUsers.Light, 90)!.Value.Position.Edge);
        Assert.Equal(1, network.Snap(new GeoPoint(120.005, 30.00004), RoadUsers.Light, 270)!.Value.Position.Edge);
    }

    [Fact]
    public void A_scrap_that_joins_nothing_is_passed_over()
    {
        var streets = Enumerable.Range(0, 600).Select(i => new RoadLine("residential", false, null, [new(120 + (i * 0.001), 30), new(120 + ((i + 1) * 0.001), 30)]));
        var network = RoadNetwork.Of([.. streets, new RoadLine("service", false, null, [new(120.1, 30.0005), new(120.1005, 30.0005)])]);

        Assert.Equal(30, network.Snap(new GeoPoint(120.1002, 30.0005), RoadUsers.Light)!.Value.Place.Latitude, 7);
    }

    [Fact]
    public void Nothing_is_found_where_no_road_is_for_that_user()
    {
        Assert.Null(RoadNetwork.Of([]).Snap(new GeoPoint(120, 30), RoadUsers.All));
        Assert.Null(RoadNetwork.Of([new RoadLine("path", false, null, [new(120, 30), new(120, 30.01)])]).Snap(new GeoPoint(120, 30), RoadUsers.Light));
    }
}
