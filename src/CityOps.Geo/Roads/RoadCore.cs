namespace CityOps.Roads;

/// <summary>
/// Which nodes have a way to the uppermost node of a hierarchy, and which can be come to from it: between two such nodes there is a way, and
/// nobody has to search for it. Nearly all of a city is of that kind.
/// </summary>
internal sealed class RoadCore
{
    private readonly bool[] _leads;
    private readonly bool[] _isReached;

    /// <summary>Looks at every pair once, from above.</summary>
    public RoadCore(RoadMetric metric)
    {
        var (shortcuts, nodes) = (metric.Hierarchy.Shortcuts, metric.Hierarchy.NodeCount);
        (_leads, _isReached) = (new bool[nodes], new bool[nodes]);
        for (var node = nodes - 1; node >= 0; node--)
        {
            // Whatever way there is to the uppermost node, there is one that only climbs.
            (_leads[node], _isReached[node]) = (node == nodes - 1, node == nodes - 1);
            for (var i = shortcuts.Start[node]; i < shortcuts.Start[node + 1]; i++)
            {
                _leads[node] |= metric.Up[i] < TravelTimes.Never && _leads[shortcuts.Head[i]];
                _isReached[node] |= metric.Down[i] < TravelTimes.Never && _isReached[shortcuts.Head[i]];
            }
        }
    }

    /// <summary>Whether a node has a way to the uppermost one.</summary>
    public bool Leads(int node) => _leads[node];

    /// <summary>Whether there is a way from the uppermost node to this one.</summary>
    public bool IsReached(int node) => _isReached[node];
}
