using CityOps.Coordinates;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>The outline of a zone on the ground.</summary>
public static class ZoneOutline
{
    private const int Corners = 32; // a circle as a polygon: half a per cent of its radius off

    /// <summary>The corners of a zone, not closed; empty where it has no shape. Of a plume only the circle around its source.</summary>
    public static IReadOnlyList<GeoPoint> Of(IncidentZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var centre = new GeoPoint(zone.Place.Longitude, zone.Place.Latitude);
        return zone.Shape switch
        {
            { Kind: PlanShapeKind.Polygon, Corners: { Count: >= 3 } drawn } => [.. drawn.Select(corner => Corner(centre, corner))],
            { RadiusMetres: { } radius and > 0 } => [.. Enumerable.Range(0, Corners).Select(i => Geodesy.Destination(centre, 360.0 * i / Corners, radius))],
            _ => [],
        };
    }

    private static GeoPoint Corner(GeoPoint centre, PlanCorner corner) => Geodesy.Destination(
        centre,
        Math.Atan2(corner.EastMetres, corner.NorthMetres) * 180 / Math.PI,
        Math.Sqrt((corner.EastMetres * corner.EastMetres) + (corner.NorthMetres * corner.NorthMetres)));
}
