using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Dispatches (派遣). <c>Unit</c> is null for the unit of the routing rule, or one of its candidates (fallback, substitute).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-dispatch")]
public sealed record DispatchCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string? Unit)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The second-level centre or the unit takes the task in (接收).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-receive")]
public sealed record ReceiveTask(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The second-level centre gives the task to one of its own units (二级派遣). <c>Person</c> is the one responsible, 1 to 50 characters.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-sub-dispatch")]
public sealed record SubDispatch(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Unit,
    [property: Id(1)] string? Person)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Asks to give the task back (申请回退), within one hour of receipt. Names the right unit, or the cause with its legal basis.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-request-return")]
public sealed record RequestReturn(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string? RightUnit,
    [property: Id(1)] string Cause,
    [property: Id(2)] string? LegalBasis)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The shift leader confirms that the dispatch was wrong.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-confirm-misdispatch")]
public sealed record ConfirmMisdispatch(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>
/// Takes the task back and dispatches it a second time (二次派遣). <c>Unit</c> as in <see cref="DispatchCase"/>; the unit that was named in the
/// request counts as a candidate.
/// </summary>
[GenerateSerializer, Immutable]
[Alias("case-command-approve-return")]
public sealed record ApproveReturn(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string? Unit)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit has to see to it after all.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-refuse-return")]
public sealed record RefuseReturn(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Nobody inside the system owns it, or the owner cannot: the leader has to give an opinion.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-refer-return")]
public sealed record ReferReturn(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] AbnormalGround Ground,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Designates a substitute unit (指定代处置) for a case that nobody owns; its cost is certified afterwards.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-designate")]
public sealed record DesignateUnit(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Unit,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Why a case cannot be brought to an ordinary end.</summary>
[GenerateSerializer]
public enum AbnormalGround
{
    /// <summary>Its owner is not in the system.</summary>
    OutOfSystem,

    /// <summary>It is objectively impossible.</summary>
    Impossible,
}
