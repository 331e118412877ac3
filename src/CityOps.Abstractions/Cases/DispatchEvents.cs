using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Nobody is found by the routing rule; it stays filed and is never dropped.</summary>
[JournalEvent("case-marked-hard", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-marked-hard")]
public sealed record CaseMarkedHard(CaseRole By) : CaseEvent(By);

/// <summary>A substitute unit was designated.</summary>
[JournalEvent("case-unit-designated", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-unit-designated")]
public sealed record CaseUnitDesignated(
    CaseRole By,
    [property: Id(0)] string Unit,
    [property: Id(1)] string Text)
    : CaseEvent(By);

/// <summary>It was dispatched. <c>TotalDue</c> is the case's; it is fixed by the first dispatch.</summary>
[JournalEvent("case-dispatched", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-dispatched")]
public sealed record CaseDispatched(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseTask Task,
    [property: Id(1)] DispatchCause Cause,
    [property: Id(2)] DateTimeOffset TotalDue)
    : CaseMove(By, Status, StageDue);

/// <summary>The task was received. <c>Due</c> and <c>TotalDue</c> are new only in cities that count from receipt.</summary>
[JournalEvent("case-received", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-received")]
public sealed record CaseReceived(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] DateTimeOffset Due,
    [property: Id(1)] DateTimeOffset TotalDue)
    : CaseMove(By, Status, StageDue);

/// <summary>The second-level centre gave the task to one of its units.</summary>
[JournalEvent("case-sub-dispatched", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-sub-dispatched")]
public sealed record CaseSubDispatched(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Unit,
    [property: Id(1)] string? Person)
    : CaseMove(By, Status, StageDue);

/// <summary>The unit asked to give it back.</summary>
[JournalEvent("case-return-requested", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-return-requested")]
public sealed record CaseReturnRequested(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string? RightUnit,
    [property: Id(1)] string Cause,
    [property: Id(2)] string? LegalBasis)
    : CaseMove(By, Status, StageDue);

/// <summary>The shift leader confirmed that the dispatch was wrong.</summary>
[JournalEvent("case-misdispatch-confirmed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-misdispatch-confirmed")]
public sealed record CaseMisdispatchConfirmed(
    CaseRole By,
    [property: Id(0)] string Text)
    : CaseEvent(By);

/// <summary>The unit has to see to it after all.</summary>
[JournalEvent("case-return-refused", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-return-refused")]
public sealed record CaseReturnRefused(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] string Text)
    : CaseMove(By, Status, StageDue);

/// <summary>Why a case was dispatched.</summary>
[GenerateSerializer]
public enum DispatchCause
{
    /// <summary>After filing.</summary>
    First,

    /// <summary>二次派遣: the unit before gave it back.</summary>
    Returned,

    /// <summary>返工: the check was failed.</summary>
    Rework,

    /// <summary>The leader would not close it without a result.</summary>
    LeaderOpinion,
}
