using System.Net;

namespace CityOps.Launch;

/// <summary>Where the server listens: plain HTTP on loopback always, HTTPS for the rest of the world when asked and certified.</summary>
/// <param name="Port">Port on 127.0.0.1.</param>
/// <param name="Secure">Address and port for HTTPS; null for none.</param>
/// <param name="Certificate">PEM file of its certificate chain.</param>
/// <param name="Key">PEM file of its private key.</param>
internal sealed record Endpoint(int Port, IPEndPoint? Secure, string? Certificate, string? Key)
{
    /// <summary>The port when none is given.</summary>
    public const int DefaultPort = 5080;

    private const int DefaultSecurePort = 5443;

    /// <summary>The address for people and programs on this machine.</summary>
    public Uri Local => new($"http://127.0.0.1:{Port}");

    /// <summary>Everything the server is told to listen on.</summary>
    public string Urls => Secure is null ? $"http://127.0.0.1:{Port}" : $"http://127.0.0.1:{Port};https://{Secure}";

    /// <summary>Reads the options.</summary>
    /// <exception cref="LaunchException">They would put the city's data on the network without encryption, or make no sense.</exception>
    public static Endpoint Of(int port, string? listen, string? certificate, string? key)
    {
        if (listen is null)
        {
            return new Endpoint(port, null, null, null);
        }

        if (!IPEndPoint.TryParse(listen, out var secure))
        {
            throw new LaunchException($"--listen {listen} is no address.", "Give an IP address of this machine, with a port when it is not 5443: --listen 0.0.0.0:443.");
        }

        if (IPAddress.IsLoopback(secure.Address))
        {
            return new Endpoint(secure.Port > 0 ? secure.Port : port, null, null, null);
        }

        if (certificate is null || key is null)
        {
            throw new LaunchException(
                $"Listening on {secure.Address} needs a certificate: sessions and personal data would cross the network in the clear.",
                "Add --certificate FILE.pem --key FILE.pem, or stay on 127.0.0.1 behind a proxy that speaks HTTPS.");
        }

        foreach (var file in new[] { certificate, key }.Where(f => !File.Exists(f)))
        {
            throw new LaunchException($"{file} does not exist.", "Give the PEM files of the certificate chain and of its key.");
        }

        secure.Port = secure.Port > 0 ? secure.Port : DefaultSecurePort;
        return new Endpoint(port, secure, Path.GetFullPath(certificate), Path.GetFullPath(key));
    }

    /// <summary>What the server reads from its environment.</summary>
    public Dictionary<string, string?> Environment() => new(StringComparer.Ordinal)
    {
        ["ASPNETCORE_URLS"] = Urls,
        ["Kestrel__Certificates__Default__Path"] = Certificate,
        ["Kestrel__Certificates__Default__KeyPath"] = Key,
    };
}
