using CityOps.DemoCity;
using Npgsql;

namespace CityOps.Import;

/// <summary>Writes what stands and moves in the demo city: components, cameras, places, units.</summary>
internal static class DemoThings
{
    public static async Task WriteAsync(NpgsqlConnection connection, DemoTown town, CancellationToken cancellationToken)
    {
        var city = town.Entry.Prefix;
        await CopyTable.WriteAsync(connection, "component (code, type, cell, owner, maintainer, state, surveyed_on, changed_on, source, shape)", town.Components, async (row, entry) =>
        {
            var component = entry.Component;
            await row.TextAsync(component.Code, component.TypeCode, component.Cell, component.Owner, component.Maintainer, component.State);
            await row.DateAsync(entry.SurveyedOn);
            await row.DateAsync(entry.ChangedOn);
            await row.TextAsync(entry.Source);
            await row.PointAsync(component.Place);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "camera (code, city, name_zh, name_en, organisation, heading, shape)", town.Cameras, async (row, camera) =>
        {
            await row.TextAsync(camera.Code, city, camera.NameZh, camera.NameEn, camera.Organisation);
            await row.RealAsync(camera.Heading);
            await row.PointAsync(camera.Place);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "place (city, id, kind, name_zh, name_en, rank, shape)", town.Places.Index(), async (row, place) =>
        {
            await row.TextAsync(city);
            await row.LargeAsync(place.Index + 1);
            await row.TextAsync(place.Item.Kind, place.Item.NameZh, place.Item.NameEn);
            await row.SmallAsync(place.Item.Rank);
            await row.PointAsync(place.Item.Place);
        }, cancellationToken);
        await CopyTable.WriteAsync(connection, "unit (code, city, type, organisation, callsign_zh, callsign_en, account, area, simulated, capabilities, crew)", town.Units, async (row, unit) =>
        {
            await row.TextAsync(unit.Code, city, unit.Type, unit.Organisation, unit.CallsignZh, unit.CallsignEn, unit.Account, unit.Area);
            await row.FlagAsync(unit.Simulated);
            await row.TextsAsync(unit.Capabilities);
            await row.NumberAsync(unit.Crew);
        }, cancellationToken);
    }
}
