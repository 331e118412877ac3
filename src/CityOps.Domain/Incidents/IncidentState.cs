using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CityOps.Plans;
using CityOps.Plans.Activation;
using CityOps.Plans.Tasks;

namespace CityOps.Incidents;

/// <summary>An incident as its rules see it.</summary>
public sealed record IncidentState
{
    /// <summary>Where it stands.</summary>
    public IncidentStatus Status { get; init; }

    /// <summary>Its class.</summary>
    public IncidentClass Class { get; init; }

    /// <summary>Its type, kebab case.</summary>
    public string Type { get; init; } = string.Empty;

    /// <summary>What it is called.</summary>
    public string Title { get; init; } = string.Empty;

    /// <summary>What was said when it was received; null before.</summary>
    public IncidentReport? Report { get; init; }

    /// <summary>Level of the response; null without one.</summary>
    public ResponseLevel? Level { get; init; }

    /// <summary>The level proposed last; null when none was, or it was decided on.</summary>
    public ProposedLevel? Proposed { get; init; }

    /// <summary>Who leads; null before the response.</summary>
    public IncidentCommander? Commander { get; init; }

    /// <summary>To whom the command is offered; null when to nobody.</summary>
    public string? OfferedTo { get; init; }

    /// <summary>What it has done so far.</summary>
    public IncidentFigures Figures { get; init; } = IncidentFigures.Unknown;

    /// <summary>Plans that were activated.</summary>
    public ImmutableList<ActivatedPlan> Plans { get; init; } = [];

    /// <summary>Tasks, in the order in which they were issued.</summary>
    public ImmutableList<PlanTaskState> Tasks { get; init; } = [];

    /// <summary>Zones that plans brought, as they brought them.</summary>
    public ImmutableList<PlannedZone> PlanZones { get; init; } = [];

    /// <summary>All zones that stand.</summary>
    public ImmutableList<IncidentZone> Zones { get; init; } = [];

    /// <summary>Requests for resources.</summary>
    public ImmutableList<PlannedResource> Resources { get; init; } = [];

    /// <summary>Messages.</summary>
    public ImmutableList<IncidentMessage> Messages { get; init; } = [];

    /// <summary>Reports that are due or were sent.</summary>
    public ImmutableList<IncidentReportDue> Reports { get; init; } = [];

    /// <summary>Operational periods that were frozen.</summary>
    public ImmutableList<IncidentPeriod> Periods { get; init; } = [];

    /// <summary>What makes it sensitive; null for nothing.</summary>
    public string? Sensitive { get; init; }

    /// <summary>The incident that it comes of; null for none.</summary>
    public IncidentLink? Parent { get; init; }

    /// <summary>Incidents that come of it.</summary>
    public ImmutableList<IncidentLink> Children { get; init; } = [];

    /// <summary>When the response began; null before.</summary>
    public DateTimeOffset? ActivatedAt { get; init; }

    /// <summary>When the response ended; null before.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How it ended; null before.</summary>
    public string? Result { get; init; }

    /// <summary>A response is under way.</summary>
    [JsonIgnore]
    public bool IsActive => Status is IncidentStatus.Active or IncidentStatus.Deescalating;

    /// <summary>The task of an identifier; null when there is none.</summary>
    public PlanTaskState? TaskOf(PlanItemId id) => Tasks.Find(task => task.Planned!.Id == id);

    /// <summary>What earlier activations brought about, for the next one.</summary>
    public PlanStanding Standing() => new(
        [.. Tasks.Select(task => task.Planned!)],
        [.. Tasks.Where(task => task.Status is PlanTaskStatus.Done or PlanTaskStatus.Skipped).Select(task => new EndedTask(task.Planned!.Id, task.EndedAt!.Value))],
        [.. Resources],
        [.. PlanZones],
        [.. Messages.Select(message => message.Message)],
        [.. Reports.Select(report => report.Report)]);
}
