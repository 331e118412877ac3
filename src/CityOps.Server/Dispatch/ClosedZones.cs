using CityOps.Incidents;
using CityOps.Plans;
using NetTopologySuite.Geometries;

namespace CityOps.Dispatch;

/// <summary>A zone through which nobody drives who is not sent to its own incident.</summary>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Name">Identifier of the zone.</param>
/// <param name="Area">Its shape, degrees.</param>
internal sealed record ClosedZone(string Incident, string Name, Polygon Area);

/// <summary>The evacuation and control zones of the incidents whose response is under way.</summary>
internal sealed class ClosedZones(IIncidentList incidents, IGrainFactory grains)
{
    public async Task<IReadOnlyList<ClosedZone>> ReadAsync(CancellationToken cancellationToken)
    {
        List<ClosedZone> zones = [];
        foreach (var key in await incidents.UnderWayAsync(cancellationToken))
        {
            if (await grains.GetGrain<IIncidentGrain>(key).Read(cancellationToken) is { } incident)
                zones.AddRange(incident.Zones.Where(Closes).Select(zone => AreaOf(zone) is { } area ? new ClosedZone(key, zone.Id.ToString(), area) : null).OfType<ClosedZone>());
        }

        return zones;
    }

    /// <summary>A shape as a polygon; null where it has none.</summary>
    internal static Polygon? AreaOf(IncidentZone zone)
    {
        var corners = ZoneRing.Of(zone);
        return corners.Count == 0 ? null : new Polygon(new LinearRing([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner.Longitude, corner.Latitude))]));
    }

    // A plume of a plan closes no road beyond its circle: only when a person has said where the wind blows is its contour there to close them.
    private static bool Closes(IncidentZone zone) => zone.Kind is PlanZoneKind.Evacuation or PlanZoneKind.Control;
}
