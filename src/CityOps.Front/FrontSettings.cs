namespace CityOps.Front;

/// <summary>What the front is told, and the times it keeps.</summary>
/// <param name="Servers">Addresses of the servers.</param>
internal sealed record FrontSettings(IReadOnlyList<Uri> Servers)
{
    /// <summary>Names the servers, separated by commas.</summary>
    public const string Variable = "CITYOPS_SERVERS";

    /// <summary>How often each server is asked whether it is ready: one that dies is known within about a second.</summary>
    public TimeSpan ProbeInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>How long such an answer may take. Longer than a pause of a busy server, whose users would otherwise be sent elsewhere.</summary>
    public TimeSpan ProbeTimeout { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How long a server that refused a connection gets no request, until the next probes have said how it is.</summary>
    public TimeSpan RefusedPause { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a request waits for a server when all are away. A restart takes about that long.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How many requests may wait at once; each may hold a body.</summary>
    public int MostWaiting { get; init; } = 500;

    /// <summary>Reads the environment.</summary>
    /// <returns>Null when no server is named, or something is no address.</returns>
    public static FrontSettings? Read(IConfiguration configuration)
    {
        var names = (configuration[Variable] ?? string.Empty).Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var servers = names.Select(name => Uri.TryCreate(name, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null).OfType<Uri>().ToArray();
        return servers.Length > 0 && servers.Length == names.Length ? new FrontSettings(servers) : null;
    }
}
