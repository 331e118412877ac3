using System.Security.Cryptography;
using CityOps.Postgres;

namespace CityOps.Running;

/// <summary>The dashboard of this run: on loopback, and only for who has read its address, which carries a token.</summary>
/// <param name="Port">Where people look at it.</param>
/// <param name="TelemetryPort">Where traces, metrics and logs arrive.</param>
/// <param name="ResourcePort">Where it learns about the parts.</param>
/// <param name="Token">Lets a browser in.</param>
internal sealed record Dashboard(int Port, int TelemetryPort, int ResourcePort, string Token)
{
    /// <summary>The address to open.</summary>
    public Uri Address => new($"http://127.0.0.1:{Port}/login?t={Token}");

    /// <summary>A dashboard on ports that nobody uses.</summary>
    public static Dashboard OnFreePorts() => new(Ports.Free(), Ports.Free(), Ports.Free(), Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));

    /// <summary>
    /// Settings of the host, given as its command line and not as variables, which every part would inherit. Nothing outside the
    /// machine is asked for: neither newer versions nor a place to send usage to.
    /// </summary>
    public DistributedApplicationOptions Options => new()
    {
        DashboardApplicationName = "CityOps",
        AllowUnsecuredTransport = true,
        Args =
        [
            $"--ASPNETCORE_URLS=http://127.0.0.1:{Port}",
            $"--ASPIRE_DASHBOARD_OTLP_ENDPOINT_URL=http://127.0.0.1:{TelemetryPort}",
            $"--ASPIRE_RESOURCE_SERVICE_ENDPOINT_URL=http://127.0.0.1:{ResourcePort}",
            $"--ASPIRE_DASHBOARD_FRONTEND_BROWSERTOKEN={Token}",
            "--ASPIRE_DASHBOARD_TELEMETRY_OPTOUT=true",
            "--ASPIRE_VERSION_CHECK_DISABLED=true",
        ],
    };
}
