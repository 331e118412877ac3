namespace CityOps.Tiles;

/// <summary>The base map: what a city is made of, thinned out by zoom so that a tile stays small and legible.</summary>
internal static class BaseTiles
{
    /// <summary>Areas of the ground. What would be smaller than a few pixels is left out, outlines are smoothed to half a pixel.</summary>
    public const string Ground = """
        SELECT ST_AsMVT(f, 'ground') FROM (
            SELECT kind, (id % 3)::int AS tone, ST_AsMVTGeom(CASE WHEN z < 15 THEN ST_SimplifyPreserveTopology(shape, px / 2) ELSE shape END, env, 4096, 64) AS geom
            FROM (SELECT g.kind, g.id, t.z, t.env, t.px, ST_Transform(g.shape, 3857) AS shape
                  FROM t JOIN ground g ON g.shape && t.box
                  WHERE g.kind <> 'rail' AND ST_Dimension(g.shape) = 2 AND (t.z >= 14 OR g.kind <> 'building')
                    AND (t.z >= 11 OR g.kind IN ('water', 'green', 'rural'))) s
            WHERE z >= 16 OR ST_Area(shape) > px * px * CASE kind WHEN 'building' THEN 12 WHEN 'water' THEN 6 ELSE 16 END
            ORDER BY array_position(ARRAY['rural', 'industrial', 'block', 'green', 'water', 'building'], kind), ST_Area(shape) DESC) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Names of parks and waters, once each, in the tile that holds the middle; from the zoom at which they are wide enough to bear it.</summary>
    public const string GroundNames = """
        SELECT ST_AsMVT(f, 'ground_names') FROM (
            SELECT kind, name_zh, name_en, (sqrt(area) / px)::int AS width, ST_AsMVTGeom(middle, env, 4096, 0) AS geom
            FROM (SELECT g.kind, g.name_zh, g.name_en, t.z, t.env, t.px, ST_Area(ST_Transform(g.shape, 3857)) AS area,
                         ST_Transform(ST_PointOnSurface(g.shape), 3857) AS middle
                  FROM t JOIN ground g ON g.shape && t.box
                  WHERE t.z >= 10 AND g.kind IN ('water', 'green', 'industrial') AND g.name_zh <> '') s
            WHERE sqrt(area) > px * 40 AND middle && env) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Railways.</summary>
    public const string Rail = """
        SELECT ST_AsMVT(f, 'rail') FROM (
            SELECT ST_AsMVTGeom(ST_Simplify(ST_LineMerge(ST_Collect(ST_Transform(g.shape, 3857))), min(t.px) / 2), (SELECT env FROM t), 4096, 64) AS geom
            FROM t JOIN ground g ON g.shape && t.box
            WHERE t.z >= 10 AND g.kind = 'rail' AND ST_Dimension(g.shape) = 1) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Roads by class, one feature for all that are drawn alike.</summary>
    public const string Roads = """
        SELECT ST_AsMVT(f, 'roads') FROM (
            SELECT class, bridge, tunnel, layer::int AS layer,
                   ST_AsMVTGeom(ST_Simplify(ST_LineMerge(ST_Collect(ST_Transform(shape, 3857))), min(px) / 2), (SELECT env FROM t), 4096, 64) AS geom
            FROM (SELECT r.class, t.z >= 13 AND r.bridge AS bridge, t.z >= 13 AND r.tunnel AS tunnel, CASE WHEN t.z >= 13 THEN r.layer ELSE 0 END AS layer, r.shape, t.px, t.env
                  FROM t JOIN road r ON r.shape && t.box
                  WHERE t.z >= CASE r.class WHEN 'motorway' THEN 6 WHEN 'trunk' THEN 6 WHEN 'primary' THEN 8 WHEN 'secondary' THEN 10 WHEN 'tertiary' THEN 12
                                            WHEN 'residential' THEN 13 WHEN 'service' THEN 15 ELSE 15 END) s
            GROUP BY class, bridge, tunnel, layer
            ORDER BY layer, array_position(ARRAY['path', 'service', 'residential', 'tertiary', 'secondary', 'primary', 'trunk', 'motorway'], class)) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Names of roads along the road, joined so that a name is not broken at every crossing.</summary>
    public const string RoadNames = """
        SELECT ST_AsMVT(f, 'road_names') FROM (
            SELECT class, bridge, name_zh, name_en, ST_AsMVTGeom(ST_Simplify(ST_LineMerge(ST_Collect(ST_Transform(shape, 3857))), min(px) * 2), (SELECT env FROM t), 4096, 16) AS geom
            FROM (SELECT r.class, r.bridge AND t.z >= 14 AS bridge, r.name_zh, r.name_en, r.shape, t.px, t.env
                  FROM t JOIN road r ON r.shape && t.box
                  WHERE r.name_zh <> '' AND t.z >= CASE r.class WHEN 'motorway' THEN 11 WHEN 'trunk' THEN 11 WHEN 'primary' THEN 12 WHEN 'secondary' THEN 13 WHEN 'tertiary' THEN 14 ELSE 15 END) s
            GROUP BY class, bridge, name_zh, name_en) f
        WHERE f.geom IS NOT NULL
        """;

    /// <summary>Named places from the zoom of their rank.</summary>
    public const string Places = """
        SELECT ST_AsMVT(f, 'places') FROM (
            SELECT p.kind, p.name_zh, p.name_en, p.rank::int AS rank, ST_AsMVTGeom(ST_Transform(p.shape, 3857), t.env, 4096, 0) AS geom
            FROM t JOIN place p ON p.shape && t.box
            WHERE t.z >= CASE p.rank WHEN 1 THEN 8 WHEN 2 THEN 11 WHEN 3 THEN 13 WHEN 4 THEN 14 ELSE 15 END
            ORDER BY p.rank) f
        WHERE f.geom IS NOT NULL
        """;
}
