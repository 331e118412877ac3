namespace CityOps.Tiles;

/// <summary>The divisions of the city and its unit grid.</summary>
internal static class AreaTiles
{
    /// <summary>Borders, each once: the border of two neighbours is one line, or its dashes would run into each other.</summary>
    public const string Borders = """
        SELECT ST_AsMVT(f, 'borders') FROM (
            SELECT level, ST_AsMVTGeom(ST_Simplify(ST_LineMerge(ST_UnaryUnion(ST_Collect(ST_Transform(line, 3857)))), min(px) / 2), (SELECT env FROM t), 4096, 64) AS geom
            FROM (SELECT a.level, ST_ClipByBox2D(ST_Boundary(a.shape), ST_Expand(t.box, 0.001)) AS line, t.px, t.env
                  FROM t JOIN area a ON a.shape && t.box
                  WHERE t.z >= CASE a.level WHEN 'city' THEN 6 WHEN 'district' THEN 8 WHEN 'street' THEN 12 ELSE 13 END) s
            GROUP BY level
            ORDER BY array_position(ARRAY['community', 'street', 'district', 'city'], level)) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Names of areas where the map shows areas of that size.</summary>
    public const string Labels = """
        SELECT ST_AsMVT(f, 'area_names') FROM (
            SELECT a.code, a.level, a.name_zh, a.name_en, ST_AsMVTGeom(ST_Transform(a.label, 3857), t.env, 4096, 0) AS geom
            FROM t JOIN area a ON a.label && t.box
            WHERE (a.level = 'city' AND t.z BETWEEN 6 AND 9) OR (a.level = 'district' AND t.z >= 9)
               OR (a.level = 'street' AND t.z >= 12) OR (a.level = 'community' AND t.z >= 14)) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Communities as areas: what lies under the pointer, and what can be lit up.</summary>
    public const string Communities = """
        SELECT ST_AsMVT(f, 'communities') FROM (
            SELECT a.code, a.name_zh, a.name_en, ST_AsMVTGeom(ST_SimplifyPreserveTopology(ST_Transform(a.shape, 3857), t.px / 2), t.env, 4096, 16) AS geom
            FROM t JOIN area a ON a.shape && t.box
            WHERE t.z >= 12 AND a.level = 'community') f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Unit grid cells in force today.</summary>
    public const string Cells = """
        SELECT ST_AsMVT(f, 'cells') FROM (
            SELECT c.code, c.community, ST_AsMVTGeom(ST_Transform(c.shape, 3857), t.env, 4096, 32) AS geom
            FROM t JOIN cell c ON c.shape && t.box
            WHERE c.valid_from <= current_date AND (c.valid_to IS NULL OR c.valid_to > current_date)) f
        WHERE f.geom IS NOT NULL
        """;
}
