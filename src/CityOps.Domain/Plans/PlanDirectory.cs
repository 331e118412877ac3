using System.Collections.Immutable;

namespace CityOps.Plans;

/// <summary>Who holds a role in an area.</summary>
/// <param name="Role">Key of the role.</param>
/// <param name="Organisation">Code of the organisation.</param>
/// <param name="Area">Leading digits of the area it holds for; empty for the whole city.</param>
/// <param name="Relayed">It does not hold the role but has the telephone of who does, and passes on what comes in.</param>
public sealed record RoleHolding(string Role, string Organisation, string Area, bool Relayed);

/// <summary>Which organisation of a city holds which role.</summary>
public sealed class PlanDirectory(IEnumerable<RoleHolding> holdings)
{
    private readonly ImmutableDictionary<string, ImmutableArray<RoleHolding>> _holdings = holdings
        .GroupBy(holding => holding.Role, StringComparer.Ordinal)
        .ToImmutableDictionary(same => same.Key, same => same.OrderByDescending(holding => holding.Area.Length).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Who holds the role in an area: the nearest, the street before the district before the city. Null when nobody does.</summary>
    /// <param name="role">Key of the role.</param>
    /// <param name="area">Code of an area or grid.</param>
    public RoleHolding? Find(string role, string area) =>
        _holdings.TryGetValue(role, out var holders) ? holders.FirstOrDefault(holding => area.StartsWith(holding.Area, StringComparison.Ordinal)) : null;
}
