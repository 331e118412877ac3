using CityOps.Cases;

namespace CityOps.Plans;

/// <summary>Where a thing comes from: the plan and the version that was copied.</summary>
/// <param name="Plan">Identifier of the plan.</param>
/// <param name="Version">Its version.</param>
[GenerateSerializer, Immutable]
[Alias("plan-origin")]
public sealed record PlanOrigin([property: Id(0)] string Plan, [property: Id(1)] int Version);

/// <summary>A task as it is issued. Carries its own copy of the plan's words: a later version changes nothing in it.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Origin">Plan and version.</param>
/// <param name="Task">The task as the plan had it.</param>
/// <param name="GroupName">Name of its working group.</param>
/// <param name="Organisation">Code of the organisation that does it; null when nobody holds the role.</param>
/// <param name="Relayed">The organisation does not hold the role but passes the task on to who does.</param>
/// <param name="PlannedDue">When it should be done if everything before it is done on time.</param>
/// <param name="Due">Until when it has to be done; null while its countdown waits for another task.</param>
/// <param name="After">The task it waits for; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("planned-task")]
public sealed record PlannedTask(
    [property: Id(0)] PlanItemId Id,
    [property: Id(1)] PlanOrigin Origin,
    [property: Id(2)] PlanTask Task,
    [property: Id(3)] PlanText GroupName,
    [property: Id(4)] string? Organisation,
    [property: Id(5)] bool Relayed,
    [property: Id(6)] DateTimeOffset PlannedDue,
    [property: Id(7)] DateTimeOffset? Due,
    [property: Id(8)] PlanItemId? After);

/// <summary>A task that is not issued because the incident has it already, from another plan.</summary>
/// <param name="Origin">Plan and version that would have issued it.</param>
/// <param name="Task">Its key in that plan.</param>
/// <param name="Into">The task that stands for it.</param>
/// <param name="PlannedDue">When this plan would have had it done.</param>
[GenerateSerializer, Immutable]
[Alias("merged-task")]
public sealed record MergedTask(
    [property: Id(0)] PlanOrigin Origin,
    [property: Id(1)] string Task,
    [property: Id(2)] PlanItemId Into,
    [property: Id(3)] DateTimeOffset PlannedDue);

/// <summary>A request for resources.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Origin">Plan and version.</param>
/// <param name="Resource">The need as the plan had it.</param>
/// <param name="Quantity">How many are asked for now, beyond what was asked for before.</param>
/// <param name="Organisation">Code of the organisation that is asked first; null when nobody holds the role.</param>
[GenerateSerializer, Immutable]
[Alias("planned-resource")]
public sealed record PlannedResource(
    [property: Id(0)] PlanItemId Id,
    [property: Id(1)] PlanOrigin Origin,
    [property: Id(2)] PlanResource Resource,
    [property: Id(3)] int Quantity,
    [property: Id(4)] string? Organisation);

/// <summary>A zone to be drawn.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Origin">Plan and version.</param>
/// <param name="Zone">Key of the zone in the plan.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">What holds in it.</param>
/// <param name="Shape">Its shape at this level.</param>
/// <param name="Place">The incident, which the shape is around.</param>
/// <param name="Replaces">The zone of another level that it takes the place of; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("planned-zone")]
public sealed record PlannedZone(
    [property: Id(0)] PlanItemId Id,
    [property: Id(1)] PlanOrigin Origin,
    [property: Id(2)] string Zone,
    [property: Id(3)] PlanZoneKind Kind,
    [property: Id(4)] PlanText Name,
    [property: Id(5)] PlanText Rule,
    [property: Id(6)] PlanShape Shape,
    [property: Id(7)] CasePosition Place,
    [property: Id(8)] PlanItemId? Replaces);

/// <summary>A message to be sent.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Origin">Plan and version.</param>
/// <param name="Template">The template as the plan had it.</param>
/// <param name="Text">The text with its variables filled, as far as values were given.</param>
/// <param name="Approval">Name of the post that has to release it; null: goes out with the activation.</param>
[GenerateSerializer, Immutable]
[Alias("planned-message")]
public sealed record PlannedMessage(
    [property: Id(0)] PlanItemId Id,
    [property: Id(1)] PlanOrigin Origin,
    [property: Id(2)] PlanTemplate Template,
    [property: Id(3)] PlanText Text,
    [property: Id(4)] PlanText? Approval);

/// <summary>A report that is due.</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Origin">Plan and version.</param>
/// <param name="Report">The report as the plan had it.</param>
/// <param name="By">Code of the organisation that sends it; null when nobody holds the role.</param>
/// <param name="To">Code of the organisation it goes to; null when nobody holds the role.</param>
/// <param name="Due">Until when; null for a final report, whose countdown begins with the end of the response.</param>
[GenerateSerializer, Immutable]
[Alias("planned-report")]
public sealed record PlannedReport(
    [property: Id(0)] PlanItemId Id,
    [property: Id(1)] PlanOrigin Origin,
    [property: Id(2)] PlanReport Report,
    [property: Id(3)] string? By,
    [property: Id(4)] string? To,
    [property: Id(5)] DateTimeOffset? Due);

/// <summary>Exactly what an activation does: nothing more happens on confirming it, and nothing less.</summary>
/// <param name="Incident">Identifier of the incident.</param>
/// <param name="Level">Level of the response.</param>
/// <param name="At">From when countdowns run.</param>
/// <param name="Tasks">Tasks that are issued, by planned due moment.</param>
/// <param name="Merged">Tasks that are not issued because the incident has them from another plan.</param>
/// <param name="Resources">Requests that are sent.</param>
/// <param name="Zones">Zones that are drawn.</param>
/// <param name="Messages">Messages that go out or wait for approval.</param>
/// <param name="Reports">Reports that fall due.</param>
/// <param name="RolesWithoutHolder">Roles that nobody holds in this area: a person has to say who does it.</param>
[GenerateSerializer, Immutable]
[Alias("activation-preview")]
public sealed record ActivationPreview(
    [property: Id(0)] string Incident,
    [property: Id(1)] ResponseLevel Level,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] IReadOnlyList<PlannedTask> Tasks,
    [property: Id(4)] IReadOnlyList<MergedTask> Merged,
    [property: Id(5)] IReadOnlyList<PlannedResource> Resources,
    [property: Id(6)] IReadOnlyList<PlannedZone> Zones,
    [property: Id(7)] IReadOnlyList<PlannedMessage> Messages,
    [property: Id(8)] IReadOnlyList<PlannedReport> Reports,
    [property: Id(9)] IReadOnlyList<string> RolesWithoutHolder)
{
    /// <summary>True when there is nothing new to do.</summary>
    public bool IsEmpty => Tasks.Count + Resources.Count + Zones.Count + Messages.Count + Reports.Count == 0;
}
