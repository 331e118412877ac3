using CityOps.Plans;

namespace CityOps.Dispatch;

/// <summary>A request that units are sent for, with how much of it is met.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Resource">What is needed.</param>
/// <param name="Quantity">How many are asked for.</param>
/// <param name="Sent">How many units were sent for it and are on the job.</param>
/// <param name="There">How many of them are there.</param>
public sealed record RequestStanding(PlanItemId Id, PlanResource Resource, int Quantity, int Sent, int There)
{
    /// <summary>How many are still to be sent.</summary>
    public int Open => Math.Max(0, Quantity - Sent);

    /// <summary>The requests of an incident that units are sent for, in the order of its plans; water and beds are not among them.</summary>
    /// <param name="resources">What its plans ask for.</param>
    /// <param name="on">Units on it.</param>
    public static IReadOnlyList<RequestStanding> Of(IEnumerable<PlannedResource> resources, IReadOnlyCollection<AssignmentLine> on) =>
    [
        .. resources.Where(resource => resource.Resource.Units is not null).Select(resource => new RequestStanding(
            resource.Id,
            resource.Resource,
            resource.Quantity,
            on.Count(unit => unit.Request == resource.Id),
            on.Count(unit => unit.Request == resource.Id && DispatchScene.IsThere(unit.Status)))),
    ];
}
