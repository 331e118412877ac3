using System.Diagnostics;

namespace CityOps.Roads;

/// <summary>
/// A customisable contraction hierarchy over a network (J. Dibbelt, B. Strasser, D. Wagner, "Customizable contraction hierarchies", ACM
/// Journal of Experimental Algorithmics 21, 2016): the nodes in the order of a nested dissection and the shortcuts that this order asks
/// for. It depends on the network alone, so it is made once; speeds, profiles and closures are <see cref="RoadMetric"/>s over it.
/// </summary>
public sealed class RoadHierarchy
{
    private RoadHierarchy(RoadNetwork network)
    {
        Network = network;
        var began = Stopwatch.GetTimestamp();
        var graph = SearchGraph.Of(network);
        Rank = NestedDissection.Rank(graph.Start, graph.Heads, graph.East, graph.North);
        OrderTime = Stopwatch.GetElapsedTime(began);
        Shortcuts = Shortcuts.Of(graph, Rank);
        Links = new LinkMap(network.Turns, Rank, Shortcuts);
        ContractionTime = Stopwatch.GetElapsedTime(began) - OrderTime;
    }

    /// <summary>The network it is made over.</summary>
    public RoadNetwork Network { get; }

    /// <summary>Nodes of the search: crossings, and one more for each arc after which a turn is forbidden.</summary>
    public int NodeCount => Rank.Length;

    /// <summary>Pairs of nodes with a way or a shortcut between them.</summary>
    public int ShortcutCount => Shortcuts.Head.Length;

    /// <summary>Bytes of its arrays, without the network's and the metrics'.</summary>
    public long Bytes => (4L * Rank.Length) + Shortcuts.Bytes + Links.Bytes;

    /// <summary>How long it took to find the order.</summary>
    public TimeSpan OrderTime { get; }

    /// <summary>How long it took to find the shortcuts.</summary>
    public TimeSpan ContractionTime { get; }

    /// <summary>Rank of each node of the search.</summary>
    internal int[] Rank { get; }

    internal Shortcuts Shortcuts { get; }

    internal LinkMap Links { get; }

    /// <summary>Makes the hierarchy of a network. For 100,000 crossings that takes seconds.</summary>
    public static RoadHierarchy Of(RoadNetwork network)
    {
        ArgumentNullException.ThrowIfNull(network);
        return new RoadHierarchy(network);
    }

    /// <summary>Gives every way and shortcut its time.</summary>
    /// <param name="profile">Who travels.</param>
    /// <param name="period">Part of the day.</param>
    /// <param name="closures">What is closed; null for nothing.</param>
    public RoadMetric Customise(TravelProfile profile, TrafficPeriod period = TrafficPeriod.Day, RoadClosures? closures = null)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return RoadMetric.Of(this, new TravelTimes(Network, profile, period), closures ?? RoadClosures.None);
    }
}
