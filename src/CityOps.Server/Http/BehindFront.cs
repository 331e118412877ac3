using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace CityOps.Http;

/// <summary>
/// Behind the front of several servers every connection comes from the front: who asked, and whether by HTTPS, stands in its headers. They are
/// taken from this machine alone, and only when the server is told that a front is there.
/// </summary>
internal static class BehindFront
{
    /// <summary>Set to 1 for a server that is reached through the front.</summary>
    public const string Variable = "CITYOPS_BEHIND_FRONT";

    public static void UseBehindFront(this WebApplication app)
    {
        if (app.Configuration[Variable] is not "1")
            return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = 1 };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        options.KnownProxies.Add(IPAddress.Loopback);
        options.KnownProxies.Add(IPAddress.IPv6Loopback);
        app.UseForwardedHeaders(options);
    }
}
