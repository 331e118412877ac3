using Npgsql;

namespace CityOps.Postgres;

/// <summary>What a new cluster needs inside: PostGIS in the template of every database, and the city's own database.</summary>
internal static class ClusterDatabase
{
    /// <summary>Puts PostGIS into <c>template1</c>, so that every database made later has it without being superuser.</summary>
    public static Task PrepareTemplateAsync(string adminConnection, CancellationToken cancellationToken)
    {
        var template = new NpgsqlConnectionStringBuilder(adminConnection) { Database = "template1", Pooling = false };
        return ExecuteAsync(template.ConnectionString, ["CREATE EXTENSION IF NOT EXISTS postgis"], cancellationToken);
    }

    /// <summary>
    /// Creates the database <c>cityops</c> and the role that owns it, when absent. The server works as that role, which is no
    /// superuser: it can neither read the machine's files nor change who may log in.
    /// </summary>
    public static async Task EnsureAsync(string adminConnection, string password, CancellationToken cancellationToken)
    {
        // Names are constants and the password is hexadecimal: nothing here can need escaping.
        const string role = PostgresCluster.ApplicationRole;
        var known = await ScalarAsync(adminConnection, $"SELECT count(*) FROM pg_roles WHERE rolname = '{role}'", cancellationToken);
        await ExecuteAsync(adminConnection, [$"{(known == 0 ? "CREATE" : "ALTER")} ROLE {role} LOGIN PASSWORD '{password}'"], cancellationToken);
        if (await ScalarAsync(adminConnection, $"SELECT count(*) FROM pg_database WHERE datname = '{PostgresCluster.Database}'", cancellationToken) == 0)
        {
            await ExecuteAsync(adminConnection, [$"CREATE DATABASE {PostgresCluster.Database} OWNER {role}"], cancellationToken);
        }
    }

    private static async Task ExecuteAsync(string connection, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, open);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static async Task<long> ScalarAsync(string connection, string query, CancellationToken cancellationToken)
    {
        await using var open = new NpgsqlConnection(connection);
        await open.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(query, open);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}
