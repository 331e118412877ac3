using Npgsql;
using NpgsqlTypes;

namespace CityOps.Journal;

/// <summary>
/// One session of a lane, and the number of what it has committed last. A session commits one batch after the other, so its numbers appear
/// in their order and without gaps: what rolled back gives its number back.
/// </summary>
internal sealed class WriterSession(NpgsqlConnection connection)
{
    /// <summary>A writer that has been silent for days is forgotten by then; one that lives says so before.</summary>
    private static readonly TimeSpan SayAliveAfter = TimeSpan.FromHours(1);

    private const string Say = "INSERT INTO journal_writer (writer) VALUES ($1) ON CONFLICT (writer) DO UPDATE SET alive_at = clock_timestamp()";

    private const string Insert = "INSERT INTO journal_batch (writer, n, streams, versions, kinds) VALUES ($1, $2, $3, $4, $5)";

    private readonly long _writer = Random.Shared.NextInt64();
    private long _committed;
    private long _written;
    private long _saidAt;

    public NpgsqlConnection Connection { get; } = connection;

    /// <summary>Makes itself known to the readers, from time to time.</summary>
    public async ValueTask SayAliveAsync(CancellationToken cancellationToken)
    {
        if (_saidAt != 0 && System.Diagnostics.Stopwatch.GetElapsedTime(_saidAt) < SayAliveAfter)
            return;
        await using var command = new NpgsqlCommand(Say, Connection) { Parameters = { new NpgsqlParameter<long> { TypedValue = _writer } } };
        await command.ExecuteNonQueryAsync(cancellationToken);
        _saidAt = System.Diagnostics.Stopwatch.GetTimestamp();
    }

    /// <summary>A new transaction begins; what the last one has numbered and not committed was rolled back.</summary>
    public void Begin() => _written = _committed;

    public void Committed() => _committed = _written;

    /// <summary>The news of appends: a row of the same transaction.</summary>
    public NpgsqlBatchCommand NewsOf(IReadOnlyList<PendingAppend> appends)
    {
        var command = new NpgsqlBatchCommand(Insert);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = _writer });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = ++_written });
        command.Parameters.Add(ArrayParameter.Of(appends, NpgsqlDbType.Text, append => append.Gate));
        command.Parameters.Add(ArrayParameter.Of(appends, NpgsqlDbType.Bigint, append => append.Version));
        command.Parameters.Add(ArrayParameter.Of(appends, NpgsqlDbType.Text, KindsOf));
        return command;
    }

    /// <summary>The news of plain states.</summary>
    public NpgsqlBatchCommand NewsOf(IReadOnlyList<PendingStateWrite> states)
    {
        var command = new NpgsqlBatchCommand(Insert);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = _writer });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = ++_written });
        command.Parameters.Add(ArrayParameter.Of(states, NpgsqlDbType.Text, state => state.Stream));
        command.Parameters.Add(ArrayParameter.Of(states, NpgsqlDbType.Bigint, state => state.Version));
        command.Parameters.Add(ArrayParameter.Of(states, NpgsqlDbType.Text, _ => ""));
        return command;
    }

    private static string KindsOf(PendingAppend append) =>
        append.Append.Events.Count == 1 ? append.Append.Events[0].Kind : string.Join(',', append.Append.Events.Select(happened => happened.Kind));
}
