using CityOps.DemoCity;
using CityOps.DemoCity.Offices;
using CityOps.Plans;
using CityOps.Words;
using CityOps.WorkingTimes;
using Npgsql;

namespace CityOps.Import;

/// <summary>Writes the demo city into the tables of the city, in one transaction.</summary>
internal static class DemoWriter
{
    private static readonly DateOnly Surveyed = new(2025, 3, 1);

    public static async Task WriteAsync(NpgsqlDataSource source, DemoTown town, DateTimeOffset moment, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await WriteAreasAsync(connection, town, cancellationToken);
        await WriteOfficesAsync(connection, town, cancellationToken);
        await WriteMapAsync(connection, town, cancellationToken);
        await DemoThings.WriteAsync(connection, town, cancellationToken);
        await using var begun = new NpgsqlCommand("INSERT INTO demo_import (city, moment, done) VALUES ($1, $2, false)", connection);
        begun.Parameters.AddWithValue(town.Entry.Prefix);
        begun.Parameters.AddWithValue(moment);
        await begun.ExecuteNonQueryAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        await using var analyze = new NpgsqlCommand("ANALYZE area, cell, organisation, responsibility_grid_cell, component, road, ground, place", connection);
        await analyze.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task WriteAreasAsync(NpgsqlConnection connection, DemoTown town, CancellationToken cancellationToken)
    {
        var city = town.Entry;
        await CopyTable.WriteAsync(connection, "city (prefix, name_zh, name_en, catalogue, time_zone, calendar, centre, zoom, simulated)", [city], async (row, entry) =>
        {
            await row.TextAsync(entry.Prefix, entry.NameZh, entry.NameEn, entry.Catalogue, entry.TimeZone);
            await row.JsonAsync(WorkingCalendarJson.Write(DemoCalendar.Terms));
            await row.PointAsync(entry.Centre);
            await row.RealAsync(entry.Zoom);
            await row.FlagAsync(entry.Simulated);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "area (code, level, parent, name_zh, name_en, label, shape)", town.Areas, async (row, area) =>
        {
            await row.TextAsync(area.Code, Kebab.Of(area.Level), area.Parent, area.NameZh, area.NameEn);
            await row.PointAsync(area.Label);
            await row.ManyAsync(area.Shape);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "cell (code, community, place_class, road_grade, inside_red_line, area_m2, residents, valid_from, shape)", town.Cells, async (row, cell) =>
        {
            await row.TextAsync(cell.Code, cell.Community, cell.PlaceClass);
            await row.SmallAsync(cell.RoadGrade);
            await row.FlagAsync(cell.InsideRedLine);
            await row.DoubleAsync(cell.SquareMetres);
            await row.NumberAsync(cell.Residents);
            await row.DateAsync(Surveyed);
            await row.ManyAsync(cell.Shape);
        }, cancellationToken);
    }

    private static async Task WriteOfficesAsync(NpgsqlConnection connection, DemoTown town, CancellationToken cancellationToken)
    {
        var city = town.Entry.Prefix;
        await CopyTable.WriteAsync(connection, "organisation (code, city, parent, kind, name_zh, name_en, area, centre, handles_cases)", DemoOffices.All, async (row, office) =>
        {
            await row.TextAsync(office.Code, city, office.Parent, Kebab.Of(office.Kind), office.NameZh, office.NameEn, office.Area, office.Centre);
            await row.FlagAsync(office.HandlesCases);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "plan_role_holder (city, role, area, organisation, relayed)", PlanRoles.DemoCity, async (row, holding) =>
        {
            await row.TextAsync(city, holding.Role, holding.Area, holding.Organisation);
            await row.FlagAsync(holding.Relayed);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "routing_rule (city, position, basis, type, area, unit, fallback)", DemoRouting.Rules.Index(), async (row, rule) =>
        {
            await row.TextAsync(city);
            await row.NumberAsync(rule.Index + 1);
            await row.TextAsync(Kebab.Of(rule.Item.Basis), rule.Item.Type, rule.Item.Area, rule.Item.Unit, rule.Item.Fallback);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "responsibility_grid (code, city, kind, organisation, account, name_zh, name_en)", town.Responsibilities, (row, grid) =>
            row.TextAsync(grid.Code, city, grid.Kind, grid.Organisation, grid.Account, grid.NameZh, grid.NameEn), cancellationToken);
        var members = town.Responsibilities.SelectMany(grid => grid.Cells.Select(cell => (grid.Code, Cell: cell)));
        await CopyTable.WriteAsync(connection, "responsibility_grid_cell (grid, cell)", members, (row, member) => row.TextAsync(member.Code, member.Cell), cancellationToken);
    }

    private static async Task WriteMapAsync(NpgsqlConnection connection, DemoTown town, CancellationToken cancellationToken)
    {
        var city = town.Entry.Prefix;
        await CopyTable.WriteAsync(connection, "road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, max_speed, shape)", town.Roads.Index(), async (row, road) =>
        {
            await row.TextAsync(city);
            await row.LargeAsync(road.Index + 1);
            await row.TextAsync(road.Item.Class, road.Item.NameZh, road.Item.NameEn);
            await row.FlagAsync(road.Item.Bridge);
            await row.FlagAsync(value: false);
            await row.FlagAsync(value: false);
            await row.SmallAsync(road.Item.Bridge ? 1 : 0);
            await row.SmallAsync(road.Item.MaxSpeed);
            await row.ShapeAsync(road.Item.Shape);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "ground (city, id, kind, name_zh, name_en, shape)", town.Ground.Index(), async (row, ground) =>
        {
            await row.TextAsync(city);
            await row.LargeAsync(ground.Index + 1);
            await row.TextAsync(ground.Item.Kind, ground.Item.NameZh, ground.Item.NameEn);
            await row.ShapeAsync(ground.Item.Shape);
        }, cancellationToken);
    }
}
