using System.Diagnostics;
using CityOps.OpenStreetMap;
using CityOps.Testing;
using Xunit.Abstractions;

namespace CityOps.Roads;

public sealed class PortoTests(ITestOutputHelper output)
{
    [SharedFact("osm/porto_metro_roads_2015.osm.pbf")]
    public async Task Ten_thousand_random_pairs_in_Porto_take_as_long_as_a_plain_search_says()
    {
        var roads = await OsmRoadReader.ReadAsync(new OsmiumExtract(SharedData.File("osm/porto_metro_roads_2015.osm.pbf")!).RoadLinesAsync(default), default);
        var network = RoadNetwork.Of(roads.Roads, roads.Rules);
        var began = Stopwatch.GetTimestamp();
        var hierarchy = RoadHierarchy.Of(network);
        output.WriteLine($"{network.NodeCount} crossings, {network.EdgeCount} edges, {hierarchy.ShortcutCount} pairs, order {hierarchy.OrderTime}, all {Stopwatch.GetElapsedTime(began)}");
        var chance = new Random(2015);
        var metric = hierarchy.Customise(TravelProfile.Light);
        metric = metric.With(RoadClosures.None.Close(new RoadClosure("some", RoadUsers.Vehicles, [.. Enumerable.Range(0, 500).Select(_ => chance.Next(network.EdgeCount))])));
        RoadPosition[] units = [.. Enumerable.Range(0, 100).Select(_ => Somewhere())];
        RoadPosition[] incidents = [.. Enumerable.Range(0, 100).Select(_ => Somewhere())];

        var (plain, search) = (new PlainSearch(metric), new ArrivalSearch(hierarchy));
        var expected = units.Select(unit => plain.Times(unit, incidents)).ToArray();
        for (var i = 0; i < incidents.Length; i++)
        {
            search.To(metric, incidents[i]);
            for (var j = 0; j < units.Length; j++)
                Assert.Equal(expected[j][i] / 1000.0, search.Seconds(units[j]));
        }

        RoadPosition Somewhere() => network.Snap(network.Node(chance.Next(network.NodeCount)), RoadUsers.Light)!.Value.Position with { Along = chance.NextDouble() };
    }
}
