using CityOps.Areas;
using CityOps.Cases;

namespace CityOps.Districts;

/// <summary>Asks every district to sweep its deadlines, again and again. Each server does; the district does the work once.</summary>
internal sealed class DistrictSweeps(IGrainFactory grains, ICityDirectory directory, FollowUps followUps, TimeProvider clock, ILogger<DistrictSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Whoever gave the command does what follows from it; after this long he does not any more.
    private static readonly TimeSpan LeftBehind = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var district in directory.Cities.SelectMany(city => directory.Areas(city.Prefix)).Where(area => area.Level == AreaLevel.District))
                await TryAsync(district.Code, token => grains.GetGrain<IDistrictGrain>(district.Code).Sweep(token), stoppingToken);
            await TryAsync("follow-ups", token => followUps.CatchUpAsync(LeftBehind, token), stoppingToken);
        }
    }

    private async Task TryAsync(string what, Func<CancellationToken, Task> sweep, CancellationToken cancellationToken)
    {
        try
        {
            await sweep(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a loop that must not end: what was not done is found again the next time.
            log.LogWarning(exception, "The sweep of {What} failed; it is tried again.", what);
        }
    }
}
