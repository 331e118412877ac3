using CityOps.Plans;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Asks who should go where, for several jobs at once.</summary>
/// <param name="Needs">1 to 40 jobs or places, in one city.</param>
/// <param name="Types">Types of units; all when absent.</param>
/// <param name="StandardSeconds">Time within which a place counts as covered, 60 to 3,600.</param>
public sealed record DispatchPlanRequest(IReadOnlyList<DispatchPlanNeed> Needs, IReadOnlyList<string>? Types = null, double StandardSeconds = 480);

/// <summary>A job that needs units.</summary>
/// <param name="Job">Key of a case or incident; absent for a place.</param>
/// <param name="At">Longitude and latitude with a comma between; absent for a job.</param>
/// <param name="Weight">How much its seconds count, above 0 and at most 1,000.</param>
/// <param name="Units">How many units it needs, 1 to 10.</param>
/// <param name="Types">Types of units that are of use there; all when absent.</param>
/// <param name="Request">The request of the incident that they are for; absent for none.</param>
/// <param name="Need">What each has to be able to do; where absent what the request says, or else nothing.</param>
public sealed record DispatchPlanNeed(
    string? Job = null, string? At = null, double Weight = 1, int Units = 1, IReadOnlyList<string>? Types = null, PlanItemId? Request = null, UnitNeed? Need = null);

/// <summary>Who should go where.</summary>
/// <param name="Exact">The plan of the fewest weighted seconds.</param>
/// <param name="Greedy">Jobs by weight, each given the nearest unit that is left.</param>
/// <param name="SavedSeconds">Weighted seconds that the exact plan saves; null when the two serve other jobs.</param>
/// <param name="Coverage">What the exact plan leaves behind.</param>
public sealed record DispatchPlanAnswer(DispatchPlan Exact, DispatchPlan Greedy, double? SavedSeconds, CoverageAnswer Coverage);

/// <summary>One plan.</summary>
/// <param name="Sent">A line for each unit that is needed, in the order of the needs.</param>
/// <param name="Served">How many lines have a unit.</param>
/// <param name="WeightedSeconds">Seconds of each times its weight, added up.</param>
public sealed record DispatchPlan(IReadOnlyList<DispatchPlanLine> Sent, int Served, double WeightedSeconds);

/// <summary>One unit of a plan.</summary>
/// <param name="Need">Number of the need, from 0.</param>
/// <param name="Job">Key of its job; null for a place.</param>
/// <param name="Unit">Code of the unit; null for none.</param>
/// <param name="Seconds">Until it would be there; null for none.</param>
public sealed record DispatchPlanLine(int Need, string? Job, string? Unit, double? Seconds);

/// <summary>How much of the city is reached in time by the units that are free.</summary>
/// <param name="StandardSeconds">In what time.</param>
/// <param name="Travels">Which way of travelling was looked at: that of most units which are sent, or else of most free ones.</param>
/// <param name="Before">Share of unit grids reached now, 0 to 1.</param>
/// <param name="After">Share once the exact plan is carried out.</param>
/// <param name="Relocations">Where free units should stand then, the best first.</param>
public sealed record CoverageAnswer(double StandardSeconds, string Travels, double Before, double After, IReadOnlyList<RelocationMove> Relocations);

/// <summary>A proposal to move a free unit.</summary>
/// <param name="Unit">Code of the unit.</param>
/// <param name="Post">Code of the post it would stand at.</param>
/// <param name="Seconds">How long it drives there.</param>
/// <param name="Share">Share of the weight that is covered once this and the proposals before it are done.</param>
/// <param name="Gain">What this one adds to it.</param>
public sealed record RelocationMove(string Unit, string Post, double Seconds, double Share, double Gain);
