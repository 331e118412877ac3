using System.Net;
using Yarp.ReverseProxy.Configuration;
using Yarp.ReverseProxy.Forwarder;
using Yarp.ReverseProxy.Health;
using Yarp.ReverseProxy.LoadBalancing;
using Yarp.ReverseProxy.SessionAffinity;

namespace CityOps.Front;

/// <summary>The servers as the proxy is told of them: everything goes to one of them, and a browser stays with the one it began with.</summary>
internal static class ServerGroup
{
    /// <summary>Name of the group.</summary>
    public const string Name = "servers";

    /// <summary>The cookie that names a browser's server.</summary>
    public const string Cookie = "cityops-server";

    // Answers may be slow and streams silent: the servers end what takes too long, and circuits and hubs say something every 15 seconds.
    private static readonly TimeSpan SilenceLimit = TimeSpan.FromMinutes(10);

    public static RouteConfig Route() => new()
    {
        RouteId = "all",
        ClusterId = Name,
        Match = new RouteMatch { Path = "/{**rest}" },

        // The servers tell their own pages from other sites' by the host that the browser asked for.
        Transforms = [new Dictionary<string, string>(StringComparer.Ordinal) { ["RequestHeaderOriginalHost"] = "true" }],
    };

    public static ClusterConfig Cluster(FrontSettings settings) => new()
    {
        ClusterId = Name,
        Destinations = settings.Servers.ToDictionary(server => server.Authority, server => new DestinationConfig { Address = server.AbsoluteUri }, StringComparer.Ordinal),
        LoadBalancingPolicy = LoadBalancingPolicies.LeastRequests,
        SessionAffinity = new SessionAffinityConfig
        {
            Enabled = true,
            Policy = SessionAffinityConstants.Policies.HashCookie,
            FailurePolicy = SessionAffinityConstants.FailurePolicies.Redistribute,
            AffinityKeyName = Cookie,
            Cookie = new SessionAffinityCookieConfig { Path = "/", HttpOnly = true, SameSite = SameSiteMode.Lax, SecurePolicy = CookieSecurePolicy.SameAsRequest },
        },
        HealthCheck = Health(settings),
        HttpRequest = new ForwarderRequestConfig { Version = HttpVersion.Version11, VersionPolicy = HttpVersionPolicy.RequestVersionExact, ActivityTimeout = SilenceLimit },
        Metadata = new Dictionary<string, string>(StringComparer.Ordinal) { [ConsecutiveFailuresHealthPolicyOptions.ThresholdMetadataName] = "1" },
    };

    /// <summary>
    /// Who is not ready gets nothing while another is. When none is ready they all do: without its database a server still shows what it
    /// knows, and says better than the front what it cannot do.
    /// </summary>
    private static HealthCheckConfig Health(FrontSettings settings) => new()
    {
        AvailableDestinationsPolicy = HealthCheckConstants.AvailableDestinations.HealthyOrPanic,
        Active = new ActiveHealthCheckConfig
        {
            Enabled = true,
            Interval = settings.ProbeInterval,
            Timeout = settings.ProbeTimeout,
            Policy = HealthCheckConstants.ActivePolicy.ConsecutiveFailures,
            Path = "/health/ready",
        },
        Passive = new PassiveHealthCheckConfig { Enabled = true, Policy = RefusedConnections.PolicyName, ReactivationPeriod = settings.RefusedPause },
    };
}
