namespace CityOps.Roads;

/// <summary>
/// Which edges hang together: from each of them one gets to every other of the same part and back. Maps hold scraps that join nothing (a
/// car park drawn without its entrance, a slip road cut off at the edge); whoever is put on one of those could go nowhere.
/// </summary>
internal static class RoadParts
{
    private const int SmallestShare = 200; // a part with fewer than one crossing in so many is a scrap

    /// <summary>For each edge, the users for whom it belongs to a part that is no scrap.</summary>
    public static byte[] Of(RoadNetwork network)
    {
        var usable = new byte[network.EdgeCount];
        foreach (var users in (RoadUsers[])[RoadUsers.Light, RoadUsers.Heavy, RoadUsers.Walkers])
            Mark(network, users, usable);
        return usable;
    }

    private static void Mark(RoadNetwork network, RoadUsers users, byte[] usable)
    {
        var graph = new Adjacency(network, users);
        var part = graph.Parts();
        var size = new int[network.NodeCount];
        var reached = new HashSet<int>();
        foreach (var edge in Enumerable.Range(0, network.EdgeCount).Where(edge => graph.Has(edge)))
        {
            foreach (var node in (int[])[network.Tail(2 * edge), network.Head(2 * edge)])
            {
                if (reached.Add(node))
                    size[part[node]]++;
            }
        }

        for (var edge = 0; edge < usable.Length; edge++)
        {
            var (from, to) = (part[network.Tail(2 * edge)], part[network.Head(2 * edge)]);
            if (graph.Has(edge) && from == to && (long)size[from] * SmallestShare >= reached.Count)
                usable[edge] |= (byte)users;
        }
    }

    /// <summary>Arcs of some users by the crossing they begin at.</summary>
    private sealed class Adjacency
    {
        private readonly RoadNetwork _network;
        private readonly RoadUsers _users;
        private readonly int[] _start;
        private readonly int[] _arcs;

        public Adjacency(RoadNetwork network, RoadUsers users)
        {
            (_network, _users) = (network, users);
            _start = new int[network.NodeCount + 1];
            for (var arc = 0; arc < network.ArcCount; arc++)
                _start[network.Tail(arc) + 1] += IsOpen(arc) ? 1 : 0;
            for (var node = 0; node < network.NodeCount; node++)
                _start[node + 1] += _start[node];
            _arcs = new int[_start[^1]];
            var next = (int[])_start.Clone();
            for (var arc = 0; arc < network.ArcCount; arc++)
            {
                if (IsOpen(arc))
                    _arcs[next[network.Tail(arc)]++] = arc;
            }
        }

        public bool Has(int edge) => IsOpen(2 * edge) || IsOpen((2 * edge) + 1);

        /// <summary>Number of the part of each crossing (R. Tarjan, SIAM Journal on Computing 1, 1972), without recursion.</summary>
        public int[] Parts()
        {
            var count = _network.NodeCount;
            var (order, low, part, next) = (new int[count], new int[count], new int[count], (int[])_start.Clone());
            Array.Fill(part, -1);
            var (open, path) = (new Stack<int>(), new Stack<int>());
            var seen = 0;
            for (var root = 0; root < count; root++)
            {
                if (order[root] == 0)
                    Enter(root);
                while (path.TryPeek(out var node))
                {
                    if (next[node] < _start[node + 1])
                    {
                        var head = _network.Head(_arcs[next[node]++]);
                        if (order[head] == 0)
                            Enter(head);
                        else if (part[head] < 0)
                            low[node] = Math.Min(low[node], order[head]);
                        continue;
                    }

                    Leave(node);
                }
            }

            return part;

            void Enter(int node)
            {
                order[node] = low[node] = ++seen;
                open.Push(node);
                path.Push(node);
            }

            void Leave(int node)
            {
                path.Pop();
                if (path.TryPeek(out var before))
                    low[before] = Math.Min(low[before], low[node]);
                if (low[node] != order[node])
                    return;
                int member;
                do
                {
                    member = open.Pop();
                    part[member] = node;
                }
                while (member != node);
            }
        }

        private bool IsOpen(int arc) => (_network.Users(arc) & _users) != RoadUsers.None;
    }
}
