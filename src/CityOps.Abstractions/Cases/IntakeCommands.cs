using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>
/// Reports a problem (上报). <c>TypeCode</c> is a code of the catalogue; <c>Address</c> 1 to 200 characters; <c>Contact</c> at most 100.
/// A collector needs a photograph. <c>Urgent</c> asks for the urgent limit; <c>Exercise</c> keeps the case out of the figures.
/// </summary>
[GenerateSerializer, Immutable]
[Alias("case-command-report")]
public sealed record ReportCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseSource Source,
    [property: Id(1)] string TypeCode,
    [property: Id(2)] string Address,
    [property: Id(3)] CasePosition Place,
    [property: Id(4)] CaseEvidence Evidence,
    [property: Id(5)] string? Contact,
    [property: Id(6)] bool CallBackAgreed,
    [property: Id(7)] bool Urgent,
    [property: Id(8)] bool Exercise)
    : CaseCommand(Operation, Actor, ExpectedVersion)
{
    /// <summary>Code of the component (部件) that it is about, of the same type and within a hundred metres of the place; null when none is named.</summary>
    [Id(9)]
    public string? Component { get; init; }
}

/// <summary>Registers and accepts a collector's report without a human hand (自动登记).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-auto-register")]
public sealed record AutoRegisterCase(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Registers a report (登记): type, condition (1 to 200 characters) and place as the intake operator reads them.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-register")]
public sealed record RegisterCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string TypeCode,
    [property: Id(1)] string Condition,
    [property: Id(2)] string Address)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Asks a collector of the area to verify (发核实). <c>Collector</c> is an account.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-send-verify")]
public sealed record SendVerify(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Collector)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>What the collector found (核实回复); needs a photograph and a position near the place.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-verify-reply")]
public sealed record VerifyReply(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] VerifyFinding Finding,
    [property: Id(1)] CaseEvidence Evidence)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Accepts a report (受理).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-accept")]
public sealed record AcceptCase(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The intake operator proposes not to accept (不予受理); the shift leader decides.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-propose-rejection")]
public sealed record ProposeRejection(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseReason Reason)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The shift leader decides not to accept (不予受理), as was proposed.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-reject")]
public sealed record RejectCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseReason Reason)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Merges this case into the one that was first (合并). <c>Master</c> is the key of that case.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-merge")]
public sealed record MergeCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Master)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Tells the master case that another was merged into it. <c>Duplicate</c> is the key of that one.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-absorb")]
public sealed record AbsorbReport(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Duplicate)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Answers a question (直接答复) with an article of the knowledge base.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-direct-answer")]
public sealed record DirectAnswer(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Article,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);
