using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>It was urged. <c>Percent</c> of the time that had passed; null when a person urged.</summary>
[JournalEvent("case-urged", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-urged")]
public sealed record CaseUrged(
    CaseRole By,
    [property: Id(0)] int? Percent,
    [property: Id(1)] string Text)
    : CaseEvent(By);

/// <summary>A supervision order was put on it.</summary>
[JournalEvent("case-supervised", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-supervised")]
public sealed record CaseSupervised(
    CaseRole By,
    [property: Id(0)] DateTimeOffset Due,
    [property: Id(1)] string Text)
    : CaseEvent(By);

/// <summary>It is late: the post, the case or both.</summary>
[JournalEvent("case-became-overdue", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-became-overdue")]
public sealed record CaseBecameOverdue(
    CaseRole By,
    [property: Id(0)] bool Stage,
    [property: Id(1)] bool Total)
    : CaseEvent(By);

/// <summary>The incident that was made of it has ended.</summary>
[JournalEvent("case-incident-ended", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-incident-ended")]
public sealed record CaseIncidentEnded(
    CaseRole By,
    [property: Id(0)] string Incident,
    [property: Id(1)] string Result)
    : CaseEvent(By);

/// <summary>An incident was made of it.</summary>
[JournalEvent("case-became-incident", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-became-incident")]
public sealed record CaseBecameIncident(
    CaseRole By,
    [property: Id(0)] string Incident,
    [property: Id(1)] string Text)
    : CaseEvent(By);

/// <summary>Its limits stand still, by an order given with the posture of an area.</summary>
[JournalEvent("case-limits-paused", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-limits-paused")]
public sealed record CaseLimitsPaused(
    CaseRole By,
    [property: Id(0)] Guid Order,
    [property: Id(1)] string Area,
    [property: Id(2)] string Reason)
    : CaseEvent(By);

/// <summary>Its limits run again. The due times are those that hold from now on; null for what is not due. An extension that is being decided asks for <c>Asked</c> from now on.</summary>
[JournalEvent("case-limits-resumed", 1)]
[GenerateSerializer, Immutable]
[Alias("case-event-limits-resumed")]
public sealed record CaseLimitsResumed(
    CaseRole By,
    [property: Id(0)] Guid Order,
    [property: Id(1)] DateTimeOffset? StageDue,
    [property: Id(2)] DateTimeOffset? Due,
    [property: Id(3)] DateTimeOffset? TotalDue,
    [property: Id(4)] DateTimeOffset? Asked = null)
    : CaseEvent(By);
