namespace CityOps.Sweeps;

/// <summary>
/// Nudges every sweep of the cluster each second. Every server does, so no sweep depends on one: it takes neither reminders nor a leader.
/// </summary>
internal sealed class SweepNudges(IEnumerable<ISweep> sweeps, IGrainFactory grains, TimeProvider clock, ILogger<SweepNudges> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Each kind in a loop of its own: where one waits for a server that died, the others go on.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(sweeps.Select(sweep => NudgeAsync(sweep.Kind, stoppingToken)));

    private async Task NudgeAsync(string kind, CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await grains.GetGrain<ISweepGrain>(kind).Nudge(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                // The edge of a loop that must not end, also where the sweep's server stops meanwhile.
                log.LogWarning(exception, "The sweep of {Kind} could not be nudged; it is tried again.", kind);
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
