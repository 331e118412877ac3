using System.Globalization;
using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Incidents;

/// <inheritdoc cref="IZoneSurvey"/>
public sealed class ZoneSurvey(DatabaseReader database) : IZoneSurvey
{
    private const string Sql = """
        WITH zone AS (SELECT ST_GeomFromText($1, 4326) AS shape)
        (SELECT 0, cell.code, cell.code, cell.code, ST_X(ST_PointOnSurface(cell.shape)), ST_Y(ST_PointOnSurface(cell.shape)) FROM cell, zone WHERE ST_Intersects(cell.shape, zone.shape) AND cell.valid_to IS NULL ORDER BY cell.code LIMIT 5000)
        UNION ALL
        (SELECT 1, component.code, component.type, component.type, ST_X(component.shape), ST_Y(component.shape) FROM component, zone WHERE ST_Contains(zone.shape, component.shape) AND component.state <> 'removed' ORDER BY component.code LIMIT 5000)
        UNION ALL
        (SELECT 2, camera.code, camera.name_zh, camera.name_en, ST_X(camera.shape), ST_Y(camera.shape) FROM camera, zone WHERE ST_Contains(zone.shape, camera.shape) ORDER BY camera.code LIMIT 5000)
        UNION ALL
        (SELECT 3, place.id::text, place.name_zh, place.name_en, ST_X(ST_Centroid(place.shape)), ST_Y(ST_Centroid(place.shape)) FROM place, zone WHERE ST_Intersects(zone.shape, place.shape) ORDER BY place.id LIMIT 5000)
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<ZoneThing>> ThingsAsync(IReadOnlyList<CasePosition> ring, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ring);
        List<ZoneThing> things = [];
        if (ring.Count < 3)
            return things;
        var text = $"POLYGON(({string.Join(',', ring.Append(ring[0]).Select(corner => string.Create(CultureInfo.InvariantCulture, $"{corner.Longitude:F7} {corner.Latitude:F7}")))}))";
        await foreach (var thing in database.QueryAsync(Sql, parameters => parameters.Add(new NpgsqlParameter<string> { TypedValue = text }), Read, cancellationToken))
            things.Add(thing);
        return things;
    }

    private static ZoneThing Read(NpgsqlDataReader row) =>
        new((ZoneThingKind)row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), new CasePosition(row.GetDouble(4), row.GetDouble(5)));
}
