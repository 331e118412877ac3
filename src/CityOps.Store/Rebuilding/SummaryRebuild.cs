using System.Diagnostics;
using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>
/// Writes the rows of summary tables anew from the events, as the servers of this version would have written them. Servers may be at work
/// meanwhile: a row is held while its stream is read, so that no append comes between the two.
/// </summary>
internal sealed class SummaryRebuild(NpgsqlDataSource database, SummaryTables tables)
{
    private const int AtOnce = 200;

    private const string Streams = "SELECT stream FROM journal WHERE stream > $1 AND stream < $2 AND seq = 1 ORDER BY stream LIMIT $3";

    private const string Events = "SELECT stream, seq, at, recorded_at, actor, op_id, kind, schema, data, hash FROM journal WHERE stream = ANY ($1) ORDER BY stream, seq";

    /// <summary>Writes tables anew, one after the other.</summary>
    public async IAsyncEnumerable<RebuiltTable> RunAsync(IReadOnlyList<StreamFold> folds, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var fold in folds)
            yield return await RunAsync(fold, cancellationToken);
    }

    private async Task<RebuiltTable> RunAsync(StreamFold fold, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var table = tables.Of(fold.Row);
        var (rows, missing, unreadable) = (0L, 0L, new List<string>());
        var after = fold.Word + '/';
        while (await StreamsAsync(fold, after, cancellationToken) is { Length: > 0 } streams)
        {
            var written = await WriteAsync(fold, table, streams, unreadable, cancellationToken);
            (rows, missing) = (rows + written.Count, missing + written.Count(row => row.Expected == 0));
            after = streams[^1];
        }

        return new RebuiltTable(table.Name, rows, missing, unreadable, watch.Elapsed.TotalSeconds);
    }

    private async Task<string[]> StreamsAsync(StreamFold fold, string after, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand(Streams);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = after });

        // '0' is what follows the slash.
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = fold.Word + '0' });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = AtOnce });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var streams = new List<string>();
        while (await rows.ReadAsync(cancellationToken))
            streams.Add(rows.GetString(0));
        return [.. streams];
    }

    private async Task<IReadOnlyList<Rebuilt>> WriteAsync(StreamFold fold, SummaryTable table, string[] streams, List<string> unreadable, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var heads = await HoldAsync(connection, table, [.. streams.Select(fold.KeyOf)], cancellationToken);
        var rebuilt = await FoldAsync(connection, fold, streams, heads, unreadable, cancellationToken);
        foreach (var group in rebuilt.GroupBy(row => row.Expected == 0))
        {
            await using var batch = new NpgsqlBatch(connection, transaction) { BatchCommands = { table.Write([.. group]) }, Timeout = 0 };
            if (await batch.ExecuteNonQueryAsync(cancellationToken) is var done && done != group.Count())
                throw new InvalidOperationException($"{group.Count() - done} rows of {table.Name} were written by somebody else meanwhile. Start again.");
        }

        await transaction.CommitAsync(cancellationToken);
        return rebuilt;
    }

    private static async Task<Dictionary<string, (long Version, byte[] Hash)>> HoldAsync(NpgsqlConnection connection, SummaryTable table, string[] keys, CancellationToken cancellationToken)
    {
        var heads = new Dictionary<string, (long, byte[])>(StringComparer.Ordinal);

        // In one order, which the writer has too: two that hold each other's rows would wait for ever.
        await using var command = new NpgsqlCommand($"SELECT key, version, head_hash FROM \"{table.Name}\" WHERE key = ANY ($1) ORDER BY key FOR UPDATE", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = keys, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            heads[rows.GetString(0)] = (rows.GetInt64(1), await rows.GetFieldValueAsync<byte[]>(2, cancellationToken));
        return heads;
    }

    private static async Task<List<Rebuilt>> FoldAsync(
        NpgsqlConnection connection, StreamFold fold, string[] streams, Dictionary<string, (long Version, byte[] Hash)> heads, List<string> unreadable, CancellationToken cancellationToken)
    {
        var rebuilt = new List<Rebuilt>();
        await using var command = new NpgsqlCommand(Events, connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter<string[]> { TypedValue = streams, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var stream = new OneStream(rows);
        for (var goesOn = await rows.ReadAsync(cancellationToken); goesOn; goesOn = stream.GoesOn)
        {
            var name = rows.GetString(0);
            var key = fold.KeyOf(name);
            try
            {
                var summary = await fold.FoldAsync(key, stream.RowsAsync(name, cancellationToken), cancellationToken);
                var (expected, before) = heads.GetValueOrDefault(key, (0, new byte[RowHash.Size]));
                rebuilt.Add(new Rebuilt(expected, before, stream.Version, stream.Hash, summary));
            }
            catch (Exception exception) when (exception is UnknownEventException or InvalidOperationException)
            {
                unreadable.Add($"{name}: {exception.Message}");
                await stream.SkipAsync(name, cancellationToken);
            }
        }

        return rebuilt;
    }

    private sealed record Rebuilt(long Expected, ReadOnlyMemory<byte> Before, long Version, byte[] HeadHash, SummaryRow Summary) : ISummaryWrite;

    /// <summary>One stream after the other of rows in order; a reader stands on the first row of the next when one has ended.</summary>
    private sealed class OneStream(NpgsqlDataReader rows)
    {
        public bool GoesOn { get; private set; } = true;

        public long Version { get; private set; }

        public byte[] Hash { get; private set; } = [];

        public async IAsyncEnumerable<RecordedEvent> RowsAsync(string name, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            while (GoesOn && rows.GetString(0) == name)
            {
                Version = rows.GetInt64(1);
                var data = await rows.GetFieldValueAsync<byte[]>(8, cancellationToken);
                Hash = await rows.GetFieldValueAsync<byte[]>(9, cancellationToken);
                var happened = new JournalEvent(rows.GetString(6), rows.GetInt16(7), data);
                yield return new RecordedEvent(Version, Time(2), Time(3), rows.GetString(4), new OperationId(rows.GetGuid(5)), happened);
                GoesOn = await rows.ReadAsync(cancellationToken);
            }
        }

        public async Task SkipAsync(string name, CancellationToken cancellationToken)
        {
            while (GoesOn && rows.GetString(0) == name)
                GoesOn = await rows.ReadAsync(cancellationToken);
        }

        private DateTimeOffset Time(int column) => new(rows.GetDateTime(column), TimeSpan.Zero);
    }
}
