namespace CityOps.Roads;

/// <summary>
/// Cuts a piece of the graph in two where few edges cross: the outermost quarters in some direction are the two sides, and the smallest
/// cut between them is a greatest flow (A. Schild, C. Sommer, "On balanced separators in road networks", SEA 2015). Four directions are
/// tried and the smallest cut is taken.
/// </summary>
internal sealed class InertialFlow
{
    private const double Share = 0.25;

    private readonly int[] _first, _visit, _by, _queue, _order;
    private readonly float[] _key;
    private readonly byte[] _side; // 1 source, 2 sink
    private readonly List<int> _next = [], _to = [];
    private sbyte[] _flow = [];
    private int _round;

    public InertialFlow(int nodes)
    {
        (_first, _visit, _by, _queue, _order) = (new int[nodes], new int[nodes], new int[nodes], new int[nodes], new int[nodes]);
        (_key, _side) = (new float[nodes], new byte[nodes]);
    }

    /// <summary>Sides of the nodes 0 to count - 1 of a piece: true on the source's.</summary>
    /// <param name="count">How many nodes the piece has.</param>
    /// <param name="edges">Its edges.</param>
    /// <param name="x">East of each node.</param>
    /// <param name="y">North of each node, in the same measure.</param>
    public bool[] Cut(int count, List<(int From, int To)> edges, float[] x, float[] y)
    {
        Load(count, edges);
        var (best, sides) = (int.MaxValue, new bool[count]);
        foreach (var (east, north) in ((float, float)[])[(1, 0), (0, 1), (1, 1), (1, -1)])
        {
            MarkSides(count, x, y, east, north);
            var size = Flow(count, best);
            if (size >= best)
                continue;
            best = size;
            for (var node = 0; node < count; node++)
                sides[node] = _visit[node] == _round;
        }

        return sides;
    }

    private void Load(int count, List<(int From, int To)> edges)
    {
        Array.Fill(_first, -1, 0, count);
        _next.Clear();
        _to.Clear();
        foreach (var (from, to) in edges)
        {
            Add(from, to);
            Add(to, from);
        }

        if (_flow.Length < _to.Count)
            _flow = new sbyte[_to.Count];

        void Add(int from, int to)
        {
            _next.Add(_first[from]);
            _first[from] = _to.Count;
            _to.Add(to);
        }
    }

    private void MarkSides(int count, float[] x, float[] y, float east, float north)
    {
        for (var node = 0; node < count; node++)
            (_key[node], _order[node]) = ((x[node] * east) + (y[node] * north), node);
        Array.Sort(_key, _order, 0, count);
        Array.Clear(_side, 0, count);
        var end = Math.Max(1, (int)(count * Share));
        for (var i = 0; i < end; i++)
            (_side[_order[i]], _side[_order[count - 1 - i]]) = (1, 2);
    }

    /// <summary>The greatest flow, or what it had reached when it was no better than the limit. After a whole flow the source's side carries the round's number.</summary>
    private int Flow(int count, int limit)
    {
        Array.Clear(_flow, 0, _to.Count);
        var size = 0;
        while (size < limit && Augment(count) is var more and > 0)
            size += more;
        return size;
    }

    /// <summary>
    /// One search outward from all sources at once. Its paths to different sinks seldom share an edge, so each is pushed as it is met, unless
    /// another has used it up: far fewer searches than one for each path.
    /// </summary>
    /// <returns>How many paths were pushed; none when the flow is the greatest.</returns>
    private int Augment(int count)
    {
        _round++;
        var (head, tail, pushed) = (0, 0, 0);
        for (var i = 0; i < Math.Max(1, (int)(count * Share)); i++)
            Visit(_order[i], -1);
        while (head < tail)
        {
            var node = _queue[head++];
            for (var arc = _first[node]; arc >= 0; arc = _next[arc])
            {
                var to = _to[arc];
                if (_flow[arc] == 1 || _visit[to] == _round)
                    continue;
                Visit(to, arc);
                if (_side[to] == 2)
                {
                    tail--;
                    pushed += Push(to);
                }
            }
        }

        return pushed;

        void Visit(int node, int arc)
        {
            (_visit[node], _by[node]) = (_round, arc);
            _queue[tail++] = node;
        }
    }

    private int Push(int node)
    {
        for (var arc = _by[node]; arc >= 0; arc = _by[_to[arc ^ 1]])
        {
            if (_flow[arc] == 1)
                return 0;
        }

        for (var arc = _by[node]; arc >= 0; arc = _by[_to[arc ^ 1]])
        {
            _flow[arc]++;
            _flow[arc ^ 1]--;
        }

        return 1;
    }
}
