using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Closes the case (结案) after a passed check.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-close")]
public sealed record CloseCase(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Asks to close without a result (非正常结案).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-request-abnormal-close")]
public sealed record RequestAbnormalClose(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] AbnormalGround Ground,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The leader's opinion (签批): close without a result, or dispatch once more, to <c>Unit</c> or by the routing rule.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-sign")]
public sealed record SignAbnormalClose(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] bool Close,
    [property: Id(1)] string? Unit,
    [property: Id(2)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The shift leader asks to void the case (作废): a test, a duplicate, a mistake.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-request-void")]
public sealed record RequestVoid(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseReason Reason)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The leader confirms that the case is void.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-confirm-void")]
public sealed record ConfirmVoid(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Begins the call-back (回访) of a reporter who agreed to it.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-call-back")]
public sealed record CallBackReporter(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>What the reporter says of the result.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-rate")]
public sealed record RateCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseRating Rating,
    [property: Id(1)] string? Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Archives the case with its figures (归档评价).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-evaluate")]
public sealed record EvaluateCase(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The same has come up again (反弹): a new case, marked as a repeat; this one stays as it is. <c>NewCase</c> is the key of that case: the desk gives it, whatever stands there.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-reopen")]
public sealed record ReopenCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string NewCase)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>How content the reporter is.</summary>
[GenerateSerializer]
public enum CaseRating
{
    /// <summary>满意.</summary>
    Satisfied,

    /// <summary>基本满意.</summary>
    FairlySatisfied,

    /// <summary>不满意.</summary>
    Dissatisfied,

    /// <summary>未联系上.</summary>
    NotReached,
}
