using CityOps.Cases;
using CityOps.Reading;
using Npgsql;

namespace CityOps.Grid;

/// <inheritdoc cref="ICellKnowledge"/>
public sealed class CellKnowledge(DatabaseReader database, ICaseBoard cases) : ICellKnowledge
{
    private const string CellSql = """
        SELECT c.community, c.area_m2, c.place_class, g.account, g.name_zh, g.name_en
        FROM cell c
        LEFT JOIN LATERAL (SELECT r.account, r.name_zh, r.name_en FROM responsibility_grid_cell m JOIN responsibility_grid r ON r.code = m.grid
                           WHERE m.cell = c.code AND r.kind = 'collector' ORDER BY r.code LIMIT 1) g ON true
        WHERE c.code = $1
        """;

    private const string ComponentsSql = "SELECT type, count(*)::int FROM component WHERE cell = $1 AND state <> 'removed' GROUP BY type ORDER BY count(*) DESC, type";

    /// <inheritdoc />
    public async Task<CellView?> ReadAsync(string code, CancellationToken cancellationToken)
    {
        var cell = await database.FirstAsync(CellSql, Bind, row => Read(row, code), cancellationToken);
        if (cell is null)
            return null;
        var components = new List<CellComponents>();
        await foreach (var count in database.QueryAsync(ComponentsSql, Bind, static row => new CellComponents(row.GetString(0), row.GetInt32(1)), cancellationToken))
            components.Add(count);
        var open = cases.Current(new CaseSelection { Areas = [code] }).Where(line => line.ClosedAt is null).Select(line => line.Key);
        return cell with { Components = components, OpenCases = [.. open] };

        void Bind(NpgsqlParameterCollection parameters) => parameters.Add(new NpgsqlParameter<string> { TypedValue = code });
    }

    private static CellView Read(NpgsqlDataReader row, string code) =>
        new(code, row.GetString(0), row.GetDouble(1), row.GetString(2), Text(row, 3), Text(row, 4), Text(row, 5), [], []);

    private static string? Text(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
