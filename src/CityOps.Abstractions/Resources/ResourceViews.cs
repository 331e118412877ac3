using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using Orleans.Concurrency;

namespace CityOps.Resources;

/// <summary>A booking (调用单) of a resource for one incident.</summary>
/// <param name="Id">Its identifier: the operation of the request.</param>
/// <param name="Incident">Key of the incident.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Requested">How many were asked for.</param>
/// <param name="Quantity">How many are held or went; 0 before the offer.</param>
/// <param name="RequestedBy">Account of the one who asked.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="Since">Since when it stands where it stands.</param>
/// <param name="NeededUntil">Until when it is thought to be needed; null when nobody could say.</param>
/// <param name="Text">What for; null for nothing.</param>
/// <param name="ReadyAt">When they can set out; null before the offer.</param>
/// <param name="DeployedAt">When they set out; null before.</param>
/// <param name="Used">How many did not come back.</param>
/// <param name="Reason">Why it was declined, cancelled or extended last; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("resource-booking")]
public sealed record ResourceBooking(
    [property: Id(0)] Guid Id,
    [property: Id(1)] string Incident,
    [property: Id(2)] BookingStatus Status,
    [property: Id(3)] int Requested,
    [property: Id(4)] int Quantity,
    [property: Id(5)] string RequestedBy,
    [property: Id(6)] DateTimeOffset RequestedAt,
    [property: Id(7)] DateTimeOffset Since,
    [property: Id(8)] DateTimeOffset? NeededUntil,
    [property: Id(9)] string? Text,
    [property: Id(10)] DateTimeOffset? ReadyAt = null,
    [property: Id(11)] DateTimeOffset? DeployedAt = null,
    [property: Id(12)] int Used = 0,
    [property: Id(13)] string? Reason = null)
{
    /// <summary>Not at an end.</summary>
    public bool IsOpen => Status is BookingStatus.Requested || IsHolding;

    /// <summary>Nobody else can have what it holds.</summary>
    public bool IsHolding => Status is BookingStatus.Offered or BookingStatus.Committed or BookingStatus.Deployed or BookingStatus.Returning;
}

/// <summary>A resource as it stands.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Version">Its version.</param>
/// <param name="Entry">What the register says.</param>
/// <param name="Grid">Unit grid of its place.</param>
/// <param name="Held">How many are held.</param>
/// <param name="Readiness">Whether they could go.</param>
/// <param name="CheckedAt">When it was counted or registered last.</param>
/// <param name="Finding">What was found then; null for nothing.</param>
/// <param name="Bookings">Open ones, and the last that came to an end; the newest first.</param>
[GenerateSerializer, Immutable]
[Alias("resource-view")]
public sealed record ResourceView(
    [property: Id(0)] string Code,
    [property: Id(1)] long Version,
    [property: Id(2)] ResourceEntry Entry,
    [property: Id(3)] string Grid,
    [property: Id(4)] int Held,
    [property: Id(5)] ResourceReadiness Readiness,
    [property: Id(6)] DateTimeOffset CheckedAt,
    [property: Id(7)] string? Finding,
    [property: Id(8)] IReadOnlyList<ResourceBooking> Bookings)
{
    /// <summary>How many can be had.</summary>
    public int Free => Readiness == ResourceReadiness.Out ? 0 : Entry.Stock - Held;
}

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Code">Code of the resource.</param>
/// <param name="Free">How many can be had now.</param>
/// <param name="Booking">The booking that the command was about; null when it was about none.</param>
/// <param name="Status">Where the booking stands; null without one.</param>
[GenerateSerializer, Immutable]
[Alias("resource-receipt")]
public sealed record ResourceReceipt(
    [property: Id(0)] string Code,
    [property: Id(1)] int Free,
    [property: Id(2)] Guid? Booking,
    [property: Id(3)] BookingStatus? Status);

/// <summary>One emergency resource (应急资源); its key is its code.</summary>
[Alias("resource")]
public interface IResourceGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<ResourceReceipt>> Execute(ResourceCommand command, CancellationToken cancellationToken);

    /// <summary>The resource as it stands; null before it was registered.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<ResourceView?> Read(CancellationToken cancellationToken);
}

/// <summary>The row of a resource.</summary>
public sealed record ResourceSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string Kind,
    string Type,
    string NameZh,
    string NameEn,
    string Organisation,
    string Grid,
    double Longitude,
    double Latitude,
    string Address,
    int Stock,
    int Held,
    string Readiness,
    DateTimeOffset CheckedAt)
    : SummaryRow(Key, State);

/// <summary>Which resources are wanted.</summary>
/// <param name="Kind">Of this kind; null for all.</param>
/// <param name="Type">Of this type; null for all.</param>
/// <param name="Organisation">Of this owner; null for all.</param>
/// <param name="Incident">With a booking for this incident; null for all.</param>
/// <param name="Free">At least so many can be had; 0 for all.</param>
/// <param name="Near">The nearest to this place first; null: by kind and name.</param>
public sealed record ResourceQuery(
    ResourceKind? Kind = null,
    string? Type = null,
    string? Organisation = null,
    string? Incident = null,
    int Free = 0,
    CasePosition? Near = null);

/// <summary>A resource in a list.</summary>
/// <param name="View">The resource.</param>
/// <param name="Metres">From the place that was asked about, by air; null when none was.</param>
public sealed record ResourceLine(ResourceView View, double? Metres);

/// <summary>One event of a resource's history.</summary>
/// <param name="Seq">Number in the resource's stream, from 1.</param>
/// <param name="At">When it happened.</param>
/// <param name="Actor">Account of the one who did it.</param>
/// <param name="Event">What happened.</param>
public sealed record ResourceHappening(long Seq, DateTimeOffset At, string Actor, ResourceEvent Event);

/// <summary>Tells which resources have changed.</summary>
public interface IResourceFeed
{
    /// <summary>Tells, on a thread of the pool, the code of each resource that has changed; null when any of them may have.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action<string?> changed);
}

/// <summary>The register of resources.</summary>
public interface IResourceRegister
{
    /// <summary>What happened to a resource last, the newest first.</summary>
    /// <param name="code">Its code.</param>
    /// <param name="version">Its version.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ResourceHappening>> HistoryAsync(string code, long version, int most, CancellationToken cancellationToken);

    /// <summary>Resources in areas or of organisations that the caller may see, at most 2,000.</summary>
    /// <param name="query">Which.</param>
    /// <param name="areas">Leading digits of the unit grids; an empty one is every city.</param>
    /// <param name="organisations">Owners whose resources are seen wherever they are.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<ResourceLine>> ListAsync(ResourceQuery query, IReadOnlyList<string> areas, IReadOnlyList<string> organisations, CancellationToken cancellationToken);
}
