namespace CityOps.Roads;

/// <summary>Turns rules in the words of a map into pairs of arcs that may not follow each other.</summary>
internal static class TurnRules
{
    /// <summary>Pairs in order, the first arc in the upper half.</summary>
    /// <param name="arrays">The network.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="edgesOf">Edges by number of their road.</param>
    /// <param name="nodeOf">Crossing by its number in the source; -1 for none.</param>
    public static long[] Bans(RoadArrays arrays, IReadOnlyCollection<TurnRule> rules, Dictionary<long, List<int>> edgesOf, Func<long, int> nodeOf)
    {
        if (rules.Count == 0)
            return [];
        var leaving = Enumerable.Range(0, 2 * arrays.From.Length).ToLookup(arc => Head(arrays, arc ^ 1));
        var bans = new SortedSet<long>();
        foreach (var rule in rules)
        {
            var node = nodeOf(rule.Via);
            if (node < 0 || One(arrays, edgesOf, rule.From, node) is not { } from || One(arrays, edgesOf, rule.To, node) is not { } to)
                continue;
            var coming = from ^ 1;
            foreach (var next in rule.IsOnly ? leaving[node].Where(arc => arc != to) : [to])
                bans.Add(TurnTable.Pair(coming, next));
        }

        return [.. bans];
    }

    /// <summary>The arc of a road that leaves a crossing; null when there is none, or two, so that nobody knows which is meant.</summary>
    private static int? One(RoadArrays arrays, Dictionary<long, List<int>> edgesOf, long road, int node)
    {
        if (!edgesOf.TryGetValue(road, out var edges))
            return null;
        int? found = null;
        foreach (var arc in edges.SelectMany(edge => (int[])[2 * edge, (2 * edge) + 1]).Where(arc => Head(arrays, arc ^ 1) == node))
        {
            if (found is not null)
                return null;
            found = arc;
        }

        return found;
    }

    private static int Head(RoadArrays arrays, int arc) => (arc & 1) == 0 ? arrays.To[arc >> 1] : arrays.From[arc >> 1];
}
