using CityOps.Reading;
using Npgsql;

namespace CityOps.Tiles;

/// <summary>Makes vector tiles of what the database holds.</summary>
public sealed class TileReader(DatabaseReader database)
{
    private const string RevisionSql = "SELECT coalesce(string_agg(prefix || '.' || revision, '-' ORDER BY prefix), 'none') FROM city";

    /// <summary>A tile in the Mapbox Vector Tile format, uncompressed; empty when there is nothing in it.</summary>
    public async Task<byte[]> ReadAsync(TileLayer layer, TileAddress tile, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return await database.FirstAsync(layer.Sql, parameters => Bind(parameters, tile), static row => row.GetFieldValue<byte[]>(0), cancellationToken) ?? [];
    }

    /// <summary>What the cities stand at: another word after every import or edit.</summary>
    public async Task<string> RevisionAsync(CancellationToken cancellationToken) =>
        await database.FirstAsync(RevisionSql, static _ => { }, static row => row.GetString(0), cancellationToken) ?? "none";

    private static void Bind(NpgsqlParameterCollection parameters, TileAddress tile)
    {
        parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Zoom });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.X });
        parameters.Add(new NpgsqlParameter<int> { TypedValue = tile.Y });
    }
}
