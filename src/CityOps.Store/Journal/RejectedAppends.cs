using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>Finds out why appends were not taken in: their operation took effect before, or their stream is elsewhere.</summary>
internal static class RejectedAppends
{
    // The events of an operation stand together: its last is before the first of another's, or the stream's last.
    private const string Reasons = """
        SELECT a.no, o.seq, coalesce(o.next - 1, h.seq), o.answer, o.hash, coalesce(h.seq, 0)
        FROM unnest($1, $2) WITH ORDINALITY AS a(stream, op_id, no)
        LEFT JOIN LATERAL (
            SELECT j.seq, j.answer, j.hash, (
                SELECT n.seq FROM journal n
                WHERE n.stream = j.stream AND n.seq > j.seq AND n.op_id <> j.op_id ORDER BY n.seq LIMIT 1) AS next
            FROM journal j WHERE j.stream = a.stream AND j.op_id = a.op_id AND j.op_part = 0 LIMIT 1) o ON true
        LEFT JOIN LATERAL (
            SELECT j.seq FROM journal j WHERE j.stream = a.stream ORDER BY j.seq DESC LIMIT 1) h ON true
        """;

    /// <summary>Sets the result of each. One read for all of them.</summary>
    public static async Task SettleAsync(NpgsqlConnection connection, IReadOnlyList<PendingAppend> rejected, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Reasons, connection);
        command.Parameters.Add(ArrayParameter.Of(rejected, NpgsqlDbType.Text, append => append.Append.Stream));
        command.Parameters.Add(ArrayParameter.Of(rejected, NpgsqlDbType.Uuid, append => append.Append.Operation.Value));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var append = rejected[(int)rows.GetInt64(0) - 1];
            append.Result = await rows.IsDBNullAsync(1, cancellationToken)
                ? new AppendResult.VersionConflict(rows.GetInt64(5))
                : await RecordedAsync(rows, append, cancellationToken);
        }
    }

    private static async Task<AppendResult> RecordedAsync(NpgsqlDataReader row, PendingAppend append, CancellationToken cancellationToken)
    {
        // The hash covers the whole row and all before it: after a lost commit an equal one proves that this very append is in.
        var hash = await row.GetFieldValueAsync<byte[]>(4, cancellationToken);
        if (append.CommitUnknown && hash.AsSpan().SequenceEqual(append.Hashes[0]))
            return new AppendResult.Done(new JournalHead(append.Version, append.HeadHash));
        var answer = await row.IsDBNullAsync(3, cancellationToken) ? [] : await row.GetFieldValueAsync<byte[]>(3, cancellationToken);
        return new AppendResult.DuplicateOperation(new RecordedOperation(row.GetInt64(2), answer));
    }
}
