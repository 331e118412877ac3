using CityOps.Launch;

namespace CityOps.Postgres;

/// <summary>Starts a cluster again that has ended by itself: killed for want of memory, say, or when its disk was full.</summary>
internal static class ClusterKeeper
{
    private static readonly TimeSpan Glance = TimeSpan.FromSeconds(1);

    /// <summary>Runs until it is cancelled.</summary>
    /// <param name="cluster">The cluster; nobody else starts or stops it meanwhile.</param>
    /// <param name="pause">Between two tries.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task KeepAsync(PostgresCluster cluster, RestartPause pause, CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(Glance, cancellationToken);
            if (cluster.IsRunning)
            {
                pause.Reset();
                continue;
            }

            Say.Progress($"PostgreSQL has ended; its log is server.log beside {cluster.DataFolder}. Starting it again.");
            try
            {
                await cluster.StartAsync(cancellationToken);
                Say.Progress($"PostgreSQL is running again on 127.0.0.1:{cluster.Port}.");
            }
            catch (LaunchException problem)
            {
                var wait = pause.Next();
                Say.Progress($"{problem.Message} The next try is in {wait.TotalSeconds:0.#} s.");
                await Task.Delay(wait, cancellationToken);
            }
        }
    }
}
