using CityOps.Areas;
using CityOps.Sweeps;

namespace CityOps.Districts;

/// <summary>Has every district sweep the deadlines of its cases. Each district does it in a grain of its own, on whatever server that is.</summary>
internal sealed class DistrictSweeps(IGrainFactory grains, ICityDirectory directory, ILogger<DistrictSweeps> log) : ISweep
{
    private const int AtOnce = 100;

    public string Kind => "districts";

    public TimeSpan Pause => TimeSpan.FromSeconds(2);

    public Task RunAsync(CancellationToken cancellationToken)
    {
        var districts = directory.Cities.SelectMany(city => directory.Areas(city.Prefix)).Where(area => area.Level == AreaLevel.District).Select(area => area.Code);
        return OneByOne.DoAsync(districts, AtOnce, (code, token) => grains.GetGrain<IDistrictGrain>(code).Sweep(token), code => code, log, cancellationToken);
    }
}
