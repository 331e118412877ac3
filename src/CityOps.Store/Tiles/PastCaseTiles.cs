using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Tiles;

/// <summary>
/// Vector tiles of closed cases, each viewer's own: they hold no case that the viewer may not see, and are not kept for another.
/// Afar a point stands for all cases within six pixels, and says how many (<c>n</c>); near by each case is there with its key and type.
/// </summary>
public sealed class PastCaseTiles(DatabaseReader database)
{
    /// <summary>Name in addresses, and of the layer inside the tile.</summary>
    public const string Name = "cases";

    /// <summary>The farthest zoom.</summary>
    public const int LeastZoom = 6;

    /// <summary>The nearest zoom; the viewer enlarges its tiles beyond it.</summary>
    public const int MostZoom = 15;

    // From here on a tile is small enough to name every case.
    private const int NamedFrom = 14;

    private static readonly string Seen = $"""
        WITH t AS MATERIALIZED (
            SELECT env, ST_Transform(env, 4326) AS box, (ST_XMax(env) - ST_XMin(env)) / 512 AS px FROM ST_TileEnvelope($1::int, $2::int, $3::int) AS env),
        seen AS (
            SELECT key, type_code AS type, ST_Transform(ST_SetSRID(ST_MakePoint(longitude, latitude), 4326), 3857) AS place
            FROM t JOIN "case" ON ST_SetSRID(ST_MakePoint(longitude, latitude), 4326) && t.box
            WHERE closed_at IS NOT NULL AND {ScopeCondition.Of(4, 5)})
        """;

    private static readonly string Counted = Seen + """

        SELECT coalesce(ST_AsMVT(f, 'cases'), ''::bytea) FROM (
            SELECT count(*)::int AS n, ST_AsMVTGeom(ST_SnapToGrid(place, 6 * px), env, 4096, 0) AS geom
            FROM seen CROSS JOIN t GROUP BY ST_SnapToGrid(place, 6 * px), env) f
        WHERE f.geom IS NOT NULL
        """;

    private static readonly string Named = Seen + """

        SELECT coalesce(ST_AsMVT(f, 'cases'), ''::bytea) FROM (
            SELECT 1 AS n, key, type, ST_AsMVTGeom(place, env, 4096, 0) AS geom FROM seen CROSS JOIN t) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>A tile in the Mapbox Vector Tile format; empty when there is nothing in it.</summary>
    /// <param name="tile">Which, of a zoom from <see cref="LeastZoom"/> to <see cref="MostZoom"/>.</param>
    /// <param name="scopes">What the viewer may see; null for everything.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<byte[]> ReadAsync(TileAddress tile, IReadOnlyList<CaseScope>? scopes, CancellationToken cancellationToken) =>
        await database.FirstAsync(tile.Zoom < NamedFrom ? Counted : Named, parameters => Bind(parameters, tile, scopes), static row => row.GetFieldValue<byte[]>(0), cancellationToken) ?? [];

    private static void Bind(NpgsqlParameterCollection parameters, TileAddress tile, IReadOnlyList<CaseScope>? scopes)
    {
        parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Zoom });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.X });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Y });
        ScopeCondition.Bind(parameters, scopes);
    }
}
