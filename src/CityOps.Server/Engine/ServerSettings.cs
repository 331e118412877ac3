using System.Globalization;
using System.Net;
using CityOps.Http;

namespace CityOps.Engine;

/// <summary>What a server is told by its environment.</summary>
internal static class ServerSettings
{
    /// <summary>The Npgsql connection string of the database.</summary>
    public const string Database = "CITYOPS_DB";

    /// <summary>Address that other servers reach this one by.</summary>
    public const string Address = "CITYOPS_ADDRESS";

    /// <summary>Port for other servers.</summary>
    public const string SiloPort = "CITYOPS_SILO_PORT";

    /// <summary>What is wrong with them, in a sentence that says what to do; null when nothing is.</summary>
    public static string? Problem(IConfiguration settings)
    {
        if (string.IsNullOrWhiteSpace(settings[Database]))
            return $"{Database} is not set: it is the Npgsql connection string of the database. './cityops run' sets it by itself.";
        if (settings[Address] is { } address && !IPAddress.TryParse(address, out _))
            return $"{Address} is '{address}', which is no IP address. Give the address of this machine that the other servers reach.";
        return Number(settings, SiloPort, 1, IPEndPoint.MaxPort) ?? Number(settings, Overload.AtOnceSetting, 1, int.MaxValue) ?? Number(settings, Overload.WaitingSetting, 0, int.MaxValue);
    }

    private static string? Number(IConfiguration settings, string name, int least, int most) =>
        settings[name] is not { } text || (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            ? null
            : string.Create(CultureInfo.InvariantCulture, $"{name} is '{text}'. Give a whole number from {least} to {most}.");
}
