namespace CityOps.Incidents;

/// <summary>
/// Asks every incident whose response is under way to do what the system has to do: tell the post above of what is overdue. What whoever
/// ended a response could not write back into the case, because the server ended in between, is written back here.
/// </summary>
internal sealed class IncidentSweeps(IGrainFactory grains, IIncidentList list, IIncidentDesk desk, TimeProvider clock, ILogger<IncidentSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(7);
    private readonly HashSet<string> _writtenBack = new(StringComparer.Ordinal);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                foreach (var key in await list.UnderWayAsync(stoppingToken))
                    await grains.GetGrain<IIncidentGrain>(key).Tend(stoppingToken);
                foreach (var key in (await list.EndedSinceAsync(clock.GetUtcNow() - LookBack, stoppingToken)).Where(key => !_writtenBack.Contains(key)))
                {
                    await desk.WriteBackAsync(key, stoppingToken);
                    _writtenBack.Add(key);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The edge of a loop that must not end: what was not done is found again the next time.
                log.LogWarning(exception, "The sweep of incidents failed; it is tried again.");
            }
        }
    }
}
