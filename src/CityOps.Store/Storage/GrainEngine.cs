using CityOps.Failover;
using CityOps.Live;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace CityOps.Storage;

/// <summary>What every host with grains of the city needs of its engine.</summary>
public static class GrainEngine
{
    /// <summary>
    /// Makes grain_state the default grain storage, adds the streams for what may be lost, and repeats calls whose server has ended. The
    /// store must have been added to the host.
    /// </summary>
    public static ISiloBuilder AddGrainEngine(this ISiloBuilder silo)
    {
        ArgumentNullException.ThrowIfNull(silo);
        silo.Services.AddKeyedSingleton<IGrainStorage, GrainStateStorage>("Default");
        silo.Services.AddSingleton(services => services.GetRequiredKeyedService<IGrainStorage>("Default"));

        // Who listens is known in memory only: subscriptions of servers that have ended would pile up in a table, and each listener that
        // hears nothing subscribes anew by itself.
        silo.AddMemoryGrainStorage("PubSubStore").AddMemoryStreams(LiveFeed.Provider, streams => streams.ConfigurePartitioning(1));
        silo.AddOutgoingGrainCallFilter<GrainFailover>();
        return silo;
    }
}
