using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CityOps.Plans.Versions;

/// <summary>A version of a plan as its rules see it.</summary>
public sealed record PlanVersionState
{
    /// <summary>Where it stands.</summary>
    public PlanVersionStatus Status { get; init; }

    /// <summary>Its number; 0 before the first draft.</summary>
    public int Number { get; init; }

    /// <summary>The document; null before the first draft. A retired one is kept in the journal only.</summary>
    public Plan? Plan { get; init; }

    /// <summary>When it was written last; null before.</summary>
    public DateTimeOffset? DraftedAt { get; init; }

    /// <summary>When it was retired; null before.</summary>
    public DateTimeOffset? RetiredAt { get; init; }

    /// <summary>Accounts that wrote it.</summary>
    public ImmutableSortedSet<string> Authors { get; init; } = [];

    /// <summary>Who approved it; null before.</summary>
    public string? Approver { get; init; }

    /// <summary>When it came into force; null before.</summary>
    public DateTimeOffset? InForceSince { get; init; }

    /// <summary>Until when it has to be reviewed; null before it is in force.</summary>
    public DateTimeOffset? ReviewDue { get; init; }

    /// <summary>Why it was sent back or retired last.</summary>
    public string? Reason { get; init; }

    /// <summary>How its review stands at a time.</summary>
    public PlanReview ReviewAt(DateTimeOffset now) => Status != PlanVersionStatus.InForce || ReviewDue is not { } due
        ? PlanReview.NotInForce
        : now > due ? PlanReview.Overdue : now > due - NoticeBefore ? PlanReview.DueSoon : PlanReview.NotDue;

    /// <summary>A review with its exercise and its round through the departments takes about a quarter of a year.</summary>
    [JsonIgnore]
    public static TimeSpan NoticeBefore { get; } = TimeSpan.FromDays(90);
}

/// <summary>How the review of a plan stands.</summary>
public enum PlanReview
{
    /// <summary>The version is not in force.</summary>
    NotInForce,

    /// <summary>Not yet due.</summary>
    NotDue,

    /// <summary>Due within 90 days.</summary>
    DueSoon,

    /// <summary>Overdue.</summary>
    Overdue,
}

/// <summary>What of the world a decision about a version needs.</summary>
/// <param name="Roles">In what roles the actor stands to plans of this kind and area.</param>
/// <param name="InForce">The version in force now; null when there is none.</param>
public sealed record PlanVersionFacts(ImmutableArray<PlanVersionRole> Roles, Plan? InForce);
