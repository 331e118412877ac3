using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Plans;

/// <summary>Where a version of a plan stands.</summary>
[GenerateSerializer]
public enum PlanVersionStatus
{
    /// <summary>Not begun.</summary>
    Absent,

    /// <summary>起草.</summary>
    Draft,

    /// <summary>送审.</summary>
    Submitted,

    /// <summary>批准.</summary>
    Approved,

    /// <summary>生效.</summary>
    InForce,

    /// <summary>废止.</summary>
    Retired,
}

/// <summary>In what role somebody acts on a plan. Worked out by the server, never said by the caller.</summary>
[GenerateSerializer]
public enum PlanVersionRole
{
    /// <summary>Writes plans.</summary>
    Planner,

    /// <summary>Approves plans of this area and kind.</summary>
    Approver,

    /// <summary>The system: a version is retired when the next comes into force.</summary>
    System,
}

/// <summary>A command to a version of a plan.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>; the version of the journal, not of the plan.</param>
[GenerateSerializer, Immutable]
[Alias("plan-version-command")]
public abstract record PlanVersionCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Writes the draft, whole (起草). Who does is an author of the version.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
/// <param name="Plan">The document; it may still have flaws.</param>
[GenerateSerializer, Immutable]
[Alias("draft-plan")]
public sealed record DraftPlan(OperationId Operation, string Actor, long? ExpectedVersion, [property: Id(0)] Plan Plan)
    : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>Sends the draft for approval (送审); refused while it has a flaw.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("submit-plan")]
public sealed record SubmitPlan(OperationId Operation, string Actor, long? ExpectedVersion) : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>Sends it back to the authors (退回).</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("return-plan")]
public sealed record ReturnPlan(OperationId Operation, string Actor, long? ExpectedVersion, [property: Id(0)] string Reason)
    : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>Approves it (批准); never by one of its authors.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("approve-plan")]
public sealed record ApprovePlan(OperationId Operation, string Actor, long? ExpectedVersion) : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>Puts it in force (生效).</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("enforce-plan")]
public sealed record EnforcePlan(OperationId Operation, string Actor, long? ExpectedVersion) : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>Retires it (废止).</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PlanVersionCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("retire-plan")]
public sealed record RetirePlan(OperationId Operation, string Actor, long? ExpectedVersion, [property: Id(0)] string Reason)
    : PlanVersionCommand(Operation, Actor, ExpectedVersion);

/// <summary>What the one who acted on a version is told.</summary>
/// <param name="Status">Where it stands now.</param>
[GenerateSerializer, Immutable]
[Alias("plan-version-answer")]
public sealed record PlanVersionAnswer([property: Id(0)] PlanVersionStatus Status);
