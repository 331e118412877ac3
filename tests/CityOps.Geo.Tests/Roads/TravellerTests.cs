using CityOps.Coordinates;

namespace CityOps.Roads;

public sealed class TravellerTests
{
    private static readonly RoadNetwork Town = RoadNetwork.Of(
    [
        new RoadLine("primary", false, null, [new(120, 30), new(120.004, 30), new(120.008, 30)]),
        new RoadLine("residential", false, null, [new(120.004, 30), new(120.004, 30.004)]),
    ]);

    private static readonly RoadMetric Metric = RoadHierarchy.Of(Town).Customise(TravelProfile.Light);

    [Fact]
    public void It_arrives_and_never_exceeds_its_speed_nor_the_road_s_nor_gains_more_than_its_pull()
    {
        var traveller = Sent(fastest: 9, pull: 1.5);
        var places = new List<GeoPoint> { traveller.Place };
        var before = 0.0;
        for (var second = 0; second < 600 && !traveller.HasArrived; second++)
        {
            traveller.Move(1);
            Assert.InRange(traveller.Speed, 0, 9);
            Assert.True(traveller.Speed - before <= 1.5 + 1e-9, $"gained {traveller.Speed - before}");
            Assert.InRange(Geodesy.SphereDistance(places[^1], traveller.Place), 0, 9 + 1e-6);
            before = traveller.Speed;
            places.Add(traveller.Place);
        }

        Assert.True(traveller.HasArrived);
        Assert.Equal(0, traveller.Speed);
        Assert.Equal(0, Geodesy.SphereDistance(new GeoPoint(120.004, 30.004), traveller.Place), 3);
    }

    [Fact]
    public void It_stays_on_the_road_and_its_position_is_where_it_is()
    {
        var traveller = Sent(fastest: 20, pull: 2);
        while (!traveller.HasArrived)
        {
            traveller.Move(2);
            Assert.True(Math.Abs(traveller.Place.Latitude - 30) < 1e-7 || Math.Abs(traveller.Place.Longitude - 120.004) < 1e-7, traveller.Place.ToString());
            Assert.Equal(0, Geodesy.SphereDistance(Town.Place(traveller.Position), traveller.Place), 2);
        }
    }

    [Fact]
    public void It_slows_down_before_a_bend()
    {
        var traveller = Sent(fastest: 12, pull: 1.5);
        var (straight, bend) = (0.0, double.MaxValue);
        while (!traveller.HasArrived)
        {
            traveller.Move(0.5);
            var toBend = Geodesy.SphereDistance(traveller.Place, new GeoPoint(120.004, 30));
            if (traveller.Place.Latitude < 30.000001)
                (straight, bend) = (Math.Max(straight, traveller.Speed), toBend < 4 ? Math.Min(bend, traveller.Speed) : bend);
        }

        Assert.True(straight > 10, $"{straight}");
        Assert.True(bend < 7, $"{bend}");
    }

    [Fact]
    public void One_sent_elsewhere_on_its_way_goes_on_from_where_it_is()
    {
        var traveller = Sent(fastest: 12, pull: 2);
        traveller.Move(10);
        var (place, position) = (traveller.Place, traveller.Position);
        var route = Route(position, new GeoPoint(120.008, 30));
        traveller.Send(route);
        traveller.Move(600);

        Assert.Equal(RoadSense.Along, position.Sense);
        Assert.Equal(0, Geodesy.SphereDistance(place, route.Points[0]), 2);
        Assert.Equal(0, Geodesy.SphereDistance(new GeoPoint(120.008, 30), traveller.Place), 3);
    }

    [Fact]
    public void One_that_stands_may_turn_round()
    {
        var traveller = Sent(fastest: 12, pull: 2);
        traveller.Move(600);

        Assert.Equal(RoadSense.Both, traveller.Position.Sense);
        traveller.Send(Route(traveller.Position, new GeoPoint(120, 30)));
        traveller.Move(600);
        Assert.Equal(0, Geodesy.SphereDistance(new GeoPoint(120, 30), traveller.Place), 3);
    }

    private static Traveller Sent(double fastest, double pull)
    {
        var start = Town.Snap(new GeoPoint(120, 30), RoadUsers.Light)!.Value;
        var traveller = new Traveller(start.Place, start.Position, fastest, pull);
        traveller.Send(Route(start.Position, new GeoPoint(120.004, 30.004)));
        return traveller;
    }

    private static RoadRoute Route(RoadPosition from, GeoPoint to)
    {
        var search = new ArrivalSearch(Metric.Hierarchy);
        search.To(Metric, Town.Snap(to, RoadUsers.Light)!.Value.Position);
        return search.Route(from)!;
    }
}
