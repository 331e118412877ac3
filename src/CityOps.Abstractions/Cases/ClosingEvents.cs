using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>It was closed after a passed check. <c>OnTime</c>: not later than the final due time.</summary>
[JournalEvent("case-closed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-closed")]
public sealed record CaseClosed(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] bool OnTime)
    : CaseMove(By, Status, StageDue);

/// <summary>It was asked to close it without a result.</summary>
[JournalEvent("case-abnormal-close-requested", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-abnormal-close-requested")]
public sealed record CaseAbnormalCloseRequested(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] AbnormalGround Ground,
    [property: Id(1)] string Text)
    : CaseMove(By, Status, StageDue);

/// <summary>It was closed without a result. <c>Inspect</c>: it was major or hard, and the inspectorate looks at it.</summary>
[JournalEvent("case-closed-abnormally", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-closed-abnormally")]
public sealed record CaseClosedAbnormally(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] AbnormalGround Ground,
    [property: Id(1)] string Text,
    [property: Id(2)] bool Inspect,
    [property: Id(3)] CaseNotice Notice)
    : CaseMove(By, Status, StageDue);

/// <summary>The shift leader asked to void it.</summary>
[JournalEvent("case-void-requested", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-void-requested")]
public sealed record CaseVoidRequested(
    CaseRole By,
    [property: Id(0)] CaseReason Reason)
    : CaseEvent(By);

/// <summary>It is void.</summary>
[JournalEvent("case-voided", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-voided")]
public sealed record CaseVoided(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Text)
    : CaseMove(By, Status, StageDue);

/// <summary>The reporter is being asked.</summary>
[JournalEvent("case-call-back-begun", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-call-back-begun")]
public sealed record CaseCallBackBegun(CaseRole By, CaseStatus Status, DateTimeOffset? StageDue) : CaseMove(By, Status, StageDue);

/// <summary>The reporter said what he thinks of it. <c>Review</c>: somebody has to look into it.</summary>
[JournalEvent("case-rated", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-rated")]
public sealed record CaseRated(
    CaseRole By,
    [property: Id(0)] CaseRating Rating,
    [property: Id(1)] string? Text,
    [property: Id(2)] bool Review)
    : CaseEvent(By);

/// <summary>It was archived with its figures.</summary>
[JournalEvent("case-evaluated", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-evaluated")]
public sealed record CaseEvaluated(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseFigures Figures)
    : CaseMove(By, Status, StageDue);

/// <summary>The same came up again and has a case of its own.</summary>
[JournalEvent("case-reopened", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-reopened")]
public sealed record CaseReopened(
    CaseRole By,
    [property: Id(0)] string NewCase)
    : CaseEvent(By);

/// <summary>What the evaluation counts of one case; worked out when it is archived.</summary>
/// <param name="OnTime">Closed not later than the final due time; null when it never had one.</param>
/// <param name="Dispatches">Tasks.</param>
/// <param name="Reworks">Times it went back after a failed check.</param>
/// <param name="FailedChecks">Failed checks.</param>
/// <param name="Extensions">Extensions granted.</param>
/// <param name="Urges">Times it was urged.</param>
/// <param name="Reports">Reports it answers, merged ones counted in.</param>
[GenerateSerializer, Immutable]
[Alias("case-figures")]
public sealed record CaseFigures(
    [property: Id(0)] bool? OnTime,
    [property: Id(1)] int Dispatches,
    [property: Id(2)] int Reworks,
    [property: Id(3)] int FailedChecks,
    [property: Id(4)] int Extensions,
    [property: Id(5)] int Urges,
    [property: Id(6)] int Reports);
