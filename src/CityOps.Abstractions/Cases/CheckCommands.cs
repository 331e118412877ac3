using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Asks a collector to check the result (发核查). <c>Checker</c> is an account, and not one that handled the case.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-send-check")]
public sealed record SendCheck(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Checker)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>What the checker found (核查回复); needs a photograph and a position near the place.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-check-reply")]
public sealed record CheckReply(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] bool Passed,
    [property: Id(1)] CaseEvidence Evidence)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Sends the case back to the unit after a failed check (返工). The due time stays.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-rework")]
public sealed record ReworkCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Puts a case that failed again and again under the inspectorate (督查).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-escalate")]
public sealed record EscalateCase(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);
