using System.Diagnostics;
using System.Security.Cryptography;
using CityOps.Journal;
using Npgsql;
using NpgsqlTypes;

namespace CityOps.Benchmarks.Journal;

/// <summary>Yardstick: a transaction for each command, as a grain does that writes for itself, over 32 connections; prepared.</summary>
internal sealed class OneByOne(NpgsqlDataSource source, string run)
{
    public const int Connections = 32;

    private const string Journal = """
        INSERT INTO journal (stream, seq, op_part, at, actor, op_id, kind, schema, data, hash)
        VALUES ($1, $2, 0, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING
        """;

    private const string Insert = "INSERT INTO bench_case (key, version, head_hash, state, status, district, due_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";

    private const string Update = """
        UPDATE bench_case SET version = $2, head_hash = $3, state = $4, status = $5, district = $6, due_at = $7 WHERE key = $1 AND version = $2 - 1
        """;

    public async Task<Speed> RunAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        var written = await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(() => CallAsync(number), cancellationToken)));
        return new Speed(written.Sum(), Stopwatch.GetElapsedTime(began));

        async Task<long> CallAsync(int number)
        {
            var caller = new BenchCaller(number, run);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            long commands = 0;
            while (Stopwatch.GetElapsedTime(began) < duration)
            {
                await WriteAsync(connection, caller.Next(), cancellationToken);
                commands++;
            }

            return commands;
        }
    }

    private static async Task WriteAsync(NpgsqlConnection connection, BenchCase target, CancellationToken cancellationToken)
    {
        var row = BenchRows.Append(target);
        var version = row.Expected.Version + 1;
        var hash = RandomNumberGenerator.GetBytes(32);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var journal = new NpgsqlCommand(Journal, connection))
        {
            AddJournal(journal.Parameters, row, version, hash);
            if (await journal.ExecuteNonQueryAsync(cancellationToken) != 1)
                throw new InvalidOperationException($"{target.Stream} is taken.");
        }

        await using (var summary = new NpgsqlCommand(version == 1 ? Insert : Update, connection))
        {
            AddSummary(summary.Parameters, (BenchCaseRow)row.Summary, version, hash);
            await summary.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        target.Head = new JournalHead(version, hash);
    }

    private static void AddJournal(NpgsqlParameterCollection parameters, Append row, long version, byte[] hash)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Stream });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = row.At.UtcDateTime });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Actor });
        parameters.Add(new NpgsqlParameter<Guid> { TypedValue = row.Operation.Value });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Events[0].Kind });
        parameters.Add(new NpgsqlParameter<short> { TypedValue = (short)row.Events[0].Schema });
        parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = row.Events[0].Data, NpgsqlDbType = NpgsqlDbType.Json });
        parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = hash });
    }

    private static void AddSummary(NpgsqlParameterCollection parameters, BenchCaseRow row, long version, byte[] hash)
    {
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Key });
        parameters.Add(new NpgsqlParameter<long> { TypedValue = version });
        parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = hash });
        parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = row.State, NpgsqlDbType = NpgsqlDbType.Jsonb });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Status });
        parameters.Add(new NpgsqlParameter<string> { TypedValue = row.District });
        parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = row.DueAt });
    }
}
