using CityOps.Coordinates;
using CityOps.Roads;
using Xunit.Abstractions;

namespace CityOps.DemoCity;

public sealed class TownRoutingTests(ITestOutputHelper output)
{
    [Fact]
    public void In_the_demo_city_every_pair_takes_as_long_as_a_plain_search_says_for_each_kind_of_traveller()
    {
        var network = RoadNetwork.Of([.. Town.Instance.Roads.Select(LineOf)]);
        var hierarchy = RoadHierarchy.Of(network);
        output.WriteLine($"{network.NodeCount} crossings, {network.EdgeCount} edges, {hierarchy.ShortcutCount} pairs, order {hierarchy.OrderTime}, contraction {hierarchy.ContractionTime}");
        var chance = new Random(99);
        var search = new ArrivalSearch(hierarchy);
        foreach (var profile in (TravelProfile[])[TravelProfile.Light, TravelProfile.Heavy, TravelProfile.Walker])
        {
            var metric = hierarchy.Customise(profile, TrafficPeriod.EveningPeak);
            RoadPosition[] incidents = [.. Enumerable.Range(0, 40).Select(_ => Somewhere(profile))];
            RoadPosition[] units = [.. Enumerable.Range(0, 40).Select(_ => Somewhere(profile))];
            var expected = units.Select(unit => new PlainSearch(metric).Times(unit, incidents)).ToArray();
            for (var i = 0; i < incidents.Length; i++)
            {
                search.To(metric, incidents[i]);
                for (var j = 0; j < units.Length; j++)
                    Assert.Equal(expected[j][i] / 1000.0, search.Seconds(units[j]));
            }

            // Nobody is put where he can go nowhere.
            Assert.DoesNotContain(expected, times => times.Contains(null));
        }

        RoadPosition Somewhere(TravelProfile profile) => network.Snap(network.Node(chance.Next(network.NodeCount)), profile.User)!.Value.Position with { Along = chance.NextDouble() };
    }

    private static RoadLine LineOf(DemoRoad road) =>
        new(road.Class, false, road.MaxSpeed / 3.6, [.. road.Shape.Coordinates.Select(corner => new GeoPoint(corner.X, corner.Y))]);
}
