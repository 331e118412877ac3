using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Resources;

/// <summary>A command to a resource or to one of its bookings. In what posts the actor acts is never said in a command: the server looks it up.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>.</param>
[GenerateSerializer, Immutable]
[Alias("resource-command")]
public abstract record ResourceCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Puts a resource into the register (登记).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Entry">What is to be said of it.</param>
[GenerateSerializer, Immutable]
[Alias("resource-register")]
public sealed record RegisterResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] ResourceEntry Entry)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says anew what the register says (变更). What is held stays held.</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Entry">What is to be said of it.</param>
[GenerateSerializer, Immutable]
[Alias("resource-revise")]
public sealed record ReviseResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] ResourceEntry Entry)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says how many there are and whether they could go (盘点、检查).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Stock">How many there are; at least what is held.</param>
/// <param name="Readiness">Whether they could go now.</param>
/// <param name="Text">What was found, at most 500 characters; null for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("resource-count")]
public sealed record CountResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] int Stock,
    [property: Id(1)] ResourceReadiness Readiness,
    [property: Id(2)] string? Text)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>Asks for a resource for an incident (请求). Nothing is held by asking.</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Quantity">How many.</param>
/// <param name="NeededUntil">Until when they are thought to be needed; null when nobody can say.</param>
/// <param name="Text">What for and where to, at most 500 characters; null for nothing.</param>
[GenerateSerializer, Immutable]
[Alias("resource-request")]
public sealed record RequestResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Incident,
    [property: Id(1)] int Quantity,
    [property: Id(2)] DateTimeOffset? NeededUntil,
    [property: Id(3)] string? Text)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>Its owner holds them ready (提供): from now on nobody else can have them.</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
/// <param name="Quantity">How many, at most as many as were asked for.</param>
/// <param name="ReadyMinutes">Minutes until they can set out, 0 to 10,080.</param>
[GenerateSerializer, Immutable]
[Alias("resource-offer")]
public sealed record OfferResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking,
    [property: Id(1)] int Quantity,
    [property: Id(2)] int ReadyMinutes)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>Its owner does not give it (谢绝).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("resource-decline")]
public sealed record DeclineResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking,
    [property: Id(1)] string Reason)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>Takes what was offered (确认).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
[GenerateSerializer, Immutable]
[Alias("resource-commit")]
public sealed record CommitResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>It sets out or is in use (投入).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
[GenerateSerializer, Immutable]
[Alias("resource-deploy")]
public sealed record DeployResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>It is needed for longer (延长).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
/// <param name="NeededUntil">Until when now.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("resource-extend")]
public sealed record ExtendResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking,
    [property: Id(1)] DateTimeOffset NeededUntil,
    [property: Id(2)] string Reason)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>It is not needed any more and goes back (归还).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
[GenerateSerializer, Immutable]
[Alias("resource-return")]
public sealed record ReturnResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>It is back in its place and free (释放).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
/// <param name="Used">How many were used up or lost; for what comes back only what was lost.</param>
[GenerateSerializer, Immutable]
[Alias("resource-release")]
public sealed record ReleaseResource(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking,
    [property: Id(1)] int Used)
    : ResourceCommand(Operation, Actor, ExpectedVersion);

/// <summary>It is not wanted any more, and had not set out (取消).</summary>
/// <param name="Operation">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Actor">As in <see cref="ResourceCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ResourceCommand"/>.</param>
/// <param name="Booking">Which booking.</param>
/// <param name="Reason">Why, 1 to 500 characters.</param>
[GenerateSerializer, Immutable]
[Alias("resource-cancel")]
public sealed record CancelBooking(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] Guid Booking,
    [property: Id(1)] string Reason)
    : ResourceCommand(Operation, Actor, ExpectedVersion);
