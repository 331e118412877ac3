using CityOps.Reading;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>Reads what was committed.</summary>
internal sealed class JournalReader(DatabaseReader database, SummaryTables tables)
{
    // The events of an operation stand together: its last is before the first of another's, or the stream's last.
    private const string Operation = """
        SELECT coalesce(
            (SELECT n.seq - 1 FROM journal n WHERE n.stream = j.stream AND n.seq > j.seq AND n.op_id <> j.op_id ORDER BY n.seq LIMIT 1),
            (SELECT h.seq FROM journal h WHERE h.stream = j.stream ORDER BY h.seq DESC LIMIT 1)), j.answer
        FROM journal j WHERE j.stream = $1 AND j.op_id = $2 AND j.op_part = 0
        """;

    private const string Events = """
        SELECT seq, at, recorded_at, actor, op_id, kind, schema, data FROM journal WHERE stream = $1 AND seq > $2 ORDER BY seq
        """;

    public async ValueTask<RecordedOperation?> FindOperationAsync(string stream, OperationId operation, CancellationToken cancellationToken) =>
        await database.FirstAsync(
            Operation,
            parameters =>
            {
                parameters.Add(Text(stream));
                parameters.Add(new NpgsqlParameter<Guid> { TypedValue = operation.Value });
            },
            row => new RecordedOperation(row.GetInt64(0), row.IsDBNull(1) ? [] : row.GetFieldValue<byte[]>(1)),
            cancellationToken);

    public async ValueTask<JournalSnapshot?> LoadAsync(Type row, string key, CancellationToken cancellationToken) =>
        await database.FirstAsync(
            tables.Of(row).LoadSql,
            parameters => parameters.Add(Text(key)),
            found => new JournalSnapshot(new JournalHead(found.GetInt64(0), found.GetFieldValue<byte[]>(1)), found.GetFieldValue<byte[]>(2)),
            cancellationToken);

    public IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long after, CancellationToken cancellationToken) =>
        database.QueryAsync(
            Events,
            parameters =>
            {
                parameters.Add(Text(stream));
                parameters.Add(new NpgsqlParameter<long> { TypedValue = after });
            },
            static row => new RecordedEvent(
                row.GetInt64(0),
                Time(row, 1),
                Time(row, 2),
                row.GetString(3),
                new OperationId(row.GetGuid(4)),
                new JournalEvent(row.GetString(5), row.GetInt16(6), row.GetFieldValue<byte[]>(7))),
            cancellationToken);

    private static DateTimeOffset Time(NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);

    private static NpgsqlParameter<string> Text(string value) => new() { TypedValue = value, NpgsqlDbType = NpgsqlDbType.Text };
}
