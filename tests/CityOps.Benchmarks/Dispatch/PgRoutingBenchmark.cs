using System.Diagnostics;
using CityOps.Roads;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>The same question to pgRouting and to the hierarchy: 500 units at crossings, one incident at another.</summary>
internal static class PgRoutingBenchmark
{
    private const int Units = 500;
    private const int Incidents = 20;

    public static async Task<IReadOnlyList<BenchLine>> RunAsync(string connectionString, PortoRoads porto, RoadMetric metric, Random chance, CancellationToken cancellationToken)
    {
        await using var pgRouting = await PgRouting.CreateAsync(connectionString, metric, cancellationToken);
        if (pgRouting is null)
            return [new BenchLine(DispatchBenchmark.Name, "arrivals_beside_pgrouting", "ms", 0, Note: "pgRouting is not installed: Debian's postgresql-15-pgrouting, for instance")];

        // At ends of edges, where a node is a place; a crossing whose node is split for a turn has no single node as its goal.
        var ends = porto.Usable.Where(edge => metric.Seconds(2 * edge) is not null).ToArray();
        RoadPosition[] units = [.. Enumerable.Range(0, Units).Select(_ => new RoadPosition(ends[chance.Next(ends.Length)], 1, RoadSense.Along))];
        int[] sources = [.. units.Select(unit => NodeAfter(porto, 2 * unit.Edge))];
        int[] goals = [.. ends.Where(edge => IsPlain(porto, edge)).OrderBy(_ => chance.Next()).Take(Incidents + 1)];
        var search = new ArrivalSearch(porto.Hierarchy);
        var (theirs, ours, equal) = (new List<double>(), new List<double>(), 0);
        foreach (var (goal, i) in goals.Select((goal, i) => (goal, i)))
        {
            var began = Stopwatch.GetTimestamp();
            var costs = await pgRouting.CostsAsync(sources, metric.Hierarchy.Rank[porto.Network.Tail(2 * goal)], cancellationToken);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            began = Stopwatch.GetTimestamp();
            search.To(metric, new RoadPosition(goal, 0));
            var seconds = units.Select(unit => search.Seconds(unit)).ToArray();
            var own = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            if (i == 0)
                continue; // the first call loads what the others find in memory
            theirs.Add(took);
            ours.Add(own);
            equal += sources.Where((source, j) => Agrees(source, porto.Hierarchy.Rank[porto.Network.Tail(2 * goal)], costs, seconds[j])).Count();
        }

        var note = $"pgr_dijkstraCost {await pgRouting.VersionAsync(cancellationToken)}, many to one in one call, {Incidents} incidents, median; {equal:N0} of {Units * Incidents:N0} answers equal; at least 100";
        var (mine, yardstick) = (Median(ours), Median(theirs));
        return [new BenchLine(DispatchBenchmark.Name, "arrivals_beside_pgrouting", "ms", mine, $"pgRouting, {Units} units to one incident", yardstick, yardstick / mine, note)];
    }

    /// <summary>pgRouting leaves out pairs without a way, and those that are the same node.</summary>
    private static bool Agrees(int source, int goal, Dictionary<long, double> costs, double? seconds) =>
        source == goal ? seconds == 0 : costs.TryGetValue(source, out var cost) ? seconds is { } own && Math.Abs(cost - (own * 1000)) < 0.5 : seconds is null;

    private static int NodeAfter(PortoRoads porto, int arc) => porto.Hierarchy.Rank[porto.Network.Turns.ArcHead[arc]];

    private static bool IsPlain(PortoRoads porto, int edge) =>
        !porto.Network.Turns.SplitOrigin.Contains(porto.Network.Tail(2 * edge)) && !porto.Network.Turns.SplitOrigin.Contains(porto.Network.Head(2 * edge));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
