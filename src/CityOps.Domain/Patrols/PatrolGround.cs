using System.Collections.Immutable;
using CityOps.Cases;

namespace CityOps.Patrols;

/// <summary>What of the world a decision on a patrol needs.</summary>
public sealed record PatrolGround
{
    /// <summary>There is such a community.</summary>
    public required bool AreaKnown { get; init; }

    /// <summary>Posts that the actor holds. Empty: nothing is allowed.</summary>
    public required ImmutableArray<CasePost> Posts { get; init; }

    /// <summary>What the rules of the order ask for and the city has here; empty for any other command.</summary>
    public ImmutableArray<PatrolFound> Found { get; init; } = [];

    /// <summary>Unit grid that the inspector stands in; null outside the city.</summary>
    public string? Cell { get; init; }

    /// <summary>How near to a place the inspector has to be, in metres: the city's own, as for checks of cases.</summary>
    public double NearMetres { get; init; } = 50;
}

/// <summary>A thing that a rule asks for.</summary>
/// <param name="Rule">Key of the rule.</param>
/// <param name="Area">Code of the community.</param>
/// <param name="Beat">Responsibility grid of an inspector, or the community where none is laid out.</param>
/// <param name="Spot">The thing.</param>
public sealed record PatrolFound(string Rule, string Area, string Beat, PatrolSpot Spot);
