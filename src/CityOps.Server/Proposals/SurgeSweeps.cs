namespace CityOps.Proposals;

/// <summary>Looks for surges of reports twice a minute. Each server does; each surge is proposed once.</summary>
internal sealed class SurgeSweeps(SurgeWatch watch, ILogger<SurgeSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await watch.LookAsync(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The edge of a loop that must not end: the surge is still there the next time.
                log.LogWarning(exception, "The look for surges failed; it is tried again.");
            }
        }
    }
}
