namespace CityOps.Roads;

/// <summary>Which nodes of the search have a link between them, either way.</summary>
/// <param name="Start">Where each node's neighbours begin; one more than nodes.</param>
/// <param name="Heads">Neighbours, in order, none twice.</param>
/// <param name="East">Metres or so, east of some place.</param>
/// <param name="North">Metres or so, north of it.</param>
internal sealed record SearchGraph(int[] Start, int[] Heads, float[] East, float[] North)
{
    private const double PerUnit = 1e-2; // coordinates are in ten-millionths of a degree

    public static SearchGraph Of(RoadNetwork network)
    {
        var turns = network.Turns;
        var pairs = new List<long>(2 * turns.LinkCount);
        for (var link = 0; link < turns.LinkCount; link++)
        {
            var arc = turns.ArcOf(link);
            var (tail, head) = (link < network.ArcCount ? network.Tail(arc) : turns.ExtraTail[link - network.ArcCount], turns.ArcHead[arc]);
            if (tail != head)
            {
                pairs.Add(TurnTable.Pair(tail, head));
                pairs.Add(TurnTable.Pair(head, tail));
            }
        }

        // Sorted and not hashed: numbers of neighbours are so alike that the hashes of their pairs collide.
        pairs.Sort();
        long[] sorted = [.. pairs.Where((pair, i) => i == 0 || pair != pairs[i - 1])];
        var start = new int[turns.NodeCount + 1];
        foreach (var pair in sorted)
            start[(pair >> 32) + 1]++;
        for (var node = 0; node < turns.NodeCount; node++)
            start[node + 1] += start[node];
        var (east, north) = Places(network);
        return new SearchGraph(start, [.. sorted.Select(pair => (int)pair)], east, north);
    }

    private static (float[] East, float[] North) Places(RoadNetwork network)
    {
        var turns = network.Turns;
        var (east, north) = (new float[turns.NodeCount], new float[turns.NodeCount]);
        if (network.NodeCount == 0)
            return (east, north);
        var (west, south) = (network.Arrays.Longitude[0], network.Arrays.Latitude[0]);
        var narrow = Math.Cos(network.Node(0).Latitude * Math.PI / 180);
        for (var node = 0; node < turns.NodeCount; node++)
        {
            var origin = node < network.NodeCount ? node : turns.SplitOrigin[node - network.NodeCount];
            east[node] = (float)(((long)network.Arrays.Longitude[origin] - west) * narrow * PerUnit);
            north[node] = (float)(((long)network.Arrays.Latitude[origin] - south) * PerUnit);
        }

        return (east, north);
    }
}
