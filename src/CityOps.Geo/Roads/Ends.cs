namespace CityOps.Roads;

/// <summary>How one gets from a position onto the graph, and from the graph to a position: the parts of the edges at both ends.</summary>
internal static class Ends
{
    /// <summary>Arcs by which one can leave a position, with the time to their end. A closed edge can be left.</summary>
    public static IEnumerable<(int Arc, int Time)> Exits(RoadMetric metric, RoadPosition position)
    {
        for (var arc = 2 * position.Edge; arc <= (2 * position.Edge) + 1; arc++)
        {
            if (Exit(metric, position, arc) is var time and < TravelTimes.Never)
                yield return (arc, time);
        }
    }

    /// <summary>Time from a position to the end of an arc; <see cref="TravelTimes.Never"/> when one cannot set out along it.</summary>
    public static int Exit(RoadMetric metric, RoadPosition position, int arc) =>
        position.Leaves(arc) && metric.Times.OfArc(arc) is var time and < TravelTimes.Never ? Part(time, 1 - position.Before(arc)) : TravelTimes.Never;

    /// <summary>Links by which one can come to a position, with the time from their beginning. A closed edge can be entered.</summary>
    public static IEnumerable<(int Link, int Time)> Entries(RoadMetric metric, RoadPosition position)
    {
        for (var arc = 2 * position.Edge; arc <= (2 * position.Edge) + 1; arc++)
        {
            if (metric.Times.OfArc(arc) is not (var time and < TravelTimes.Never))
                continue;
            var part = Part(time, position.Before(arc));
            yield return (arc, part);
            var (begin, end) = (metric.Hierarchy.Network.Turns.ExtraOf(arc).Start.Value, metric.Hierarchy.Network.Turns.ExtraOf(arc).End.Value);
            for (var link = begin; link < end; link++)
            {
                if (metric.Times.OfLink(link) < TravelTimes.Never)
                    yield return (link, part);
            }
        }
    }

    /// <summary>The way between two positions of one edge without leaving it; <see cref="TravelTimes.Never"/> when there is none.</summary>
    public static (int Arc, int Time) Direct(RoadMetric metric, RoadPosition from, RoadPosition to)
    {
        var best = (Arc: -1, Time: TravelTimes.Never);
        if (from.Edge != to.Edge)
            return best;
        for (var arc = 2 * from.Edge; arc <= (2 * from.Edge) + 1; arc++)
        {
            if (!from.Leaves(arc) || to.Before(arc) < from.Before(arc) || metric.Times.OfArc(arc) is not (var time and < TravelTimes.Never))
                continue;
            var part = Part(time, to.Before(arc) - from.Before(arc));
            if (part < best.Time)
                best = (arc, part);
        }

        return best;
    }

    private static int Part(int time, double share) => (int)Math.Round(time * share);
}
