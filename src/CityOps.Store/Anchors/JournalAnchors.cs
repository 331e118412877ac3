using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>One anchor.</summary>
/// <param name="No">Its number, from 1 without gaps.</param>
/// <param name="At">When it was made.</param>
/// <param name="Streams">How many streams had changed since the one before.</param>
/// <param name="Hash">32 bytes. Noted outside the database, it proves everything up to it.</param>
public sealed record JournalAnchor(long No, DateTimeOffset At, long Streams, ReadOnlyMemory<byte> Hash);

/// <summary>
/// Anchors the journal: the heads of all streams that changed since the last anchor, under one hash that also covers that anchor. A
/// chain within a stream cannot show that its end was cut off; an anchor does.
/// </summary>
public sealed class JournalAnchors(NpgsqlDataSource database)
{
    // Any number no other lock of ours has; "anchor" in ASCII.
    private const long Lock = 0x616e63686f72;

    // A row carries the time its transaction began, and may be committed minutes later: so far back is looked again.
    private const string ChangedHeads = """
        INSERT INTO journal_anchor_head (no, stream, seq, hash)
        SELECT $1, head.stream, head.seq, head.hash
        FROM (SELECT DISTINCT stream FROM journal WHERE recorded_at >= $2 - interval '10 minutes') AS changed
        CROSS JOIN LATERAL (SELECT stream, seq, hash FROM journal WHERE stream = changed.stream ORDER BY seq DESC LIMIT 1) AS head
        WHERE NOT EXISTS (SELECT FROM journal_anchor_head AS old WHERE old.stream = head.stream AND old.seq = head.seq)
        """;

    /// <summary>Makes an anchor now.</summary>
    /// <returns>The anchor; null when nothing has changed since the last one.</returns>
    public async Task<JournalAnchor?> MakeAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await ExecuteAsync(connection, $"SELECT pg_advisory_xact_lock({Lock})", cancellationToken);
        var (number, since, previous) = await LastAsync(connection, cancellationToken);
        var streams = await ExecuteAsync(connection, ChangedHeads, cancellationToken, number + 1, since);
        if (streams == 0)
            return null;
        var hash = await HashAsync(connection, number + 1, previous, cancellationToken);
        await using var command = new NpgsqlCommand("INSERT INTO journal_anchor (no, at, stream_count, hash, prev_hash) VALUES ($1, now(), $2, $3, $4) RETURNING at", connection);
        Add(command, number + 1, (long)streams, hash, previous);
        var at = (DateTime)(await command.ExecuteScalarAsync(cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        return new JournalAnchor(number + 1, new DateTimeOffset(at, TimeSpan.Zero), streams, hash);
    }

    /// <summary>When the last anchor was made; the beginning of time when there is none.</summary>
    public async Task<DateTimeOffset> LastAtAsync(CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return (await LastAsync(connection, cancellationToken)).At;
    }

    internal static async Task<byte[]> HashAsync(NpgsqlConnection connection, long number, byte[] previous, CancellationToken cancellationToken)
    {
        using var hash = new AnchorHash(number, previous);
        await using var command = new NpgsqlCommand("SELECT stream, seq, hash FROM journal_anchor_head WHERE no = $1 ORDER BY stream", connection);
        Add(command, number);
        await using var heads = await command.ExecuteReaderAsync(cancellationToken);
        while (await heads.ReadAsync(cancellationToken))
            hash.Add(heads.GetString(0), heads.GetInt64(1), await heads.GetFieldValueAsync<byte[]>(2, cancellationToken));
        return hash.Finish();
    }

    private static async Task<(long Number, DateTimeOffset At, byte[] Hash)> LastAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT no, at, hash FROM journal_anchor ORDER BY no DESC LIMIT 1", connection);
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        return await row.ReadAsync(cancellationToken)
            ? (row.GetInt64(0), new DateTimeOffset(row.GetDateTime(1), TimeSpan.Zero), await row.GetFieldValueAsync<byte[]>(2, cancellationToken))
            : (0, DateTimeOffset.UnixEpoch, new byte[RowHash.Size]);
    }

    private static async Task<int> ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken, params object[] values)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        Add(command, values);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static void Add(NpgsqlCommand command, params object[] values)
    {
        foreach (var value in values)
            command.Parameters.Add(value is byte[]? new NpgsqlParameter { Value = value, NpgsqlDbType = NpgsqlDbType.Bytea } : new NpgsqlParameter { Value = value });
    }
}
