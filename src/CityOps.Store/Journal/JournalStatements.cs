using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>One row to be: the event at <paramref name="Part"/> of an append.</summary>
internal readonly record struct JournalRow(PendingAppend Append, int Part)
{
    public JournalEvent Event => Append.Append.Events[Part];
}

/// <summary>The statements that write journal rows: all rows in one statement, as arrays.</summary>
internal static class JournalStatements
{
    private const string Columns = "stream, seq, op_part, at, actor, op_id, kind, schema, data, answer, hash";

    private const string Values = "a.stream, a.seq, a.op_part, a.at, a.actor, a.op_id, a.kind, a.schema, a.data, a.answer, a.hash";

    private const string Arrays = $"unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) AS a({Columns}, previous)";

    /// <summary>
    /// Takes in the first row of each append whose expected head stands in the journal and whose operation does not; returns the
    /// streams it took. The scalar subquery is on purpose: an EXISTS could be planned as a hash of the whole journal.
    /// </summary>
    private const string InsertFirst = $"""
        INSERT INTO journal ({Columns}) SELECT {Values} FROM {Arrays}
        WHERE a.seq = 1 OR a.previous = (SELECT p.hash FROM journal p WHERE p.stream = a.stream AND p.seq = a.seq - 1)
        ON CONFLICT DO NOTHING RETURNING stream
        """;

    private const string InsertFurther = $"INSERT INTO journal ({Columns}) SELECT {Values} FROM {Arrays}";

    public static NpgsqlBatchCommand First(IReadOnlyList<PendingAppend> appends) =>
        Command(InsertFirst, [.. appends.Select(append => new JournalRow(append, 0))]);

    public static NpgsqlBatchCommand Further(IEnumerable<PendingAppend> appends) =>
        Command(InsertFurther, [.. appends.SelectMany(append => Enumerable.Range(1, append.Hashes.Length - 1), (append, part) => new JournalRow(append, part))]);

    private static NpgsqlBatchCommand Command(string sql, JournalRow[] rows)
    {
        var command = new NpgsqlBatchCommand(sql);
        var parameters = command.Parameters;
        parameters.Add(Column(rows, NpgsqlDbType.Text, row => row.Append.Append.Stream));
        parameters.Add(Column(rows, NpgsqlDbType.Bigint, row => row.Append.Expected + 1 + row.Part));
        parameters.Add(Column(rows, NpgsqlDbType.Smallint, row => (short)row.Part));
        parameters.Add(Column(rows, NpgsqlDbType.TimestampTz, row => row.Append.At.UtcDateTime));
        parameters.Add(Column(rows, NpgsqlDbType.Text, row => row.Append.Append.Actor));
        parameters.Add(Column(rows, NpgsqlDbType.Uuid, row => row.Append.Append.Operation.Value));
        parameters.Add(Column(rows, NpgsqlDbType.Text, row => row.Event.Kind));
        parameters.Add(Column(rows, NpgsqlDbType.Smallint, row => (short)row.Event.Schema));
        parameters.Add(Column(rows, NpgsqlDbType.Json, row => row.Event.Data));
        parameters.Add(Column(rows, NpgsqlDbType.Json, row => row.Append.AnswerOf(row.Part) is { IsEmpty: false } answer ? answer : (ReadOnlyMemory<byte>?)null));
        parameters.Add(Column(rows, NpgsqlDbType.Bytea, row => row.Append.Hashes[row.Part]));
        parameters.Add(Column(rows, NpgsqlDbType.Bytea, row => row.Append.Previous(row.Part)));
        return command;
    }

    private static NpgsqlParameter<TValue[]> Column<TValue>(JournalRow[] rows, NpgsqlDbType type, Func<JournalRow, TValue> value) =>
        ArrayParameter.Of(rows, type, value);
}
