using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Orleans;
using Orleans.Embedded.Engine;
using Orleans.Hosting;

namespace Microsoft.Extensions.Hosting;

/// <summary>Puts the engine into a host.</summary>
public static class OrleansHostExtensions
{
    /// <summary>Adds the engine: grains live in this process.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(hostAppBuilder);
        ArgumentNullException.ThrowIfNull(configureDelegate);
        AddEngine(hostAppBuilder.Services);
        configureDelegate(new SiloBuilder(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    private static void AddEngine(IServiceCollection services)
    {
        if (services.Any(service => service.ServiceType == typeof(GrainEngine)))
            return;
        services.AddOptions();
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(new ServiceLifetimes(services));
        services.AddSingleton<GrainEngineLimits>();
        services.AddSingleton(s => new EngineLog(s.GetRequiredService<ILogger<GrainEngine>>()));
        services.AddSingleton<EngineParts>();
        services.AddSingleton(s => new GrainEngine(s, s.GetRequiredService<EngineParts>(), GrainManifest.Load()));
        services.AddSingleton<IGrainFactory>(s => s.GetRequiredService<GrainEngine>().Factory);
        services.AddSingleton<IClusterClient, ClusterClient>();
        services.AddSingleton<EngineMeter>();
        services.AddHostedService<EngineHost>();
    }
}
