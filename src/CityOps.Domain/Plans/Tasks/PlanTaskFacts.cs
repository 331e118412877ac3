using System.Collections.Immutable;

namespace CityOps.Plans.Tasks;

/// <summary>What of the world a decision about a task needs.</summary>
/// <param name="Roles">In what roles the actor stands to this task; the first that is allowed counts.</param>
public sealed record PlanTaskFacts(ImmutableArray<PlanTaskRole> Roles);
