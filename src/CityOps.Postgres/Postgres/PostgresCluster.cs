using CityOps.Machine;
using CityOps.Processes;
using Npgsql;

namespace CityOps.Postgres;

/// <summary>
/// A private PostgreSQL cluster: made when absent, listening on 127.0.0.1 and a unix socket, stopped at dispose. One that was opened
/// is stopped by a guard when this process is killed. Not safe for concurrent use.
/// </summary>
public sealed partial class PostgresCluster : IAsyncDisposable
{
    /// <summary>The superuser.</summary>
    public const string AdminRole = "cityops_admin";

    /// <summary>The role the server works as.</summary>
    public const string ApplicationRole = "cityops";

    /// <summary>The city's database.</summary>
    public const string Database = "cityops";

    // Recovery after a crash replays up to max_wal_size, which may take minutes on a slow disk.
    private const string StartLimitSeconds = "600";

    private readonly ClusterOptions _options;
    private readonly PostgresBinaries _binaries;
    private readonly ClusterFolder _folder;
    private readonly ClusterSecrets _secrets;
    private readonly ClusterLock _lock;
    private Guard? _guard;

    private PostgresCluster(ClusterOptions options, PostgresBinaries binaries, ClusterFolder folder, ClusterSecrets secrets, ClusterLock @lock)
    {
        (_options, _binaries, _folder, _secrets, _lock) = (options, binaries, folder, secrets, @lock);
        Port = options.Port ?? folder.Processes.RecordedPort() ?? 0;
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>Major version of the server.</summary>
    public int MajorVersion => _binaries.Major;

    /// <summary>PostgreSQL's data folder.</summary>
    public string DataFolder => _folder.Data;

    /// <summary>Connection string of the superuser, database <c>postgres</c>.</summary>
    public string AdminConnectionString => Connection(AdminRole, _secrets.Admin, "postgres", Port);

    /// <summary>Connection string of the city's database, which exists in clusters made for <see cref="ClusterPurpose.City"/>.</summary>
    public string ConnectionString => Connection(ApplicationRole, _secrets.Application, Database, Port);

    /// <summary>The connection string of a cluster that somebody else has started; null when there is none.</summary>
    public static async Task<string?> FindRunningAsync(string folder, CancellationToken cancellationToken)
    {
        var place = await ClusterFolder.LocateAsync(folder, cancellationToken);
        return place.Processes.Postmaster() is not null && place.Processes.RecordedPort() is { } port
            ? Connection(ApplicationRole, ClusterSecrets.Load(folder, exists: true).Application, Database, port)
            : null;
    }

    /// <summary>Whether the server's main process is alive.</summary>
    public bool IsRunning => _folder.Processes.Postmaster() is not null;

    /// <summary>Starts the server again after <see cref="StopAsync"/> or <see cref="KillAsync"/>, on the same port.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await ClearAsync(cancellationToken);
        await new ClusterStart(_binaries, _folder, _options).RunAsync(Port, StartLimitSeconds, cancellationToken);
    }

    /// <summary>Clears away what a server that was killed has left, so that the next one can start.</summary>
    public async Task ClearAsync(CancellationToken cancellationToken)
    {
        // Backends of a killed postmaster end by themselves, but hold its shared memory until then.
        await _folder.Processes.WaitGoneAsync(cancellationToken);
        _folder.Processes.RemoveStaleLocks();
    }

    /// <summary>Program and arguments that become the server, run by the service user.</summary>
    public Task<IReadOnlyList<string>> CommandAsync(CancellationToken cancellationToken) =>
        _folder.User.BecomeAsync([_binaries.Program("postgres"), "-D", _folder.Data], cancellationToken);

    /// <summary>What keeps the server from starting, told from what it said.</summary>
    public MachineException Explain(string said) => PostgresProblem.Explain("PostgreSQL did not start", said, _folder.Path);

    /// <summary>Gives a running server what the city needs inside; what is there stays.</summary>
    public async Task FillAsync(CancellationToken cancellationToken)
    {
        await ClusterDatabase.PrepareTemplateAsync(AdminConnectionString, cancellationToken);
        if (_options.Purpose is ClusterPurpose.City)
        {
            await ClusterDatabase.EnsureAsync(AdminConnectionString, _secrets.Application, cancellationToken);
        }
    }

    /// <summary>Stops the server: open transactions are rolled back, a checkpoint is written.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Resume();
        if (_folder.Processes.Postmaster() is not null)
        {
            await Tool.RunAsync(_folder.User.Command(_binaries.Program("pg_ctl"), "-D", _folder.Data, "-w", "-m", "fast", "-t", "120", "stop"), cancellationToken);
        }

        await _folder.Processes.WaitGoneAsync(cancellationToken);
    }

    /// <summary>SIGKILL to every process of the cluster, as when the machine loses power; returns when they are gone.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _folder.Processes.Send(Signal.Kill);
        await _folder.Processes.WaitGoneAsync(cancellationToken);
    }

    /// <summary>Makes every process of the cluster stand still (SIGSTOP): connections stay open and nothing answers.</summary>
    public void Pause() => _folder.Processes.Send(Signal.Stop);

    /// <summary>Lets a paused cluster go on.</summary>
    public void Resume() => _folder.Processes.Send(Signal.Continue);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await StopAsync(CancellationToken.None);
        if (_options.Temporary)
        {
            await RemoveAsync(_folder, CancellationToken.None);
            File.Delete(ClusterSecrets.PathOf(_options.Folder));
        }

        _guard?.Dispose();
        _lock.Dispose();
    }

    private static async Task RemoveAsync(ClusterFolder folder, CancellationToken cancellationToken)
    {
        folder.Processes.Send(Signal.Kill);
        await folder.Processes.WaitGoneAsync(cancellationToken);
        await Tool.RunAsync(["rm", "-rf", folder.Path, folder.Socket], cancellationToken);
    }

    private static string Connection(string role, string password, string database, int port) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1",
        Port = port,
        Username = role,
        Password = password,
        Database = database,
    }.ConnectionString;
}
