using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Hazards;

/// <summary>A command to a place that keeps a dangerous substance. In what posts the actor acts is never said in a command: the server looks it up.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-command")]
public abstract record HazardCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Puts a place into the register (登记), or back into it.</summary>
/// <param name="Operation">As in <see cref="HazardCommand"/>.</param>
/// <param name="Actor">As in <see cref="HazardCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="HazardCommand"/>.</param>
/// <param name="Entry">What is to be said of it.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-register")]
public sealed record RegisterHazard(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] HazardEntry Entry)
    : HazardCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says anew what the register says (变更).</summary>
/// <param name="Operation">As in <see cref="HazardCommand"/>.</param>
/// <param name="Actor">As in <see cref="HazardCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="HazardCommand"/>.</param>
/// <param name="Entry">What is to be said of it.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-revise")]
public sealed record ReviseHazard(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] HazardEntry Entry)
    : HazardCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says what somebody saw there (核查).</summary>
/// <param name="Operation">As in <see cref="HazardCommand"/>.</param>
/// <param name="Actor">As in <see cref="HazardCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="HazardCommand"/>.</param>
/// <param name="Tonnes">The most that is kept there, metric tonnes.</param>
/// <param name="SurveyedOn">The day on which it was seen; not in the future, and not before the last one.</param>
/// <param name="Text">What was found, at most 500 characters; null for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-survey")]
public sealed record SurveyHazard(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] double Tonnes,
    [property: Id(1)] DateOnly SurveyedOn,
    [property: Id(2)] string? Text)
    : HazardCommand(Operation, Actor, ExpectedVersion);

/// <summary>Takes a place out of the register (注销): nothing dangerous is kept there any more. Its story stays.</summary>
/// <param name="Operation">As in <see cref="HazardCommand"/>.</param>
/// <param name="Actor">As in <see cref="HazardCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="HazardCommand"/>.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-retire")]
public sealed record RetireHazard(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : HazardCommand(Operation, Actor, ExpectedVersion);
