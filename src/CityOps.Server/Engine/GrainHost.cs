using System.Net;
using CityOps.Live;
using CityOps.Storage;
using Orleans.Configuration;

namespace CityOps.Engine;

/// <summary>Puts the grains into a cluster: Microsoft Orleans, membership and stream subscriptions in the same PostgreSQL.</summary>
internal static class GrainHost
{
    private const string Invariant = "Npgsql";

    public static void AddGrains(this IHostApplicationBuilder builder, string database)
    {
        var settings = builder.Configuration;
        builder.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(options =>
            {
                options.ServiceId = "cityops";
                options.ClusterId = settings["CITYOPS_CLUSTER"] ?? "cityops";
            });
            silo.Configure<EndpointOptions>(options =>
            {
                options.AdvertisedIPAddress = IPAddress.Parse(settings["CITYOPS_ADDRESS"] ?? "127.0.0.1");
                options.SiloPort = settings.GetValue("CITYOPS_SILO_PORT", 11111);
                options.GatewayPort = settings.GetValue("CITYOPS_GATEWAY_PORT", 0);
            });
            silo.UseAdoNetClustering(options => (options.Invariant, options.ConnectionString) = (Invariant, database));
            silo.AddAdoNetGrainStorage("PubSubStore", options => (options.Invariant, options.ConnectionString) = (Invariant, database));
            silo.AddMemoryStreams(LiveFeed.Provider);
            silo.AddGrainState();
        });
    }
}
