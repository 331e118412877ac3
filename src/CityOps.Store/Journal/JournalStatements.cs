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
    /// Takes in the first row of each append whose stream ends with the expected head, and whose operation is not there yet; returns the
    /// streams it took. It looks every row up twice more than <see cref="InsertAll"/> does (docs/decisions/0003).
    /// </summary>
    private const string InsertFirst = $"""
        INSERT INTO journal ({Columns}) SELECT {Values} FROM {Arrays}
        LEFT JOIN LATERAL (SELECT p.seq, p.hash FROM journal p WHERE p.stream = a.stream ORDER BY p.seq DESC LIMIT 1) h ON true
        WHERE a.seq = coalesce(h.seq, 0) + 1 AND (a.seq = 1 OR a.previous = h.hash)
        ON CONFLICT DO NOTHING RETURNING stream
        """;

    private const string InsertAll = $"INSERT INTO journal ({Columns}) SELECT {Values} FROM {Arrays}";

    public static NpgsqlBatchCommand First(IReadOnlyList<PendingAppend> appends) =>
        Command(InsertFirst, [.. appends.Select(append => new JournalRow(append, 0))]);

    public static NpgsqlBatchCommand Further(IEnumerable<PendingAppend> appends) =>
        Command(InsertAll, [.. appends.SelectMany(append => Enumerable.Range(1, append.Hashes.Length - 1), (append, part) => new JournalRow(append, part))]);

    public static NpgsqlBatchCommand All(IEnumerable<PendingAppend> appends) =>
        Command(InsertAll, [.. appends.SelectMany(append => Enumerable.Range(0, append.Hashes.Length), (append, part) => new JournalRow(append, part))]);

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
