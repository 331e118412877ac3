using CityOps.Reading;
using Npgsql;

namespace CityOps.DutyLogs;

/// <summary>One line of a list of duty logs.</summary>
/// <param name="Key">Date and shift.</param>
/// <param name="Version">Version of the log.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Centre">The centre on duty.</param>
/// <param name="OnDuty">The post on duty.</param>
/// <param name="OpenedAt">When the shift began.</param>
/// <param name="Entries">How many entries there are.</param>
public sealed record DutyLogLine(string Key, long Version, DutyLogStatus Status, string Centre, string OnDuty, DateTimeOffset OpenedAt, int Entries);

/// <summary>Lists of duty logs, from the summary table.</summary>
public sealed class DutyLogList(DatabaseReader database)
{
    private const string Sql = """
        SELECT key, version, status, centre, on_duty, opened_at, entries
        FROM duty_log
        WHERE ($1::text IS NULL OR centre = $1) AND ($2::text IS NULL OR key > $2)
        ORDER BY key
        LIMIT $3
        """;

    /// <summary>The logs of a centre, or all, by key.</summary>
    /// <param name="centre">The centre; null for all.</param>
    /// <param name="after">Key that the page begins after; null for the first page.</param>
    /// <param name="limit">At most that many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public IAsyncEnumerable<DutyLogLine> ReadAsync(string? centre, string? after, int limit, CancellationToken cancellationToken) => database.QueryAsync(
        Sql,
        parameters =>
        {
            parameters.Add(new NpgsqlParameter<string?> { TypedValue = centre });
            parameters.Add(new NpgsqlParameter<string?> { TypedValue = after });
            parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        },
        static row => new DutyLogLine(
            row.GetString(0),
            row.GetInt64(1),
            Enum.Parse<DutyLogStatus>(row.GetString(2)),
            row.GetString(3),
            row.GetString(4),
            row.GetFieldValue<DateTimeOffset>(5),
            row.GetInt32(6)),
        cancellationToken);
}
