using System.Text.Json;

namespace CityOps.Benchmarks.Engine;

/// <summary>The measurement in a process of its own, built with one of the two engines.</summary>
internal sealed class EngineChild
{
    public const string Verb = "engine-child";
    private readonly string _assembly;

    private EngineChild(string engine) => _assembly = Path.Combine(Tools.Root, ".artifacts", engine, "bin", "CityOps.Benchmarks", "release", "CityOps.Benchmarks.dll");

    /// <summary>Built with the embedded engine: this program itself.</summary>
    public static EngineChild Embedded { get; } = new("Embedded");

    /// <summary>Built with the Orleans packages; null, with the reason, where they do not restore.</summary>
    public static async Task<(EngineChild? Child, string? Why)> TryBuildOrleansAsync(CancellationToken cancellationToken)
    {
        var project = Path.Combine("tests", "CityOps.Benchmarks", "CityOps.Benchmarks.csproj");
        var (code, output) = await Tools.RunAsync(["dotnet", "build", project, "-c", "Release", "-v", "quiet", "--nologo", "-p:CityOpsEngine=Orleans"], cancellationToken);
        if (code == 0)
            return (new EngineChild("Orleans"), null);
        var missing = output.Contains("NU1101", StringComparison.Ordinal) || output.Contains("NU1102", StringComparison.Ordinal);
        return (null, missing ? "the Microsoft.Orleans packages do not restore here" : "the build with the Orleans engine failed: " + FirstError(output));
    }

    /// <summary>One run.</summary>
    public async Task<IReadOnlyDictionary<string, double>> MeasureAsync(long activations, CancellationToken cancellationToken)
    {
        var (code, output) = await Tools.RunAsync(["dotnet", _assembly, Verb, activations.ToString(System.Globalization.CultureInfo.InvariantCulture)], cancellationToken);
        return code == 0
            ? JsonSerializer.Deserialize<Dictionary<string, double>>(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[^1])!
            : throw new InvalidOperationException($"{_assembly} ended with {code}: {output}");
    }

    private static string FirstError(string output) =>
        output.Split('\n').FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase))?.Trim() ?? "no error was printed";
}
