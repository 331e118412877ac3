using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Patrols;

/// <summary>A command to the patrol of a community. In what posts the actor acts is looked up, never said.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-command")]
public abstract record PatrolCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Brings the patrol in line with the posture: begins tasks, ends those that no rule asks for any more. Given by the system.</summary>
/// <param name="Operation">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Actor">As in <see cref="PatrolCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Order">By what; null: the posture is normal again, and the patrol ends.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-follow")]
public sealed record FollowPosture(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PatrolOrder? Order)
    : PatrolCommand(Operation, Actor, ExpectedVersion);

/// <summary>Ends the rounds whose time is over and begins the next ones. Given by the system.</summary>
/// <param name="Operation">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Actor">As in <see cref="PatrolCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PatrolCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-turn")]
public sealed record TurnRounds(OperationId Operation, string Actor, long? ExpectedVersion) : PatrolCommand(Operation, Actor, ExpectedVersion);

/// <summary>Reports a look at one place. The first of a round counts; who comes second is told who was there.</summary>
/// <param name="Operation">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Actor">As in <see cref="PatrolCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Spot">Identifier of the place.</param>
/// <param name="Round">The round that it is for.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Text">In words, 1 to 2,000 characters; needed for a problem, otherwise null when nothing is to be said.</param>
/// <param name="Photos">Identifiers of stored photographs, at most 20.</param>
/// <param name="Position">Where the inspector stands: at the place, or anywhere in the unit grid that is walked.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-check")]
public sealed record CheckSpot(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Spot,
    [property: Id(1)] int Round,
    [property: Id(2)] PatrolFinding Finding,
    [property: Id(3)] string? Text,
    [property: Id(4)] IReadOnlyList<string> Photos,
    [property: Id(5)] CasePosition Position)
    : PatrolCommand(Operation, Actor, ExpectedVersion);

/// <summary>Names the case that was reported from a problem. Given by the one who found it.</summary>
/// <param name="Operation">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Actor">As in <see cref="PatrolCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="PatrolCommand"/>.</param>
/// <param name="Spot">Identifier of the place.</param>
/// <param name="Round">The round in which it was found.</param>
/// <param name="Case">Key of the case.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-link-case")]
public sealed record LinkPatrolCase(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Spot,
    [property: Id(1)] int Round,
    [property: Id(2)] string Case)
    : PatrolCommand(Operation, Actor, ExpectedVersion);
