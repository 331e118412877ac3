namespace CityOps.Roads;

/// <summary>Turns shortcuts back into the arcs they stand for.</summary>
internal static class ShortcutWay
{
    /// <summary>Adds the arcs of a pair.</summary>
    /// <param name="metric">The metric.</param>
    /// <param name="pair">Number of the pair.</param>
    /// <param name="upward">From the lower node to the higher.</param>
    /// <param name="arcs">Takes them.</param>
    /// <exception cref="InvalidOperationException">The times of the metric do not fit together, which a test would have found.</exception>
    public static void Unpack(RoadMetric metric, int pair, bool upward, List<int> arcs)
    {
        var (hierarchy, time) = (metric.Hierarchy, upward ? metric.Up[pair] : metric.Down[pair]);
        foreach (var link in hierarchy.Links.Of(pair))
        {
            if ((hierarchy.Links.Place[link] & 1) == (upward ? 0 : 1) && metric.OfLink(link) == time)
            {
                arcs.Add(hierarchy.Network.Turns.ArcOf(link));
                return;
            }
        }

        foreach (var (low, high) in new Triangles(hierarchy.Shortcuts, pair))
        {
            var (first, second) = upward ? (low, high) : (high, low);
            if (metric.Down[first] + metric.Up[second] != time)
                continue;
            Unpack(metric, first, upward: false, arcs);
            Unpack(metric, second, upward: true, arcs);
            return;
        }

        throw new InvalidOperationException($"Pair {pair} takes {time} ms by no way.");
    }
}
