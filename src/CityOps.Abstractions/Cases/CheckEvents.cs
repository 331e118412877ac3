using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>A collector was asked to check.</summary>
[JournalEvent("case-check-sent", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-check-sent")]
public sealed record CaseCheckSent(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Checker)
    : CaseMove(By, Status, StageDue);

/// <summary>The checker said what he found.</summary>
[JournalEvent("case-checked", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-checked")]
public sealed record CaseChecked(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] bool Passed,
    [property: Id(1)] CaseEvidence Evidence)
    : CaseMove(By, Status, StageDue);

/// <summary>It failed too often and lies under the inspectorate.</summary>
[JournalEvent("case-escalated", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-escalated")]
public sealed record CaseEscalated(
    CaseRole By,
    [property: Id(0)] int FailedChecks)
    : CaseEvent(By);
