using System.Collections.Frozen;

namespace CityOps.Cases;

/// <summary>The commands that people give, by their names in addresses. What only the system does has no address.</summary>
internal static class CaseRoutes
{
    public static FrozenDictionary<string, CaseTransition> Commands { get; } = CaseTransitions.All
        .Where(transition => transition.Command != typeof(ReportCase) && transition.By.Any(role => role != CaseRole.System))
        .ToFrozenDictionary(transition => transition.Name, StringComparer.Ordinal);
}
