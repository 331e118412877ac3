using CityOps.Journal;

namespace CityOps.Hazards;

/// <summary>Something that happened to a place in the register of dangerous substances. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("hazard-event")]
public abstract record HazardEvent;

/// <summary>It was put into the register, or back into it.</summary>
/// <param name="Entry">What is said of it.</param>
/// <param name="Grid">Unit grid of its place.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-event-hazard-registered")]
[JournalEvent("hazard-registered", 1)]
public sealed record HazardRegistered([property: Id(0)] HazardEntry Entry, [property: Id(1)] string Grid)
    : HazardEvent;

/// <summary>What the register says was changed.</summary>
/// <param name="Entry">What is said of it now.</param>
/// <param name="Grid">Unit grid of its place.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-event-hazard-revised")]
[JournalEvent("hazard-revised", 1)]
public sealed record HazardRevised([property: Id(0)] HazardEntry Entry, [property: Id(1)] string Grid)
    : HazardEvent;

/// <summary>Somebody saw what is kept there.</summary>
/// <param name="Tonnes">The most that is kept there, metric tonnes.</param>
/// <param name="SurveyedOn">The day.</param>
/// <param name="Text">What was found; null for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-event-hazard-surveyed")]
[JournalEvent("hazard-surveyed", 1)]
public sealed record HazardSurveyed([property: Id(0)] double Tonnes, [property: Id(1)] DateOnly SurveyedOn, [property: Id(2)] string? Text)
    : HazardEvent;

/// <summary>It was taken out of the register.</summary>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("hazard-event-hazard-retired")]
[JournalEvent("hazard-retired", 1)]
public sealed record HazardRetired([property: Id(0)] string Reason)
    : HazardEvent;
