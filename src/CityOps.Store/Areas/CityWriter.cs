using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Areas;

/// <summary>Brings cities and base maps in, each in one transaction: all of it or nothing.</summary>
public sealed class CityWriter(NpgsqlDataSource source)
{
    private const string UpsertCity = """
        INSERT INTO city (prefix, name_zh, name_en, catalogue, time_zone, calendar, settings, centre, zoom, simulated)
        VALUES ($1, $2, $3, $4, $5, $6::jsonb, $7::jsonb, ST_SetSRID(ST_MakePoint($8, $9), 4326), $10, $11)
        ON CONFLICT (prefix) DO UPDATE SET name_zh = excluded.name_zh, name_en = excluded.name_en, catalogue = excluded.catalogue,
            time_zone = excluded.time_zone, calendar = excluded.calendar, settings = excluded.settings, centre = excluded.centre,
            zoom = excluded.zoom, simulated = excluded.simulated, revision = city.revision + 1
        """;

    private const string UpsertAreas = """
        INSERT INTO area (code, level, parent, name_zh, name_en, label, shape)
        SELECT code, level, parent, name_zh, name_en, ST_PointOnSurface(shape), ST_Multi(shape) FROM area_draft
        ON CONFLICT (code) DO UPDATE SET level = excluded.level, parent = excluded.parent, name_zh = excluded.name_zh, name_en = excluded.name_en,
            label = excluded.label, shape = excluded.shape
        """;

    // A cell that is no more stays, with its last day, for the cases that lie in it; a code is not used twice.
    private const string UpsertCells = """
        INSERT INTO cell (code, community, place_class, road_grade, inside_red_line, area_m2, valid_from, shape)
        SELECT code, left(code, 12), place_class, road_grade, inside_red_line, area_m2, date '1900-01-01', ST_Multi(shape) FROM cell_draft
        ON CONFLICT (code) DO UPDATE SET place_class = excluded.place_class, road_grade = excluded.road_grade, inside_red_line = excluded.inside_red_line,
            area_m2 = excluded.area_m2, shape = excluded.shape, valid_to = NULL;
        UPDATE cell SET valid_to = current_date
        WHERE starts_with(code, (SELECT left(min(code), 4) FROM cell_draft)) AND valid_to IS NULL AND code NOT IN (SELECT code FROM cell_draft)
        """;

    private const string UpsertOrganisations = """
        INSERT INTO organisation (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)
        SELECT code, city, parent, kind, name_zh, name_en, area, centre, handles_cases FROM organisation_draft
        ON CONFLICT (code) DO UPDATE SET city = excluded.city, parent = excluded.parent, kind = excluded.kind, name_zh = excluded.name_zh,
            name_en = excluded.name_en, area = excluded.area, centre = excluded.centre, handles_cases = excluded.handles_cases
        """;

    /// <summary>Brings a city in, or replaces what is there of it.</summary>
    public async Task WriteAsync(CityDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var copy = await DraftCopy.BeginAsync(source, cancellationToken);
        await copy.ExecuteAsync(UpsertCity, parameters => Bind(parameters, draft));
        await copy.ExecuteAsync("CREATE TEMPORARY TABLE area_draft ON COMMIT DROP AS SELECT code, level, parent, name_zh, name_en, shape::geometry FROM area LIMIT 0");
        await copy.CopyAsync("area_draft (code, level, parent, name_zh, name_en, shape)", draft.Areas, async (row, area) =>
        {
            await row.TextAsync(area.Code, Kebab.Of(area.Level), area.Parent, area.NameZh, area.NameEn);
            await row.ShapeAsync(area.Shape);
        });
        await copy.ExecuteAsync(UpsertAreas);
        await WriteCellsAsync(copy, draft);
        await WriteOrganisationsAsync(copy, draft);
        await WriteRoutingAsync(copy, draft);
        await copy.CommitAsync();
    }

