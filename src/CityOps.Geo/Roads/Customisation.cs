namespace CityOps.Roads;

/// <summary>Works out the times of a hierarchy from the bottom: a shortcut over a node takes what the two ways beneath it take.</summary>
internal static class Customisation
{
    public static (int[] Up, int[] Down) Run(RoadHierarchy hierarchy, Func<int, int> timeOfLink)
    {
        var shortcuts = hierarchy.Shortcuts;
        var (up, down) = (new int[shortcuts.Head.Length], new int[shortcuts.Head.Length]);
        Array.Fill(up, TravelTimes.Never);
        Array.Fill(down, TravelTimes.Never);
        for (var link = 0; link < hierarchy.Links.Place.Length; link++)
        {
            var place = hierarchy.Links.Place[link];
            if (place < 0)
                continue;
            var times = (place & 1) == 0 ? up : down;
            times[place >> 1] = Math.Min(times[place >> 1], timeOfLink(link));
        }

        for (var node = 0; node < hierarchy.NodeCount; node++)
            Over(shortcuts, node, up, down);
        return (up, down);
    }

    /// <summary>Improves what lies above a node by the ways over it.</summary>
    private static void Over(Shortcuts shortcuts, int node, int[] up, int[] down)
    {
        var (start, head) = (shortcuts.Start, shortcuts.Head);
        var end = start[node + 1];
        for (var i = start[node]; i < end; i++)
        {
            var (toLower, fromLower) = (up[i], down[i]);
            var above = start[head[i]];
            for (var j = i + 1; j < end; j++)
            {
                // All higher neighbours of the node are neighbours of the lower one of them, in the same order.
                while (head[above] != head[j])
                    above++;
                up[above] = Math.Min(up[above], fromLower + up[j]);
                down[above] = Math.Min(down[above], down[j] + toLower);
            }
        }
    }
}
