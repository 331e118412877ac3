using System.Data;
using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace CityOps.Journal;

/// <summary>
/// The connection of one lane, and the fence between it and the one before it. Each holds the lane's session lock; a new one takes the
/// lock only after the server has ended the session that held it. So once it is open, nothing of an earlier session can still commit.
/// </summary>
internal sealed class WriterConnection(NpgsqlDataSource source, JournalOptions options) : IAsyncDisposable
{
    /// <summary>
    /// Plans are made once, while the tables may still be empty, and kept: each row is found by its index, whatever the planner thinks
    /// of their sizes. A process that stands still in the middle of a transaction must not hold its rows from the others for ever.
    /// </summary>
    private const string Settings = """
        SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off;
        SET enable_bitmapscan = off; SET enable_material = off; SET enable_memoize = off; SET jit = off;
        SET plan_cache_mode = force_generic_plan; SET idle_in_transaction_session_timeout = '10s';
        SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
        """;

    private const string EndHolder = """
        SELECT pg_terminate_backend(pid) FROM pg_locks
        WHERE locktype = 'advisory' AND objsubid = 1 AND granted AND pid <> pg_backend_pid()
          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND ((classid::bigint << 32) | objid::bigint) = $1
        """;

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(20);

    private readonly long _key = Random.Shared.NextInt64();
    private WriterSession? _session;

    public ValueTask DisposeAsync() => CloseAsync();

    /// <summary>The open connection; a new one behind the fence where there is none.</summary>
    public async ValueTask<WriterSession> OpenAsync(CancellationToken cancellationToken)
    {
        if (_session is { Connection.State: ConnectionState.Open })
        {
            await _session.SayAliveAsync(cancellationToken);
            return _session;
        }

        // The driver itself gives a connection up after some errors that the session survives, a full disk among them.
        await CloseAsync();
        var connection = source.CreateConnection();
        try
        {
            await connection.OpenAsync(cancellationToken);
            await ExecuteAsync(connection, $"{Settings} SET lock_timeout = {(int)options.LockWait.TotalMilliseconds}", cancellationToken);
            await TakeFenceAsync(connection, cancellationToken);
            var session = new WriterSession(connection);
            await session.SayAliveAsync(cancellationToken);
            return _session = session;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the connection, whatever state it is in.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A broken connection may fail in any way while it is closed; it is gone all the same.")]
    public async ValueTask CloseAsync()
    {
        if (_session is null)
            return;
        try
        {
            await _session.Connection.DisposeAsync();
        }
        catch (Exception)
        {
            // Nothing is left to do with it.
        }

        _session = null;
    }

    private async Task TakeFenceAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await using var take = new NpgsqlCommand("SELECT pg_try_advisory_lock($1)", connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = _key } } };
        await using var end = new NpgsqlCommand(EndHolder, connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = _key } } };
        while (!(bool)(await take.ExecuteScalarAsync(cancellationToken))!)
        {
            await end.ExecuteNonQueryAsync(cancellationToken);
            await Task.Delay(BetweenTries, cancellationToken);
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
