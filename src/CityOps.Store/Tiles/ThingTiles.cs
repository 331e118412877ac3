namespace CityOps.Tiles;

/// <summary>Things that stand in the city.</summary>
internal static class ThingTiles
{
    /// <summary>Components that are not removed.</summary>
    public const string Components = """
        SELECT ST_AsMVT(f, 'components') FROM (
            SELECT c.code, c.type, c.state, ST_AsMVTGeom(ST_Transform(c.shape, 3857), t.env, 4096, 0) AS geom
            FROM t JOIN component c ON c.shape && t.box
            WHERE c.state <> 'removed') f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Cameras.</summary>
    public const string Cameras = """
        SELECT ST_AsMVT(f, 'cameras') FROM (
            SELECT c.code, c.name_zh, c.name_en, c.heading, ST_AsMVTGeom(ST_Transform(c.shape, 3857), t.env, 4096, 0) AS geom
            FROM t JOIN camera c ON c.shape && t.box) f
        WHERE f.geom IS NOT NULL
        """;
}
