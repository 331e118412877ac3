using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>The unit says that it is at the place (到场).</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-arrive")]
public sealed record ArriveOnSite(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CasePosition? Position)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>
/// Asks for more time (延期), before the due time. <c>Due</c> is null for what the system offers.
/// The second time, or with a time of one's own, a signed and stamped form is needed (<c>Form</c>, identifier of the stored file).
/// </summary>
[GenerateSerializer, Immutable]
[Alias("case-command-request-extension")]
public sealed record RequestExtension(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] DateTimeOffset? Due,
    [property: Id(1)] string Text,
    [property: Id(2)] string? Form)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The dispatch section has looked at an extension that a leader has to approve.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-review-extension")]
public sealed record ReviewExtension(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Grants or refuses an extension: the shift leader the first, the leader every other.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-decide-extension")]
public sealed record DecideExtension(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] bool Approved,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Asks to suspend (挂账) or defer (缓办) until a planned date.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-request-suspension")]
public sealed record RequestSuspension(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] SuspensionKind Kind,
    [property: Id(1)] SuspensionGround Ground,
    [property: Id(2)] DateTimeOffset PlannedUntil,
    [property: Id(3)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>The leader grants or refuses a suspension.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-decide-suspension")]
public sealed record DecideSuspension(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] bool Approved,
    [property: Id(1)] string Text)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>Handling goes on (恢复): by the dispatcher, or by the system on the planned date.</summary>
[GenerateSerializer, Immutable]
[Alias("case-command-resume")]
public sealed record ResumeHandling(OperationId Operation, string Actor, long? ExpectedVersion)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>
/// The unit says that it is done (反馈/申请结案). Needs a photograph. <c>HandledBy</c> is who did it, 1 to 50 characters;
/// <c>Cost</c> in yuan, needed where the work is funded.
/// </summary>
[GenerateSerializer, Immutable]
[Alias("case-command-feedback")]
public sealed record SubmitFeedback(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] CaseEvidence Evidence,
    [property: Id(1)] string HandledBy,
    [property: Id(2)] decimal? Cost)
    : CaseCommand(Operation, Actor, ExpectedVersion);

/// <summary>How handling is put off.</summary>
[GenerateSerializer]
public enum SuspensionKind
{
    /// <summary>挂账.</summary>
    Suspend,

    /// <summary>缓办.</summary>
    Defer,
}

/// <summary>Why handling is put off.</summary>
[GenerateSerializer]
public enum SuspensionGround
{
    /// <summary>It needs an engineering project.</summary>
    Engineering,

    /// <summary>The season does not allow it.</summary>
    Season,

    /// <summary>The means are not there yet.</summary>
    Funding,
}
