using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Files the case (立案): it gets its case number, and the organisation that files is the one that closes.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-file")]
public sealed record FileCase(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Decides not to file (不予立案).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-not-file")]
public sealed record RefuseFiling(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseReason Reason)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The collector put it right on the spot (现场自处置); needs photographs before and after.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-self-handle")]
public sealed record SelfHandle(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseEvidence Before,
    [property: Id(1)] CaseEvidence After)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The shift leader looks at what the collector did: closes, or lets it go the ordinary way.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-review-self-handling")]
public sealed record ReviewSelfHandling(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] bool Approved,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);
