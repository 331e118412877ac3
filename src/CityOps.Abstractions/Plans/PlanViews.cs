using CityOps.Commands;
using CityOps.Journal;
using Orleans.Concurrency;

namespace CityOps.Plans;

/// <summary>Confirms that the version in force still holds as it stands (复审): the next review counts from now.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
/// <param name="Reason">What was looked at, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("review-plan")]
public sealed record ReviewPlan(OperationId Operation, string Actor, long? ExpectedVersion, [property: Id(0)] string Reason)
    : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>The version in force was reviewed and stays as it is.</summary>
/// <param name="Reason">What was looked at.</param>
/// <param name="ReviewDue">Until when it has to be reviewed again.</param>
[GenerateSerializer, Immutable]
[Alias("plan-reviewed")]
[JournalEvent("plan-reviewed", 1)]
public sealed record PlanReviewed([property: Id(0)] string Reason, [property: Id(1)] DateTimeOffset ReviewDue) : PlanVersionEvent;

/// <summary>One version of a plan in a list of them.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Delivered">It came with the product.</param>
/// <param name="Authors">Accounts that wrote it.</param>
/// <param name="Approver">Account that approved it; null before.</param>
/// <param name="DraftedAt">When it was written last; null for a delivered one.</param>
/// <param name="InForceSince">When it came into force; null before, and for a delivered one.</param>
/// <param name="ReviewDue">Until when it has to be reviewed; null before it is in force.</param>
/// <param name="RetiredAt">When it was retired; null before.</param>
/// <param name="Reason">Why it was sent back or retired last.</param>
[GenerateSerializer, Immutable]
[Alias("plan-version-line")]
public sealed record PlanVersionLine(
    [property: Id(0)] int Number,
    [property: Id(1)] PlanVersionStatus Status,
    [property: Id(2)] bool Delivered,
    [property: Id(3)] IReadOnlyList<string> Authors,
    [property: Id(4)] string? Approver,
    [property: Id(5)] DateTimeOffset? DraftedAt,
    [property: Id(6)] DateTimeOffset? InForceSince,
    [property: Id(7)] DateTimeOffset? ReviewDue,
    [property: Id(8)] DateTimeOffset? RetiredAt,
    [property: Id(9)] string? Reason);

/// <summary>A plan of a city with all its versions.</summary>
/// <param name="City">First four digits of the city's codes.</param>
/// <param name="Id">Identifier of the plan.</param>
/// <param name="Version">Version of the journal, for commands; 0 while the city has no version of its own.</param>
/// <param name="Next">Number that a draft has to have now: of the version under work, or the next one.</param>
/// <param name="Versions">All versions, the newest first.</param>
/// <param name="InForce">The document in force; null when none is.</param>
/// <param name="Working">The document under work (draft, submitted or approved); null when none is.</param>
[GenerateSerializer, Immutable]
[Alias("plan-view")]
public sealed record PlanView(
    [property: Id(0)] string City,
    [property: Id(1)] string Id,
    [property: Id(2)] long Version,
    [property: Id(3)] int Next,
    [property: Id(4)] IReadOnlyList<PlanVersionLine> Versions,
    [property: Id(5)] Plan? InForce,
    [property: Id(6)] Plan? Working);

/// <summary>A plan (预案) of a city. Its key: the city's first four digits, a slash, the plan's identifier: <c>9901/burst-main</c>.</summary>
[Alias("plan-of-city")]
public interface IPlanGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<PlanVersionAnswer>> Execute(PlanVersionCommand command, CancellationToken cancellationToken);

    /// <summary>The plan with its versions, a delivered one included; null when there is none.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<PlanView?> Read(CancellationToken cancellationToken);
}

/// <summary>The row of a plan that lists are made of.</summary>
public sealed record PlanSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string City,
    string Plan,
    string NameZh,
    string NameEn,
    int? InForce,
    string? InForceDocument,
    DateTimeOffset? InForceSince,
    DateTimeOffset? ReviewDue,
    int? Working,
    string? WorkingStatus,
    string? WorkingDocument,
    bool HoldsDelivered)
    : SummaryRow(Key, State);
