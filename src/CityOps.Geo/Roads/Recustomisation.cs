namespace CityOps.Roads;

/// <summary>
/// Works out again what a few changed edges change: each touched pair from its links and from the ways beneath it, the lowest first, and
/// upward only where its time has become another.
/// </summary>
internal sealed class Recustomisation(RoadHierarchy hierarchy, int[] up, int[] down, Func<int, int> timeOfLink)
{
    // Measured on Porto: a pair takes about 5 us here, and 0.05 to 0.08 us when all are worked out in their order. Given up at half of what
    // that would allow, a closure takes at most about one and a half times as long as working out everything.
    private const int MostOf = 128;

    private readonly Shortcuts _shortcuts = hierarchy.Shortcuts;
    private readonly PriorityQueue<int, int> _open = new(); // pairs are numbered by their lower node, so the number is the order
    private readonly HashSet<int> _waiting = [];

    /// <summary>Brings the times up to date.</summary>
    /// <param name="edges">Edges whose time has changed.</param>
    /// <returns>How many pairs were looked at; null when they became so many that it is quicker to work out all.</returns>
    public int? Run(IEnumerable<int> edges)
    {
        foreach (var edge in edges)
        {
            Touch(2 * edge);
            Touch((2 * edge) + 1);
        }

        var looked = 0;
        while (_open.TryDequeue(out var pair, out _))
        {
            if (++looked > 1_000 && looked > up.Length / MostOf)
                return null;
            _waiting.Remove(pair);
            if (Update(pair))
                WakeAbove(pair);
        }

        return looked;
    }

    private void Touch(int arc)
    {
        Wait(hierarchy.Links.Place[arc]);
        var (begin, end) = (hierarchy.Network.Turns.ExtraOf(arc).Start.Value, hierarchy.Network.Turns.ExtraOf(arc).End.Value);
        for (var link = begin; link < end; link++)
            Wait(hierarchy.Links.Place[link]);

        void Wait(int place)
        {
            if (place >= 0)
                Enqueue(place >> 1);
        }
    }

    private void Enqueue(int pair)
    {
        if (_waiting.Add(pair))
            _open.Enqueue(pair, pair);
    }

    private bool Update(int pair)
    {
        var (toHigher, toLower) = (TravelTimes.Never, TravelTimes.Never);
        foreach (var link in hierarchy.Links.Of(pair))
        {
            var time = timeOfLink(link);
            if ((hierarchy.Links.Place[link] & 1) == 0)
                toHigher = Math.Min(toHigher, time);
            else
                toLower = Math.Min(toLower, time);
        }

        foreach (var (low, high) in new Triangles(_shortcuts, pair))
        {
            toHigher = Math.Min(toHigher, down[low] + up[high]);
            toLower = Math.Min(toLower, down[high] + up[low]);
        }

        if (up[pair] == toHigher && down[pair] == toLower)
            return false;
        (up[pair], down[pair]) = (toHigher, toLower);
        return true;
    }

    /// <summary>Wakes the pairs that have a way over this one's lower node.</summary>
    private void WakeAbove(int pair)
    {
        var (node, head) = (_shortcuts.Tail[pair], _shortcuts.Head[pair]);
        for (var i = _shortcuts.Start[node]; i < _shortcuts.Start[node + 1]; i++)
        {
            if (i != pair)
                Enqueue(_shortcuts.Find(Math.Min(head, _shortcuts.Head[i]), Math.Max(head, _shortcuts.Head[i])));
        }
    }
}
