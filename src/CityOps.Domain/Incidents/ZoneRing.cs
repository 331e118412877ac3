using CityOps.Cases;
using CityOps.Coordinates;

namespace CityOps.Incidents;

/// <summary>The border of a zone on the ground. Of a plume for which no wind was known yet, as plans bring it, the circle around its source.</summary>
public static class ZoneRing
{
    private const int Corners = 32; // a circle as a polygon: half a per cent of its radius off

    /// <summary>Its corners, the first not repeated; empty where the zone has no shape.</summary>
    public static IReadOnlyList<GeoPoint> Of(IncidentZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var centre = new GeoPoint(zone.Place.Longitude, zone.Place.Latitude);
        return zone.Shape switch
        {
            { Corners: { Count: >= 3 } drawn } => [.. drawn.Select(corner => Geodesy.Destination(centre, Math.Atan2(corner.EastMetres, corner.NorthMetres) * 180 / Math.PI, Math.Sqrt((corner.EastMetres * corner.EastMetres) + (corner.NorthMetres * corner.NorthMetres))))],
            { RadiusMetres: { } radius and > 0 } => [.. Enumerable.Range(0, Corners).Select(i => Geodesy.Destination(centre, 360.0 * i / Corners, radius))],
            _ => [],
        };
    }

    /// <summary>Whether a place lies within a border.</summary>
    public static bool Contains(IReadOnlyList<GeoPoint> ring, CasePosition place)
    {
        ArgumentNullException.ThrowIfNull(ring);
        var inside = false;
        for (int i = 0, j = ring.Count - 1; i < ring.Count; j = i++)
        {
            var (a, b) = (ring[i], ring[j]);
            if (a.Latitude > place.Latitude != b.Latitude > place.Latitude
                && place.Longitude < ((b.Longitude - a.Longitude) * (place.Latitude - a.Latitude) / (b.Latitude - a.Latitude)) + a.Longitude)
            {
                inside = !inside;
            }
        }

        return inside;
    }
}
