using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Districts;

/// <summary>Has every district swept, and what a server that ended left undone, every few seconds. Every server does; the districts see to it that it is done once.</summary>
internal sealed class DistrictSweeper(ICityDirectory directory, IGrainFactory grains, FollowUps followUps, TimeProvider clock, ILogger<DistrictSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LeftBehind = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var district in directory.Cities.SelectMany(city => directory.Areas(city.Prefix)).Where(area => area.Level == AreaLevel.District))
                await TryAsync(district.Code, grains.GetGrain<IDistrictGrain>(district.Code).Sweep(stoppingToken));
            await TryAsync("follow-ups", followUps.CatchUpAsync(LeftBehind, stoppingToken));
            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>The edge of a loop that must not end: what failed is due again at the next turn.</summary>
    private async Task TryAsync(string what, Task sweep)
    {
        try
        {
            await sweep;
        }
        catch (Exception exception)
        {
            log.LogWarning(exception, "The sweep of {What} failed; it is tried again.", what);
        }
    }
}
