namespace CityOps.Incidents;

/// <summary>
/// Asks every incident that has something due to do what the system has to do: tell the post above of overdue tasks, and note reports that
/// were not made. What could not follow from a command because the server ended in between follows here: the result in the case, and a link
/// that only one of two incidents knows.
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
                foreach (var key in await list.TendedAsync(stoppingToken))
                    await grains.GetGrain<IIncidentGrain>(key).Tend(stoppingToken);
                foreach (var (parent, child) in await list.HalfLinkedAsync(stoppingToken))
                    await desk.FollowLinkAsync(parent, child, stoppingToken);
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
