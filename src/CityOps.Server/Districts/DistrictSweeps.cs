using CityOps.Areas;

namespace CityOps.Districts;

/// <summary>Asks every district to sweep its deadlines, again and again. Each server does; the district does the work once.</summary>
internal sealed class DistrictSweeps(IGrainFactory grains, ICityDirectory directory, TimeProvider clock, ILogger<DistrictSweeps> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var district in directory.Cities.SelectMany(city => directory.Areas(city.Prefix)).Where(area => area.Level == AreaLevel.District))
                await SweepAsync(district.Code, stoppingToken);
        }
    }

    private async Task SweepAsync(string district, CancellationToken cancellationToken)
    {
        try
        {
            await grains.GetGrain<IDistrictGrain>(district).Sweep(cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // The edge of a loop that must not end: what was not done is found again the next time.
            log.LogWarning(exception, "The deadlines of district {District} could not be swept; they are tried again.", district);
        }
    }
}
