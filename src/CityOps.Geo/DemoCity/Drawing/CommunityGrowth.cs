namespace CityOps.DemoCity.Drawing;

/// <summary>
/// Gives every block to a community: each grows from its heart over neighbouring blocks, main roads hold it up, and one that grew too large
/// starts later the next time. What comes of it is in one piece and bounded by roads.
/// </summary>
internal sealed class CommunityGrowth(IReadOnlyList<Spot> hearts, IReadOnlyList<bool> north, IReadOnlyList<int> weights, Neighbours neighbours)
{
    private const int Rounds = 40;

    /// <summary>Number of the community of each block.</summary>
    /// <param name="seeds">Where each community begins, and in which district.</param>
    public int[] Grow(IReadOnlyList<(Spot At, bool North)> seeds)
    {
        var start = seeds.Select(seed => BlockAt(seed.At, seed.North)).ToArray();
        var delay = new double[seeds.Count];
        var goal = (double)weights.Sum() / seeds.Count;
        var grown = Once(start, delay);
        var (best, worst) = (grown, Unevenness(grown, seeds.Count, goal));
        for (var round = 0; round < Rounds; round++)
        {
            var sizes = Sizes(grown, seeds.Count);
            for (var i = 0; i < delay.Length; i++)
                delay[i] += Math.Clamp((sizes[i] - goal) / goal, -1, 1) * 110;
            var least = delay.Min();
            delay = [.. delay.Select(one => one - least)];
            grown = Once(start, delay);
            if (Unevenness(grown, seeds.Count, goal) is var uneven && uneven < worst)
                (best, worst) = (grown, uneven);
        }

        return best;
    }

    private int[] Once(int[] start, double[] delay)
    {
        var owner = Enumerable.Repeat(-1, hearts.Count).ToArray();
        var queue = new PriorityQueue<(int Block, int Community), (double, int)>();
        for (var i = 0; i < start.Length; i++)
            queue.Enqueue((start[i], i), (delay[i], i));
        while (queue.TryDequeue(out var next, out var cost))
        {
            if (owner[next.Block] >= 0)
                continue;
            owner[next.Block] = next.Community;
            foreach (var (other, shared) in neighbours.Of(next.Block).OrderBy(pair => pair.Key))
            {
                if (owner[other] >= 0 || north[other] != north[next.Block])
                    continue;
                var step = hearts[next.Block].To(hearts[other]) * neighbours.Barriers[(next.Block, other)] * (shared < 25 ? 2.5 : 1);
                queue.Enqueue((other, next.Community), (cost.Item1 + step, next.Community));
            }
        }

        return owner;
    }

    private int BlockAt(Spot at, bool isNorth) => Enumerable.Range(0, hearts.Count).Where(block => north[block] == isNorth).MinBy(block => hearts[block].To(at));

    private int[] Sizes(int[] owner, int count)
    {
        var sizes = new int[count];
        for (var block = 0; block < owner.Length; block++)
        {
            if (owner[block] >= 0)
                sizes[owner[block]] += weights[block];
        }

        return sizes;
    }

    private double Unevenness(int[] owner, int count, double goal) => Sizes(owner, count).Sum(size => Math.Pow((size - goal) / goal, 2)) + owner.Count(one => one < 0);
}
