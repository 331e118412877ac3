using CityOps.Postgres;
using CityOps.Testing;
using Npgsql;

namespace CityOps.Chaos;

/// <summary>A cluster of a scenario's own with one database, owned by a role that is no superuser, as the server's is.</summary>
internal sealed class Ground : IAsyncDisposable
{
    private const string Name = "chaos";

    private Ground(PostgresCluster cluster) => Cluster = cluster;

    public PostgresCluster Cluster { get; }

    public string ConnectionString => Of(Cluster.AdminConnectionString, Name, Name);

    /// <summary>Superuser in the same database.</summary>
    public string AdminConnectionString => new NpgsqlConnectionStringBuilder(Cluster.AdminConnectionString) { Database = Name }.ConnectionString;

    public static async Task<Ground> OpenAsync(CancellationToken cancellationToken, string? folder = null, IReadOnlyDictionary<string, string>? overrides = null)
    {
        var ground = new Ground(await TestCluster.OpenAsync(cancellationToken, folder, overrides));
        try
        {
            await ground.ExecuteAsync(ground.Cluster.AdminConnectionString, $"CREATE ROLE {Name} LOGIN PASSWORD '{Name}'", cancellationToken);
            await ground.ExecuteAsync(ground.Cluster.AdminConnectionString, $"CREATE DATABASE {Name} OWNER {Name}", cancellationToken);
            await ground.ExecuteAsync(ground.ConnectionString, Sheets.CreateTable, cancellationToken);
            return ground;
        }
        catch
        {
            await ground.DisposeAsync();
            throw;
        }
    }

    public async Task<long> ExecuteAsync(string connectionString, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Cluster.DisposeAsync();

    private static string Of(string connectionString, string database, string role) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Database = database, Username = role, Password = role }.ConnectionString;
}
