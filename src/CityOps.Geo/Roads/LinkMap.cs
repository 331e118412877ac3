namespace CityOps.Roads;

/// <summary>Which links of the search stand behind which pair of a hierarchy, and in which direction.</summary>
internal sealed class LinkMap
{
    private readonly int[] _start;
    private readonly int[] _links;

    public LinkMap(TurnTable turns, int[] rank, Shortcuts shortcuts)
    {
        Tail = new int[turns.LinkCount];
        Place = new int[turns.LinkCount];
        var arcs = turns.ArcHead.Length;
        _start = new int[shortcuts.Head.Length + 1];
        for (var link = 0; link < turns.LinkCount; link++)
        {
            var arc = turns.ArcOf(link);
            var (tail, head) = (rank[link < arcs ? Origin(turns, arc ^ 1) : turns.ExtraTail[link - arcs]], rank[turns.ArcHead[arc]]);
            Tail[link] = tail;
            Place[link] = tail == head ? -1 : tail < head ? 2 * shortcuts.Find(tail, head) : (2 * shortcuts.Find(head, tail)) + 1;
            if (Place[link] >= 0)
                _start[(Place[link] >> 1) + 1]++;
        }

        for (var i = 0; i < shortcuts.Head.Length; i++)
            _start[i + 1] += _start[i];
        _links = new int[_start[^1]];
        var next = (int[])_start.Clone();
        for (var link = 0; link < turns.LinkCount; link++)
        {
            if (Place[link] >= 0)
                _links[next[Place[link] >> 1]++] = link;
        }
    }

    /// <summary>Node that each link begins at, by rank.</summary>
    public int[] Tail { get; }

    /// <summary>Twice the pair's number, one more when the link goes from the higher node to the lower; -1 for a link that ends where it began.</summary>
    public int[] Place { get; }

    public long Bytes => 4L * (Tail.Length + Place.Length + _start.Length + _links.Length);

    /// <summary>Links of a pair, both directions.</summary>
    public ReadOnlySpan<int> Of(int pair) => _links.AsSpan(_start[pair].._start[pair + 1]);

    /// <summary>Crossing at the end of an arc.</summary>
    private static int Origin(TurnTable turns, int arc) =>
        turns.ArcHead[arc] < turns.NodeCount - turns.SplitOrigin.Length ? turns.ArcHead[arc] : turns.SplitOrigin[turns.ArcHead[arc] - (turns.NodeCount - turns.SplitOrigin.Length)];
}
