using System.Collections.Immutable;
using System.Text.Json;
using CityOps.Plans;

namespace CityOps.Units;

/// <summary>Something that units can do.</summary>
/// <param name="Key">Kebab case: <c>pumping</c>.</param>
/// <param name="Name">What it is called.</param>
public sealed record UnitCapability(string Key, PlanText Name);

/// <summary>What units can do and plans ask for: the one list that both name.</summary>
public static class UnitCapabilities
{
    private const string File = "CityOps.Units.capabilities.json";

    /// <summary>All of them, in the order in which they are offered.</summary>
    public static ImmutableArray<UnitCapability> All { get; } = Read();

    /// <summary>Their keys.</summary>
    public static ImmutableHashSet<string> Keys { get; } = All.Select(one => one.Key).ToImmutableHashSet(StringComparer.Ordinal);

    /// <summary>The capability of a key; null when there is none.</summary>
    public static UnitCapability? Of(string key) => All.FirstOrDefault(one => one.Key == key);

    /// <summary>The first key of a need that is none of the list; null when all are.</summary>
    public static string? FirstUnknown(UnitNeed need) => need.Required.Concat(need.Useful).FirstOrDefault(key => !Keys.Contains(key));

    private static ImmutableArray<UnitCapability> Read()
    {
        using var stream = typeof(UnitCapabilities).Assembly.GetManifestResourceStream(File)
            ?? throw new InvalidOperationException($"The file {File} was not built into the program.");
        return [.. JsonSerializer.Deserialize<UnitCapability[]>(stream, JsonSerializerOptions.Web)!];
    }
}
