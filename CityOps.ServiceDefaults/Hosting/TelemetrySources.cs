namespace CityOps.Hosting;

/// <summary>What is measured and traced beside HTTP, the runtime and the database, which their own packages bring.</summary>
internal static class TelemetrySources
{
    /// <summary>
    /// Activity sources. Of Orleans only the calls of grains: its own source (<c>Microsoft.Orleans.Runtime</c>) tells what the cluster says to
    /// itself, which drowns what a user did.
    /// </summary>
    public static string[] Traces { get; } = ["CityOps.*", "Microsoft.Orleans.Application", "Microsoft.AspNetCore.SignalR.Server"];

    /// <summary>Meters; a star stands for anything.</summary>
    public static string[] Meters { get; } = ["CityOps.*", "Microsoft.Orleans", "Npgsql"];
}