    /// <summary>Replaces the base map of a city.</summary>
    /// <returns>False when there is no such city.</returns>
    public async Task<bool> WriteAsync(string prefix, BaseMapDraft draft, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(draft);
        await using var copy = await DraftCopy.BeginAsync(source, cancellationToken);
        if (await copy.ExecuteAsync("UPDATE city SET revision = revision + 1 WHERE prefix = $1", parameters => parameters.AddWithValue(prefix)) == 0)
            return false;
        foreach (var table in (string[])["road", "ground", "place"])
            await copy.ExecuteAsync($"DELETE FROM {table} WHERE city = $1", parameters => parameters.AddWithValue(prefix));
        await BaseMapCopy.WriteAsync(copy, prefix, draft);
        await copy.CommitAsync();
        return true;
    }

    private static void Bind(NpgsqlParameterCollection parameters, CityDraft draft)
    {
        var city = draft.City;
        foreach (var text in (string[])[city.Prefix, city.NameZh, city.NameEn, city.Catalogue, city.TimeZone, draft.Calendar, draft.Settings])
            parameters.Add(new NpgsqlParameter<string> { TypedValue = text });
        foreach (var number in (double[])[city.Centre.Longitude, city.Centre.Latitude, city.Zoom])
            parameters.Add(new NpgsqlParameter<double> { TypedValue = number });
        parameters.Add(new NpgsqlParameter<bool> { TypedValue = city.Simulated });
    }

    private static async Task WriteCellsAsync(DraftCopy copy, CityDraft draft)
    {
        await copy.ExecuteAsync("CREATE TEMPORARY TABLE cell_draft ON COMMIT DROP AS SELECT code, place_class, road_grade, inside_red_line, area_m2, shape::geometry FROM cell LIMIT 0");
        await copy.CopyAsync("cell_draft (code, place_class, road_grade, inside_red_line, area_m2, shape)", draft.Cells, async (row, cell) =>
        {
            await row.TextAsync(cell.Cell.Code, cell.Cell.Class);
            await row.ValueAsync((short)cell.Cell.RoadGrade, NpgsqlDbType.Smallint);
            await row.ValueAsync(cell.Cell.InsideRedLine, NpgsqlDbType.Boolean);
            await row.ValueAsync(cell.SquareMetres, NpgsqlDbType.Double);
            await row.ShapeAsync(cell.Shape);
        });
        await copy.ExecuteScriptAsync(UpsertCells);
    }

    private static async Task WriteOrganisationsAsync(DraftCopy copy, CityDraft draft)
    {
        await copy.ExecuteAsync("CREATE TEMPORARY TABLE organisation_draft ON COMMIT DROP AS SELECT code, city, parent, kind, name_zh, name_en, area, centre, handles_cases FROM organisation LIMIT 0");
        await copy.CopyAsync("organisation_draft (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)", draft.Organisations, async (row, entry) =>
        {
            await row.TextAsync(entry.Code, draft.City.Prefix, entry.Parent, Kebab.Of(entry.Kind), entry.NameZh, entry.NameEn, entry.Area, entry.Centre);
            await row.ValueAsync(entry.HandlesCases, NpgsqlDbType.Boolean);
        });
        await copy.ExecuteAsync(UpsertOrganisations);
    }

    private static async Task WriteRoutingAsync(DraftCopy copy, CityDraft draft)
    {
        await copy.ExecuteAsync("DELETE FROM routing_rule WHERE city = $1", parameters => parameters.AddWithValue(draft.City.Prefix));
        await copy.CopyAsync(
            "routing_rule (city, position, basis, type, area, unit, kind, night, inside_red_line, road_grade, fallback, substitute, time_limit)",
            draft.Routing.Index(),
            async (row, entry) =>
            {
                var rule = entry.Item;
                await row.TextAsync(draft.City.Prefix);
                await row.ValueAsync(entry.Index + 1, NpgsqlDbType.Integer);
                await row.TextAsync(Kebab.Of(rule.Basis), rule.Type, rule.Area, rule.Unit, rule.Kind is { } kind ? Kebab.Of(kind) : null);
                await row.ValueAsync(rule.Night, NpgsqlDbType.Boolean);
                await row.ValueAsync(rule.InsideRedLine, NpgsqlDbType.Boolean);
                await row.ValueAsync((short?)rule.RoadGrade, NpgsqlDbType.Smallint);
                await row.TextAsync(rule.Fallback, rule.Substitute, rule.Limit?.ToString());
            });
    }
}
