namespace CityOps.Incidents;

/// <summary>Asks every incident whose response is under way to do what the system has to do: tell the post above of what is overdue.</summary>
internal sealed class IncidentSweeps(IGrainFactory grains, IIncidentList list, TimeProvider clock, ILogger<IncidentSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var key in await list.UnderWayAsync(stoppingToken))
                    await grains.GetGrain<IIncidentGrain>(key).Tend(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The edge of a loop that must not end: what was not done is found again the next time.
                log.LogWarning(exception, "The sweep of incidents failed; it is tried again.");
            }
        }
    }
}
