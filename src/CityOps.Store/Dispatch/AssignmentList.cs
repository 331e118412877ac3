using CityOps.Cases;
using CityOps.Plans;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Dispatch;

/// <inheritdoc cref="IAssignmentList"/>
public sealed class AssignmentList(DatabaseReader database) : IAssignmentList
{
    private const string Sql = "SELECT key, version, status, job, longitude, latitude, next, since, assigned_by, assigned_at, departed_at, arrived_at, request FROM assignment ORDER BY key";

    /// <inheritdoc />
    public async Task<IReadOnlyList<AssignmentLine>> ReadAsync(CancellationToken cancellationToken)
    {
        List<AssignmentLine> lines = [];
        await foreach (var line in database.QueryAsync(Sql, static _ => { }, Read, cancellationToken))
            lines.Add(line);
        return lines;
    }

    private static AssignmentLine Read(NpgsqlDataReader row) => new(
        row.GetString(0),
        row.GetInt64(1),
        Kebab.Parse<AssignmentStatus>(row.GetString(2)),
        TextAt(row, 3),
        row.IsDBNull(4) ? null : new CasePosition(row.GetDouble(4), row.GetDouble(5)),
        TextAt(row, 6),
        row.GetFieldValue<DateTimeOffset>(7),
        TextAt(row, 8) is { } by ? new AssignmentTimes(by, row.GetFieldValue<DateTimeOffset>(9), null, TimeAt(row, 10), TimeAt(row, 11)) : null,
        row.IsDBNull(12) ? null : new PlanItemId(row.GetGuid(12)));

    private static string? TextAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static DateTimeOffset? TimeAt(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
}
