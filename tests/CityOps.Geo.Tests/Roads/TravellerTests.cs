using CityOps.Coordinates;

namespace CityOps.Roads;

public sealed class TravellerTests
{
    private static readonly RoadGraph Town = RoadGraph.Of(
    [
        new RoadLine("primary", false, null, [new(120, 30), new(120.004, 30), new(120.008, 30)]),
        new RoadLine("residential", false, null, [new(120.004, 30), new(120.004, 30.004)]),
    ]);

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
    public void It_stays_on_the_road()
    {
        var traveller = Sent(fastest: 20, pull: 2);
        while (!traveller.HasArrived)
        {
            traveller.Move(2);
            Assert.True(Math.Abs(traveller.Place.Latitude - 30) < 1e-9 || Math.Abs(traveller.Place.Longitude - 120.004) < 1e-9, traveller.Place.ToString());
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
    public void One_sent_elsewhere_on_its_way_goes_on_from_the_next_crossing()
    {
        var traveller = Sent(fastest: 12, pull: 2);
        traveller.Move(10);
        var goal = Town.Nearest(new GeoPoint(120.008, 30))!.Value;
        traveller.Send(Town.Route(traveller.Node, goal, isForVehicles: true)!);
        traveller.Move(600);

        Assert.Equal(0, Geodesy.SphereDistance(new GeoPoint(120.008, 30), traveller.Place), 3);
    }

    private static Traveller Sent(double fastest, double pull)
    {
        var (from, to) = (Town.Nearest(new GeoPoint(120, 30))!.Value, Town.Nearest(new GeoPoint(120.004, 30.004))!.Value);
        var traveller = new Traveller(Town.Nodes[from], from, fastest, pull);
        traveller.Send(Town.Route(from, to, isForVehicles: true)!);
        return traveller;
    }
}
