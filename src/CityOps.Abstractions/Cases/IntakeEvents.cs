using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>A report came in. <c>Flags</c>: urgent, exercise, repeat. <c>RepeatOf</c>: the closed case that it repeats.</summary>
[JournalEvent("case-reported", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-reported")]
public sealed record CaseReported(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseReport Report,
    [property: Id(1)] CaseFlags Flags,
    [property: Id(2)] string? RepeatOf)
    : CaseMove(By, Status, StageDue);

/// <summary>The intake operator registered it.</summary>
[JournalEvent("case-registered", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-registered")]
public sealed record CaseRegistered(
    CaseRole By,
    [property: Id(0)] CaseRegistration Registration)
    : CaseEvent(By);

/// <summary>A collector was asked to verify.</summary>
[JournalEvent("case-verify-sent", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-verify-sent")]
public sealed record CaseVerifySent(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Collector)
    : CaseMove(By, Status, StageDue);

/// <summary>A collector said what he found.</summary>
[JournalEvent("case-verified", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-verified")]
public sealed record CaseVerified(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] VerifyFinding Finding,
    [property: Id(1)] CaseEvidence Evidence)
    : CaseMove(By, Status, StageDue);

/// <summary>It was accepted; automatically when by the system.</summary>
[JournalEvent("case-accepted", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-accepted")]
public sealed record CaseAccepted(CaseRole By, CaseStatus Status, DateTimeOffset? StageDue) : CaseMove(By, Status, StageDue);

/// <summary>It was proposed not to accept it.</summary>
[JournalEvent("case-rejection-proposed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-rejection-proposed")]
public sealed record CaseRejectionProposed(
    CaseRole By,
    [property: Id(0)] CaseReason Reason)
    : CaseEvent(By);

/// <summary>It was not accepted.</summary>
[JournalEvent("case-rejected", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-rejected")]
public sealed record CaseRejected(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseReason Reason,
    [property: Id(1)] CaseNotice? Notice)
    : CaseMove(By, Status, StageDue);

/// <summary>It was merged into another.</summary>
[JournalEvent("case-merged", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-merged")]
public sealed record CaseMerged(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Master,
    [property: Id(1)] CaseNotice Notice)
    : CaseMove(By, Status, StageDue);

/// <summary>Another was merged into it.</summary>
[JournalEvent("case-absorbed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-absorbed")]
public sealed record CaseAbsorbed(
    CaseRole By,
    [property: Id(0)] string Duplicate)
    : CaseEvent(By);

/// <summary>A question was answered, which closes it.</summary>
[JournalEvent("case-answered", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-answered")]
public sealed record CaseAnswered(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Article,
    [property: Id(1)] string Text,
    [property: Id(2)] CaseNotice Notice)
    : CaseMove(By, Status, StageDue);

/// <summary>The reporter added something.</summary>
[JournalEvent("case-supplemented", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-supplemented")]
public sealed record CaseSupplemented(
    CaseRole By,
    [property: Id(0)] CaseEvidence Evidence)
    : CaseEvent(By);
