using System.Diagnostics;
using CityOps.Roads;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>The same question to pgRouting and to the hierarchy: 500 units at crossings, one incident at another.</summary>
internal static class PgRoutingBenchmark
{
    private const int Units = 500;
    private const int Incidents = 20;
    private const int Few = 5; // a call takes seconds

    public static async Task<IReadOnlyList<BenchLine>> RunAsync(string connectionString, PortoRoads porto, RoadMetric metric, Random chance, CancellationToken cancellationToken)
    {
        await using var pgRouting = await PgRouting.CreateAsync(connectionString, metric, cancellationToken);
        if (pgRouting is null)
            return [new BenchLine(DispatchBenchmark.Name, "arrivals_beside_pgrouting", "ms", 0, Note: "pgRouting is not installed: Debian's postgresql-15-pgrouting, for instance")];

        // At ends of edges, where a node is a place; a crossing whose node is split for a turn has no single node as its goal.
        var ends = porto.Usable.Where(edge => metric.Seconds(2 * edge) is not null).ToArray();
        RoadPosition[] units = [.. Enumerable.Range(0, Units).Select(_ => new RoadPosition(ends[chance.Next(ends.Length)], 1, RoadSense.Along))];
        int[] goals = [.. ends.Where(edge => IsPlain(porto, edge)).OrderBy(_ => chance.Next()).Take(Incidents + 1)];
        var version = await pgRouting.VersionAsync(cancellationToken);
        var backward = await CompareAsync(pgRouting, porto, metric, units, goals, backward: true, cancellationToken);
        var manyToOne = await CompareAsync(pgRouting, porto, metric, units, goals[..(Few + 1)], backward: false, cancellationToken);
        return
        [
            backward.Line($"pgRouting {version}, one to {Units} on the reversed graph", "its quickest way"),
            manyToOne.Line($"pgRouting {version}, {Units} to one", "as one would ask it"),
        ];
    }

    private static async Task<Comparison> CompareAsync(PgRouting pgRouting, PortoRoads porto, RoadMetric metric, RoadPosition[] units, int[] goals, bool backward, CancellationToken cancellationToken)
    {
        var search = new ArrivalSearch(porto.Hierarchy);
        int[] sources = [.. units.Select(unit => NodeAfter(porto, 2 * unit.Edge))];
        var (theirs, ours, equal) = (new List<double>(), new List<double>(), 0);
        for (var i = 0; i < goals.Length; i++)
        {
            var goal = metric.Hierarchy.Rank[porto.Network.Tail(2 * goals[i])];
            var began = Stopwatch.GetTimestamp();
            var costs = await pgRouting.CostsAsync(sources, goal, backward, cancellationToken);
            var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
            began = Stopwatch.GetTimestamp();
            search.To(metric, new RoadPosition(goals[i], 0));
            var seconds = units.Select(unit => search.Seconds(unit)).ToArray();
            var own = Stopwatch.GetElapsedTime(began).TotalMilliseconds;

            // The first call loads what the others find in memory.
            if (i == 0)
                continue;
            theirs.Add(took);
            ours.Add(own);
            equal += sources.Where((source, j) => Agrees(source, goal, costs, seconds[j])).Count();
        }

        return new Comparison(Median(ours), Median(theirs), equal, ours.Count);
    }

    /// <summary>pgRouting leaves out pairs without a way, and those that are the same node.</summary>
    private static bool Agrees(int source, int goal, Dictionary<long, double> costs, double? seconds) =>
        source == goal ? seconds == 0 : costs.TryGetValue(source, out var cost) ? seconds is { } own && Math.Abs(cost - (own * 1000)) < 0.5 : seconds is null;

    private static int NodeAfter(PortoRoads porto, int arc) => porto.Hierarchy.Rank[porto.Network.Turns.ArcHead[arc]];

    private static bool IsPlain(PortoRoads porto, int edge) =>
        !porto.Network.Turns.SplitOrigin.Contains(porto.Network.Tail(2 * edge)) && !porto.Network.Turns.SplitOrigin.Contains(porto.Network.Head(2 * edge));

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private sealed record Comparison(double Ours, double Theirs, int Equal, int Calls)
    {
        public BenchLine Line(string yardstick, string how) => new(
            DispatchBenchmark.Name, "arrivals_beside_pgrouting", "ms", Ours, yardstick, Theirs, Theirs / Ours,
            $"pgr_dijkstraCost in one call, {how}; median of {Calls}; {Equal:N0} of {Units * Calls:N0} answers equal; at least 100");
    }
}
