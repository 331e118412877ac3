using CityOps.Cases;
using CityOps.Hazards;
using CityOps.Maps;
using CityOps.Reading;
using NetTopologySuite.Geometries;
using Npgsql;

namespace CityOps.Incidents;

/// <inheritdoc cref="IZoneSurvey"/>
public sealed class ZoneSurvey(DatabaseReader database) : IZoneSurvey
{
    // People are taken to live evenly over their unit grid: of one that the zone cuts, the share of its area counts.
    private const string ThingSql = """
        WITH zone AS (SELECT ST_MakeValid($1) AS shape)
        (SELECT 0, cell.code, cell.code, cell.code, ST_X(ST_PointOnSurface(cell.shape)), ST_Y(ST_PointOnSurface(cell.shape)), residents,
            round(residents * ST_Area(ST_Intersection(cell.shape, zone.shape)) / ST_Area(cell.shape))::integer
            FROM cell, zone WHERE ST_Intersects(cell.shape, zone.shape) AND cell.valid_to IS NULL ORDER BY cell.code LIMIT 5000)
        UNION ALL
        (SELECT 1, component.code, component.type, component.type, ST_X(component.shape), ST_Y(component.shape), NULL, NULL FROM component, zone WHERE ST_Contains(zone.shape, component.shape) AND component.state <> 'removed' ORDER BY component.code LIMIT 5000)
        UNION ALL
        (SELECT 2, camera.code, camera.name_zh, camera.name_en, ST_X(camera.shape), ST_Y(camera.shape), NULL, NULL FROM camera, zone WHERE ST_Contains(zone.shape, camera.shape) ORDER BY camera.code LIMIT 5000)
        UNION ALL
        (SELECT 3, place.id::text, place.name_zh, place.name_en, ST_X(ST_Centroid(place.shape)), ST_Y(ST_Centroid(place.shape)), NULL, NULL FROM place, zone WHERE ST_Intersects(zone.shape, place.shape) ORDER BY place.id LIMIT 5000)
        """;

    // A place is one point of premises, and a plume begins at its very store: what stands 20 metres from the border is in the zone.
    private const string HazardSql = """
        WITH zone AS (SELECT ST_MakeValid($1) AS shape)
        SELECT key, state -> 'state'
        FROM hazard_entry, zone
        WHERE NOT retired AND hazard_entry.shape && ST_Expand(zone.shape, 0.001) AND ST_DWithin(zone.shape::geography, hazard_entry.shape::geography, 20)
        ORDER BY tonnes DESC, key
        LIMIT 5000
        """;

    /// <inheritdoc />
    public Task<IReadOnlyList<ZoneThing>> ThingsAsync(IReadOnlyList<CasePosition> ring, CancellationToken cancellationToken) => WithinAsync(ThingSql, ring, Thing, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ZoneHazard>> HazardsAsync(IReadOnlyList<CasePosition> ring, CancellationToken cancellationToken) => WithinAsync(HazardSql, ring, Hazard, cancellationToken);

    private async Task<IReadOnlyList<T>> WithinAsync<T>(string sql, IReadOnlyList<CasePosition> ring, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ring);
        List<T> found = [];
        if (ring.Count < 3)
            return found;
        var outline = Outline.Of(ring.Select(corner => new Coordinate(corner.Longitude, corner.Latitude)));
        await foreach (var one in database.QueryAsync(sql, parameters => parameters.Add(new NpgsqlParameter<Polygon> { TypedValue = outline }), read, cancellationToken))
            found.Add(one);
        return found;
    }

    private static ZoneThing Thing(NpgsqlDataReader row) =>
        new((ZoneThingKind)row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), new CasePosition(row.GetDouble(4), row.GetDouble(5)))
        {
            Residents = row.IsDBNull(6) ? null : row.GetInt32(6),
            People = row.IsDBNull(7) ? null : row.GetInt32(7),
        };

    private static ZoneHazard Hazard(NpgsqlDataReader row)
    {
        var entry = HazardRegister.StateOf(row.GetString(1)).Entry!;
        return new ZoneHazard(
            row.GetString(0), entry.Kind, entry.Name, entry.Substance, entry.SubstanceName, entry.Un, entry.Tonnes, entry.Organisation, entry.Telephone, entry.Sheet, entry.Place);
    }
}
