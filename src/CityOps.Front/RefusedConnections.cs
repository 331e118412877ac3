using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.Model;

namespace CityOps.Front;

/// <summary>
/// Leaves a server out at its first refused connection, without waiting for the next probe. A broken answer is no such sign: a server ends
/// single connections for reasons of its own, and its other users had to move.
/// </summary>
internal sealed class RefusedConnections(IDestinationHealthUpdater health, FrontSettings settings) : IPassiveHealthCheckPolicy
{
    public const string PolicyName = "RefusedConnections";

    public string Name => PolicyName;

    public void RequestProxied(HttpContext context, ClusterState cluster, DestinationState destination)
    {
        if (Losses.Of(context) == Loss.Refused)
            health.SetPassive(cluster, destination, DestinationHealth.Unhealthy, settings.RefusedPause);
    }
}
