using System.Collections.Immutable;
using CityOps.Cases;
using CityOps.Plans;
using CityOps.Postures;

namespace CityOps.Incidents;

/// <summary>What of the world a decision on an incident needs.</summary>
public sealed record IncidentGround
{
    /// <summary>Posts that the actor holds. Empty: nothing is allowed.</summary>
    public required ImmutableArray<CasePost> Posts { get; init; }

    /// <summary>Posts of the account that the command names; empty when it names none or there is no such account.</summary>
    public ImmutableArray<CasePost> NamedPosts { get; init; } = [];

    /// <summary>Key of the incident.</summary>
    public required string Key { get; init; }

    /// <summary>Unit grid of the place that the command or the incident names; null when it lies in no city.</summary>
    public string? Grid { get; init; }

    /// <summary>The posture that holds there; null for a normal one, and where no raised right could matter.</summary>
    public PostureHere? Posture { get; init; }

    /// <summary>Plans in force.</summary>
    public ImmutableArray<Plan> Plans { get; init; } = [];

    /// <summary>Units that were sent to the incident; gathered only for a command that freezes a period.</summary>
    public IReadOnlyList<IncidentForce> Forces { get; init; } = [];

    /// <summary>Who holds which role of a plan.</summary>
    public PlanDirectory Directory { get; init; } = new([]);
}
