using CityOps.Journal;
using CityOps.Postures;

namespace CityOps.Dispatch;

/// <summary>Something that happened to the assignment of a unit. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("assignment-event")]
public abstract record AssignmentEvent;

/// <summary>It was sent to a job.</summary>
/// <param name="Job">The job.</param>
/// <param name="Reserved">It had been reserved and began when the job before it ended.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-assigned")]
[JournalEvent("unit-assigned", 1)]
public sealed record UnitAssigned([property: Id(0)] DispatchJob Job, [property: Id(1)] bool Reserved)
    : AssignmentEvent;

/// <summary>What stands before it in the same append was done by a right that the posture had raised.</summary>
/// <param name="Use">Which right, of which posture.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-right-raised")]
[JournalEvent("assignment-right-raised", 1)]
public sealed record AssignmentRightRaised([property: Id(0)] RaisedUse Use)
    : AssignmentEvent;

/// <summary>It knows of its job.</summary>
[GenerateSerializer, Immutable]
[Alias("assignment-event-assignment-acknowledged")]
[JournalEvent("assignment-acknowledged", 1)]
public sealed record AssignmentAcknowledged : AssignmentEvent;

/// <summary>It set out.</summary>
/// <param name="TurnoutSeconds">Since it was assigned; null when it set out a second time.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-departed")]
[JournalEvent("unit-departed", 1)]
public sealed record UnitDeparted([property: Id(0)] double? TurnoutSeconds)
    : AssignmentEvent;

/// <summary>It is on the scene.</summary>
/// <param name="TravelSeconds">Since it set out; null when it came a second time.</param>
/// <param name="FenceMetres">How far from the job's place the fix was by which the system knew; null when somebody said so.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-arrived")]
[JournalEvent("unit-arrived", 1)]
public sealed record UnitArrived([property: Id(0)] double? TravelSeconds, [property: Id(1)] double? FenceMetres)
    : AssignmentEvent;

/// <summary>It waits near its job.</summary>
/// <param name="Text">Where.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-staged")]
[JournalEvent("unit-staged", 1)]
public sealed record UnitStaged([property: Id(0)] string Text)
    : AssignmentEvent;

/// <summary>It carries somebody or something away.</summary>
/// <param name="Text">Whereto.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-transporting")]
[JournalEvent("unit-transporting", 1)]
public sealed record UnitTransporting([property: Id(0)] string Text)
    : AssignmentEvent;

/// <summary>It has done its work and goes back.</summary>
/// <param name="Job">Key of the job that ended.</param>
/// <param name="OnSceneSeconds">Since it arrived; null when it never did.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-returning")]
[JournalEvent("unit-returning", 1)]
public sealed record UnitReturning([property: Id(0)] string Job, [property: Id(1)] double? OnSceneSeconds)
    : AssignmentEvent;

/// <summary>It is free again.</summary>
/// <param name="Job">Key of the job that ended; null when it came back from one.</param>
/// <param name="OnSceneSeconds">Since it arrived; null when it never did.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-released")]
[JournalEvent("unit-released", 1)]
public sealed record UnitReleased([property: Id(0)] string? Job, [property: Id(1)] double? OnSceneSeconds)
    : AssignmentEvent;

/// <summary>It was sent from its job to another.</summary>
/// <param name="From">Key of the job before.</param>
/// <param name="Job">The job now.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-diverted")]
[JournalEvent("unit-diverted", 1)]
public sealed record UnitDiverted([property: Id(0)] string From, [property: Id(1)] DispatchJob Job, [property: Id(2)] string Reason)
    : AssignmentEvent;

/// <summary>It was called back before it had begun its work.</summary>
/// <param name="Job">Key of the job.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-assignment-cancelled")]
[JournalEvent("assignment-cancelled", 1)]
public sealed record AssignmentCancelled([property: Id(0)] string Job, [property: Id(1)] string Reason)
    : AssignmentEvent;

/// <summary>What it does next was said or lifted.</summary>
/// <param name="Job">The job; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-reserved")]
[JournalEvent("unit-reserved", 1)]
public sealed record UnitReserved([property: Id(0)] DispatchJob? Job)
    : AssignmentEvent;

/// <summary>It cannot be sent.</summary>
/// <param name="Job">Key of the job it lost; null for none.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-out-of-service")]
[JournalEvent("unit-out-of-service", 1)]
public sealed record UnitWentOutOfService([property: Id(0)] string? Job, [property: Id(1)] string Reason)
    : AssignmentEvent;

/// <summary>It can be sent again.</summary>
[GenerateSerializer, Immutable]
[Alias("assignment-event-unit-back-in-service")]
[JournalEvent("unit-back-in-service", 1)]
public sealed record UnitBackInService : AssignmentEvent;

/// <summary>It is in distress.</summary>
/// <param name="Text">What happens; null when nobody could say.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-sos-raised")]
[JournalEvent("sos-raised", 1)]
public sealed record SosRaised([property: Id(0)] string? Text)
    : AssignmentEvent;

/// <summary>The distress is over.</summary>
/// <param name="Status">What it does now.</param>
/// <param name="Reason">How known.</param>
[GenerateSerializer, Immutable]
[Alias("assignment-event-sos-cleared")]
[JournalEvent("sos-cleared", 1)]
public sealed record SosCleared([property: Id(0)] AssignmentStatus Status, [property: Id(1)] string Reason)
    : AssignmentEvent;
