using System.Diagnostics;
using CityOps.Roads;
using NetTopologySuite.Geometries;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>What the graph costs to read, to keep, to prepare, and to change.</summary>
internal static class GraphBenchmark
{
    private const double ZoneSide = 0.01; // degrees, about a kilometre

    public static BenchLine[] Graph(PortoRoads porto, RoadMetric metric)
    {
        var (network, hierarchy) = (porto.Network, porto.Hierarchy);
        var customising = Timings.Of(10, _ => hierarchy.Customise(TravelProfile.Heavy, TrafficPeriod.MorningPeak));
        return
        [
            Line("import_time", "s", (porto.ReadTime + porto.BuildTime).TotalSeconds, $"{porto.ReadTime.TotalSeconds:F2} s of it osmium and its text; {porto.Source.Roads.Count:N0} ways with {porto.Source.Points:N0} points"),
            Line("nodes", "", network.NodeCount, $"crossings and ends; {hierarchy.NodeCount - network.NodeCount} more for {network.BannedTurnCount} forbidden turns, {porto.Source.LeftOut} restrictions left out"),
            Line("edges", "", network.EdgeCount, "both directions together"),
            Line("network_size", "B/edge", (double)network.Bytes / network.EdgeCount, "course, signs and spatial index included"),
            Line("hierarchy_size", "B/edge", (double)hierarchy.Bytes / network.EdgeCount, $"{hierarchy.ShortcutCount:N0} pairs"),
            Line("metric_size", "B/edge", (double)metric.Bytes / network.EdgeCount, "for each kind of traveller and part of the day"),
            Line("preprocessing_time", "s", (hierarchy.OrderTime + hierarchy.ContractionTime).TotalSeconds, $"once for a map; {hierarchy.ContractionTime.TotalSeconds:F2} s of it contraction"),
            Line("customisation_time", "ms", customising.P50, "median of 10: one kind of traveller, one part of the day"),
        ];
    }

    public static IEnumerable<BenchLine> Closing(PortoRoads porto, RoadMetric metric, Random chance)
    {
        var (touched, least, spent) = (0L, double.MaxValue, 0.0);
        var roads = Timings.Of(200, _ =>
        {
            var road = new RoadClosure("road", RoadUsers.Vehicles, [porto.Usable[chance.Next(porto.Usable.Count)]]);
            var began = Stopwatch.GetTimestamp();
            var closed = metric.With(RoadClosures.None.Close(road));
            var took = Stopwatch.GetElapsedTime(began).TotalMicroseconds;
            least = Math.Min(least, took);

            // One that reaches too far is worked out from the bottom, like a fresh one.
            if (closed.Touched < closed.Hierarchy.ShortcutCount)
                (touched, spent) = (touched + closed.Touched, spent + took - least);
        });
        yield return Line("closing_a_road_p50", "ms", roads.P50, $"p99 {roads.P99:F2} ms; {spent / touched:F2} us for each pair looked at; the metric before it stays as it was");
        var edges = 0L;
        var finding = Stopwatch.StartNew();
        finding.Stop();
        var zones = Timings.Of(50, _ =>
        {
            var middle = porto.Network.Place(porto.Somewhere(chance));
            finding.Start();
            var inside = porto.Network.EdgesIn(Square(middle.Longitude, middle.Latitude));
            finding.Stop();
            edges += inside.Count;
            metric.With(RoadClosures.None.Close(new RoadClosure("zone", RoadUsers.All, inside)));
        });
        yield return Line("closing_a_zone_p50", "ms", zones.P50, $"squares of {ZoneSide} degrees, {edges / 55.0:F0} edges on average; p99 {zones.P99:F2} ms; finding the edges takes {finding.Elapsed.TotalMilliseconds / 55:F2} ms of it");
    }

    private static BenchLine Line(string metric, string unit, double value, string note) => new(DispatchBenchmark.Name, metric, unit, value, Note: note);

    private static Polygon Square(double x, double y) => new(new LinearRing(
    [
        new(x - (ZoneSide / 2), y - (ZoneSide / 2)), new(x + (ZoneSide / 2), y - (ZoneSide / 2)), new(x + (ZoneSide / 2), y + (ZoneSide / 2)), new(x - (ZoneSide / 2), y + (ZoneSide / 2)), new(x - (ZoneSide / 2), y - (ZoneSide / 2)),
    ]));
}
