using System.Net;
using CityOps.Postgres;
using CityOps.Processes;

namespace CityOps.Launch;

/// <summary>Starts the system on this machine and stays until it is asked to stop. What ends by itself is started again.</summary>
/// <param name="workspace">Where it is kept.</param>
/// <param name="endpoint">Where it listens.</param>
/// <param name="databasePort">Port of the private cluster; any free one when null.</param>
/// <param name="demo">The demo city; null for none.</param>
internal sealed class RunCommand(Workspace workspace, Endpoint endpoint, int? databasePort, DemoCity? demo)
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromMinutes(3);

    // The server drains its grains and the journal within thirty seconds; a little more, and it is stuck.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(40);

    /// <summary>Runs it.</summary>
    /// <param name="stop">Stops everything.</param>
    /// <returns>0 when it was asked to stop; 1 when the server does not get ready.</returns>
    public async Task<int> RunAsync(CancellationToken stop)
    {
        Ports.Demand(IPAddress.Loopback, endpoint.Port, "--port");
        if (endpoint.Secure is { } secure)
        {
            Ports.Demand(secure.Address, secure.Port, "--listen");
        }

        await using var database = await CityDatabase.OpenAsync(workspace, databasePort, stop);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var simulating = Task.CompletedTask;
        var server = new ServerKeeper(
            () => StartServer(database),
            WaitReadyAsync,
            first =>
            {
                SayReady(first);
                if (first && demo is not null)
                {
                    simulating = demo.SimulateAsync(endpoint.Local, over.Token);
                }
            },
            StopLimit,
            RestartPause.Usual());
        var keeping = database.KeepAsync(over.Token);
        try
        {
            if (demo is not null)
            {
                await demo.ImportAsync(database, over.Token);
            }

            return await server.RunAsync(over.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            // The database last: the server writes what it has taken in before it ends.
            Say.Progress("Stopping.");
            await over.CancelAsync();
            await simulating.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await keeping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void SayReady(bool first)
    {
        Say.Result($"CityOps is ready{(first ? "" : " again")}: {endpoint.Local}{(endpoint.Secure is { } secure ? $" and https://{secure}" : "")}");
        if (first)
        {
            Say.Result($"Health {endpoint.Local}health/ready, metrics {endpoint.Local}metrics. Ctrl-C stops everything.");
        }
    }

    private GuardedProcess StartServer(CityDatabase database)
    {
        var assembly = workspace.Assembly("CityOps.Server");
        var environment = endpoint.Environment();
        environment[CityDatabase.Variable] = database.ConnectionString;

        // On loopback only, tools that inspect a page may put their scripts into it.
        environment["CITYOPS_INSPECT"] = endpoint.Secure is null ? "1" : null;

        // The server watches its standard input, and stops when this process is gone.
        environment["CITYOPS_STOP_WITH_STDIN"] = "1";
        return GuardedProcess.Start(new ProcessStart(["dotnet", assembly], Path.GetDirectoryName(assembly)!, environment));
    }

    private async Task WaitReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        var said = "nothing answered";
        for (var until = DateTime.UtcNow + ReadyLimit; DateTime.UtcNow < until; await Task.Delay(TimeSpan.FromMilliseconds(200), cancellationToken))
        {
            try
            {
                using var answer = await client.GetAsync(new Uri(endpoint.Local, "health/ready"), cancellationToken);
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }

                said = await answer.Content.ReadAsStringAsync(cancellationToken);
            }
            catch (HttpRequestException e)
            {
                said = e.Message;
            }
            catch (TaskCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                said = $"no answer within {client.Timeout.TotalSeconds:0} s";
            }
        }

        throw new LaunchException($"The server is not ready after {ReadyLimit.TotalMinutes:0} minutes: {said}", "Read its lines above.");
    }
}
