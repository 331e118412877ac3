using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CityOps.Accounts;

namespace CityOps.Resources;

/// <summary>A resource as its rules see it.</summary>
public sealed record ResourceState
{
    /// <summary>What the register says; null before it was registered.</summary>
    public ResourceEntry? Entry { get; init; }

    /// <summary>Unit grid of its place.</summary>
    public string Grid { get; init; } = string.Empty;

    /// <summary>Whether it could go.</summary>
    public ResourceReadiness Readiness { get; init; }

    /// <summary>When it was counted or registered last.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>What was found then; null for nothing.</summary>
    public string? Finding { get; init; }

    /// <summary>All open bookings and the last that ended, the newest last.</summary>
    public ImmutableList<ResourceBooking> Bookings { get; init; } = [];

    /// <summary>How many are held.</summary>
    [JsonIgnore]
    public int Held => Bookings.Where(booking => booking.IsHolding).Sum(booking => booking.Quantity);

    /// <summary>How many can be had.</summary>
    [JsonIgnore]
    public int Free => Readiness == ResourceReadiness.Out ? 0 : (Entry?.Stock ?? 0) - Held;
}

/// <summary>An incident that a booking is for.</summary>
/// <param name="Grid">Unit grid of its place.</param>
/// <param name="Ended">Its response is at an end.</param>
public sealed record BookedIncident(string Grid, bool Ended);

/// <summary>What decisions on resources rest on.</summary>
public sealed record ResourceGround
{
    /// <summary>Code of the resource.</summary>
    public required string Code { get; init; }

    /// <summary>Who gives the command; null for an account that is none.</summary>
    public AccountEntry? Account { get; init; }

    /// <summary>Unit grid of the place that the command names; null when it names none, or one outside all cities.</summary>
    public string? Grid { get; init; }

    /// <summary>The organisation that the command names is one that is known.</summary>
    public bool OrganisationKnown { get; init; }

    /// <summary>The incident that the command is about; null when it is about none, or there is none of that key.</summary>
    public BookedIncident? Incident { get; init; }
}
