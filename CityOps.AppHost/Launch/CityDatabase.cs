using CityOps.Postgres;
using Npgsql;

namespace CityOps.Launch;

/// <summary>The database that the city lives in: the private cluster, or one of the user's own.</summary>
internal sealed class CityDatabase : IAsyncDisposable
{
    /// <summary>Names a database of one's own: an Npgsql connection string.</summary>
    public const string Variable = "CITYOPS_DB";

    private readonly PostgresCluster? _cluster;

    private CityDatabase(string connectionString, PostgresCluster? cluster) => (ConnectionString, _cluster) = (connectionString, cluster);

    /// <summary>How to connect.</summary>
    public string ConnectionString { get; }

    /// <summary>Starts the private cluster, unless the user has named a database.</summary>
    public static async Task<CityDatabase> OpenAsync(Workspace workspace, int? port, CancellationToken cancellationToken)
    {
        if (await OwnAsync(cancellationToken) is { } own)
        {
            return new CityDatabase(own, null);
        }

        workspace.CreateData();
        var cluster = await PostgresCluster.OpenAsync(Options(workspace) with { Port = port }, cancellationToken);
        Say.Progress($"PostgreSQL {cluster.MajorVersion} is running on 127.0.0.1:{cluster.Port}.");
        return new CityDatabase(cluster.ConnectionString, cluster);
    }

    /// <summary>Uses the cluster that a running launcher has started, or starts it.</summary>
    public static async Task<CityDatabase> OpenOrReuseAsync(Workspace workspace, CancellationToken cancellationToken)
    {
        var running = await OwnAsync(cancellationToken);
        if (running is null && Directory.Exists(Options(workspace).Folder))
        {
            running = await PostgresCluster.FindRunningAsync(Options(workspace).Folder, cancellationToken);
        }

        return running is not null ? new CityDatabase(running, null) : await OpenAsync(workspace, null, cancellationToken);
    }

    /// <summary>Starts the private cluster again whenever it ends by itself; a database of the user's own is the user's.</summary>
    public Task KeepAsync(CancellationToken cancellationToken) =>
        _cluster is null ? Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken) : ClusterKeeper.KeepAsync(_cluster, RestartPause.Usual(), cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_cluster is not null)
        {
            await _cluster.DisposeAsync();
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
            return connection.PostgreSqlVersion.Major >= PostgresBinaries.Oldest ? given : throw new LaunchException(
                $"The database of {Variable} is PostgreSQL {connection.PostgreSqlVersion}; {PostgresBinaries.Oldest} or newer is needed.", "Upgrade it, or name another.");
        }
        catch (ArgumentException e)
        {
            throw new LaunchException($"{Variable} is no connection string: {e.Message}", "Write it as Host=…;Port=5432;Database=…;Username=…;Password=….", e);
        }
        catch (NpgsqlException e)
        {
            throw new LaunchException($"The database of {Variable} cannot be reached: {e.Message}", $"Start it, correct {Variable}, or unset it to use a private cluster.", e);
        }
    }
}
