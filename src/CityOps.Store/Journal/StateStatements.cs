using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>The statements that write grain states: each a compare-and-set of many rows, told by the version that is its own.</summary>
internal static class StateStatements
{
    private const string Insert = """
        INSERT INTO grain_state (type, key, version, data)
        SELECT a.type, a.key, a.version, a.data FROM unnest($1, $2, $3, $4) AS a(type, key, version, data)
        ON CONFLICT (type, key) DO NOTHING RETURNING version
        """;

    private const string Update = """
        UPDATE grain_state AS t SET version = a.version, data = a.data
        FROM unnest($1, $2, $3, $4, $5) AS a(type, key, version, data, expected)
        WHERE t.type = a.type AND t.key = a.key AND t.version = a.expected RETURNING a.version
        """;

    private const string Delete = """
        DELETE FROM grain_state AS t USING unnest($1, $2, $3, $4) AS a(type, key, version, expected)
        WHERE t.type = a.type AND t.key = a.key AND t.version = a.expected RETURNING a.version
        """;

    private const string Current = """
        SELECT a.version, t.version FROM unnest($1, $2, $3) AS a(type, key, version)
        LEFT JOIN grain_state AS t ON t.type = a.type AND t.key = a.key
        """;

    /// <summary>Writes all of them and sets their results.</summary>
    public static async Task WriteAsync(NpgsqlConnection connection, IReadOnlyCollection<PendingStateWrite> writes, CancellationToken cancellationToken)
    {
        var open = writes.ToDictionary(write => write.Version);
        await using (var batch = new NpgsqlBatch(connection))
        {
            Add(batch, Insert, [.. writes.Where(write => write is { Expected: null, Data: not null })], data: true, expected: false);
            Add(batch, Update, [.. writes.Where(write => write is { Expected: not null, Data: not null })], data: true, expected: true);
            Add(batch, Delete, [.. writes.Where(write => write is { Data: null })], data: false, expected: true);
            await using var written = await batch.ExecuteReaderAsync(cancellationToken);
            do
            {
                while (await written.ReadAsync(cancellationToken))
                {
                    open.Remove(written.GetInt64(0), out var write);
                    write!.Result = new StateWriteResult(Written: true, write.Data is null ? null : write.Version);
                }
            }
            while (await written.NextResultAsync(cancellationToken));
        }

        if (open.Count > 0)
            await SettleAsync(connection, open, cancellationToken);
    }

    private static void Add(NpgsqlBatch batch, string sql, PendingStateWrite[] writes, bool data, bool expected)
    {
        if (writes.Length == 0)
            return;
        var command = new NpgsqlBatchCommand(sql);
        AddKeys(command.Parameters, writes);
        if (data)
            command.Parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Jsonb, write => write.Data!.Value));
        if (expected)
            command.Parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Bigint, write => write.Expected));
        batch.BatchCommands.Add(command);
    }

    private static void AddKeys(NpgsqlParameterCollection parameters, IReadOnlyList<PendingStateWrite> writes)
    {
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Text, write => write.Type));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Text, write => write.Key));
        parameters.Add(ArrayParameter.Of(writes, NpgsqlDbType.Bigint, write => write.Version));
    }

    private static async Task SettleAsync(NpgsqlConnection connection, Dictionary<long, PendingStateWrite> refused, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Current, connection);
        AddKeys(command.Parameters, [.. refused.Values]);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            refused[rows.GetInt64(0)].Settle(await rows.IsDBNullAsync(1, cancellationToken) ? null : rows.GetInt64(1));
    }
}
