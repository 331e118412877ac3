using System.Data;
using System.Diagnostics;
using Npgsql;

namespace CityOps.Journal;

/// <summary>
/// Proves the journal or breaks it: every row's hash, every gap, the summary rows against the heads, the anchors against the rows.
/// Reads one snapshot, so that writers at work meanwhile raise no alarm, and in constant memory.
/// </summary>
internal sealed class JournalVerifier(NpgsqlDataSource database, SummaryTables tables)
{
    private const string Rows = "SELECT stream, seq, op_part, at, actor, op_id, kind, schema, data, answer, hash FROM journal ORDER BY stream, seq";

    private const string LostHeads = """
        SELECT h.no, h.stream, h.seq, j.hash IS NULL
        FROM journal_anchor_head h LEFT JOIN journal j ON j.stream = h.stream AND j.seq = h.seq
        WHERE j.hash IS DISTINCT FROM h.hash ORDER BY h.no, h.stream
        """;

    /// <param name="expected">Hash of an anchor noted outside, hexadecimal; null for none.</param>
    /// <param name="cancellationToken">Stops checking.</param>
    public async Task<VerifyReport> RunAsync(string? expected, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var flaws = new Flaws();
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var check = await CheckRowsAsync(connection, flaws, cancellationToken);
        foreach (var table in tables.All)
            await CheckSummaryAsync(connection, table, flaws, cancellationToken);
        var (anchors, last) = await CheckAnchorsAsync(connection, expected, flaws, cancellationToken);
        await CheckHeadsAsync(connection, flaws, cancellationToken);
        return new VerifyReport(check.Rows, check.Streams, anchors, last, flaws.First, flaws.Count, watch.Elapsed.TotalSeconds);
    }

    private static async Task<StreamCheck> CheckRowsAsync(NpgsqlConnection connection, Flaws flaws, CancellationToken cancellationToken)
    {
        var check = new StreamCheck(flaws);
        await using var command = Command(connection, Rows);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var data = await rows.GetFieldValueAsync<byte[]>(8, cancellationToken);
            var answer = await rows.IsDBNullAsync(9, cancellationToken) ? [] : await rows.GetFieldValueAsync<byte[]>(9, cancellationToken);
            var hash = await rows.GetFieldValueAsync<byte[]>(10, cancellationToken);
            Next(check, rows, data, answer, hash);
        }

        check.End();
        return check;
    }

    private static void Next(StreamCheck check, NpgsqlDataReader rows, byte[] data, byte[] answer, byte[] hash)
    {
        var row = new HashedRow
        {
            Stream = rows.GetString(0),
            Seq = rows.GetInt64(1),
            Part = rows.GetInt16(2),
            At = new DateTimeOffset(rows.GetDateTime(3), TimeSpan.Zero),
            Actor = rows.GetString(4),
            Operation = rows.GetGuid(5),
            Kind = rows.GetString(6),
            Schema = rows.GetInt16(7),
            Data = data,
            Answer = answer,
        };
        check.Next(row, hash);
    }

    /// <summary>The summary row must be at the head of its stream: a head before it was cut off, a head behind it was put on.</summary>
    private static async Task CheckSummaryAsync(NpgsqlConnection connection, SummaryTable table, Flaws flaws, CancellationToken cancellationToken)
    {
        var sql = $"""
            SELECT coalesce(t.key, h.key), t.version, h.seq
            FROM "{table.Name}" t FULL JOIN (
                SELECT DISTINCT ON (stream) substr(stream, {table.Word.Length + 2}) COLLATE "C" AS key, seq, hash FROM journal
                WHERE stream >= '{table.Word}/' AND stream < '{table.Word}0' ORDER BY stream, seq DESC) h ON h.key = t.key
            WHERE t.version IS DISTINCT FROM h.seq OR t.head_hash IS DISTINCT FROM h.hash
            ORDER BY 1
            """;
        await using var command = Command(connection, sql);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var stream = $"{table.Word}/{rows.GetString(0)}";
            long? version = await rows.IsDBNullAsync(1, cancellationToken) ? null : rows.GetInt64(1);
            long? head = await rows.IsDBNullAsync(2, cancellationToken) ? null : rows.GetInt64(2);
            Compare(flaws, table.Name, stream, version ?? 0, head ?? 0);
        }
    }

    private static void Compare(Flaws flaws, string table, string stream, long version, long head)
    {
        if (version > head)
            flaws.Add(FlawKind.Missing, stream, head + 1, head + 1 == version ? $"row {version} is missing at the end: the row of {table} has seen it" : $"rows {head + 1} to {version} are missing at the end: the row of {table} has seen them");
        else if (version < head)
            flaws.Add(FlawKind.Added, stream, version + 1, $"row {version + 1} and what follows were put on, or the row of {table} was set back to {version}");
        else
            flaws.Add(FlawKind.Summary, stream, head, $"the row of {table} is at version {version} but with another hash than the stream's head");
    }

    private static async Task<(long Count, string? Last)> CheckAnchorsAsync(NpgsqlConnection connection, string? expected, Flaws flaws, CancellationToken cancellationToken)
    {
        var anchors = await ReadAnchorsAsync(connection, cancellationToken);
        var previous = new byte[RowHash.Size];
        long number = 0;
        foreach (var (no, streams, hash, before) in anchors)
        {
            if (no != number + 1)
                flaws.Add(FlawKind.Missing, "anchor", number + 1, $"anchors {number + 1} to {no - 1} are missing");
            else if (!before.AsSpan().SequenceEqual(previous))
                flaws.Add(FlawKind.Anchor, "anchor", no, $"anchor {no} does not follow anchor {number}");
            if (!(await JournalAnchors.HashAsync(connection, no, before, cancellationToken)).AsSpan().SequenceEqual(hash))
                flaws.Add(FlawKind.Anchor, "anchor", no, $"anchor {no} over {streams} streams does not have the hash of its heads");
            (number, previous) = (no, hash);
        }

        if (expected is not null && !anchors.Exists(anchor => anchor.Hash.AsSpan().SequenceEqual(Convert.FromHexString(expected))))
            flaws.Add(FlawKind.Missing, "anchor", 0, $"no anchor has the hash {expected}, which was noted outside");
        return (anchors.Count, anchors.Count == 0 ? null : Convert.ToHexStringLower(previous));
    }

    private static async Task<List<(long No, long Streams, byte[] Hash, byte[] Before)>> ReadAnchorsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var anchors = new List<(long, long, byte[], byte[])>();
        await using var command = Command(connection, "SELECT no, stream_count, hash, prev_hash FROM journal_anchor ORDER BY no");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            anchors.Add((rows.GetInt64(0), rows.GetInt64(1), await rows.GetFieldValueAsync<byte[]>(2, cancellationToken), await rows.GetFieldValueAsync<byte[]>(3, cancellationToken)));
        return anchors;
    }

    private static async Task CheckHeadsAsync(NpgsqlConnection connection, Flaws flaws, CancellationToken cancellationToken)
    {
        await using var command = Command(connection, LostHeads);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (no, stream, seq, isMissing) = (rows.GetInt64(0), rows.GetString(1), rows.GetInt64(2), rows.GetBoolean(3));
            flaws.Add(isMissing ? FlawKind.Missing : FlawKind.Changed, stream, seq, isMissing ? $"row {seq}, which anchor {no} has seen, is missing" : $"row {seq} is another than anchor {no} has seen");
        }
    }

    private static NpgsqlCommand Command(NpgsqlConnection connection, string sql) => new(sql, connection) { CommandTimeout = 0 };
}
