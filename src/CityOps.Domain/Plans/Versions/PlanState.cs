using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CityOps.Plans.Versions;

/// <summary>A plan of a city as its rules see it: all versions of its own, at most one under work and one in force.</summary>
public sealed record PlanState
{
    /// <summary>Versions in the order of their numbers; of those that are retired only the heads.</summary>
    public ImmutableList<PlanVersionState> Versions { get; init; } = [];

    /// <summary>The delivered version was retired without one of the city's own.</summary>
    public bool DeliveredRetired { get; init; }

    /// <summary>The version under work; null when none is.</summary>
    [JsonIgnore]
    public PlanVersionState? Working => Versions.Find(version => version.Status is PlanVersionStatus.Draft or PlanVersionStatus.Submitted or PlanVersionStatus.Approved);

    /// <summary>The version of the city's own that is in force; null when none is.</summary>
    [JsonIgnore]
    public PlanVersionState? InForce => Versions.Find(version => version.Status == PlanVersionStatus.InForce);

    /// <summary>A delivered version holds until the city puts one of its own in force or retires it.</summary>
    [JsonIgnore]
    public bool HoldsDelivered => !DeliveredRetired && Versions.TrueForAll(version => version.InForceSince is null);

    /// <summary>The document in force.</summary>
    /// <param name="delivered">The plan that comes with the product under this identifier; null for none.</param>
    public Plan? DocumentInForce(Plan? delivered) => InForce?.Plan ?? (HoldsDelivered ? delivered : null);

    /// <summary>Number that a draft has to have.</summary>
    /// <param name="delivered">As above.</param>
    public int Next(Plan? delivered) => Working?.Number ?? Math.Max(Versions.LastOrDefault()?.Number ?? 0, delivered?.Version ?? 0) + 1;

    /// <summary>All versions for a list, the newest first.</summary>
    /// <param name="delivered">As above.</param>
    public IReadOnlyList<PlanVersionLine> Lines(Plan? delivered)
    {
        var own = Versions.Select(version => new PlanVersionLine(
            version.Number, version.Status, false, [.. version.Authors], version.Approver, version.DraftedAt, version.InForceSince, version.ReviewDue, version.RetiredAt, version.Reason));
        if (delivered is not null && Versions.TrueForAll(version => version.Number != delivered.Version))
            own = own.Prepend(DeliveredLine(delivered));
        return [.. own.Reverse()];
    }

    /// <summary>Until when a delivered plan has to be reviewed: it counts from its last revision.</summary>
    public static DateTimeOffset? ReviewOf(Plan delivered) => delivered.Revisions.Count == 0
        ? null
        : new DateTimeOffset(delivered.Revisions.Max(revision => revision.Day).AddYears(delivered.Header.ReviewYears).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);

    private PlanVersionLine DeliveredLine(Plan delivered) => new(
        delivered.Version,
        HoldsDelivered ? PlanVersionStatus.InForce : PlanVersionStatus.Retired,
        true,
        [],
        null,
        null,
        null,
        HoldsDelivered ? ReviewOf(delivered) : null,
        Versions.Find(version => version.InForceSince is not null)?.InForceSince,
        null);
}

/// <summary>What of the world a decision about a plan needs.</summary>
/// <param name="Id">Identifier of the plan.</param>
/// <param name="Roles">In what roles the actor stands to it.</param>
/// <param name="Delivered">The plan that comes with the product under this identifier; null for none.</param>
public sealed record PlanFacts(string Id, ImmutableArray<PlanVersionRole> Roles, Plan? Delivered);
