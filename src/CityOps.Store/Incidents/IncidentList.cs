using CityOps.Cases;
using CityOps.Plans;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentList"/>
public sealed class IncidentList(DatabaseReader database) : IIncidentList
{
    private const string Sql = """
        SELECT key, version, status, class, type, title, level, grid, longitude, latitude, address, exercise, received_at, activated_at, ended_at,
            tasks, tasks_done, report_due, reports_late, reports_omitted, parent
        FROM incident
        WHERE (cardinality($1::text[]) = 0 OR EXISTS (SELECT 1 FROM unnest($1::text[]) AS area WHERE starts_with(grid, area)))
          AND ($2 OR status NOT IN ('false', 'reviewed', 'archived'))
          AND ($3::text[] IS NULL OR key = ANY ($3))
        ORDER BY level NULLS LAST, received_at DESC
        LIMIT 200
        """;

    private const string UnderWaySql = "SELECT key FROM incident WHERE status IN ('active', 'deescalating')";

    private const string TendedSql = """
        SELECT key FROM incident
        WHERE status NOT IN ('false', 'reviewed', 'archived')
          AND (status IN ('active', 'deescalating') OR report_due IS NOT NULL)
        """;

    // Asked every few seconds: of the incidents of former years only the newest are looked at.
    private const string HalfLinkedSql = """
        SELECT above.key, child
        FROM incident AS above CROSS JOIN unnest(string_to_array(above.children, ',')) AS child LEFT JOIN incident AS below ON below.key = child
        WHERE (above.status NOT IN ('false', 'reviewed', 'archived') OR above.received_at > now() - interval '30 days')
          AND below.parent IS DISTINCT FROM above.key
        UNION
        SELECT above.key, below.key
        FROM incident AS below JOIN incident AS above ON above.key = below.parent
        WHERE (below.status NOT IN ('false', 'reviewed', 'archived') OR below.received_at > now() - interval '30 days')
          AND below.key <> ALL (string_to_array(coalesce(above.children, ''), ','))
        """;

    private const string EndedSql = "SELECT key FROM incident WHERE ended_at > $1 AND reference IS NOT NULL";

    /// <inheritdoc />
    public Task<IReadOnlyList<IncidentLine>> ReadAsync(IReadOnlyList<string> areas, bool ended, CancellationToken cancellationToken) => LinesAsync(areas, ended, null, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<IncidentLine>> OpenOfAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => LinesAsync([], ended: false, keys, cancellationToken);

    private async Task<IReadOnlyList<IncidentLine>> LinesAsync(IReadOnlyList<string> areas, bool ended, IReadOnlyCollection<string>? keys, CancellationToken cancellationToken)
    {
        List<IncidentLine> lines = [];
        await foreach (var line in database.QueryAsync(
            Sql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter { Value = areas.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
                parameters.Add(new NpgsqlParameter<bool> { TypedValue = ended });
                parameters.Add(new NpgsqlParameter { Value = (object?)keys?.ToArray() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
            },
            Read,
            cancellationToken))
        {
            lines.Add(line);
        }

        return lines;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> UnderWayAsync(CancellationToken cancellationToken) => KeysAsync(UnderWaySql, static _ => { }, cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> TendedAsync(CancellationToken cancellationToken) => KeysAsync(TendedSql, static _ => { }, cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<(string Parent, string Child)>> HalfLinkedAsync(CancellationToken cancellationToken)
    {
        List<(string Parent, string Child)> pairs = [];
        await foreach (var pair in database.QueryAsync(HalfLinkedSql, static _ => { }, static row => (row.GetString(0), row.GetString(1)), cancellationToken))
            pairs.Add(pair);
        return pairs;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> EndedSinceAsync(DateTimeOffset moment, CancellationToken cancellationToken) =>
        KeysAsync(EndedSql, parameters => parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() }), cancellationToken);

    private async Task<IReadOnlyList<string>> KeysAsync(string sql, Action<NpgsqlParameterCollection> bind, CancellationToken cancellationToken)
    {
        List<string> keys = [];
        await foreach (var key in database.QueryAsync(sql, bind, static row => row.GetString(0), cancellationToken))
            keys.Add(key);
        return keys;
    }

    private static IncidentLine Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        Kebab.Parse<IncidentStatus>(row.GetString(2)),
        Kebab.Parse<IncidentClass>(row.GetString(3)),
        row.GetString(4),
        row.GetString(5),
        row.IsDBNull(6) ? null : (ResponseLevel)row.GetInt16(6),
        row.GetString(7),
        new CasePosition(row.GetDouble(8), row.GetDouble(9)),
        row.GetString(10),
        row.GetBoolean(11),
        row.GetFieldValue<DateTimeOffset>(12),
        row.IsDBNull(13) ? null : row.GetFieldValue<DateTimeOffset>(13),
        row.IsDBNull(14) ? null : row.GetFieldValue<DateTimeOffset>(14),
        row.GetInt32(15),
        row.GetInt32(16))
    {
        ReportDue = row.IsDBNull(17) ? null : row.GetFieldValue<DateTimeOffset>(17),
        ReportsLate = row.GetInt32(18),
        ReportsOmitted = row.GetInt32(19),
        Parent = row.IsDBNull(20) ? null : row.GetString(20),
    };
}
