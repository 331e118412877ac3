using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace CityOps.Storage;

/// <summary>Puts the grains' plain state into the database.</summary>
public static class GrainStateExtensions
{
    /// <summary>Makes grain_state the default grain storage. The store must have been added to the host.</summary>
    public static ISiloBuilder AddGrainState(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddKeyedSingleton<IGrainStorage, GrainStateStorage>("Default");
        silo.Services.AddSingleton(services => services.GetRequiredKeyedService<IGrainStorage>("Default"));
        return silo;
    }
}
