using CityOps.Journal;
using CityOps.Reading;
using CityOps.Words;
using Npgsql;

namespace CityOps.Cases;

/// <inheritdoc cref="ICaseFollowUps"/>
public sealed class CaseFollowUps(NpgsqlDataSource source, DatabaseReader database, TimeProvider clock) : ICaseFollowUps
{
    /// <inheritdoc />
    public async Task NoteAsync(CaseFollowUp followUp, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(followUp);
        await using var command = source.CreateCommand(
            "INSERT INTO case_follow_up (operation, kind, key, target, noted_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING");
        command.Parameters.AddWithValue(followUp.Operation.Value);
        command.Parameters.AddWithValue(Kebab.Of(followUp.Kind));
        command.Parameters.AddWithValue(followUp.Key);
        command.Parameters.AddWithValue(followUp.Target);
        command.Parameters.AddWithValue(clock.GetUtcNow());
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task RemoveAsync(OperationId operation, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand("DELETE FROM case_follow_up WHERE operation = $1");
        command.Parameters.AddWithValue(operation.Value);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<CaseFollowUp>> NotedBeforeAsync(DateTimeOffset moment, CancellationToken cancellationToken)
    {
        const string sql = "SELECT operation, kind, key, target FROM case_follow_up WHERE noted_at < $1 ORDER BY noted_at LIMIT 100";
        var found = new List<CaseFollowUp>();
        await foreach (var followUp in database.QueryAsync(sql, parameters => parameters.AddWithValue(moment), Read, cancellationToken))
            found.Add(followUp);
        return found;
    }

    private static CaseFollowUp Read(NpgsqlDataReader row) =>
        new(new OperationId(row.GetGuid(0)), Kebab.Parse<FollowUpKind>(row.GetString(1)), row.GetString(2), row.GetString(3));
}
