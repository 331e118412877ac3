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

/// <summary>Asks who should go where, for several jobs at once.</summary>
/// <param name="Needs">1 to 40 jobs or places, in one city.</param>
/// <param name="Types">Types of units; all when absent.</param>
/// <param name="StandardSeconds">Time within which a place counts as covered, 60 to 3,600.</param>
internal sealed record DispatchPlanRequest(IReadOnlyList<DispatchPlanNeed> Needs, IReadOnlyList<string>? Types = null, double StandardSeconds = 480);

/// <summary>A job that needs units.</summary>
/// <param name="Job">Key of a case or incident; absent for a place.</param>
/// <param name="At">Longitude and latitude with a comma between; absent for a job.</param>
/// <param name="Weight">How much its seconds count, above 0 and at most 1,000.</param>
/// <param name="Units">How many units it needs, 1 to 10.</param>
internal sealed record DispatchPlanNeed(string? Job = null, string? At = null, double Weight = 1, int Units = 1);

/// <summary>Who should go where.</summary>
/// <param name="Exact">The plan of the fewest weighted seconds.</param>
/// <param name="Greedy">Jobs by weight, each given the nearest unit that is left.</param>
/// <param name="SavedSeconds">Weighted seconds that the exact plan saves; null when the two serve other jobs.</param>
/// <param name="Coverage">What the exact plan leaves behind.</param>
internal sealed record DispatchPlanAnswer(DispatchPlan Exact, DispatchPlan Greedy, double? SavedSeconds, CoverageAnswer Coverage);

/// <summary>One plan.</summary>
/// <param name="Sent">A line for each unit that is needed, in the order of the needs.</param>
/// <param name="Served">How many lines have a unit.</param>
/// <param name="WeightedSeconds">Seconds of each times its weight, added up.</param>
internal sealed record DispatchPlan(IReadOnlyList<DispatchPlanLine> Sent, int Served, double WeightedSeconds);

/// <summary>One unit of a plan.</summary>
/// <param name="Need">Number of the need, from 0.</param>
/// <param name="Job">Key of its job; null for a place.</param>
/// <param name="Unit">Code of the unit; null for none.</param>
/// <param name="Seconds">Until it would be there; null for none.</param>
internal sealed record DispatchPlanLine(int Need, string? Job, string? Unit, double? Seconds);

/// <summary>How much of the city is reached in time by the units that are free.</summary>
/// <param name="StandardSeconds">In what time.</param>
/// <param name="Travels">Which way of travelling was looked at: that of most free units.</param>
/// <param name="Before">Share of unit grids reached now, 0 to 1.</param>
/// <param name="After">Share once the exact plan is carried out.</param>
/// <param name="Relocations">Where free units should stand then, the best first.</param>
internal sealed record CoverageAnswer(double StandardSeconds, string Travels, double Before, double After, IReadOnlyList<RelocationMove> Relocations);
