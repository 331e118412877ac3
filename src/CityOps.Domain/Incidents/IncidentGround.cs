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

    /// <summary>The city's time-limit table in force.</summary>
    public required ReportRuleTable ReportRules { get; init; }

    /// <summary>Units that were sent to the incident; gathered only for a command that freezes a period.</summary>
    public IReadOnlyList<IncidentForce> Forces { get; init; } = [];

    /// <summary>Incidents that come of this one; gathered only for a command that ends the response.</summary>
    public ImmutableArray<LinkedIncident> Children { get; init; } = [];

    /// <summary>The incident that the command would link; null when it names none or there is none.</summary>
    public LinkedIncident? Named { get; init; }

    /// <summary>Who holds which role of a plan.</summary>
    public PlanDirectory Directory { get; init; } = new([]);
}

/// <summary>What a decision has to know of another incident.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Grid">Unit grid.</param>
/// <param name="Parent">Key of its parent; null for none.</param>
/// <param name="Below">Keys of all incidents that its links lead down to, itself left out.</param>
public sealed record LinkedIncident(string Key, string Title, IncidentStatus Status, string Grid, string? Parent, ImmutableArray<string> Below);
