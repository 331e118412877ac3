using System.Collections.Immutable;

namespace CityOps.Plans.Activation;

/// <summary>What earlier activations brought about in an incident, and what of it is done.</summary>
/// <param name="Tasks">Tasks that were issued.</param>
/// <param name="Completed">When tasks came to an end, done or skipped, by task.</param>
/// <param name="Resources">Requests that were sent.</param>
/// <param name="Zones">Zones that stand.</param>
/// <param name="Messages">Messages that went out or wait.</param>
/// <param name="Reports">Reports that fall due.</param>
public sealed record PlanStanding(
    ImmutableArray<PlannedTask> Tasks,
    ImmutableDictionary<PlanItemId, DateTimeOffset> Completed,
    ImmutableArray<PlannedResource> Resources,
    ImmutableArray<PlannedZone> Zones,
    ImmutableArray<PlannedMessage> Messages,
    ImmutableArray<PlannedReport> Reports)
{
    /// <summary>Nothing was activated yet.</summary>
    public static PlanStanding None { get; } = new([], ImmutableDictionary<PlanItemId, DateTimeOffset>.Empty, [], [], [], []);

    /// <summary>What stands after a preview was confirmed.</summary>
    public PlanStanding With(ActivationPreview preview) => this with
    {
        Tasks = [.. Tasks, .. preview.Tasks],
        Resources = [.. Resources, .. preview.Resources],
        Zones = [.. Zones.Where(zone => preview.Zones.All(other => other.Replaces != zone.Id)), .. preview.Zones],
        Messages = [.. Messages, .. preview.Messages],
        Reports = [.. Reports, .. preview.Reports],
    };

    /// <summary>What stands after a task came to an end.</summary>
    public PlanStanding Ended(PlanItemId task, DateTimeOffset at) => this with { Completed = Completed.SetItem(task, at) };
}
