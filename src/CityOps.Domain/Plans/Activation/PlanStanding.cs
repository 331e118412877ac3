using System.Collections.Immutable;

namespace CityOps.Plans.Activation;

/// <summary>A task that came to an end, done or skipped.</summary>
/// <param name="Task">The task.</param>
/// <param name="At">When.</param>
public sealed record EndedTask(PlanItemId Task, DateTimeOffset At);

/// <summary>What earlier activations brought about in an incident, and what of it is done.</summary>
/// <param name="Tasks">Tasks that were issued.</param>
/// <param name="Ended">Tasks that came to an end; countdowns of others run from then.</param>
/// <param name="Resources">Requests that were sent.</param>
/// <param name="Zones">Zones that stand.</param>
/// <param name="Messages">Messages that went out or wait.</param>
/// <param name="Reports">Reports that fall due.</param>
public sealed record PlanStanding(
    ImmutableArray<PlannedTask> Tasks,
    ImmutableArray<EndedTask> Ended,
    ImmutableArray<PlannedResource> Resources,
    ImmutableArray<PlannedZone> Zones,
    ImmutableArray<PlannedMessage> Messages,
    ImmutableArray<PlannedReport> Reports)
{
    /// <summary>Nothing was activated yet.</summary>
    public static PlanStanding None { get; } = new([], [], [], [], [], []);

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
    public PlanStanding WithEnd(PlanItemId task, DateTimeOffset at) =>
        this with { Ended = [.. Ended.Where(ended => ended.Task != task), new EndedTask(task, at)] };
}
