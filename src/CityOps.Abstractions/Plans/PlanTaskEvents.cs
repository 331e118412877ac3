using CityOps.Incidents;
using CityOps.Journal;

namespace CityOps.Plans;

/// <summary>Something that happened to a task of a plan. Who did it and when stands in the journal row.</summary>
/// <param name="Task">The task.</param>
/// <param name="By">In what role it was done.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-event")]
public abstract record PlanTaskEvent([property: Id(0)] PlanItemId Task, [property: Id(1)] PlanTaskRole By)
    : IncidentEvent;

/// <summary>It was issued.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Planned">The task with its copy of the plan.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-issued")]
[JournalEvent("plan-task-issued", 1)]
public sealed record PlanTaskIssued(PlanItemId Task, PlanTaskRole By, [property: Id(0)] PlannedTask Planned)
    : PlanTaskEvent(Task, By);

/// <summary>It came in.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-delivered")]
[JournalEvent("plan-task-delivered", 1)]
public sealed record PlanTaskDelivered(PlanItemId Task, PlanTaskRole By)
    : PlanTaskEvent(Task, By);

/// <summary>It was read.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-read")]
[JournalEvent("plan-task-read", 1)]
public sealed record PlanTaskRead(PlanItemId Task, PlanTaskRole By)
    : PlanTaskEvent(Task, By);

/// <summary>The owner took it.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-confirmed")]
[JournalEvent("plan-task-confirmed", 1)]
public sealed record PlanTaskConfirmed(PlanItemId Task, PlanTaskRole By)
    : PlanTaskEvent(Task, By);

/// <summary>The owner cannot do it.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-rejected")]
[JournalEvent("plan-task-rejected", 1)]
public sealed record PlanTaskRejected(PlanItemId Task, PlanTaskRole By, [property: Id(0)] string Reason)
    : PlanTaskEvent(Task, By);

/// <summary>It was begun.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-started")]
[JournalEvent("plan-task-started", 1)]
public sealed record PlanTaskStarted(PlanItemId Task, PlanTaskRole By)
    : PlanTaskEvent(Task, By);

/// <summary>A point of the checklist was ticked or unticked.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Point">Number of the point, from 1.</param>
/// <param name="Ticked">Ticked or not.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-ticked")]
[JournalEvent("plan-task-ticked", 1)]
public sealed record PlanTaskTicked(PlanItemId Task, PlanTaskRole By, [property: Id(0)] int Point, [property: Id(1)] bool Ticked)
    : PlanTaskEvent(Task, By);

/// <summary>How it goes.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Text">In words.</param>
/// <param name="Proofs">With evidence.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-reported")]
[JournalEvent("plan-task-reported", 1)]
public sealed record PlanTaskReported(PlanItemId Task, PlanTaskRole By, [property: Id(0)] string Text, [property: Id(1)] IReadOnlyList<PlanTaskProof> Proofs)
    : PlanTaskEvent(Task, By);

/// <summary>It is done.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Text">In words.</param>
/// <param name="Proofs">With evidence.</param>
/// <param name="Late">After it was due.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-completed")]
[JournalEvent("plan-task-completed", 1)]
public sealed record PlanTaskCompleted(
    PlanItemId Task,
    PlanTaskRole By,
    [property: Id(0)] string Text,
    [property: Id(1)] IReadOnlyList<PlanTaskProof> Proofs,
    [property: Id(2)] bool Late)
    : PlanTaskEvent(Task, By);

/// <summary>It need not be done.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-skipped")]
[JournalEvent("plan-task-skipped", 1)]
public sealed record PlanTaskSkipped(PlanItemId Task, PlanTaskRole By, [property: Id(0)] string Reason)
    : PlanTaskEvent(Task, By);

/// <summary>Another organisation has to do it.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Organisation">Its code.</param>
/// <param name="Reason">Why.</param>
/// <param name="Due">Until when; null while its countdown waits.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-reassigned")]
[JournalEvent("plan-task-reassigned", 1)]
public sealed record PlanTaskReassigned(
    PlanItemId Task,
    PlanTaskRole By,
    [property: Id(0)] string Organisation,
    [property: Id(1)] string Reason,
    [property: Id(2)] DateTimeOffset? Due)
    : PlanTaskEvent(Task, By);

/// <summary>It was sent back.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Reason">What is missing.</param>
/// <param name="Due">Until when.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-reopened")]
[JournalEvent("plan-task-reopened", 1)]
public sealed record PlanTaskReopened(PlanItemId Task, PlanTaskRole By, [property: Id(0)] string Reason, [property: Id(1)] DateTimeOffset Due)
    : PlanTaskEvent(Task, By);

/// <summary>Its countdown began.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Due">Until when.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-countdown-started")]
[JournalEvent("plan-task-countdown-started", 1)]
public sealed record PlanTaskCountdownStarted(PlanItemId Task, PlanTaskRole By, [property: Id(0)] DateTimeOffset Due)
    : PlanTaskEvent(Task, By);

/// <summary>The post above was told that it is overdue.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="To">Post of the command structure.</param>
/// <param name="Times">How many times it was told by now.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-escalated")]
[JournalEvent("plan-task-escalated", 1)]
public sealed record PlanTaskEscalated(PlanItemId Task, PlanTaskRole By, [property: Id(0)] string To, [property: Id(1)] int Times)
    : PlanTaskEvent(Task, By);

/// <summary>It was taken back.</summary>
/// <param name="Task">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="By">As in <see cref="PlanTaskEvent"/>.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-withdrawn")]
[JournalEvent("plan-task-withdrawn", 1)]
public sealed record PlanTaskWithdrawn(PlanItemId Task, PlanTaskRole By, [property: Id(0)] string Reason)
    : PlanTaskEvent(Task, By);
