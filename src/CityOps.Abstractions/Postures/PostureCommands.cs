using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Postures;

/// <summary>A command to the posture of a city or district. In what posts the actor acts is looked up, never said.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("posture-command")]
public abstract record PostureCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Switches the posture. What responses under way hold is not gone below.</summary>
/// <param name="Operation">As in <see cref="PostureCommand"/>.</param>
/// <param name="Actor">As in <see cref="PostureCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PostureCommand"/>.</param>
/// <param name="Posture">The posture.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
/// <param name="Incident">Key of the incident that it is for; null for none.</param>
/// <param name="PauseAreas">Leading digits of the unit grids in which the limits of ordinary cases stand still from now on, 1 to 1,000, all in the area; null: none is paused.</param>
[GenerateSerializer, Immutable]
[Alias("posture-switch")]
public sealed record SwitchPosture(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Posture Posture,
    [property: Id(1)] string Reason,
    [property: Id(2)] string? Incident,
    [property: Id(3)] IReadOnlyList<string>? PauseAreas)
    : PostureCommand(Operation, Actor, ExpectedVersion);

/// <summary>Asks whoever may decide for a posture.</summary>
/// <param name="Operation">As in <see cref="PostureCommand"/>.</param>
/// <param name="Actor">As in <see cref="PostureCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PostureCommand"/>.</param>
/// <param name="Posture">The posture.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("posture-propose")]
public sealed record ProposePosture(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Posture Posture,
    [property: Id(1)] string Reason)
    : PostureCommand(Operation, Actor, ExpectedVersion);

/// <summary>Orders that the limits of ordinary cases stand still in a part of the area, in the posture that holds. Another order takes the place of the one before.</summary>
/// <param name="Operation">As in <see cref="PostureCommand"/>.</param>
/// <param name="Actor">As in <see cref="PostureCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PostureCommand"/>.</param>
/// <param name="Areas">Leading digits of the unit grids, 1 to 1,000, all in the area.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("posture-pause-limits")]
public sealed record PauseLimits(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] IReadOnlyList<string> Areas,
    [property: Id(1)] string Reason)
    : PostureCommand(Operation, Actor, ExpectedVersion);

/// <summary>Lets the limits run again.</summary>
/// <param name="Operation">As in <see cref="PostureCommand"/>.</param>
/// <param name="Actor">As in <see cref="PostureCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PostureCommand"/>.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("posture-lift-pause")]
public sealed record LiftPause(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : PostureCommand(Operation, Actor, ExpectedVersion);

/// <summary>A response is under way in the area, at a level. Given by the system.</summary>
/// <param name="Operation">As in <see cref="PostureCommand"/>.</param>
/// <param name="Actor">As in <see cref="PostureCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PostureCommand"/>.</param>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Level">Its level.</param>
/// <param name="Exercise">A drill.</param>
[GenerateSerializer, Immutable]
[Alias("posture-hold")]
public sealed record HoldPosture(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Incident,
    [property: Id(1)] ResponseLevel Level,
    [property: Id(2)] bool Exercise)
    : PostureCommand(Operation, Actor, ExpectedVersion);

/// <summary>A response in the area has ended. Given by the system.</summary>
/// <param name="Operation">As in <see cref="PostureCommand"/>.</param>
/// <param name="Actor">As in <see cref="PostureCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PostureCommand"/>.</param>
/// <param name="Incident">Key of the incident.</param>
[GenerateSerializer, Immutable]
[Alias("posture-release")]
public sealed record ReleasePosture(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Incident)
    : PostureCommand(Operation, Actor, ExpectedVersion);
