namespace CityOps.Roads;

/// <summary>
/// The order of a hierarchy: the nodes whose removal cuts the city in two stand highest, then those that cut its halves, and so on. Small
/// pieces are ordered by degree.
/// </summary>
internal sealed class NestedDissection
{
    private const int Smallest = 16;

    private readonly int[] _start, _heads;
    private readonly float[] _x, _y;
    private readonly int[] _local;
    private readonly InertialFlow _flow;
    private readonly int[] _rank;
    private int _free;

    private NestedDissection(int[] start, int[] heads, float[] x, float[] y)
    {
        (_start, _heads, _x, _y) = (start, heads, x, y);
        _free = x.Length;
        _rank = new int[_free];
        _local = new int[_free];
        Array.Fill(_local, -1);
        _flow = new InertialFlow(_free);
    }

    /// <summary>Rank of each node, 0 the lowest.</summary>
    /// <param name="start">Where each node's neighbours begin; one more than nodes.</param>
    /// <param name="heads">Neighbours, both ways.</param>
    /// <param name="x">East of each node.</param>
    /// <param name="y">North of each node, in the same measure.</param>
    public static int[] Rank(int[] start, int[] heads, float[] x, float[] y)
    {
        var dissection = new NestedDissection(start, heads, x, y);
        var pieces = new Stack<int[]>();
        pieces.Push([.. Enumerable.Range(0, x.Length)]);
        while (pieces.TryPop(out var piece))
            dissection.Divide(piece, pieces);
        return dissection._rank;
    }

    private void Divide(int[] piece, Stack<int[]> pieces)
    {
        if (piece.Length <= Smallest)
        {
            // Highest degree first, as ranks are given from the top.
            foreach (var node in piece.OrderByDescending(node => _start[node + 1] - _start[node]))
                _rank[node] = --_free;
            return;
        }

        var edges = Enter(piece);
        var sides = _flow.Cut(piece.Length, edges, [.. piece.Select(node => _x[node])], [.. piece.Select(node => _y[node])]);
        var separator = Separator(piece.Length, edges, sides);
        foreach (var node in piece)
            _local[node] = -1;
        foreach (var (node, i) in piece.Select((node, i) => (node, i)).Where(item => separator[item.i]))
            _rank[node] = --_free;
        pieces.Push([.. piece.Where((_, i) => sides[i] && !separator[i])]);
        pieces.Push([.. piece.Where((_, i) => !sides[i] && !separator[i])]);
    }

    /// <summary>Edges inside a piece, by numbers within it.</summary>
    private List<(int From, int To)> Enter(int[] piece)
    {
        for (var i = 0; i < piece.Length; i++)
            _local[piece[i]] = i;
        var edges = new List<(int From, int To)>();
        foreach (var node in piece)
        {
            for (var i = _start[node]; i < _start[node + 1]; i++)
            {
                if (_heads[i] > node && _local[_heads[i]] >= 0)
                    edges.Add((_local[node], _local[_heads[i]]));
            }
        }

        return edges;
    }

    /// <summary>The ends of the cut's edges on the side where they are fewer.</summary>
    private static bool[] Separator(int count, List<(int From, int To)> edges, bool[] sides)
    {
        var (here, there) = (new HashSet<int>(), new HashSet<int>());
        foreach (var (from, to) in edges.Where(edge => sides[edge.From] != sides[edge.To]))
        {
            here.Add(sides[from] ? from : to);
            there.Add(sides[from] ? to : from);
        }

        var separator = new bool[count];
        foreach (var node in here.Count <= there.Count ? here : there)
            separator[node] = true;
        return separator;
    }
}
