using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>The unit was at the place.</summary>
[JournalEvent("case-unit-arrived", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-unit-arrived")]
public sealed record CaseUnitArrived(
    CaseRole By,
    [property: Id(0)] CasePosition? Position)
    : CaseEvent(By);

/// <summary>More time was asked for. <c>Due</c> is what is granted if it is granted.</summary>
[JournalEvent("case-extension-requested", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-extension-requested")]
public sealed record CaseExtensionRequested(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] DateTimeOffset Due,
    [property: Id(1)] bool NeedsLeader,
    [property: Id(2)] string Text,
    [property: Id(3)] string? Form)
    : CaseMove(By, Status, StageDue);

/// <summary>The dispatch section looked at the request.</summary>
[JournalEvent("case-extension-reviewed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-extension-reviewed")]
public sealed record CaseExtensionReviewed(
    CaseRole By,
    [property: Id(0)] string Text)
    : CaseEvent(By);

/// <summary>The request was decided. <c>Due</c> and <c>TotalDue</c> are those that hold now.</summary>
[JournalEvent("case-extension-decided", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-extension-decided")]
public sealed record CaseExtensionDecided(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] bool Approved,
    [property: Id(1)] DateTimeOffset Due,
    [property: Id(2)] DateTimeOffset TotalDue,
    [property: Id(3)] string Text)
    : CaseMove(By, Status, StageDue);

/// <summary>It was asked to put handling off.</summary>
[JournalEvent("case-suspension-requested", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-suspension-requested")]
public sealed record CaseSuspensionRequested(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] SuspensionKind Kind,
    [property: Id(1)] SuspensionGround Ground,
    [property: Id(2)] DateTimeOffset PlannedUntil,
    [property: Id(3)] string Text)
    : CaseMove(By, Status, StageDue);

/// <summary>The request was decided.</summary>
[JournalEvent("case-suspension-decided", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-suspension-decided")]
public sealed record CaseSuspensionDecided(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] bool Approved,
    [property: Id(1)] string Text)
    : CaseMove(By, Status, StageDue);

/// <summary>Handling goes on; the due times are moved by the time that was put off.</summary>
[JournalEvent("case-resumed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-resumed")]
public sealed record CaseResumed(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] DateTimeOffset Due,
    [property: Id(1)] DateTimeOffset TotalDue)
    : CaseMove(By, Status, StageDue);

/// <summary>The unit said that it is done.</summary>
[JournalEvent("case-fed-back", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-fed-back")]
public sealed record CaseFedBack(
    CaseRole By,
    CaseStatus Status,
    DateTimeOffset? StageDue,
    [property: Id(0)] CaseEvidence Evidence,
    [property: Id(1)] string HandledBy,
    [property: Id(2)] decimal? Cost)
    : CaseMove(By, Status, StageDue);
