using System.Net;
using CityOps.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CityOps.Sweeps;

/// <summary>Servers of one cluster that have nothing but grains, each with services of its own.</summary>
internal sealed class SweepServers : IAsyncDisposable
{
    private readonly List<IHost> _hosts = [];
    private readonly string _cluster = Guid.NewGuid().ToString("N");
    private IPEndPoint? _first;

    public async Task<IHost> StartAsync(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        configure(builder.Services);

        // The sweeps' clock may stand; the engine's runs (CityCluster).
        builder.Services.AddKeyedSingleton(KeyedService.AnyKey, (_, _) => TimeProvider.System);
        var port = FreePort.Next();
        var first = _first;
        builder.UseOrleans(silo => silo.UseLocalhostClustering(port, FreePort.Next(), first, serviceId: "test", clusterId: _cluster));
        var host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync();
        _first ??= new IPEndPoint(IPAddress.Loopback, port);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Enumerable.Reverse(_hosts))
        {
            await host.StopAsync();
            host.Dispose();
        }
    }
}
