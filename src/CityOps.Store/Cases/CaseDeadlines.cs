using CityOps.Areas;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseDeadlines"/>
public sealed class CaseDeadlines(NpgsqlDataSource source, DatabaseReader database) : ICaseDeadlines
{
    // A row of the journal carries the time at which its transaction began. Before the oldest that still runs, everything is committed; the
    // two seconds are for one that has begun and does not show it yet.
    private static readonly string MarkSql = $"""
        SELECT least(now(), (SELECT min(xact_start) FROM pg_stat_activity WHERE datname = current_database() AND application_name = $2)) - interval '2 seconds'
        WHERE {CityLock.IsFree("left($1, 4)")}
        """;

    private const string Columns = """
        c.key, c.version, c.status = ANY ($3) AS ended,
        CASE WHEN c.status = ANY ($4) OR c.status = 'reported' AND c.source = 'collector' THEN '-infinity'
             ELSE coalesce(least(c.stage_due, c.total_due), 'infinity') END AS earliest
        """;

    private const string IsUnseen = "starts_with(c.grid, $1) AND (w.version < c.version OR w.key IS NULL AND c.status <> ALL ($3))";

    private const string DueSql = $"""
        SELECT key, version, ended, min(earliest) FROM (
            SELECT c.key, c.version, c.status = ANY ($3) AS ended, '-infinity' AS earliest
            FROM case_watch AS w JOIN "case" AS c USING (key) WHERE w.next_at <= $2 AND starts_with(c.grid, $1)
        """;

    private const string EndSql = ") AS waiting GROUP BY key, version, ended ORDER BY min(earliest), key";

    // What changed is found by the journal, whose rows lie in the order in which they were recorded.
    private const string ChangedSql = $"""
        {DueSql}
            UNION ALL
            SELECT {Columns} FROM (SELECT DISTINCT substr(stream, 6) AS key FROM journal WHERE recorded_at >= $5 AND stream >= 'case/' AND stream < 'case0') AS changed
            JOIN "case" AS c USING (key) LEFT JOIN case_watch AS w USING (key) WHERE {IsUnseen}
        {EndSql}
        """;

    // Of what is unseen the first walks the queue index, the second a small index of what is closed and not archived yet, and the third looks up
    // what is still watched: cases of former years are not opened.
    private const string EverySql = $"""
        {DueSql}
            UNION ALL
            SELECT {Columns} FROM "case" AS c LEFT JOIN case_watch AS w USING (key) WHERE {IsUnseen} AND c.closed_at IS NULL AND c.status = ANY ($5)
            UNION ALL
            SELECT {Columns} FROM "case" AS c LEFT JOIN case_watch AS w USING (key) WHERE {IsUnseen} AND c.status IN ('closed', 'closed-abnormal', 'call-back')
            UNION ALL
            SELECT {Columns} FROM case_watch AS w CROSS JOIN LATERAL (SELECT * FROM "case" WHERE "case".key = w.key OFFSET 0) AS c WHERE {IsUnseen} AND c.status = ANY ($3)
        {EndSql}
        """;

    private const string NoteSql = """
        INSERT INTO case_watch (key, version, next_at) SELECT * FROM unnest($1, $2, $3) AS a (key, version, next_at) ORDER BY key
        ON CONFLICT (key) DO UPDATE SET version = excluded.version, next_at = excluded.next_at WHERE case_watch.version <= excluded.version
        """;

    // In the order of their keys, as the rows are written: two that note at once wait for each other and do not stop each other.
    private const string ForgetSql = "DELETE FROM case_watch WHERE key IN (SELECT key FROM case_watch WHERE key = ANY ($1) ORDER BY key FOR UPDATE)";

    private static readonly CaseStatus[] Closed = [CaseStatus.Closed, CaseStatus.ClosedAbnormal, CaseStatus.CallBack];

    private static readonly string[] Open = [.. Enum.GetValues<CaseStatus>().Except(CaseEnds.All).Except(Closed).Select(Kebab.Of)];

    // Here something may be due that is in no column: a share of the time, a planned date, a third failure, the archive.
    private static readonly string[] Watched =
        [.. new[] { CaseStatus.Handling, CaseStatus.Suspended, CaseStatus.Deferred, CaseStatus.CheckFailed }.Concat(Closed).Select(Kebab.Of)];

    /// <inheritdoc />
    public async Task<DateTimeOffset?> MarkAsync(string area, CancellationToken cancellationToken)
    {
        await foreach (var mark in database.QueryAsync(
            MarkSql,
            parameters =>
            {
                parameters.AddWithValue(area);
                parameters.AddWithValue(Journal.JournalWriter.SessionName);
            },
            row => row.GetFieldValue<DateTimeOffset>(0),
            cancellationToken))
        {
            return mark;
        }

        return null;
    }

    /// <inheritdoc />
    public IAsyncEnumerable<WaitingCase> WaitingAsync(string area, DateTimeOffset now, DateTimeOffset? since, CancellationToken cancellationToken) => database.QueryAsync(
        since is null ? EverySql : ChangedSql,
        parameters =>
        {
            parameters.AddWithValue(area);
            parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = now });
            parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. CaseEnds.Words] });
            parameters.Add(new NpgsqlParameter<string[]> { TypedValue = Watched });
            parameters.Add(since is { } mark
                ? new NpgsqlParameter<DateTimeOffset> { TypedValue = mark.ToUniversalTime() }
                : new NpgsqlParameter<string[]> { TypedValue = Open });
        },
        row => new WaitingCase(row.GetString(0), row.GetInt64(1), row.GetFieldValue<DateTimeOffset>(3), row.GetBoolean(2)),
        cancellationToken);

    /// <inheritdoc />
    public async Task NoteAsync(IReadOnlyCollection<WatchedCase> watched, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(watched);
        var waiting = watched.Where(one => one.Next is not null).ToArray();
        var ended = watched.Where(one => one.Next is null).Select(one => one.Key).ToArray();
        if (waiting.Length > 0)
        {
            await using var note = source.CreateCommand(NoteSql);
            note.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = [.. waiting.Select(one => one.Key)] });
            note.Parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. waiting.Select(one => one.Version)] });
            note.Parameters.Add(new NpgsqlParameter { Value = waiting.Select(one => one.Next!.Value.UtcDateTime).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz });
            await note.ExecuteNonQueryAsync(cancellationToken);
        }

        if (ended.Length > 0)
        {
            await using var forget = source.CreateCommand(ForgetSql);
            forget.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = ended });
            await forget.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
