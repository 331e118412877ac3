using CityOps.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime.Placement;
using Orleans.TestingHost;

namespace CityOps;

/// <summary>Silos of one cluster in this process.</summary>
public sealed class CityCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;

    private CityCluster(InProcessTestCluster cluster) => _cluster = cluster;

    /// <summary>Services of the first silo, where the tests call from, as a server calls from its own silo.</summary>
    public IServiceProvider Services => ServicesOf(0);

    /// <summary>Grains as the first silo sees them.</summary>
    public IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts a cluster.</summary>
    /// <param name="silos">How many silos it has.</param>
    /// <param name="configure">What each of them has.</param>
    public static async Task<CityCluster> StartAsync(short silos, Action<IServiceCollection> configure)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        builder.Options.ConfigureFileLogging = false;
        builder.Options.InitializeClientOnDeploy = false;

        // The store first: its hosted service brings the schema before a silo takes calls, and stops after it.
        builder.ConfigureSiloHost((_, host) =>
        {
            host.Logging.ClearProviders();
            configure(host.Services);
        });
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddGrainEngine();

            // Orleans prefers the silo of the caller. Here grains shall lie anywhere, so that calls cross.
            silo.Services.AddSingleton<PlacementStrategy, RandomPlacement>();

            // The city's clock stands, and it is the TimeProvider of the container, which Orleans asks as well, by keys of its own, for
            // probes, response timeouts, gateways and the collection of idle grains. Under every key it finds the clock that runs.
            silo.Services.AddKeyedSingleton(KeyedService.AnyKey, (_, _) => TimeProvider.System);
        });
        var cluster = new CityCluster(builder.Build());
        await cluster._cluster.DeployAsync();
        await cluster.SeeEachOtherAsync(silos);
        return cluster;
    }

    /// <summary>Services of one silo.</summary>
    public IServiceProvider ServicesOf(int silo) => _cluster.Silos[silo].ServiceProvider;

    /// <summary>Grains as one silo sees them.</summary>
    public IGrainFactory GrainsOf(int silo) => ServicesOf(silo).GetRequiredService<IGrainFactory>();

    /// <summary>Completes when the activation that the grain has now is gone.</summary>
    public Task GoneAsync(IAddressable grain) => _cluster.WaitForDeactivationAsync(grain);

    /// <summary>Ends the activation of a grain, if there is one: the next call makes another, which has read nothing yet.</summary>
    public async Task ForgetAsync(IAddressable grain) => await _cluster.DeactivateAsync(grain);

    /// <summary>On which silo the grain is now; -1 when it has no activation.</summary>
    public int SiloOf(IAddressable grain)
    {
        if (!_cluster.TryGetGrainContext(grain.GetGrainId(), out var context))
            return -1;
        return _cluster.Silos.ToList().FindIndex(silo => silo.SiloAddress.Equals(context.Address.SiloAddress));
    }

    /// <summary>Makes the calls made from here on place a grain that has no activation yet on this silo.</summary>
    public void PlaceOn(int silo) => RequestContext.Set(IPlacementDirector.PlacementHintKey, _cluster.Silos[silo].SiloAddress);

    /// <summary>Ends a silo as a crash does: what it was about is lost, and nobody is told.</summary>
    public Task KillAsync(int silo) => _cluster.KillSiloAsync(_cluster.Silos[silo]);

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    /// <summary>A grain is placed only on silos that the caller's silo has heard of.</summary>
    private async Task SeeEachOtherAsync(int silos)
    {
        foreach (var silo in _cluster.Silos)
        {
            await foreach (var members in silo.ServiceProvider.GetRequiredService<IClusterMembershipService>().MembershipUpdates)
            {
                if (members.Members.Values.Count(member => member.Status == SiloStatus.Active) == silos)
                    break;
            }
        }
    }
}
