using System.Collections.Immutable;
using CityOps.Cases;

namespace CityOps.Postures;

/// <summary>What of the world a decision on a posture needs.</summary>
public sealed record PostureGround
{
    /// <summary>Code of the area.</summary>
    public required string Area { get; init; }

    /// <summary>There is such a city or district.</summary>
    public required bool AreaKnown { get; init; }

    /// <summary>Posts that the actor holds. Empty: nothing is allowed.</summary>
    public required ImmutableArray<CasePost> Posts { get; init; }

    /// <summary>The incident that the command names lies in the area; true when it names none.</summary>
    public bool IncidentKnown { get; init; } = true;
}
