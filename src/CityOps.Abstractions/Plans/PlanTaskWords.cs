namespace CityOps.Plans;

/// <summary>Where a task of a plan stands.</summary>
[GenerateSerializer]
public enum PlanTaskStatus
{
    /// <summary>Not issued.</summary>
    Absent,

    /// <summary>已下达: sent.</summary>
    Issued,

    /// <summary>已送达: on the owner's screen or telephone.</summary>
    Delivered,

    /// <summary>已阅.</summary>
    Read,

    /// <summary>已确认: the owner takes it.</summary>
    Confirmed,

    /// <summary>执行中.</summary>
    InProgress,

    /// <summary>已完成.</summary>
    Done,

    /// <summary>已跳过, with a reason.</summary>
    Skipped,

    /// <summary>已拒绝, with a reason: somebody else has to do it.</summary>
    Rejected,

    /// <summary>已撤回.</summary>
    Withdrawn,
}

/// <summary>In what role somebody acts on a task. Worked out by the server, never said by the caller.</summary>
[GenerateSerializer]
public enum PlanTaskRole
{
    /// <summary>The system: delivery, countdowns, escalation.</summary>
    System,

    /// <summary>The organisation that has to do it.</summary>
    Owner,

    /// <summary>The organisation that leads its working group.</summary>
    GroupLead,

    /// <summary>The commander or headquarters' office.</summary>
    Commander,
}

/// <summary>A piece of evidence.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Content">The words, the figure with its unit, or the identifier of the photograph or document; 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-proof")]
public sealed record PlanTaskProof([property: Id(0)] PlanEvidence Kind, [property: Id(1)] string Content);

/// <summary>Receipts of a task (回执): when it was sent, came in, was read, was taken.</summary>
/// <param name="Sent">When it was issued to the present owner.</param>
/// <param name="Delivered">When it came in; null before.</param>
/// <param name="Read">When it was read; null before.</param>
/// <param name="Confirmed">When it was taken; null before.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-receipts")]
public sealed record PlanTaskReceipts(
    [property: Id(0)] DateTimeOffset Sent,
    [property: Id(1)] DateTimeOffset? Delivered,
    [property: Id(2)] DateTimeOffset? Read,
    [property: Id(3)] DateTimeOffset? Confirmed);

/// <summary>What the one who acted on a task is told.</summary>
/// <param name="Task">The task.</param>
/// <param name="Status">Where it stands now.</param>
/// <param name="Due">Until when it has to be done; null while its countdown waits.</param>
[GenerateSerializer, Immutable]
[Alias("plan-task-answer")]
public sealed record PlanTaskAnswer([property: Id(0)] PlanItemId Task, [property: Id(1)] PlanTaskStatus Status, [property: Id(2)] DateTimeOffset? Due);
