using CityOps.Roads;

namespace CityOps.Benchmarks.Dispatch;

/// <summary>Yardstick: Dijkstra's search from an incident to every node, against the direction of travel, on the same nodes, links and times.</summary>
internal sealed class PlainDijkstra
{
    private readonly RoadMetric _metric;
    private readonly int[] _start, _tails, _times, _reached;
    private readonly PriorityQueue<int, int> _open = new();

    public PlainDijkstra(RoadMetric metric)
    {
        _metric = metric;
        var (hierarchy, turns) = (metric.Hierarchy, metric.Hierarchy.Network.Turns);
        var links = Enumerable.Range(0, turns.LinkCount).Select(link => (Head: hierarchy.Rank[turns.ArcHead[turns.ArcOf(link)]], Tail: hierarchy.Links.Tail[link], Time: metric.OfLink(link)))
            .Where(link => link.Time < TravelTimes.Never).OrderBy(link => link.Head).ToArray();
        _start = new int[hierarchy.NodeCount + 1];
        foreach (var link in links)
            _start[link.Head + 1]++;
        for (var node = 0; node < hierarchy.NodeCount; node++)
            _start[node + 1] += _start[node];
        (_tails, _times) = ([.. links.Select(link => link.Tail)], [.. links.Select(link => link.Time)]);
        _reached = new int[hierarchy.NodeCount];
    }

    /// <summary>Thousandths of a second from every node of the search, by rank.</summary>
    public int[] To(RoadPosition incident)
    {
        Array.Fill(_reached, TravelTimes.Never);
        foreach (var (link, time) in Ends.Entries(_metric, incident))
            Reach(_metric.Hierarchy.Links.Tail[link], time);
        while (_open.TryDequeue(out var node, out var time))
        {
            if (time > _reached[node])
                continue;
            for (var i = _start[node]; i < _start[node + 1]; i++)
                Reach(_tails[i], time + _times[i]);
        }

        return _reached;
    }

    private void Reach(int node, int time)
    {
        if (time >= _reached[node])
            return;
        _reached[node] = time;
        _open.Enqueue(node, time);
    }
}
