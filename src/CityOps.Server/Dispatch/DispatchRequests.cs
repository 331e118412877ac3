namespace CityOps.Dispatch;

/// <summary>Who might be sent, the best first.</summary>
/// <param name="Job">Key of the job; null for a place.</param>
/// <param name="Place">Where.</param>
/// <param name="Eligible">How many can be sent.</param>
/// <param name="ClosedZones">How many zones of other incidents are driven around.</param>
/// <param name="Units">The units, those that cannot be sent last.</param>
internal sealed record RecommendationAnswer(string? Job, Cases.CasePosition Place, int Eligible, int ClosedZones, IReadOnlyList<RecommendedUnit> Units);

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
