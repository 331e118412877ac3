namespace CityOps.Tiles;

/// <summary>A group of map layers that is fetched as one tile.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="LeastZoom">The farthest zoom at which it has tiles.</param>
/// <param name="MostZoom">The nearest zoom at which it has tiles; the viewer enlarges them beyond it.</param>
/// <param name="Sql">
/// One row with one column, the tile. Parameters: $1 zoom, $2 x, $3 y. Each part of it is a layer of the vector tile; what a part holds
/// and from which zoom stands with the part.
/// </param>
public sealed record TileLayer(string Name, int LeastZoom, int MostZoom, string Sql)
{
    /// <summary>All of them, by name.</summary>
    public static IReadOnlyDictionary<string, TileLayer> All { get; } = new[]
    {
        new TileLayer("base", 6, 16, Join(BaseTiles.Ground, BaseTiles.GroundNames, BaseTiles.Rail, BaseTiles.Roads, BaseTiles.RoadNames, BaseTiles.Places)),
        new TileLayer("areas", 6, 15, Join(AreaTiles.Borders, AreaTiles.Labels, AreaTiles.Communities)),
        new TileLayer("grid", 14, 16, Join(AreaTiles.Cells)),
        new TileLayer("components", 16, 16, Join(ThingTiles.Components)),
        new TileLayer("cameras", 11, 14, Join(ThingTiles.Cameras)),
    }.ToDictionary(layer => layer.Name, StringComparer.Ordinal);

    /// <summary>Whether it has tiles of that zoom.</summary>
    public bool Has(TileAddress tile) => tile.Zoom >= LeastZoom && tile.Zoom <= MostZoom;

    /// <summary>
    /// <c>env</c> is the tile, <c>box</c> the same in degrees with a margin for what is drawn across its edge (an eighth of it), and
    /// <c>px</c> the width of a pixel of a 512-pixel tile in the metres of Web Mercator.
    /// </summary>
    private static string Join(params string[] parts) =>
        $"""
        WITH t AS MATERIALIZED (
            SELECT $1::int AS z, env, ST_Transform(ST_Expand(env, (ST_XMax(env) - ST_XMin(env)) / 8), 4326) AS box, (ST_XMax(env) - ST_XMin(env)) / 512 AS px
            FROM ST_TileEnvelope($1::int, $2::int, $3::int) AS env)
        SELECT {string.Join("\n || ", parts.Select(part => $"coalesce(({part.Trim()}), ''::bytea)"))}
        """;
}
