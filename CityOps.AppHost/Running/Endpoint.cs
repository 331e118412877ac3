using System.Net;
using CityOps.Machine;
using CityOps.Postgres;

namespace CityOps.Running;

/// <summary>Where the city, or one of its servers, listens: plain HTTP on loopback always, HTTPS for the rest of the world when asked and certified.</summary>
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

    /// <summary>Everything that is listened on.</summary>
    public string Urls => Secure is null ? $"http://127.0.0.1:{Port}" : $"http://127.0.0.1:{Port};https://{Secure}";

    /// <summary>Reads the options.</summary>
    /// <exception cref="MachineException">They would put the city's data on the network without encryption, or make no sense.</exception>
    public static Endpoint Of(int port, string? listen, string? certificate, string? key)
    {
        if (listen is null)
        {
            return new Endpoint(port, null, null, null);
        }

        if (!IPEndPoint.TryParse(listen, out var secure))
        {
            throw new MachineException($"--listen {listen} is no address.", "Give an IP address of this machine, with a port when it is not 5443: --listen 0.0.0.0:443.");
        }

        if (IPAddress.IsLoopback(secure.Address))
        {
            return new Endpoint(secure.Port > 0 ? secure.Port : port, null, null, null);
        }

        if (certificate is null || key is null)
        {
            throw new MachineException(
                $"Listening on {secure.Address} needs a certificate: sessions and personal data would cross the network in the clear.",
                "Add --certificate FILE.pem --key FILE.pem, or stay on 127.0.0.1 behind a proxy that speaks HTTPS.");
        }

        foreach (var file in new[] { certificate, key }.Where(f => !File.Exists(f)))
        {
            throw new MachineException($"{file} does not exist.", "Give the PEM files of the certificate chain and of its key.");
        }

        secure.Port = secure.Port > 0 ? secure.Port : DefaultSecurePort;
        return new Endpoint(port, secure, Path.GetFullPath(certificate), Path.GetFullPath(key));
    }

    /// <summary>Refuses what another program listens on.</summary>
    /// <exception cref="MachineException">A port is in use.</exception>
    public void DemandPorts()
    {
        Ports.Demand(IPAddress.Loopback, Port, "--port");
        if (Secure is { } secure)
        {
            Ports.Demand(secure.Address, secure.Port, "--listen");
        }
    }

    /// <summary>A free port of loopback, for a server that others reach through the front.</summary>
    public static Endpoint Inside() => new(Ports.Free(), null, null, null);

    /// <summary>What whoever listens here reads from his environment.</summary>
    public Dictionary<string, string> Environment()
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = Urls };
        if (Certificate is not null && Key is not null)
        {
            variables["Kestrel__Certificates__Default__Path"] = Certificate;
            variables["Kestrel__Certificates__Default__KeyPath"] = Key;
        }

        return variables;
    }

    /// <inheritdoc />
    public override string ToString() => Secure is null ? Local.ToString() : $"{Local} and https://{Secure}";
}
