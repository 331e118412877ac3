using CityOps.Incidents;
using CityOps.Maps;
using CityOps.Plans;
using CityOps.Reading;
using NetTopologySuite.Geometries;
using Npgsql;

namespace CityOps.Postures;

/// <inheritdoc cref="IZoneCells"/>
public sealed class ZoneCells(DatabaseReader database) : IZoneCells
{
    private const string Sql = """
        SELECT DISTINCT c.code
        FROM unnest($1) AS outline
        JOIN cell c ON ST_Intersects(c.shape, ST_MakeValid(outline))
        WHERE starts_with(c.code, $2)
        ORDER BY c.code
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> InAsync(string area, IReadOnlyList<IncidentZone> zones, CancellationToken cancellationToken)
    {
        // Where crews only wait, life goes on.
        var outlines = zones.Where(zone => zone.Kind is not PlanZoneKind.Staging).Select(ZoneRing.Of).Where(corners => corners.Count > 2)
            .Select(corners => Outline.Of(corners.Select(corner => new Coordinate(corner.Longitude, corner.Latitude)))).ToArray();
        List<string> cells = [];
        if (outlines.Length == 0)
            return cells;
        await foreach (var cell in database.QueryAsync(
            Sql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<Polygon[]> { TypedValue = outlines });
                parameters.Add(new NpgsqlParameter<string> { TypedValue = area });
            },
            static row => row.GetString(0),
            cancellationToken))
        {
            cells.Add(cell);
        }

        return cells;
    }
}
