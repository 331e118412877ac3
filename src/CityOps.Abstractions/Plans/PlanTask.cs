namespace CityOps.Plans;

/// <summary>Until when a task has to be done.</summary>
/// <param name="Minutes">Minutes from activation, or from the completion of another task; 0 to 525,600.</param>
/// <param name="After">Identifier of that other task; null: from activation.</param>
[GenerateSerializer, Immutable]
[Alias("plan-due")]
public sealed record PlanDue([property: Id(0)] int Minutes, [property: Id(1)] string? After);

/// <summary>Who is told when a task is overdue.</summary>
/// <param name="AfterMinutes">Minutes after the due moment.</param>
/// <param name="To">Post of the command structure.</param>
[GenerateSerializer, Immutable]
[Alias("plan-escalation")]
public sealed record PlanEscalation([property: Id(0)] int AfterMinutes, [property: Id(1)] string To);

/// <summary>Something that has to be done (任务).</summary>
/// <param name="Id">Kebab case, once in the plan.</param>
/// <param name="Common">
/// Key of a task that several plans have and that an incident needs only once (<c>first-report</c>); null when the task is the plan's own.
/// </param>
/// <param name="Phase">Phase it belongs to.</param>
/// <param name="Levels">Levels at which it is issued; at least one.</param>
/// <param name="Sequence">Order within the plan, rising.</param>
/// <param name="Group">Working group it is reported to.</param>
/// <param name="Owner">Role that does it.</param>
/// <param name="Text">What is to be done, as an order.</param>
/// <param name="Due">Until when.</param>
/// <param name="Precondition">What must hold before it may begin; null for nothing.</param>
/// <param name="Evidence">What has to be sent to prove it; may be empty.</param>
/// <param name="Checklist">Points to tick before it counts as done; may be empty.</param>
/// <param name="Escalation">Who is told when it is overdue.</param>
/// <param name="Template">Message that goes with it; null for none.</param>
/// <param name="LifeSafety">Lives hang on it: it may not be skipped by its owner, and the response does not end while it is open.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task")]
public sealed record PlanTask(
    [property: Id(0)] string Id,
    [property: Id(1)] string? Common,
    [property: Id(2)] PlanPhase Phase,
    [property: Id(3)] IReadOnlyList<ResponseLevel> Levels,
    [property: Id(4)] int Sequence,
    [property: Id(5)] string Group,
    [property: Id(6)] string Owner,
    [property: Id(7)] PlanText Text,
    [property: Id(8)] PlanDue Due,
    [property: Id(9)] PlanText? Precondition,
    [property: Id(10)] IReadOnlyList<PlanEvidence> Evidence,
    [property: Id(11)] IReadOnlyList<PlanText> Checklist,
    [property: Id(12)] PlanEscalation Escalation,
    [property: Id(13)] string? Template,
    [property: Id(14)] bool LifeSafety);
