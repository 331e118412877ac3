using CityOps.Journal;
using CityOps.Testing;

namespace CityOps.Tiles;

/// <summary>A database with a town of two districts: a lake, a park, houses, a railway, roads, a cell with a component, a camera.</summary>
public sealed class TileDatabase : TestDatabase, IAsyncLifetime
{
    private const string Town = """
        INSERT INTO city (prefix, name_zh, name_en, catalogue, time_zone, calendar, centre, zoom, simulated)
            VALUES ('9901', '样市', 'Sample City', '2007', 'Asia/Shanghai', '{}', ST_SetSRID(ST_MakePoint(120.105, 30.205), 4326), 12, true);
        INSERT INTO area (code, level, parent, name_zh, name_en, label, shape)
            SELECT code, level, parent, '样', 'Sample', ST_SetSRID(ST_MakePoint(x, 30.205), 4326), ST_Multi(ST_MakeEnvelope(west, 30.2, east, 30.21, 4326))
            FROM (VALUES ('9901', 'city', NULL, 120.105, 120.1, 120.12), ('990101', 'district', '9901', 120.105, 120.1, 120.11), ('990102', 'district', '9901', 120.115, 120.11, 120.12),
                         ('990101001', 'street', '990101', 120.105, 120.1, 120.11), ('990101001001', 'community', '990101001', 120.105, 120.1, 120.11)) AS a (code, level, parent, x, west, east);
        INSERT INTO cell (code, community, place_class, road_grade, inside_red_line, area_m2, valid_from, shape)
            SELECT '990101001001' || to_char(n, 'FM000'), '990101001001', 'urban', 0, false, 10000, '2026-01-01', ST_Multi(ST_MakeEnvelope(120.1 + n * 0.001, 30.204, 120.101 + n * 0.001, 30.206, 4326))
            FROM generate_series(0, 9) n;
        INSERT INTO component (code, type, cell, state, surveyed_on, changed_on, source, shape)
            SELECT '99010101020000' || to_char(n, 'FM00'), 'C0102', '990101001001005', 'intact', '2026-01-01', '2026-01-01', 'survey', ST_SetSRID(ST_MakePoint(120.1050 + n * 0.00001, 30.2050), 4326)
            FROM generate_series(1, 9) n;
        INSERT INTO camera (code, city, name_zh, name_en, shape) VALUES ('cam-1', '9901', '路口', 'Crossing', ST_SetSRID(ST_MakePoint(120.1051, 30.2051), 4326));
        INSERT INTO road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, shape)
            SELECT '9901', row_number() OVER (), class, '样路', 'Sample Road', class = 'trunk', class = 'service', false, 0,
                   ST_SetSRID(ST_MakeLine(ST_MakePoint(120.09, 30.2046 + n * 0.0001), ST_MakePoint(120.13, 30.2047 + n * 0.0001)), 4326)
            FROM unnest(ARRAY['motorway', 'trunk', 'primary', 'secondary', 'tertiary', 'residential', 'service', 'path']) WITH ORDINALITY AS r (class, n);
        INSERT INTO ground (city, id, kind, name_zh, name_en, shape)
            SELECT '9901', row_number() OVER (), kind, '样', 'Sample', ST_Buffer(ST_SetSRID(ST_MakePoint(120.105, 30.205), 4326), size)
            FROM (VALUES ('rural', 0.05), ('water', 0.01), ('green', 0.004), ('block', 0.002), ('building', 0.0002)) AS g (kind, size);
        INSERT INTO ground (city, id, kind, name_zh, name_en, shape) VALUES ('9901', 90, 'rail', '', '', ST_SetSRID(ST_MakeLine(ST_MakePoint(120.09, 30.2), ST_MakePoint(120.12, 30.21)), 4326));
        INSERT INTO place (city, id, kind, name_zh, name_en, rank, shape)
            SELECT '9901', n, 'station', '样站', 'Sample Station', n, ST_SetSRID(ST_MakePoint(120.105, 30.205), 4326) FROM generate_series(1, 5) n;
        """;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await using var store = await StartAsync();
        await store.ExecuteAsync(Town);
    }

    internal Task<Store> StartAsync() => Store.StartAsync(ConnectionString);
}
