using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>It was filed. <c>Organisation</c> filed it, and alone may close it.</summary>
[JournalEvent("case-filed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-filed")]
public sealed record CaseFiled(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string CaseNumber,
    [property: Id(1)] string Organisation)
    : CaseMove(By, Status, StageDue);

/// <summary>It was not filed.</summary>
[JournalEvent("case-not-filed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-not-filed")]
public sealed record CaseNotFiled(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseReason Reason,
    [property: Id(1)] CaseNotice? Notice)
    : CaseMove(By, Status, StageDue);

/// <summary>The collector put it right on the spot.</summary>
[JournalEvent("case-self-handled", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-self-handled")]
public sealed record CaseSelfHandled(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseEvidence Before,
    [property: Id(1)] CaseEvidence After)
    : CaseMove(By, Status, StageDue);

/// <summary>The shift leader looked at it; closed when approved.</summary>
[JournalEvent("case-self-handling-reviewed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-self-handling-reviewed")]
public sealed record CaseSelfHandlingReviewed(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] bool Approved,
    [property: Id(1)] string Text)
    : CaseMove(By, Status, StageDue);
