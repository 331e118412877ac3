using CityOps.Live;
using CityOps.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Tail;

/// <summary>A committed batch as its news stand in the table.</summary>
/// <param name="Writer">The session that wrote it.</param>
/// <param name="N">Its number there.</param>
/// <param name="Changes">What it changed.</param>
internal sealed record TailBatch(long Writer, long N, IReadOnlyList<ThingChanged> Changes);

/// <summary>Reads the news of committed batches.</summary>
internal sealed class TailRows(DatabaseReader database)
{
    /// <summary>At most so many batches of a session at a time.</summary>
    public const int MostOfWriter = 500;

    private const string PositionsSql = """
        SELECT w.writer, coalesce((SELECT b.n FROM journal_batch b WHERE b.writer = w.writer ORDER BY b.n DESC LIMIT 1), 0)
        FROM journal_writer w
        """;

    private static readonly string NewSql = $"""
        SELECT w.writer, b.n, b.streams, b.versions, b.kinds
        FROM journal_writer w
        LEFT JOIN unnest($1, $2) AS p(writer, n) ON p.writer = w.writer
        CROSS JOIN LATERAL (
            SELECT n, streams, versions, kinds FROM journal_batch j
            WHERE j.writer = w.writer AND j.n > coalesce(p.n, 0) ORDER BY j.n LIMIT {MostOfWriter}) b
        ORDER BY w.writer, b.n
        """;

    private const string PruneSql = """
        WITH one AS (SELECT pg_try_advisory_xact_lock(4850188237017411) AS mine),
        pruned AS (DELETE FROM journal_batch WHERE at < clock_timestamp() - $1 AND (SELECT mine FROM one) RETURNING 1),
        silent AS (
            DELETE FROM journal_writer w
            WHERE w.alive_at < clock_timestamp() - interval '1 day' AND (SELECT mine FROM one)
              AND NOT EXISTS (SELECT 1 FROM journal_batch b WHERE b.writer = w.writer) RETURNING 1)
        SELECT (SELECT count(*) FROM pruned), (SELECT count(*) FROM silent)
        """;

    /// <summary>How far each session has come.</summary>
    public async Task<Dictionary<long, long>> PositionsAsync(CancellationToken cancellationToken)
    {
        Dictionary<long, long> positions = [];
        await foreach (var (writer, n) in database.QueryAsync(PositionsSql, static _ => { }, static row => (row.GetInt64(0), row.GetInt64(1)), cancellationToken))
            positions[writer] = n;
        return positions;
    }

    /// <summary>What was committed after these positions; sessions that are not among them from their beginning.</summary>
    public async Task<List<TailBatch>> NewAsync(Dictionary<long, long> positions, CancellationToken cancellationToken)
    {
        List<TailBatch> batches = [];
        await foreach (var batch in database.QueryAsync(
            NewSql,
            parameters =>
            {
                parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions.Keys], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
                parameters.Add(new NpgsqlParameter<long[]> { TypedValue = [.. positions.Values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
            },
            Read,
            cancellationToken))
        {
            batches.Add(batch);
        }

        return batches;
    }

    /// <summary>Removes what nobody follows any more. Of servers that think of it at once one does.</summary>
    public async Task PruneAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        await foreach (var _ in database.QueryAsync(PruneSql, parameters => parameters.Add(new NpgsqlParameter<TimeSpan> { TypedValue = olderThan }), static row => row.GetInt64(0), cancellationToken))
        {
            // Nothing is done with how many there were.
        }
    }

    private static TailBatch Read(NpgsqlDataReader row)
    {
        var (streams, versions, kinds) = (row.GetFieldValue<string[]>(2), row.GetFieldValue<long[]>(3), row.GetFieldValue<string[]>(4));
        var changes = new ThingChanged[streams.Length];
        for (var i = 0; i < changes.Length; i++)
            changes[i] = new ThingChanged(streams[i], versions[i], kinds[i].Length == 0 ? [] : kinds[i].Split(','));
        return new TailBatch(row.GetInt64(0), row.GetInt64(1), changes);
    }
}
