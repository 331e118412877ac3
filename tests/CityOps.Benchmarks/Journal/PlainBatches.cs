using System.Diagnostics;
using System.Security.Cryptography;
using CityOps.Journal;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Benchmarks.Journal;

/// <summary>
/// Yardstick: the same rows, written by one connection that does nothing else, in batches of 2,000: prepared, in arrays, with no check
/// of any kind, no chain and nobody waiting for an answer.
/// </summary>
internal sealed class PlainBatches(NpgsqlDataSource source, string run)
{
    private const int BatchSize = 2_000;

    private const string Journal = """
        INSERT INTO journal (stream, seq, op_part, at, actor, op_id, kind, schema, data, hash)
        SELECT stream, seq, 0, at, actor, op_id, kind, schema, data, hash
        FROM unnest($1, $2, $3, $4, $5, $6, $7, $8, $9) AS a(stream, seq, at, actor, op_id, kind, schema, data, hash)
        """;

    private const string Summary = """
        INSERT INTO bench_case (key, version, head_hash, state, status, district, due_at)
        SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (key) DO UPDATE SET version = excluded.version, head_hash = excluded.head_hash, state = excluded.state,
            status = excluded.status, district = excluded.district, due_at = excluded.due_at
        """;

    private readonly BenchCaller[] _callers = [.. Enumerable.Range(0, BatchSize).Select(number => new BenchCaller(number, run))];

    public async Task<Speed> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await WriteAsync(connection, cancellationToken);
        await WriteAsync(connection, cancellationToken);
        await WriteAsync(connection, cancellationToken);
        long commands = 0;
        var began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < duration)
        {
            await WriteAsync(connection, cancellationToken);
            commands += BatchSize;
        }

        return new Speed(commands, Stopwatch.GetElapsedTime(began));
    }

    private async Task WriteAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var rows = new Append[BatchSize];
        var hashes = new byte[BatchSize][];
        for (var i = 0; i < BatchSize; i++)
        {
            var target = _callers[i].Next();
            rows[i] = BenchRows.Append(target);
            hashes[i] = RandomNumberGenerator.GetBytes(32);
            target.Head = new JournalHead(target.Head.Version + 1, hashes[i]);
        }

        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { JournalRows(rows, hashes), SummaryRows(rows, hashes) } };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand JournalRows(Append[] rows, byte[][] hashes) => new(Journal)
    {
        Parameters =
        {
            ArrayParameter.Of(rows, NpgsqlDbType.Text, row => row.Stream),
            ArrayParameter.Of(rows, NpgsqlDbType.Bigint, row => row.Expected.Version + 1),
            ArrayParameter.Of(rows, NpgsqlDbType.TimestampTz, row => row.At.UtcDateTime),
            ArrayParameter.Of(rows, NpgsqlDbType.Text, row => row.Actor),
            ArrayParameter.Of(rows, NpgsqlDbType.Uuid, row => row.Operation.Value),
            ArrayParameter.Of(rows, NpgsqlDbType.Text, row => row.Events[0].Kind),
            ArrayParameter.Of(rows, NpgsqlDbType.Smallint, row => (short)row.Events[0].Schema),
            ArrayParameter.Of(rows, NpgsqlDbType.Json, row => row.Events[0].Data),
            ArrayParameter.Of(hashes, NpgsqlDbType.Bytea, hash => hash),
        },
    };

    private static NpgsqlBatchCommand SummaryRows(Append[] rows, byte[][] hashes) => new(Summary)
    {
        Parameters =
        {
            ArrayParameter.Of(rows, NpgsqlDbType.Text, row => row.Summary.Key),
            ArrayParameter.Of(rows, NpgsqlDbType.Bigint, row => row.Expected.Version + 1),
            ArrayParameter.Of(hashes, NpgsqlDbType.Bytea, hash => hash),
            ArrayParameter.Of(rows, NpgsqlDbType.Jsonb, row => row.Summary.State),
            ArrayParameter.Of(rows, NpgsqlDbType.Text, row => ((BenchCaseRow)row.Summary).Status),
            ArrayParameter.Of(rows, NpgsqlDbType.Text, row => ((BenchCaseRow)row.Summary).District),
            ArrayParameter.Of(rows, NpgsqlDbType.TimestampTz, row => ((BenchCaseRow)row.Summary).DueAt),
        },
    };
}
