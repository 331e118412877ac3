using Npgsql;

namespace CityOps.Benchmarks;

/// <summary>Empty tables and a checkpoint behind: none of one measurement falls into the next.</summary>
internal static class EvenStart
{
    public static async Task MakeAsync(NpgsqlDataSource source, string tables, CancellationToken cancellationToken)
    {
        await ExecuteAsync(source, $"TRUNCATE {tables}", cancellationToken);
        try
        {
            await ExecuteAsync(source, "CHECKPOINT", cancellationToken);
        }
        catch (PostgresException refused) when (refused.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // As the database's owner it comes when it comes.
        }
    }

    private static async Task ExecuteAsync(NpgsqlDataSource source, string sql, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(sql);
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
