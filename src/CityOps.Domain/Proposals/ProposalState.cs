using System.Collections.Immutable;
using CityOps.Cases;

namespace CityOps.Proposals;

/// <summary>A proposal as its rules see it.</summary>
public sealed record ProposalState
{
    /// <summary>Where it stands.</summary>
    public ProposalStatus Status { get; init; }

    /// <summary>What is proposed; null before.</summary>
    public ProposedIncident? Proposed { get; init; }

    /// <summary>Account that made it; null before.</summary>
    public string? By { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Key of the incident made of it; null for none.</summary>
    public string? Incident { get; init; }

    /// <summary>Why it is none.</summary>
    public string? Reason { get; init; }
}

/// <summary>What of the world a decision on a proposal needs.</summary>
public sealed record ProposalGround
{
    /// <summary>Posts that the actor holds. Empty: nothing is allowed.</summary>
    public required ImmutableArray<CasePost> Posts { get; init; }

    /// <summary>Unit grid of the place that the command names; null when it lies in no city, or none is named.</summary>
    public string? Grid { get; init; }
}
