using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>The quickest way through a road graph: A* with the straight line at the highest usual speed as what is left at least.</summary>
internal static class RouteSearch
{
    private const double Fastest = 22;
    private const double Walking = 1.4;

    public static IReadOnlyList<RoadEdge>? Find(RoadGraph graph, int from, int to, bool isForVehicles)
    {
        var goal = graph.Nodes[to];
        var seconds = new Dictionary<int, double> { [from] = 0 };
        var by = new Dictionary<int, RoadEdge>();
        var done = new HashSet<int>();
        var open = new PriorityQueue<int, double>();
        open.Enqueue(from, 0);
        while (open.TryDequeue(out var node, out _))
        {
            if (node == to)
                return WayTo(to, from, by);
            if (!done.Add(node))
                continue;
            foreach (var edge in graph.From(node))
            {
                if (isForVehicles && !edge.IsForVehicles)
                    continue;
                var reached = seconds[node] + (edge.Metres / (isForVehicles ? edge.Speed : Walking));
                if (seconds.TryGetValue(edge.To, out var before) && before <= reached)
                    continue;
                seconds[edge.To] = reached;
                by[edge.To] = edge;
                open.Enqueue(edge.To, reached + (Geodesy.SphereDistance(graph.Nodes[edge.To], goal) / Fastest));
            }
        }

        return null;
    }

    private static List<RoadEdge> WayTo(int to, int from, Dictionary<int, RoadEdge> by)
    {
        var way = new List<RoadEdge>();
        for (var node = to; node != from; node = way[^1].From)
            way.Add(by[node]);
        way.Reverse();
        return way;
    }
}
