using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Urges whom the case lies with (催办): the dispatcher at any time, the system when a share of the time has passed.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-urge")]
public sealed record UrgeCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Puts a supervision order (督办单) on the case. <c>Due</c> lies ahead.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-supervise")]
public sealed record SuperviseCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] DateTimeOffset Due,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Marks what is late: the post, the case or both.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-mark-overdue")]
public sealed record MarkOverdue(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The reporter adds something (补充). What was reported before stays.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-supplement")]
public sealed record SupplementReport(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseEvidence Evidence)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Makes an incident of the case (平急转换); the case goes on beside it. <c>Incident</c> is its key.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-escalate-to-incident")]
public sealed record EscalateToIncident(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Incident,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The incident that was made of the case has ended: its result is written back. <c>Result</c> 1 to 2,000 characters.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-record-incident-result")]
public sealed record RecordIncidentResult(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Incident,
    [property: Id(1)] string Result)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Lets the limits of an ordinary case stand still (暂停计时), by an order given with the posture of its area. <c>Reason</c> 1 to 2,000 characters.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-pause-limits")]
public sealed record PauseCaseLimits(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Order,
    [property: Id(1)] string Area,
    [property: Id(2)] string Reason)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Lets them run again: each due time is moved so that the working time that was left is left.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-resume-limits")]
public sealed record ResumeCaseLimits(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Order)
    : CaseCommand(Operation, Actor, ExpectedVersion);
