using System.Text.Json;
using CityOps.Reading;
using CityOps.Storage;

namespace CityOps.Units;

/// <summary>The units of all cities, and what their grains have written.</summary>
internal sealed class UnitRows(DatabaseReader database)
{
    private const string UnitsSql = "SELECT code, type, organisation, callsign_zh, callsign_en, account, area, simulated, capabilities, crew FROM unit ORDER BY code";
    private const string StatesSql = "SELECT key, data FROM grain_state WHERE type = 'unit/unit'";

    public async Task<IReadOnlyList<UnitEntry>> UnitsAsync(CancellationToken cancellationToken)
    {
        var units = new List<UnitEntry>();
        await foreach (var unit in database.QueryAsync(
            UnitsSql,
            static _ => { },
            static row => new UnitEntry(
                row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5), row.GetString(6), row.GetBoolean(7))
            {
                Capabilities = row.GetFieldValue<string[]>(8),
                Crew = row.GetInt32(9),
            },
            cancellationToken))
        {
            units.Add(unit);
        }

        return units;
    }

    public async Task<IReadOnlyList<UnitMove>> StatesAsync(CancellationToken cancellationToken)
    {
        var moves = new List<UnitMove>();
        await foreach (var (code, data) in database.QueryAsync(StatesSql, static _ => { }, static row => (row.GetString(0), row.GetFieldValue<byte[]>(1)), cancellationToken))
        {
            if (JsonSerializer.Deserialize<UnitState>(data, StateJson.Options) is { } state)
                moves.Add(new UnitMove(code, state.Status, state.Case, state.Fix));
        }

        return moves;
    }
}
