namespace CityOps.Roads;

/// <summary>
/// The graph that is searched. It has the crossings, and for each arc after which a turn is forbidden a node of its own at that arc's end,
/// from which the arcs go on that may follow: so a path in it is a way that keeps the rules, and only the few crossings with rules cost
/// anything. The arcs that may not follow are there as well, for walkers.
/// </summary>
internal sealed class TurnTable
{
    private readonly long[] _banned;
    private readonly int[] _extraByArc; // links beyond the arcs, by their arc

    public TurnTable(RoadArrays arrays, long[] banned)
    {
        _banned = banned;
        var arcs = 2 * arrays.From.Length;
        var heads = new int[arcs];
        for (var arc = 0; arc < arcs; arc++)
            heads[arc] = (arc & 1) == 0 ? arrays.To[arc >> 1] : arrays.From[arc >> 1];
        ArcHead = (int[])heads.Clone();
        var nodes = arrays.Longitude.Length;
        int[] split = [.. banned.Select(pair => (int)(pair >> 32)).Distinct()];
        foreach (var arc in split)
            ArcHead[arc] = nodes++;
        NodeCount = nodes;
        var extra = Extra(heads, split);
        _extraByArc = [.. extra.Select(link => link.Arc)];
        ExtraTail = [.. extra.Select(link => link.Tail)];
        ExtraBanned = [.. extra.Select(link => link.Banned)];
        SplitOrigin = [.. split.Select(arc => heads[arc])];
    }

    /// <summary>Nodes of the search: crossings first.</summary>
    public int NodeCount { get; }

    /// <summary>Node of the search that each arc ends at.</summary>
    public int[] ArcHead { get; }

    /// <summary>Crossings of the nodes beyond the crossings.</summary>
    public int[] SplitOrigin { get; }

    /// <summary>Nodes where the links beyond the arcs begin.</summary>
    public int[] ExtraTail { get; }

    /// <summary>Whether such a link is only for walkers.</summary>
    public bool[] ExtraBanned { get; }

    public int BannedCount => _banned.Length;

    /// <summary>Links: one for each arc, then those that begin at a node of an arc's own.</summary>
    public int LinkCount => ArcHead.Length + _extraByArc.Length;

    public long Bytes => (8L * _banned.Length) + (4L * (_extraByArc.Length + ExtraTail.Length + ArcHead.Length + SplitOrigin.Length)) + ExtraBanned.Length;

    public static long Pair(int arc, int next) => ((long)arc << 32) | (uint)next;

    public bool IsBanned(int arc, int next) => _banned.Length > 0 && Array.BinarySearch(_banned, Pair(arc, next)) >= 0;

    /// <summary>The arc that a link is.</summary>
    public int ArcOf(int link) => link < ArcHead.Length ? link : _extraByArc[link - ArcHead.Length];

    /// <summary>Links beyond the arcs that are an arc.</summary>
    public Range ExtraOf(int arc)
    {
        var begin = LowerBound(arc);
        var end = begin;
        while (end < _extraByArc.Length && _extraByArc[end] == arc)
            end++;
        return (ArcHead.Length + begin)..(ArcHead.Length + end);
    }

    private int LowerBound(int arc)
    {
        var (low, high) = (0, _extraByArc.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _extraByArc[middle] < arc ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private List<(int Arc, int Tail, bool Banned)> Extra(int[] heads, int[] split)
    {
        var extra = new List<(int Arc, int Tail, bool Banned)>();
        if (split.Length == 0)
            return extra;
        var leaving = Enumerable.Range(0, heads.Length).ToLookup(arc => heads[arc ^ 1]);
        foreach (var arc in split)
            extra.AddRange(leaving[heads[arc]].Select(next => (next, ArcHead[arc], IsBanned(arc, next))));
        extra.Sort();
        return extra;
    }
}
