using System.Runtime.InteropServices;

namespace CityOps.Roads;

/// <summary>
/// Ways and shortcuts between nodes in the order of a hierarchy, each pair once, from the lower to the higher node. Nodes are named by
/// their rank. The higher neighbours of a node are all joined with each other; the lowest of them is its parent, and all higher nodes that
/// a search from it can meet are its ancestors.
/// </summary>
internal sealed class Shortcuts
{
    private Shortcuts(int[] start, int[] head)
    {
        (Start, Head) = (start, head);
        var nodes = start.Length - 1;
        Tail = new int[head.Length];
        Parent = new int[nodes];
        DownStart = new int[nodes + 1];
        for (var node = 0; node < nodes; node++)
        {
            Parent[node] = start[node] < start[node + 1] ? head[start[node]] : -1;
            for (var i = start[node]; i < start[node + 1]; i++)
            {
                Tail[i] = node;
                DownStart[head[i] + 1]++;
            }
        }

        for (var node = 0; node < nodes; node++)
            DownStart[node + 1] += DownStart[node];
        Down = new int[head.Length];
        var next = (int[])DownStart.Clone();
        for (var i = 0; i < head.Length; i++)
            Down[next[head[i]]++] = i;
    }

    /// <summary>Where the pairs of each node with higher ones begin; one more than nodes.</summary>
    public int[] Start { get; }

    /// <summary>The higher node of each pair; those of one node in order.</summary>
    public int[] Head { get; }

    /// <summary>The lower node of each pair.</summary>
    public int[] Tail { get; }

    /// <summary>Lowest of the higher neighbours; -1 for none.</summary>
    public int[] Parent { get; }

    /// <summary>Where the pairs of each node with lower ones begin in <see cref="Down"/>.</summary>
    public int[] DownStart { get; }

    /// <summary>Pairs by their higher node, then by their lower one.</summary>
    public int[] Down { get; }

    public long Bytes => 4L * (Start.Length + Head.Length + Tail.Length + Parent.Length + DownStart.Length + Down.Length);

    public static Shortcuts Of(SearchGraph graph, int[] rank)
    {
        var nodes = rank.Length;
        var node = new int[nodes];
        for (var i = 0; i < nodes; i++)
            node[rank[i]] = i;
        var (start, head) = (new int[nodes + 1], new List<int>(graph.Heads.Length * 2));
        var (firstChild, sibling, seen) = (Filled(nodes), Filled(nodes), Filled(nodes));
        for (var low = 0; low < nodes; low++)
        {
            var begin = head.Count;
            for (var i = graph.Start[node[low]]; i < graph.Start[node[low] + 1]; i++)
                Take(rank[graph.Heads[i]], low);

            // What the children reach is reached from here, once they are taken out.
            for (var child = firstChild[low]; child >= 0; child = sibling[child])
            {
                for (var i = start[child]; i < start[child + 1]; i++)
                    Take(head[i], low);
            }

            CollectionsMarshal.AsSpan(head)[begin..].Sort();
            start[low + 1] = head.Count;
            if (head.Count > begin)
                (sibling[low], firstChild[head[begin]]) = (firstChild[head[begin]], low);
        }

        return new Shortcuts(start, [.. head]);

        void Take(int high, int low)
        {
            if (high <= low || seen[high] == low)
                return;
            seen[high] = low;
            head.Add(high);
        }
    }

    /// <summary>Number of a pair.</summary>
    public int Find(int low, int high) => Array.BinarySearch(Head, Start[low], Start[low + 1] - Start[low], high);

    private static int[] Filled(int count)
    {
        var array = new int[count];
        Array.Fill(array, -1);
        return array;
    }
}
