using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Dispatch;

/// <summary>A command to the assignment of a unit. In what posts the actor acts is never said in a command: the server looks it up.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-command")]
public abstract record AssignmentCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Sends a unit that is free or on its way back to a job (派遣).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Job">Key of the case or incident.</param>
/// <param name="Request">The incident's request for resources that it is sent for; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-assign")]
public sealed record AssignUnit(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Job,
    [property: Id(1)] PlanItemId? Request = null)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit knows of its job (接令).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-acknowledge")]
public sealed record AcknowledgeAssignment(OperationId Operation, string Actor, long? ExpectedVersion)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit sets out (出动).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-depart")]
public sealed record DepartUnit(OperationId Operation, string Actor, long? ExpectedVersion)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit is on the scene (到场).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-arrive")]
public sealed record ArriveUnit(OperationId Operation, string Actor, long? ExpectedVersion)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit waits near its job (集结).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Text">Where, 1 to 200 characters.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-stage")]
public sealed record StageUnit(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit carries somebody or something away (转运).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Text">Whereto, 1 to 200 characters.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-transport")]
public sealed record TransportUnit(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Text)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit has done its work and goes back (返回); a job that was reserved begins instead.</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-return")]
public sealed record ReturnUnit(OperationId Operation, string Actor, long? ExpectedVersion)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit is free again (归队); a job that was reserved begins instead.</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-release")]
public sealed record ReleaseUnit(OperationId Operation, string Actor, long? ExpectedVersion)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Sends a unit from its job to another (改派).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Job">Key of the other case or incident.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
/// <param name="Request">As in <see cref="AssignUnit"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-divert")]
public sealed record DivertUnit(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Job,
    [property: Id(1)] string Reason,
    [property: Id(2)] PlanItemId? Request = null)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Calls a unit back before it has begun its work (撤销); a job that was reserved begins instead.</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-cancel")]
public sealed record CancelAssignment(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says what a unit on a job does next (预派).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Job">Key of the case or incident; null lifts the reservation.</param>
/// <param name="Request">As in <see cref="AssignUnit"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-reserve")]
public sealed record ReserveUnit(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string? Job,
    [property: Id(1)] PlanItemId? Request = null)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit cannot be sent (停用); it loses its job and what was reserved.</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-out-of-service")]
public sealed record TakeOutOfService(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The unit can be sent again (恢复).</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-back-in-service")]
public sealed record PutBackInService(OperationId Operation, string Actor, long? ExpectedVersion)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);
