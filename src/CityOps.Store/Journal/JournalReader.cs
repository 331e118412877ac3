using System.Runtime.CompilerServices;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>Reads what was committed.</summary>
internal sealed class JournalReader(NpgsqlDataSource source, SummaryTables tables)
{
    private const string Operation = """
        SELECT (SELECT max(l.seq) FROM journal l
                WHERE l.stream = j.stream AND l.op_id = j.op_id AND l.seq >= j.seq AND l.seq < j.seq + $3), j.answer
        FROM journal j WHERE j.stream = $1 AND j.op_id = $2 AND j.op_part = 0
        """;

    private const string Events = """
        SELECT seq, at, recorded_at, actor, op_id, kind, schema, data FROM journal WHERE stream = $1 AND seq > $2 ORDER BY seq
        """;

    public async ValueTask<RecordedOperation?> FindOperationAsync(string stream, OperationId operation, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Operation);
        command.Parameters.Add(Text(stream));
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = operation.Value });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = Limits.EventsPerOperation });
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        if (!await row.ReadAsync(cancellationToken))
            return null;
        var answer = await row.IsDBNullAsync(1, cancellationToken) ? [] : await row.GetFieldValueAsync<byte[]>(1, cancellationToken);
        return new RecordedOperation(row.GetInt64(0), answer);
    }

    public async ValueTask<JournalSnapshot?> LoadAsync(Type row, string key, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(tables.Of(row).LoadSql);
        command.Parameters.Add(Text(key));
        await using var found = await command.ExecuteReaderAsync(cancellationToken);
        if (!await found.ReadAsync(cancellationToken))
            return null;
        var hash = await found.GetFieldValueAsync<byte[]>(1, cancellationToken);
        return new JournalSnapshot(new JournalHead(found.GetInt64(0), hash), await found.GetFieldValueAsync<byte[]>(2, cancellationToken));
    }

    public async IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(Events);
        command.Parameters.Add(Text(stream));
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var happened = new JournalEvent(rows.GetString(5), rows.GetInt16(6), await rows.GetFieldValueAsync<byte[]>(7, cancellationToken));
            yield return new RecordedEvent(
                rows.GetInt64(0), Time(rows, 1), Time(rows, 2), rows.GetString(3), new OperationId(rows.GetGuid(4)), happened);
        }
    }

    private static DateTimeOffset Time(NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };
}
