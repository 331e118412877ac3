using System.Diagnostics.Metrics;

namespace CityOps.Hosting;

/// <summary>What is measured and traced: the project's own sources, and those of the parts it is made of.</summary>
internal static class TelemetrySources
{
    /// <summary>Activity sources; a star stands for anything.</summary>
    public static string[] Traces { get; } = ["CityOps*", "Orleans*", "Microsoft.Orleans*", "Microsoft.AspNetCore", "Npgsql"];

    /// <summary>Meters; a star stands for anything.</summary>
    public static string[] Meters { get; } =
    [
        "CityOps*", "Orleans*", "Microsoft.Orleans*", "Npgsql", "System.Runtime",
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.Http.Connections",
    ];

    /// <summary>Whether a meter is among <see cref="Meters"/>.</summary>
    public static bool Has(Meter meter) => Meters.Any(m => m.EndsWith('*')
        ? meter.Name.AsSpan().StartsWith(m.AsSpan()[..^1], StringComparison.Ordinal)
        : string.Equals(meter.Name, m, StringComparison.Ordinal));
}
