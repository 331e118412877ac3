using CityOps.Journal;

namespace CityOps.Plans;

/// <summary>Something that happened to a version of a plan. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("plan-version-event")]
public abstract record PlanVersionEvent;

/// <summary>The draft was written.</summary>
/// <param name="Plan">The document, whole.</param>
[GenerateSerializer, Immutable]
[Alias("plan-drafted")]
[JournalEvent("plan-drafted", 1)]
public sealed record PlanDrafted([property: Id(0)] Plan Plan) : PlanVersionEvent;

/// <summary>It was sent for approval.</summary>
[GenerateSerializer, Immutable]
[Alias("plan-submitted")]
[JournalEvent("plan-submitted", 1)]
public sealed record PlanSubmitted : PlanVersionEvent;

/// <summary>It was sent back.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("plan-returned")]
[JournalEvent("plan-returned", 1)]
public sealed record PlanReturned([property: Id(0)] string Reason) : PlanVersionEvent;

/// <summary>It was approved.</summary>
[GenerateSerializer, Immutable]
[Alias("plan-approved")]
[JournalEvent("plan-approved", 1)]
public sealed record PlanApproved : PlanVersionEvent;

/// <summary>It came into force.</summary>
/// <param name="ReviewDue">Until when it has to be reviewed.</param>
[GenerateSerializer, Immutable]
[Alias("plan-enforced")]
[JournalEvent("plan-enforced", 1)]
public sealed record PlanEnforced([property: Id(0)] DateTimeOffset ReviewDue) : PlanVersionEvent;

/// <summary>It was retired.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("plan-retired")]
[JournalEvent("plan-retired", 1)]
public sealed record PlanRetired([property: Id(0)] string Reason) : PlanVersionEvent;

/// <summary>What became of a part between two versions.</summary>
[GenerateSerializer]
public enum PlanChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It reads otherwise.</summary>
    Changed,
}

/// <summary>One difference between two versions of a plan.</summary>
/// <param name="Block">Block of the plan: <c>tasks</c>; of the command structure <c>command/groups</c>.</param>
/// <param name="Item">Key of the item in the block; empty for what stands in the block itself.</param>
/// <param name="Kind">Added, removed or changed.</param>
/// <param name="Field">Path of the field in the item: <c>text/zh</c>; empty when the whole item came or went.</param>
/// <param name="Old">As it was; null when it was not there.</param>
/// <param name="New">As it is; null when it is gone.</param>
[GenerateSerializer, Immutable]
[Alias("plan-change")]
public sealed record PlanChange(
    [property: Id(0)] string Block,
    [property: Id(1)] string Item,
    [property: Id(2)] PlanChangeKind Kind,
    [property: Id(3)] string Field,
    [property: Id(4)] string? Old,
    [property: Id(5)] string? New);
