namespace CityOps.Roads;

/// <summary>
/// Times over a hierarchy: who travels, at which part of the day, with what is closed. Never changes, so any number of searches may use it
/// while the next one is made.
/// <para>What is closed is not driven through. A unit that stands on a closed edge leaves it, and an incident on one is reached when one of
/// its ends is.</para>
/// </summary>
public sealed class RoadMetric
{
    private readonly HashSet<int> _closed;
    private readonly Lazy<RoadCore> _core;

    private RoadMetric(RoadHierarchy hierarchy, TravelTimes times, RoadClosures closures, HashSet<int> closed, int[] up, int[] down)
    {
        (Hierarchy, Times, Closures, _closed, Up, Down) = (hierarchy, times, closures, closed, up, down);
        _core = new Lazy<RoadCore>(() => new RoadCore(this));
    }

    /// <summary>The hierarchy it is over.</summary>
    public RoadHierarchy Hierarchy { get; }

    /// <summary>Who travels.</summary>
    public TravelProfile Profile => Times.Profile;

    /// <summary>Part of the day.</summary>
    public TrafficPeriod Period => Times.Period;

    /// <summary>What is closed.</summary>
    public RoadClosures Closures { get; }

    /// <summary>Bytes of its arrays.</summary>
    public long Bytes => 4L * (Up.Length + Down.Length);

    /// <summary>Pairs whose time was looked at when it was made from another metric; all of them when it was made afresh.</summary>
    public int Touched { get; private init; }

    internal TravelTimes Times { get; }

    /// <summary>Time from the lower node of each pair to the higher.</summary>
    internal int[] Up { get; }

    /// <summary>Time from the higher node of each pair to the lower.</summary>
    internal int[] Down { get; }

    /// <summary>What hangs together in it.</summary>
    internal RoadCore Core => _core.Value;

    /// <summary>The same with other closures; only what they change is worked out again, unless that is nearly everything.</summary>
    public RoadMetric With(RoadClosures closures)
    {
        ArgumentNullException.ThrowIfNull(closures);
        var closed = closures.EdgesFor(Profile.User);
        var changed = new HashSet<int>(closed);
        changed.SymmetricExceptWith(_closed);
        var (up, down) = ((int[])Up.Clone(), (int[])Down.Clone());
        return new Recustomisation(Hierarchy, up, down, link => TimeOf(Hierarchy, Times, closed, link)).Run(changed) is { } touched
            ? new RoadMetric(Hierarchy, Times, closures, closed, up, down) { Touched = touched }
            : Of(Hierarchy, Times, closures);
    }

    /// <summary>Seconds along an arc; null where this traveller may not go, or where it is closed.</summary>
    public double? Seconds(int arc) => _closed.Contains(arc >> 1) || Times.OfArc(arc) is TravelTimes.Never ? null : Times.OfArc(arc) / 1000.0;

    internal static RoadMetric Of(RoadHierarchy hierarchy, TravelTimes times, RoadClosures closures)
    {
        var closed = closures.EdgesFor(times.Profile.User);
        var (up, down) = Customisation.Run(hierarchy, link => TimeOf(hierarchy, times, closed, link));
        return new RoadMetric(hierarchy, times, closures, closed, up, down) { Touched = up.Length };
    }

    internal int OfLink(int link) => TimeOf(Hierarchy, Times, _closed, link);

    private static int TimeOf(RoadHierarchy hierarchy, TravelTimes times, HashSet<int> closed, int link) =>
        closed.Count > 0 && closed.Contains(hierarchy.Network.Turns.ArcOf(link) >> 1) ? TravelTimes.Never : times.OfLink(link);
}
