using Yarp.ReverseProxy;
using Yarp.ReverseProxy.Model;

namespace CityOps.Front;

/// <summary>Which servers are up.</summary>
internal sealed class ServerStates(IProxyStateLookup proxy)
{
    /// <summary>Whether any server takes requests: it said that it is ready, and refused no connection since.</summary>
    public bool AnyUp => All().Any(server => server.Up);

    /// <summary>Each server, and whether it is up.</summary>
    public IEnumerable<(string Address, bool Up)> All() => proxy.TryGetCluster(ServerGroup.Name, out var cluster)
        ? cluster.Destinations.Select(server => (server.Key, server.Value.Health is { Active: DestinationHealth.Healthy, Passive: not DestinationHealth.Unhealthy }))
        : [];
}
