using CityOps.Journal;

namespace CityOps.Dispatch;

/// <summary>The unit is in distress (紧急求助); it keeps its job.</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Text">What happens, at most 500 characters; null when nobody can say.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-raise-sos")]
public sealed record RaiseSos(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string? Text)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);

/// <summary>The distress is over (解除求助), as somebody in the hall has found out: a unit under force would say so too.</summary>
/// <param name="Operation">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Actor">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="AssignmentCommand"/>.</param>
/// <param name="Reason">How known, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-clear-sos")]
public sealed record ClearSos(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : AssignmentCommand(Operation, Actor, ExpectedVersion);
