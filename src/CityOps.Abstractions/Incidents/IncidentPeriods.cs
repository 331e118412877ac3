using CityOps.Dispatch;
using CityOps.Journal;

namespace CityOps.Incidents;

/// <summary>A unit that was sent to an incident, as it stood at a moment.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="CallsignZh">Callsign in Chinese.</param>
/// <param name="CallsignEn">Callsign in English.</param>
/// <param name="Organisation">Code of its organisation.</param>
/// <param name="Status">Where its assignment stood.</param>
/// <param name="AssignedAt">When it was sent; null when it set out by itself.</param>
/// <param name="ArrivedAt">When it arrived; null before.</param>
[GenerateSerializer, Immutable]
[Alias("incident-force")]
public sealed record IncidentForce(
    [property: Id(0)] string Unit,
    [property: Id(1)] string CallsignZh,
    [property: Id(2)] string CallsignEn,
    [property: Id(3)] string Organisation,
    [property: Id(4)] AssignmentStatus Status,
    [property: Id(5)] DateTimeOffset? AssignedAt,
    [property: Id(6)] DateTimeOffset? ArrivedAt);

/// <summary>An operational period (行动周期): its objectives, and the forces as they stood when it was frozen.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">When it begins: with the response, or where the one before ends.</param>
/// <param name="To">When it ends.</param>
/// <param name="Objectives">What has to be reached in it.</param>
/// <param name="By">Account of the one who froze it.</param>
/// <param name="At">When it was frozen.</param>
/// <param name="Forces">The units at that moment.</param>
[GenerateSerializer, Immutable]
[Alias("incident-period")]
public sealed record IncidentPeriod(
    [property: Id(0)] int Number,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To,
    [property: Id(3)] string Objectives,
    [property: Id(4)] string By,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] IReadOnlyList<IncidentForce> Forces);

/// <summary>
/// Freezes the next operational period: its forms (202 to 214, situation report) show for ever what stood at this moment, because everything
/// in them follows from the incident's journal up to this event and from what the event holds.
/// </summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Ends">When the period ends: ahead, and at most 72 hours.</param>
/// <param name="Objectives">What has to be reached in it, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-freeze-period")]
public sealed record FreezePeriod(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] DateTimeOffset Ends,
    [property: Id(1)] string Objectives)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>An operational period was frozen.</summary>
/// <param name="Number">From 1.</param>
/// <param name="From">When it begins.</param>
/// <param name="To">When it ends.</param>
/// <param name="Objectives">What has to be reached in it.</param>
/// <param name="Forces">The units at that moment.</param>
[GenerateSerializer, Immutable]
[Alias("incident-period-frozen")]
[JournalEvent("incident-period-frozen", 1)]
public sealed record PeriodFrozen(
    [property: Id(0)] int Number,
    [property: Id(1)] DateTimeOffset From,
    [property: Id(2)] DateTimeOffset To,
    [property: Id(3)] string Objectives,
    [property: Id(4)] IReadOnlyList<IncidentForce> Forces)
    : IncidentEvent;

/// <summary>The units that were sent to an incident.</summary>
public interface IIncidentForces
{
    /// <summary>The units as they stand now, by organisation and code.</summary>
    Task<IReadOnlyList<IncidentForce>> ReadAsync(string key, CancellationToken cancellationToken);
}
