using CityOps.Postures;

namespace CityOps.Patrols;

/// <summary>What an area's posture says to patrols.</summary>
/// <param name="Area">Code of the city or district.</param>
/// <param name="Posture">What holds in it by itself.</param>
/// <param name="Types">Types of the incidents that hold it or that people decided it for, drills left out.</param>
/// <param name="Drills">Types of drills.</param>
public sealed record PatrolPosture(string Area, Posture Posture, IReadOnlyList<string> Types, IReadOnlyList<string> Drills);

/// <summary>By what the patrol of a community is made.</summary>
public static class PatrolOrders
{
    /// <summary>The order of a community: the strongest posture of its city and district, for the incidents of both; null while it is normal.</summary>
    public static PatrolOrder? For(string community, IEnumerable<PatrolPosture> postures, int rules)
    {
        ArgumentNullException.ThrowIfNull(postures);
        var here = postures.Where(one => one.Posture > Posture.Normal && community.StartsWith(one.Area, StringComparison.Ordinal)).ToArray();
        if (here.Length == 0)
            return null;
        var strongest = here.Max(one => one.Posture);

        // A drill beside something real is not patrolled: the inspectors have other things to do.
        var types = here.SelectMany(one => strongest == Posture.Exercise ? one.Drills : one.Types);
        return new PatrolOrder(strongest, [.. types.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], rules);
    }
}
