using Npgsql;

namespace CityOps.Testing;

/// <summary>
/// A database of a test's own, with PostGIS, dropped at the end. It lies in the cluster that <c>CITYOPS_TEST_DB</c> names (a
/// superuser's connection string; <c>./cityops test</c> sets it), otherwise in one that is started once per test process.
/// <para>As a fixture: <c>public sealed class JournalDatabase : TestDatabase, IAsyncLifetime;</c>. Alone:
/// <c>await using var database = await TestDatabase.CreateAsync(cancellationToken);</c>.</para>
/// </summary>
public class TestDatabase
{
    private readonly string _name = "test_" + Guid.CreateVersion7().ToString("N");
    private string _connectionString = "";
    private string _adminConnectionString = "";

    /// <summary>Connection string as the database's owner, who is no superuser: as the server connects.</summary>
    public string ConnectionString => Made(_connectionString);

    /// <summary>Connection string to this database as superuser, to cut connections or to tamper with rows.</summary>
    public string AdminConnectionString => Made(_adminConnectionString);

    /// <summary>Creates a database.</summary>
    public static async Task<TestDatabase> CreateAsync(CancellationToken cancellationToken)
    {
        var database = new TestDatabase();
        await database.MakeAsync(cancellationToken);
        return database;
    }

    /// <summary>Creates the database; the test framework calls it.</summary>
    public virtual Task InitializeAsync() => MakeAsync(CancellationToken.None);

    /// <summary>Drops the database, whoever is still connected; the test framework, or <c>await using</c>, calls it.</summary>
    public virtual async Task DisposeAsync()
    {
        if (_connectionString.Length > 0)
        {
            var cluster = await TestCluster.AdminConnectionAsync(CancellationToken.None);
            await ExecuteAsync(cluster, [$"DROP DATABASE IF EXISTS {_name} WITH (FORCE)", $"DROP ROLE IF EXISTS {_name}"], CancellationToken.None);
        }
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        var cluster = await TestCluster.AdminConnectionAsync(cancellationToken);
        var password = Guid.NewGuid().ToString("N");
        await ExecuteAsync(cluster, [$"CREATE ROLE {_name} LOGIN PASSWORD '{password}'", $"CREATE DATABASE {_name} OWNER {_name}"], cancellationToken);
        _connectionString = new NpgsqlConnectionStringBuilder(cluster) { Database = _name, Username = _name, Password = password }.ConnectionString;
        _adminConnectionString = new NpgsqlConnectionStringBuilder(cluster) { Database = _name }.ConnectionString;
    }

    private static async Task ExecuteAsync(string connectionString, IReadOnlyList<string> statements, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    private static string Made(string connectionString) =>
        connectionString.Length > 0 ? connectionString : throw new InvalidOperationException("The database has not been created: await InitializeAsync first.");
}
