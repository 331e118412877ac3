using System.Text.Json;
using CityOps.Reading;
using CityOps.Storage;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Units;

/// <summary>The units of all cities, and what their grains have written.</summary>
internal sealed class UnitRows(DatabaseReader database)
{
    private const string UnitsSql = "SELECT code, type, organisation, callsign_zh, callsign_en, account, area, simulated, capabilities, crew FROM unit WHERE $1::text IS NULL OR code = $1 ORDER BY code";
    private const string StatesSql = "SELECT key, data FROM grain_state WHERE type = 'unit/unit' AND ($1::text[] IS NULL OR key = ANY ($1))";

    /// <summary>One unit; null when there is none.</summary>
    public async Task<UnitEntry?> UnitAsync(string code, CancellationToken cancellationToken) => await UnitsAsync(code, cancellationToken) is [var unit, ..] ? unit : null;

    public Task<IReadOnlyList<UnitEntry>> UnitsAsync(CancellationToken cancellationToken) => UnitsAsync(null, cancellationToken);

    private async Task<IReadOnlyList<UnitEntry>> UnitsAsync(string? code, CancellationToken cancellationToken)
    {
        var units = new List<UnitEntry>();
        await foreach (var unit in database.QueryAsync(
            UnitsSql,
            parameters => parameters.Add(new NpgsqlParameter<string?> { TypedValue = code, NpgsqlDbType = NpgsqlDbType.Text }),
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

    /// <summary>What the grains of these units have written; of all units when null.</summary>
    public async Task<IReadOnlyList<WrittenUnit>> StatesAsync(IReadOnlyCollection<string>? codes, CancellationToken cancellationToken)
    {
        var written = new List<WrittenUnit>();
        await foreach (var (code, data) in database.QueryAsync(
            StatesSql,
            parameters => parameters.Add(new NpgsqlParameter { Value = (object?)codes?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text }),
            static row => (row.GetString(0), row.GetFieldValue<byte[]>(1)),
            cancellationToken))
        {
            if (JsonSerializer.Deserialize<UnitState>(data, StateJson.Options) is { } state)
                written.Add(new WrittenUnit(code, state.Status, state.Case, state.Fix));
        }

        return written;
    }
}

/// <summary>What a unit's grain has written.</summary>
/// <param name="Code">The unit.</param>
/// <param name="Status">What it is doing.</param>
/// <param name="Case">Key of the case it is on.</param>
/// <param name="Fix">Where it was when that was written.</param>
internal sealed record WrittenUnit(string Code, UnitStatus Status, string? Case, UnitFix? Fix);
