using CityOps.Incidents;
using CityOps.Journal;

namespace CityOps.Plans;

/// <summary>A command to a task that a plan issued. In what role the actor acts is never said here: the server looks it up.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Task">The task.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-command")]
public abstract record PlanTaskCommand(OperationId Operation, string Actor, long? ExpectedVersion, [property: Id(0)] PlanItemId Task)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Issues a task (下达).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Planned">The task as the preview showed it.</param>
[GenerateSerializer, Immutable]
[Alias("issue-plan-task")]
public sealed record IssuePlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task, [property: Id(0)] PlannedTask Planned)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Notes that it came in (送达).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("deliver-plan-task")]
public sealed record DeliverPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Notes that it was read (已阅).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("read-plan-task")]
public sealed record ReadPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Takes the task (确认).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("confirm-plan-task")]
public sealed record ConfirmPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Says that the owner cannot do it (拒绝).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("reject-plan-task")]
public sealed record RejectPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task, [property: Id(0)] string Reason)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Begins (开始).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="PreconditionHolds">The owner affirms that the precondition holds; needed when the plan names one.</param>
[GenerateSerializer, Immutable]
[Alias("start-plan-task")]
public sealed record StartPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task, [property: Id(0)] bool PreconditionHolds)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Ticks or unticks a point of the checklist.</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Point">Number of the point, from 1.</param>
/// <param name="Ticked">Ticked or not.</param>
[GenerateSerializer, Immutable]
[Alias("tick-plan-task")]
public sealed record TickPlanTask(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    PlanItemId Task,
    [property: Id(0)] int Point,
    [property: Id(1)] bool Ticked)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Reports how it goes, with or without evidence (反馈).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Text">1 to 2,000 characters.</param>
/// <param name="Proofs">At most 20.</param>
[GenerateSerializer, Immutable]
[Alias("report-plan-task")]
public sealed record ReportPlanTask(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    PlanItemId Task,
    [property: Id(0)] string Text,
    [property: Id(1)] IReadOnlyList<PlanTaskProof> Proofs)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Says that it is done (完成).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Text">1 to 2,000 characters.</param>
/// <param name="Proofs">At most 20; with those reported before, every kind the plan asks for.</param>
[GenerateSerializer, Immutable]
[Alias("complete-plan-task")]
public sealed record CompletePlanTask(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    PlanItemId Task,
    [property: Id(0)] string Text,
    [property: Id(1)] IReadOnlyList<PlanTaskProof> Proofs)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Decides that it need not be done (跳过).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("skip-plan-task")]
public sealed record SkipPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task, [property: Id(0)] string Reason)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Gives it to another organisation (改派); its countdown begins anew.</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Organisation">Code of the organisation, 1 to 50 characters.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("reassign-plan-task")]
public sealed record ReassignPlanTask(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    PlanItemId Task,
    [property: Id(0)] string Organisation,
    [property: Id(1)] string Reason)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Sends it back: what was shown does not prove it (退回).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Reason">What is missing, 1 to 2,000 characters.</param>
/// <param name="Due">Until when it has to be done now.</param>
[GenerateSerializer, Immutable]
[Alias("reopen-plan-task")]
public sealed record ReopenPlanTask(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    PlanItemId Task,
    [property: Id(0)] string Reason,
    [property: Id(1)] DateTimeOffset Due)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Begins the countdown: the task it waited for is done, or will not be.</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("start-plan-task-countdown")]
public sealed record StartPlanTaskCountdown(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Tells the post above that it is overdue (升级).</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("escalate-plan-task")]
public sealed record EscalatePlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);

/// <summary>Takes it back (撤回): issued in error, or the response ends.</summary>
/// <param name="Operation">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Actor">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Task">As in <see cref="PlanTaskCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("withdraw-plan-task")]
public sealed record WithdrawPlanTask(OperationId Operation, string Actor, long? ExpectedVersion, PlanItemId Task, [property: Id(0)] string Reason)
    : PlanTaskCommand(Operation, Actor, ExpectedVersion, Task);
