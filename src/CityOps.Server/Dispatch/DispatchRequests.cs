using CityOps.Plans;
using CityOps.Units;
using Microsoft.AspNetCore.Mvc;

namespace CityOps.Dispatch;

/// <summary>Asks who might be sent.</summary>
internal sealed record RecommendationQuery
{
    /// <summary>Who looks at the list looks at its head; five thousand units are two megabytes.</summary>
    private const int Usual = 100;

    /// <summary>Key of an incident; absent for a case or a place.</summary>
    [FromQuery(Name = "incident")]
    public string? Incident { get; init; }

    /// <summary>Key of a case.</summary>
    [FromQuery(Name = "case")]
    public string? Case { get; init; }

    /// <summary>Longitude and latitude with a comma between.</summary>
    [FromQuery(Name = "at")]
    public string? At { get; init; }

    /// <summary>Types of units with commas between; all when absent.</summary>
    [FromQuery(Name = "types")]
    public string? Types { get; init; }

    /// <summary>The request of the incident that they are for; what it needs is what they are ranked for.</summary>
    [FromQuery(Name = "request")]
    public Guid? Request { get; init; }

    /// <summary>Capabilities that a unit must have, with commas between.</summary>
    [FromQuery(Name = "required")]
    public string? Required { get; init; }

    /// <summary>Capabilities that help, with commas between.</summary>
    [FromQuery(Name = "useful")]
    public string? Useful { get; init; }

    /// <summary>People that should come with each.</summary>
    [FromQuery(Name = "crew")]
    public int? Crew { get; init; }

    /// <summary>At most so many; the first 100 when absent. All are ranked whatever it is.</summary>
    [FromQuery(Name = "limit")]
    public int? Limit { get; init; }

    /// <summary>How many are answered.</summary>
    public int Most => Math.Max(0, Limit ?? Usual);

    /// <summary>The request; null for none.</summary>
    public PlanItemId? Asked => Request is { } id ? new PlanItemId(id) : null;

    /// <summary>What is said to be needed; null when nothing is.</summary>
    public UnitNeed? Said => Required is null && Useful is null && Crew is null ? null : new UnitNeed(Words(Required), Words(Useful), Math.Max(0, Crew ?? 0));

    /// <summary>Words with commas between.</summary>
    public static string[] Words(string? text) => text?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

/// <summary>Who might be sent, the best first.</summary>
/// <param name="Job">Key of the job; null for a place.</param>
/// <param name="Place">Where.</param>
/// <param name="Need">What a unit has to be able to do there.</param>
/// <param name="Eligible">How many can be sent.</param>
/// <param name="ClosedZones">How many zones of other incidents are driven around.</param>
/// <param name="Units">The units, those that cannot be sent last.</param>
internal sealed record RecommendationAnswer(string? Job, Cases.CasePosition Place, UnitNeed Need, int Eligible, int ClosedZones, IReadOnlyList<RecommendedUnit> Units);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Version">Version of the assignment after the command.</param>
/// <param name="Receipt">What the unit does now.</param>
internal sealed record AssignmentAnswer(Guid OperationId, long Version, AssignmentReceipt Receipt);

/// <summary>The way of a unit, as a GeoJSON feature (RFC 7946).</summary>
/// <param name="Geometry">Its course.</param>
/// <param name="Properties">How long it is.</param>
internal sealed record RouteAnswer(RouteLine Geometry, RouteFigures Properties)
{
    /// <summary>What it is.</summary>
    public string Type { get; init; } = "Feature";
}

/// <summary>A line string.</summary>
/// <param name="Coordinates">Longitude and latitude of each point, degrees.</param>
internal sealed record RouteLine(IReadOnlyList<double[]> Coordinates)
{
    /// <summary>What it is.</summary>
    public string Type { get; init; } = "LineString";
}

/// <summary>How long a way is.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Metres">Its length.</param>
/// <param name="Seconds">How long it takes.</param>
internal sealed record RouteFigures(string Unit, double Metres, double Seconds);
