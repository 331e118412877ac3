using System.Diagnostics;
using CityOps.Roads;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>
/// Times of arrival of every unit on the roads of greater Porto, beside pgRouting and a plain search on the same graph; what the graph
/// costs; closing roads; and whether ten thousand answers are those of a plain search.
/// </summary>
internal static class DispatchBenchmark
{
    public const string Name = "dispatch";

    private const int Incidents = 1_000;
    private const int PlainIncidents = 40;

    /// <summary>Runs everything and writes one line of JSON for each metric.</summary>
    /// <param name="connectionString">A superuser's, to an empty database, for pgRouting.</param>
    /// <param name="jsonLines">Takes the lines.</param>
    /// <param name="cancellationToken">Stops between measurements.</param>
    public static async Task RunAsync(string connectionString, TextWriter jsonLines, CancellationToken cancellationToken)
    {
        if (!PortoRoads.IsHere)
        {
            await jsonLines.WriteLineAsync(new BenchLine(Name, "skipped", "", 0, Note: PortoRoads.Missing).Json.AsMemory(), cancellationToken);
            return;
        }

        var porto = await PortoRoads.ReadAsync(cancellationToken);
        var metric = porto.Hierarchy.Customise(TravelProfile.Light);
        var chance = new Random(2015);
        var search = new ArrivalSearch(porto.Hierarchy);
        List<IEnumerable<BenchLine>> parts = [GraphBenchmark.Graph(porto, metric), GraphBenchmark.Closing(porto, metric, chance)];
        foreach (var part in parts)
            await WriteAsync(part, jsonLines, cancellationToken);
        var few = Arrivals(porto, metric, search, chance, 500, 5);
        var many = Arrivals(porto, metric, search, chance, 5_000, 15);
        await WriteAsync(few.Lines.Concat(many.Lines), jsonLines, cancellationToken);
        await WriteAsync([Plain(porto, metric, chance, few.Timings), Snapping(porto, chance)], jsonLines, cancellationToken);
        await WriteAsync([Routes(porto, metric, search, chance), Equality(porto, metric, search, chance)], jsonLines, cancellationToken);
        await WriteAsync(await RecommendationBenchmark.RunAsync(porto, chance, cancellationToken), jsonLines, cancellationToken);
        await WriteAsync(await PgRoutingBenchmark.RunAsync(connectionString, porto, metric, chance, cancellationToken), jsonLines, cancellationToken);
    }

    private static async Task WriteAsync(IEnumerable<BenchLine> lines, TextWriter jsonLines, CancellationToken cancellationToken)
    {
        foreach (var line in lines)
            await jsonLines.WriteLineAsync(line.Json.AsMemory(), cancellationToken);
        await jsonLines.FlushAsync(cancellationToken);
    }

    private static (Timings Timings, BenchLine[] Lines) Arrivals(PortoRoads porto, RoadMetric metric, ArrivalSearch search, Random chance, int count, double wanted)
    {
        RoadPosition[] units = [.. Enumerable.Range(0, count).Select(_ => porto.Somewhere(chance))];
        var places = Enumerable.Range(0, Incidents).Select(_ => porto.Beside(chance)).ToArray();
        var reached = 0;
        var timings = Timings.Of(Incidents, i =>
        {
            search.To(metric, porto.Network.Snap(places[i], RoadUsers.Light)!.Value.Position);
            foreach (var unit in units)
                reached += search.Seconds(unit) is null ? 0 : 1;
        });
        var note = $"{Incidents} incidents, each put on the roads and the time of every unit worked out; {reached / (Incidents * 1.1 * count):P1} have a way";
        return (timings,
        [
            new BenchLine(Name, $"arrivals_of_{count}_units_p50", "ms", timings.P50, Note: note),
            new BenchLine(Name, $"arrivals_of_{count}_units_p99", "ms", timings.P99, Note: $"max {timings.Max:F2} ms; under {wanted:F0}"),
        ]);
    }

    private static BenchLine Plain(PortoRoads porto, RoadMetric metric, Random chance, Timings few)
    {
        var plain = new PlainDijkstra(metric);
        RoadPosition[] incidents = [.. Enumerable.Range(0, PlainIncidents).Select(_ => porto.Somewhere(chance))];
        var timings = Timings.Of(PlainIncidents, i => plain.To(incidents[i]));
        return new BenchLine(
            Name, "arrivals_beside_dijkstra", "ms", few.P50, "plain Dijkstra to every node, p50", timings.P50, timings.P50 / few.P50, $"{PlainIncidents} searches to every node; 500 units, p50");
    }

    private static BenchLine Snapping(PortoRoads porto, Random chance)
    {
        var places = Enumerable.Range(0, 20_000).Select(_ => (Place: porto.Beside(chance), Heading: chance.NextDouble() * 360)).ToArray();
        var began = Stopwatch.GetTimestamp();
        foreach (var (place, heading) in places)
            porto.Network.Snap(place, RoadUsers.Light, heading);
        return new BenchLine(
            Name, "put_on_the_roads", "us/fix", Stopwatch.GetElapsedTime(began).TotalMicroseconds / places.Length, Note: $"{places.Length:N0} places up to 30 m beside the roads, with heading");
    }

    private static BenchLine Routes(PortoRoads porto, RoadMetric metric, ArrivalSearch search, Random chance)
    {
        var pairs = Enumerable.Range(0, Incidents).Select(_ => (From: porto.Somewhere(chance), To: porto.Somewhere(chance))).ToArray();
        var legs = 0L;
        var timings = Timings.Of(Incidents, i =>
        {
            search.To(metric, pairs[i].To);
            legs += search.Route(pairs[i].From)?.Legs.Count ?? 0;
        });
        return new BenchLine(Name, "route_with_course_p99", "ms", timings.P99, Note: $"p50 {timings.P50:F2} ms, {legs / (Incidents * 1.1):F0} edges on average");
    }

    private static BenchLine Equality(PortoRoads porto, RoadMetric metric, ArrivalSearch search, Random chance)
    {
        var plain = new PlainSearch(metric);
        RoadPosition[] incidents = [.. Enumerable.Range(0, 100).Select(_ => porto.Somewhere(chance))];
        RoadPosition[] units = [.. Enumerable.Range(0, 100).Select(_ => porto.Somewhere(chance))];
        var expected = units.Select(unit => plain.Times(unit, incidents)).ToArray();
        var equal = 0;
        for (var i = 0; i < incidents.Length; i++)
        {
            search.To(metric, incidents[i]);
            equal += Enumerable.Range(0, units.Length).Count(j => search.Seconds(units[j]) == expected[j][i] / 1000.0);
        }

        return new BenchLine(
            Name, "equal_to_a_plain_search", "pairs", equal, "pairs", 10_000, equal / 10_000.0, "to the thousandth of a second; the plain search goes from arc to arc and asks for each turn");
    }
}
