using System.Runtime.CompilerServices;
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
public sealed class DutyLogList(NpgsqlDataSource database)
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
    public async IAsyncEnumerable<DutyLogLine> ReadAsync(string? centre, string? after, int limit, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = centre });
        command.Parameters.Add(new NpgsqlParameter<string?> { TypedValue = after });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new DutyLogLine(
                reader.GetString(0),
                reader.GetInt64(1),
                Enum.Parse<DutyLogStatus>(reader.GetString(2)),
                reader.GetString(3),
                reader.GetString(4),
                await reader.GetFieldValueAsync<DateTimeOffset>(5, cancellationToken),
                reader.GetInt32(6));
        }
    }
}
