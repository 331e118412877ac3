using CityOps.Areas;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseDeadlines"/>
public sealed class CaseDeadlines(DatabaseReader database) : ICaseDeadlines
{
    // The first half walks the queue index, the second a small index of what is closed and not archived yet. What is late and marked so
    // comes again and again; whoever asks knows its version and lets it be. While a past is brought into the city, nothing waits.
    private static readonly string Sql = $"""
        WITH city AS MATERIALIZED (SELECT {CityLock.IsFree("left($1, 4)")} AS swept)
        SELECT key, version FROM (
            SELECT key, version, stage_due FROM "case"
            WHERE closed_at IS NULL AND status = ANY ($3) AND starts_with(grid, $1)
              AND (status = ANY ($4) OR (status = 'reported' AND source = 'collector') OR stage_due < $2 OR total_due < $2)
            UNION ALL
            SELECT key, version, closed_at FROM "case"
            WHERE status IN ('closed', 'closed-abnormal', 'call-back') AND starts_with(grid, $1)) AS waiting
        WHERE (SELECT swept FROM city)
        ORDER BY stage_due
        """;

    private static readonly string[] Open = [.. CaseTransitions.Open.Select(Kebab.Of)];

    // Here something may be due that is in no column: a share of the time, a planned date, a third failure.
    private static readonly string[] Watched = [.. new[] { CaseStatus.Handling, CaseStatus.Suspended, CaseStatus.Deferred, CaseStatus.CheckFailed }.Select(Kebab.Of)];

    /// <inheritdoc />
    public IAsyncEnumerable<WaitingCase> WaitingAsync(string area, DateTimeOffset now, CancellationToken cancellationToken) => database.QueryAsync(
        Sql,
        parameters =>
        {
            parameters.AddWithValue(area);
            parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
            parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Open });
            parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Watched });
        },
        row => new WaitingCase(row.GetString(0), row.GetInt64(1)),
        cancellationToken);
}
