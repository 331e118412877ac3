using CityOps.Plans;

namespace CityOps.Postures;

/// <summary>What people decided last.</summary>
/// <param name="Posture">The posture.</param>
/// <param name="Reason">Why.</param>
/// <param name="Incident">Key of the incident that it was decided for; null for none.</param>
/// <param name="By">Account.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable]
[Alias("posture-decision")]
public sealed record PostureDecision(
    [property: Id(0)] Posture Posture,
    [property: Id(1)] string Reason,
    [property: Id(2)] string? Incident,
    [property: Id(3)] string By,
    [property: Id(4)] DateTimeOffset At);

/// <summary>A response under way that holds the posture up.</summary>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Level">Its level.</param>
/// <param name="Exercise">A drill: holds the posture of an exercise.</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable]
[Alias("posture-response")]
public sealed record PostureResponse(
    [property: Id(0)] string Incident,
    [property: Id(1)] ResponseLevel Level,
    [property: Id(2)] bool Exercise,
    [property: Id(3)] DateTimeOffset Since);

/// <summary>A posture that the shift leader asks for.</summary>
/// <param name="Posture">The posture.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Account.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable]
[Alias("posture-proposal")]
public sealed record PostureProposal(
    [property: Id(0)] Posture Posture,
    [property: Id(1)] string Reason,
    [property: Id(2)] string By,
    [property: Id(3)] DateTimeOffset At);

/// <summary>The order that the limits of ordinary cases stand still.</summary>
/// <param name="Id">Its identifier: the operation that ordered it.</param>
/// <param name="Areas">Leading digits of the unit grids in which they do.</param>
/// <param name="Reason">Why.</param>
/// <param name="By">Account.</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable]
[Alias("posture-pause")]
public sealed record PosturePause(
    [property: Id(0)] Guid Id,
    [property: Id(1)] IReadOnlyList<string> Areas,
    [property: Id(2)] string Reason,
    [property: Id(3)] string By,
    [property: Id(4)] DateTimeOffset Since);
