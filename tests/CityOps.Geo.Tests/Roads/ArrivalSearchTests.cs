using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;

namespace CityOps.Roads;

public sealed class ArrivalSearchTests
{
    private static readonly TravelProfile[] Profiles = [TravelProfile.Light, TravelProfile.Heavy, TravelProfile.Walker];

    [Fact]
    public void Every_time_is_that_of_a_plain_search_whatever_the_town_the_traveller_and_the_closures() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(150), Prop.ForAll(ArbMap.Default.ArbFor<int>(), seed => AgreesFor(new Random(seed))));

    [Fact]
    public void Closing_and_opening_again_gives_the_times_that_a_fresh_customisation_gives()
    {
        var chance = new Random(5);
        var network = RandomTown.Of(chance, 14, 60);
        var hierarchy = RoadHierarchy.Of(network);
        var metric = hierarchy.Customise(TravelProfile.Light);
        var closures = RoadClosures.None;
        for (var step = 0; step < 40; step++)
        {
            closures = chance.Next(3) == 0
                ? closures.Open($"{chance.Next(10)}")
                : closures.Close(new RoadClosure($"{chance.Next(10)}", RoadUsers.Vehicles, [.. Enumerable.Range(0, chance.Next(1, 12)).Select(_ => chance.Next(network.EdgeCount))]));
            metric = metric.With(closures);
            var fresh = hierarchy.Customise(TravelProfile.Light, TrafficPeriod.Day, closures);

            Assert.Equal(fresh.Up, metric.Up);
            Assert.Equal(fresh.Down, metric.Down);
        }

        Assert.Equal(hierarchy.Customise(TravelProfile.Light).Up, metric.With(RoadClosures.None).Up);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(600, true)]
    public void Few_closures_are_repaired_and_many_are_worked_out_anew_with_the_same_times(int edges, bool isAnew)
    {
        var chance = new Random(edges);
        var network = RandomTown.Of(chance, 45, 100);
        var hierarchy = RoadHierarchy.Of(network);
        var closures = RoadClosures.None.Close(new RoadClosure("many", RoadUsers.Vehicles, [.. Enumerable.Range(0, edges).Select(_ => chance.Next(network.EdgeCount))]));
        var closed = hierarchy.Customise(TravelProfile.Light).With(closures);
        var fresh = hierarchy.Customise(TravelProfile.Light, TrafficPeriod.Day, closures);

        Assert.Equal(isAnew, closed.Touched == hierarchy.ShortcutCount);
        Assert.Equal(fresh.Up, closed.Up);
        Assert.Equal(fresh.Down, closed.Down);
    }

    [Fact]
    public void A_closure_for_cars_lets_fire_engines_and_walkers_through()
    {
        var network = RandomTown.Of(new Random(3), 6, 0);
        var hierarchy = RoadHierarchy.Of(network);
        var flood = RoadClosures.None.Close(new RoadClosure("flood", RoadUsers.Light, [.. Enumerable.Range(0, network.EdgeCount)]));

        Assert.All(Enumerable.Range(0, network.ArcCount), arc => Assert.Null(hierarchy.Customise(TravelProfile.Light, closures: flood).Seconds(arc)));
        Assert.Equal(hierarchy.Customise(TravelProfile.Heavy).Up, hierarchy.Customise(TravelProfile.Heavy, closures: flood).Up);
        Assert.Equal(hierarchy.Customise(TravelProfile.Walker).Up, hierarchy.Customise(TravelProfile.Walker, closures: flood).Up);
    }

    [Fact]
    public void Routes_take_the_time_that_was_said_hang_together_and_keep_the_rules()
    {
        var chance = new Random(17);
        for (var town = 0; town < 20; town++)
        {
            var network = RandomTown.Of(chance, 12, 80);
            var metric = RoadHierarchy.Of(network).Customise(TravelProfile.Light);
            var search = new ArrivalSearch(metric.Hierarchy);
            for (var i = 0; i < 20; i++)
            {
                search.To(metric, RandomTown.Position(chance, network) with { Sense = RoadSense.Both });
                for (var j = 0; j < 10; j++)
                    AssertRoute(metric, search, RandomTown.Position(chance, network));
            }
        }
    }

    [Fact]
    public void The_nearest_of_many_units_is_found_by_one_search_outward()
    {
        var chance = new Random(23);
        var network = RandomTown.Of(chance, 14, 60);
        var metric = RoadHierarchy.Of(network).Customise(TravelProfile.Light);
        RoadPosition[] units = [.. Enumerable.Range(0, 12).Select(_ => RandomTown.Position(chance, network))];
        RoadPosition[] places = [.. Enumerable.Range(0, 200).Select(_ => RandomTown.Position(chance, network) with { Sense = RoadSense.Both })];
        var search = new ArrivalSearch(metric.Hierarchy);
        search.From(metric, units);

        var plain = new PlainSearch(metric);
        var each = units.Select(unit => plain.Times(unit, places)).ToArray();
        for (var i = 0; i < places.Length; i++)
            Assert.Equal(each.Min(times => times[i]) / 1000.0, search.Seconds(places[i]));
    }

    [Fact]
    public void What_lies_in_a_polygon_is_closed_with_it()
    {
        var network = RandomTown.Of(new Random(31), 10, 0);
        var zone = new Polygon(new LinearRing([new(120.003, 30.003), new(120.011, 30.004), new(120.007, 30.012), new(120.003, 30.003)]));

        var naive = Enumerable.Range(0, network.EdgeCount)
            .Where(edge => zone.Intersects(new LineString([.. network.Points(edge).Select(point => new Coordinate(point.Longitude, point.Latitude))])));
        Assert.Equal(naive, network.EdgesIn(zone));
        Assert.NotEmpty(network.EdgesIn(zone));
    }

    private static bool AgreesFor(Random chance)
    {
        var network = RandomTown.Of(chance, chance.Next(2, 16), chance.Next(60));
        if (network.EdgeCount == 0)
            return true;
        var closures = RoadClosures.None;
        for (var i = chance.Next(3); i > 0; i--)
            closures = closures.Close(new RoadClosure($"{i}", (RoadUsers)chance.Next(1, 8), [.. Enumerable.Range(0, chance.Next(10)).Select(_ => chance.Next(network.EdgeCount))]));
        var metric = RoadHierarchy.Of(network).Customise(Profiles[chance.Next(3)], (TrafficPeriod)chance.Next(4), closures);
        RoadPosition[] incidents = [.. Enumerable.Range(0, 12).Select(_ => RandomTown.Position(chance, network) with { Sense = RoadSense.Both })];
        var (plain, search) = (new PlainSearch(metric), new ArrivalSearch(metric.Hierarchy));
        RoadPosition[] units = [.. Enumerable.Range(0, 12).Select(_ => RandomTown.Position(chance, network))];
        var expected = units.Select(unit => plain.Times(unit, incidents)).ToArray();
        for (var i = 0; i < incidents.Length; i++)
        {
            search.To(metric, incidents[i]);
            for (var j = 0; j < units.Length; j++)
                Assert.Equal(expected[j][i] / 1000.0, search.Seconds(units[j]));
        }

        return true;
    }

    private static void AssertRoute(RoadMetric metric, ArrivalSearch search, RoadPosition unit)
    {
        var network = metric.Hierarchy.Network;
        if (search.Route(unit) is not { } route)
        {
            Assert.Null(search.Seconds(unit));
            return;
        }

        Assert.Equal(search.Seconds(unit), route.Seconds);

        // Pieces at both ends are rounded to a thousandth of a second.
        Assert.Equal(route.Seconds, route.Legs.Sum(leg => metric.Seconds(leg.Arc)!.Value * (leg.To - leg.From)), 0.0011);
        Assert.Equal(route.Metres, Course.Length(route.Points), 0.5);
        foreach (var (leg, next) in route.Legs.Zip(route.Legs.Skip(1)))
        {
            Assert.Equal(network.Head(leg.Arc), network.Tail(next.Arc));
            Assert.False(network.IsBanned(leg.Arc, next.Arc));
        }
    }
}
