using System.Collections.Concurrent;
using CityOps.Cases;
using CityOps.Coordinates;
using CityOps.Roads;

namespace CityOps.Dispatch;

/// <summary>The roads of a city with the times of one part of the day, and what is closed. Never changes; any number of searches use it at once.</summary>
internal sealed class CityRoads
{
    private const double FarthestFromRoad = 2_000;
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<RoadUsers, RoadMetric>> _metrics = new(StringComparer.Ordinal);
    private readonly IReadOnlyDictionary<RoadUsers, RoadMetric> _open;

    private CityRoads(RoadHierarchy hierarchy, IReadOnlyList<GridPlace> grids, TrafficPeriod period, IReadOnlyList<ClosedZone> zones, IReadOnlyDictionary<RoadUsers, RoadMetric> open) =>
        (Hierarchy, Grids, Period, Zones, _open) = (hierarchy, grids, period, zones, open);

    public RoadHierarchy Hierarchy { get; }

    public RoadNetwork Network => Hierarchy.Network;

    public IReadOnlyList<GridPlace> Grids { get; }

    public TrafficPeriod Period { get; }

    public IReadOnlyList<ClosedZone> Zones { get; }

    public static CityRoads Of(RoadNetwork network, IReadOnlyList<GridPlace> grids, TrafficPeriod period) => Of(RoadHierarchy.Of(network), grids, period, []);

    /// <summary>The same roads at another time, or with other zones.</summary>
    public CityRoads With(TrafficPeriod period, IReadOnlyList<ClosedZone> zones) =>
        period == Period ? new CityRoads(Hierarchy, Grids, period, zones, _open) : Of(Hierarchy, Grids, period, zones);

    /// <summary>Times for those who are sent to a job: the zones of its own incident are theirs to enter, those of others are not.</summary>
    /// <param name="job">Key of the job; null for a mere place.</param>
    public IReadOnlyDictionary<RoadUsers, RoadMetric> MetricsFor(string? job) =>
        _metrics.GetOrAdd(Zones.Any(zone => zone.Incident == job) ? job! : string.Empty, own =>
        {
            var closures = Zones.Where(zone => zone.Incident != own)
                .Aggregate(RoadClosures.None, (closed, zone) => closed.Close(new RoadClosure($"{zone.Incident}/{zone.Name}", RoadUsers.Vehicles, Network.EdgesIn(zone.Area))));
            return closures.All.Any() ? _open.ToDictionary(metric => metric.Key, metric => metric.Value.With(closures)) : _open;
        });

    /// <summary>A place on the roads of some users; null when it is too far from all of them.</summary>
    public RoadPosition? Snap(CasePosition place, RoadUsers users, double? heading = null) =>
        Network.Snap(new GeoPoint(place.Longitude, place.Latitude), users, heading) is { Metres: <= FarthestFromRoad } snap ? snap.Position : null;

    private static CityRoads Of(RoadHierarchy hierarchy, IReadOnlyList<GridPlace> grids, TrafficPeriod period, IReadOnlyList<ClosedZone> zones) => new(
        hierarchy,
        grids,
        period,
        zones,
        new[] { TravelProfile.Light, TravelProfile.Heavy, TravelProfile.Walker }.ToDictionary(profile => profile.User, profile => hierarchy.Customise(profile, period)));
}
