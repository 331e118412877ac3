using CityOps.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Yarp.ReverseProxy.Health;

namespace CityOps.Front;

/// <summary>Puts the front together.</summary>
internal static class FrontApp
{
    /// <summary>The largest body that a server takes (a photograph); which address takes how much is the server's to say.</summary>
    public const long LargestBody = 8 << 20;

    // Open web sockets never end by themselves: nobody waits for them when the front stops, and clients connect anew.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectLimit = TimeSpan.FromSeconds(2);

    public static WebApplication BuildFront(this WebApplicationBuilder builder, FrontSettings settings)
    {
        builder.AddCityOpsDefaults();

        // What the proxy says of each failed probe and request would fill the log while a server is away; ServerLog says it once.
        builder.Logging.AddFilter("Yarp", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // KeptBody refuses what is too large: then the rest of it is still taken in, and the sender gets to read the answer.
            kestrel.Limits.MaxRequestBodySize = null;
        });
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = StopLimit);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton<ServerStates>();
        builder.Services.AddSingleton<WaitingRoom>();
        builder.Services.AddSingleton<IPassiveHealthCheckPolicy, RefusedConnections>();
        builder.Services.AddHostedService<ServerLog>();
        builder.Services.AddReverseProxy()
            .LoadFromMemory([ServerGroup.Route()], [ServerGroup.Cluster(settings)])
            .ConfigureHttpClient((_, handler) => handler.ConnectTimeout = ConnectLimit);

        var app = builder.Build();
        app.MapFrontHealth();
        app.MapReverseProxy(proxy =>
        {
            proxy.UseMiddleware<Repetition>();
            proxy.UseSessionAffinity();
            proxy.UseLoadBalancing();
            proxy.UsePassiveHealthChecks();
        });
        return app;
    }
}
