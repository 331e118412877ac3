using CityOps.Journal;

namespace CityOps.Resources;

/// <summary>Something that happened to a resource. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("resource-event")]
public abstract record ResourceEvent;

/// <summary>It was put into the register.</summary>
/// <param name="Entry">What is said of it.</param>
/// <param name="Grid">Unit grid of its place.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-registered")]
[JournalEvent("resource-registered", 1)]
public sealed record ResourceRegistered([property: Id(0)] ResourceEntry Entry, [property: Id(1)] string Grid)
    : ResourceEvent;

/// <summary>What the register says was changed.</summary>
/// <param name="Entry">What is said of it now.</param>
/// <param name="Grid">Unit grid of its place.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-revised")]
[JournalEvent("resource-revised", 1)]
public sealed record ResourceRevised([property: Id(0)] ResourceEntry Entry, [property: Id(1)] string Grid)
    : ResourceEvent;

/// <summary>It was counted and looked at.</summary>
/// <param name="Stock">How many there are.</param>
/// <param name="Readiness">Whether they could go.</param>
/// <param name="Text">What was found; null for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-counted")]
[JournalEvent("resource-counted", 1)]
public sealed record ResourceCounted([property: Id(0)] int Stock, [property: Id(1)] ResourceReadiness Readiness, [property: Id(2)] string? Text)
    : ResourceEvent;

/// <summary>It was asked for.</summary>
/// <param name="Booking">Identifier of the booking that begins.</param>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Quantity">How many.</param>
/// <param name="NeededUntil">Until when they are thought to be needed; null when nobody could say.</param>
/// <param name="Text">What for; null for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-requested")]
[JournalEvent("resource-requested", 1)]
public sealed record ResourceRequested([property: Id(0)] Guid Booking, [property: Id(1)] string Incident, [property: Id(2)] int Quantity, [property: Id(3)] DateTimeOffset? NeededUntil, [property: Id(4)] string? Text)
    : ResourceEvent;

/// <summary>Its owner holds them ready.</summary>
/// <param name="Booking">Which booking.</param>
/// <param name="Quantity">How many.</param>
/// <param name="ReadyMinutes">Minutes until they can set out.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-offered")]
[JournalEvent("resource-offered", 1)]
public sealed record ResourceOffered([property: Id(0)] Guid Booking, [property: Id(1)] int Quantity, [property: Id(2)] int ReadyMinutes)
    : ResourceEvent;

/// <summary>Its owner does not give it.</summary>
/// <param name="Booking">Which booking.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-declined")]
[JournalEvent("resource-declined", 1)]
public sealed record ResourceDeclined([property: Id(0)] Guid Booking, [property: Id(1)] string Reason)
    : ResourceEvent;

/// <summary>What was offered was taken.</summary>
/// <param name="Booking">Which booking.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-committed")]
[JournalEvent("resource-committed", 1)]
public sealed record ResourceCommitted([property: Id(0)] Guid Booking)
    : ResourceEvent;

/// <summary>It set out or is in use.</summary>
/// <param name="Booking">Which booking.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-deployed")]
[JournalEvent("resource-deployed", 1)]
public sealed record ResourceDeployed([property: Id(0)] Guid Booking)
    : ResourceEvent;

/// <summary>It is needed for longer.</summary>
/// <param name="Booking">Which booking.</param>
/// <param name="NeededUntil">Until when now.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-extended")]
[JournalEvent("resource-extended", 1)]
public sealed record ResourceExtended([property: Id(0)] Guid Booking, [property: Id(1)] DateTimeOffset NeededUntil, [property: Id(2)] string Reason)
    : ResourceEvent;

/// <summary>It goes back.</summary>
/// <param name="Booking">Which booking.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-returned")]
[JournalEvent("resource-returned", 1)]
public sealed record ResourceReturned([property: Id(0)] Guid Booking)
    : ResourceEvent;

/// <summary>It is back and free.</summary>
/// <param name="Booking">Which booking.</param>
/// <param name="Used">How many did not come back; the stock is smaller by them.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-resource-released")]
[JournalEvent("resource-released", 1)]
public sealed record ResourceReleased([property: Id(0)] Guid Booking, [property: Id(1)] int Used)
    : ResourceEvent;

/// <summary>It was not wanted any more.</summary>
/// <param name="Booking">Which booking.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("resource-event-booking-cancelled")]
[JournalEvent("booking-cancelled", 1)]
public sealed record BookingCancelled([property: Id(0)] Guid Booking, [property: Id(1)] string Reason)
    : ResourceEvent;
