using CityOps.Postgres;
using Npgsql;

namespace CityOps.Machine;

/// <summary>The database that the city lives in: the private cluster, or one of the user's own.</summary>
internal sealed class CityDatabase : IAsyncDisposable
{
    /// <summary>Names a database of one's own: an Npgsql connection string.</summary>
    public const string Variable = "CITYOPS_DB";

    private CityDatabase(string connectionString, PostgresCluster? cluster) => (ConnectionString, Cluster) = (connectionString, cluster);

    /// <summary>The private cluster; null when the database is the user's own, or somebody else keeps the cluster.</summary>
    public PostgresCluster? Cluster { get; }

    /// <summary>How to connect.</summary>
    public string ConnectionString { get; }

    /// <summary>Prepares the private cluster for a server that is kept elsewhere, unless the user has named a database.</summary>
    public static async Task<CityDatabase> PrepareAsync(Workspace workspace, int? port, CancellationToken cancellationToken)
    {
        if (await OwnAsync(cancellationToken) is { } own)
        {
            return new CityDatabase(own, null);
        }

        workspace.CreateData();
        var cluster = await PostgresCluster.PrepareAsync(Options(workspace) with { Port = port }, cancellationToken);
        return new CityDatabase(cluster.ConnectionString, cluster);
    }

    /// <summary>Uses the user's own database, or the cluster that './cityops run' keeps at this moment, or starts it.</summary>
    public static async Task<CityDatabase> OpenAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var running = await OwnAsync(cancellationToken);
        if (running is null && Directory.Exists(Options(workspace).Folder))
        {
            running = await PostgresCluster.FindRunningAsync(Options(workspace).Folder, cancellationToken);
        }

        if (running is not null)
        {
            return new CityDatabase(running, null);
        }

        workspace.CreateData();
        var cluster = await PostgresCluster.OpenAsync(Options(workspace), cancellationToken);
        Say.Progress($"PostgreSQL {cluster.MajorVersion} is running on 127.0.0.1:{cluster.Port}.");
        return new CityDatabase(cluster.ConnectionString, cluster);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (Cluster is not null)
        {
            await Cluster.DisposeAsync();
        }
    }

    private static ClusterOptions Options(Workspace workspace) => new(Path.Combine(workspace.Data, "postgres"), ClusterPurpose.City);

    private static async Task<string?> OwnAsync(CancellationToken cancellationToken)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } given)
        {
            return null;
        }

        try
        {
            await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(given) { Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellationToken);
            return connection.PostgreSqlVersion.Major >= PostgresBinaries.Oldest ? given : throw new MachineException(
                $"The database of {Variable} is PostgreSQL {connection.PostgreSqlVersion}; {PostgresBinaries.Oldest} or newer is needed.", "Upgrade it, or name another.");
        }
        catch (ArgumentException e)
        {
            throw new MachineException($"{Variable} is no connection string: {e.Message}", "Write it as Host=…;Port=5432;Database=…;Username=…;Password=….", e);
        }
        catch (NpgsqlException e)
        {
            throw new MachineException($"The database of {Variable} cannot be reached: {e.Message}", $"Start it, correct {Variable}, or unset it to use a private cluster.", e);
        }
    }
}
