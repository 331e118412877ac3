using CityOps.Coordinates;

namespace CityOps.Roads;

/// <summary>What can be said of the way from a position to an incident before anybody searches for it.</summary>
public sealed class ArrivalOutlook
{
    private const double Rounding = 0.99; // of lengths and coordinates, which are kept with six or seven digits
    private readonly RoadMetric _metric;
    private readonly RoadPosition _incident;
    private readonly GeoPoint _place;
    private readonly bool _isReached;

    /// <summary>Looks at the incident's own edge.</summary>
    /// <param name="metric">The metric that would be searched.</param>
    /// <param name="incident">Where it would be searched to.</param>
    public ArrivalOutlook(RoadMetric metric, RoadPosition incident)
    {
        ArgumentNullException.ThrowIfNull(metric);
        (_metric, _incident) = (metric, incident);
        _place = BeginOf(incident);
        _isReached = Ends.Entries(metric, incident).Any(entry => metric.Core.IsReached(metric.Hierarchy.Links.Tail[entry.Link]));
    }

    /// <summary>Seconds that any way takes at the least: what lies between, at the speed that nothing exceeds.</summary>
    public double SecondsAtLeast(RoadPosition position)
    {
        var network = _metric.Hierarchy.Network;
        var between = (Geodesy.SphereDistance(BeginOf(position), _place) * Rounding) - network.Metres(position.Edge) - network.Metres(_incident.Edge);
        return Math.Max(0, between) / _metric.Times.Fastest;
    }

    /// <summary>Whether there is a way for sure; where it is not sure, a search knows.</summary>
    public bool HasWay(RoadPosition position)
    {
        if (!_isReached)
            return false;
        var (network, hierarchy) = (_metric.Hierarchy.Network, _metric.Hierarchy);
        for (var arc = 2 * position.Edge; arc <= (2 * position.Edge) + 1; arc++)
        {
            if (Ends.Exit(_metric, position, arc) < TravelTimes.Never && _metric.Core.Leads(hierarchy.Rank[network.Turns.ArcHead[arc]]))
                return true;
        }

        return false;
    }

    private GeoPoint BeginOf(RoadPosition position) => _metric.Hierarchy.Network.Node(_metric.Hierarchy.Network.Tail(2 * position.Edge));
}
