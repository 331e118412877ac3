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
internal sealed class ClosedZones(IIncidentList incidents, IGrainFactory grains, ILogger<ClosedZones> log)
{
    private Dictionary<string, ClosedZone[]> _known = new(StringComparer.Ordinal);

    /// <summary>All of them. Of an incident that cannot be read just now those are given that were known of it: what is closed stays closed.</summary>
    public async Task<IReadOnlyList<ClosedZone>> ReadAsync(CancellationToken cancellationToken)
    {
        var zones = new Dictionary<string, ClosedZone[]>(StringComparer.Ordinal);
        foreach (var key in await incidents.UnderWayAsync(cancellationToken))
        {
            try
            {
                zones[key] = await grains.GetGrain<IIncidentGrain>(key).Read(cancellationToken) is { } incident ? [.. ZonesOf(key, incident)] : [];
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                // Whatever it is, the roads of all other incidents must not wait for it.
                log.LogWarning(exception, "The zones of {Incident} could not be read; they stay as they were.", key);
                zones[key] = _known.GetValueOrDefault(key, []);
            }
        }

        _known = zones;
        return [.. zones.Values.SelectMany(some => some)];
    }

    private static IEnumerable<ClosedZone> ZonesOf(string key, IncidentView incident) =>
        incident.Zones.Where(Closes).Select(zone => AreaOf(zone) is { } area ? new ClosedZone(key, zone.Id.ToString(), area) : null).OfType<ClosedZone>();

    /// <summary>A shape as a polygon; null where it has none.</summary>
    internal static Polygon? AreaOf(IncidentZone zone)
    {
        var corners = ZoneRing.Of(zone);
        return corners.Count == 0 ? null : new Polygon(new LinearRing([.. corners.Append(corners[0]).Select(corner => new Coordinate(corner.Longitude, corner.Latitude))]));
    }

    // A plume of a plan closes no road beyond its circle: only when a person has said where the wind blows is its contour there to close them.
    private static bool Closes(IncidentZone zone) => zone.Kind is PlanZoneKind.Evacuation or PlanZoneKind.Control;
}
