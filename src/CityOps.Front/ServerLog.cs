namespace CityOps.Front;

/// <summary>Says once when a server comes or goes.</summary>
internal sealed class ServerLog(ServerStates servers, FrontSettings settings, TimeProvider clock, ILogger<ServerLog> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var known = new Dictionary<string, bool>(StringComparer.Ordinal);
        using var timer = new PeriodicTimer(settings.ProbeInterval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var (address, up) in servers.All().Where(server => known.GetValueOrDefault(server.Address) != server.Up).ToArray())
            {
                known[address] = up;
                if (up)
                    log.LogInformation("Server {Address} is up.", address);
                else
                    log.LogWarning("Server {Address} is away or not ready; its users go to another one.", address);
            }
        }
    }
}
