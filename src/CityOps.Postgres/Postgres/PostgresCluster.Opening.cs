using System.Net;
using CityOps.Machine;

namespace CityOps.Postgres;

/// <content>How a cluster is made, and whose it then is.</content>
public sealed partial class PostgresCluster
{
    /// <summary>Makes the cluster when it is absent and starts it.</summary>
    /// <exception cref="MachineException">Something is in the way; says what to do.</exception>
    public static Task<PostgresCluster> OpenAsync(ClusterOptions options, CancellationToken cancellationToken) =>
        ReadyAsync(options, static (cluster, token) => cluster.BeginAsync(token), cancellationToken);

    /// <summary>
    /// Makes the cluster when it is absent and writes its settings. Whoever prepares it keeps the server himself: he starts
    /// <see cref="CommandAsync"/>, calls <see cref="ClearAsync"/> before each start and <see cref="FillAsync"/> when it answers.
    /// </summary>
    /// <exception cref="MachineException">Something is in the way; says what to do.</exception>
    public static Task<PostgresCluster> PrepareAsync(ClusterOptions options, CancellationToken cancellationToken) =>
        ReadyAsync(options, static (cluster, token) => cluster.LayAsync(token), cancellationToken);

    private static async Task<PostgresCluster> ReadyAsync(ClusterOptions options, Func<PostgresCluster, CancellationToken, Task> ready, CancellationToken cancellationToken)
    {
        var @lock = await ClusterLock.TakeAsync(options.Folder, options.Temporary, cancellationToken);
        try
        {
            DiskSpace.Check(options.Folder);
            var folder = await ClusterFolder.LocateAsync(options.Folder, cancellationToken);
            var binaries = await PostgresBinaries.FindAsync(options.Temporary ? null : folder.MadeBy(), cancellationToken);
            if (options.Temporary)
            {
                await RemoveAsync(folder, cancellationToken);
            }

            var secrets = ClusterSecrets.Load(options.Folder, exists: folder.MadeBy() is not null);
            var cluster = new PostgresCluster(options, binaries, folder, secrets, @lock);
            await ready(cluster, cancellationToken);
            return cluster;
        }
        catch
        {
            @lock.Dispose();
            throw;
        }
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        await _folder.CreateAsync(cancellationToken);
        _guard = ClusterGuard.Start(_binaries, _folder, _options.Temporary ? _options.Folder : "");
        try
        {
            await MakeAsync(cancellationToken);
            Port = await new ClusterStart(_binaries, _folder, _options).RunAsync(_options.Port ?? Port, StartLimitSeconds, cancellationToken);
            await FillAsync(cancellationToken);
        }
        catch
        {
            await DisposeAsync();
            throw;
        }
    }

    private async Task LayAsync(CancellationToken cancellationToken)
    {
        await _folder.CreateAsync(cancellationToken);
        await ClusterGuard.TakeOverAsync(_folder, cancellationToken);
        await MakeAsync(cancellationToken);
        Port = Port > 0 && (_options.Port is not null || Ports.IsFree(IPAddress.Loopback, Port)) ? Port : Ports.Free();
        await new ClusterStart(_binaries, _folder, _options).WriteSettingsAsync(Port, cancellationToken);
    }

    private async Task MakeAsync(CancellationToken cancellationToken)
    {
        // Left by a starter that was killed; a restart also brings in the settings of today.
        await StopAsync(cancellationToken);
        _folder.Processes.RemoveStaleLocks();
        if (_options.Port is { } demanded)
        {
            Ports.Demand(IPAddress.Loopback, demanded, "--db-port");
        }

        if (_folder.MadeBy() is null)
        {
            Say.Progress($"Making a private PostgreSQL {_binaries.Major} cluster in {_folder.Path}.");
            await new ClusterMaker(_binaries, _folder).MakeAsync(_secrets.Admin, durable: !_options.Temporary, cancellationToken);
        }
    }
}
