using System.Globalization;
using Aspire.Hosting.Orleans;
using CityOps.Postgres;
using CityOps.Running;

namespace CityOps.Parts;

/// <summary>The servers, and the front that stands before more than one.</summary>
internal static class Servers
{
    /// <summary>What the front is called.</summary>
    public const string Front = "front";

    /// <summary>Adds a server of the cluster.</summary>
    /// <param name="builder">The system.</param>
    /// <param name="number">Its number, from 1.</param>
    /// <param name="endpoint">Where it listens.</param>
    /// <param name="cluster">The cluster it belongs to.</param>
    /// <param name="isPublic">Whether anyone but this machine reaches the city.</param>
    /// <param name="isBehindFront">Whether a front stands before it and says who asks.</param>
    public static IResourceBuilder<ExecutableResource> AddServer(this IDistributedApplicationBuilder builder, int number, Endpoint endpoint, OrleansService cluster, bool isPublic, bool isBehindFront)
    {
        // Its own for as long as the system runs: started again on the same address, it takes the place of its dead predecessor at once.
        var (silo, gateway) = (Ports.Free(), Ports.Free());
        var server = builder.AddProgram($"server-{number}", "CityOps.Server")
            .WithReference(cluster)
            .WithEndpoint("orleans-silo", e => (e.Port, e.TargetPort, e.IsProxied) = (silo, silo, false))
            .WithEndpoint("orleans-gateway", e => (e.Port, e.TargetPort, e.IsProxied) = (gateway, gateway, false))
            .WithEnvironment("CITYOPS_SILO_PORT", silo.ToString(CultureInfo.InvariantCulture))
            .Listening(endpoint, "/health/ready");
        if (isBehindFront)
        {
            server.WithEnvironment("CITYOPS_BEHIND_FRONT", "1");
        }

        // On loopback only, tools that inspect a page may put their scripts into it.
        return isPublic ? server : server.WithEnvironment("CITYOPS_INSPECT", "1");
    }

    /// <summary>Adds the front: one address for several servers, and each browser with the server it began with.</summary>
    /// <param name="builder">The system.</param>
    /// <param name="endpoint">Where it listens.</param>
    /// <param name="servers">Where the servers listen.</param>
    public static IResourceBuilder<ExecutableResource> AddFront(this IDistributedApplicationBuilder builder, Endpoint endpoint, IEnumerable<Endpoint> servers) =>
        builder.AddProgram(Front, "CityOps.Front")
            .WithEnvironment("CITYOPS_SERVERS", string.Join(',', servers.Select(s => s.Local)))
            .Listening(endpoint, "/front/health/live");

    private static IResourceBuilder<ExecutableResource> Listening(this IResourceBuilder<ExecutableResource> part, Endpoint endpoint, string health)
    {
        foreach (var (name, value) in endpoint.Environment())
        {
            part.WithEnvironment(name, value);
        }

        return part.WithHttpEndpoint(endpoint.Port, endpoint.Port, isProxied: false)
            .WithEndpoint("http", e => e.TargetHost = endpoint.Local.Host)
            .WithHttpHealthCheck(health);
    }
}
