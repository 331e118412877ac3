using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Postures;

/// <summary>Something that happened to the posture of an area. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("posture-event")]
public abstract record PostureEvent;

/// <summary>People switched it.</summary>
/// <param name="Posture">To what.</param>
/// <param name="Before">From what.</param>
/// <param name="Floor">What holds when no response does any more.</param>
/// <param name="Reason">Why.</param>
/// <param name="Incident">Key of the incident that it is for; null for none.</param>
[JournalEvent("posture-switched", 1)]
[GenerateSerializer, Immutable]
[Alias("posture-switched")]
public sealed record PostureSwitched(
    [property: Id(0)] Posture Posture,
    [property: Id(1)] Posture Before,
    [property: Id(2)] Posture Floor,
    [property: Id(3)] string Reason,
    [property: Id(4)] string? Incident)
    : PostureEvent;

/// <summary>The shift leader asked for one.</summary>
/// <param name="Posture">For which.</param>
/// <param name="Reason">Why.</param>
[JournalEvent("posture-proposed", 1)]
[GenerateSerializer, Immutable]
[Alias("posture-proposed")]
public sealed record PostureProposed([property: Id(0)] Posture Posture, [property: Id(1)] string Reason) : PostureEvent;

/// <summary>A response holds it up from now on, or at another level.</summary>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Level">Its level.</param>
/// <param name="Exercise">A drill.</param>
/// <param name="Posture">What holds now.</param>
[JournalEvent("posture-response-held", 1)]
[GenerateSerializer, Immutable]
[Alias("posture-response-held")]
public sealed record PostureResponseHeld(
    [property: Id(0)] string Incident,
    [property: Id(1)] ResponseLevel Level,
    [property: Id(2)] bool Exercise,
    [property: Id(3)] Posture Posture)
    : PostureEvent;

/// <summary>A response has ended.</summary>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Floor">What holds when no response does any more.</param>
/// <param name="Posture">What holds now.</param>
[JournalEvent("posture-response-ended", 1)]
[GenerateSerializer, Immutable]
[Alias("posture-response-ended")]
public sealed record PostureResponseEnded(
    [property: Id(0)] string Incident,
    [property: Id(1)] Posture Floor,
    [property: Id(2)] Posture Posture)
    : PostureEvent;

/// <summary>The limits of ordinary cases stand still in a part of the area.</summary>
/// <param name="Pause">Identifier of the order.</param>
/// <param name="Areas">Leading digits of the unit grids.</param>
/// <param name="Reason">Why.</param>
[JournalEvent("posture-limits-paused", 1)]
[GenerateSerializer, Immutable]
[Alias("posture-limits-paused")]
public sealed record PostureLimitsPaused([property: Id(0)] Guid Pause, [property: Id(1)] IReadOnlyList<string> Areas, [property: Id(2)] string Reason) : PostureEvent;

/// <summary>The limits run again.</summary>
/// <param name="Pause">Identifier of the order.</param>
/// <param name="Reason">Why; null when the posture that it was ordered in has ended.</param>
[JournalEvent("posture-limits-resumed", 1)]
[GenerateSerializer, Immutable]
[Alias("posture-limits-resumed")]
public sealed record PostureLimitsResumed([property: Id(0)] Guid Pause, [property: Id(1)] string? Reason) : PostureEvent;
