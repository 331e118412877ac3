using CityOps.Commands;
using CityOps.Plans;
using CityOps.Plans.Tasks;

namespace CityOps.Incidents;

/// <summary>The incident after an event. Decides nothing: every figure stands in the event.</summary>
internal static class IncidentFold
{
    public static IncidentState Apply(IncidentState state, IncidentEvent happened, Happening happening) => happened switch
    {
        IncidentReceived received => state with { Status = received.Status, Class = received.Class, Type = received.Type, Title = received.Title, Report = received.Report },
        IncidentVerified verified => state with { Status = verified.Status },
        IncidentClassified classified => state with { Class = classified.Class, Type = classified.Type, Title = classified.Title },
        LevelProposed proposed => state with { Proposed = new ProposedLevel(proposed.Level, happening.Actor, happening.At, proposed.Reason) },
        IncidentPreAlerted => state with { Status = IncidentStatus.PreAlert },
        IncidentActivated activated => Brought(Activated(state, activated, happening), activated.Brought, happening),
        LevelChanged changed => Brought(state with { Level = changed.Level, Proposed = null, Status = IncidentStatus.Active }, changed.Brought, happening),
        FiguresUpdated updated => state with { Figures = updated.Figures },
        IncidentNoted or IncidentRightRaised => state,
        CommandOffered offered => state with { OfferedTo = offered.To },
        CommandTaken => state with { Commander = new IncidentCommander(happening.Actor, happening.At), OfferedTo = null },
        ZoneDrawn drawn => state with { Zones = state.Zones.Add(drawn.Zone) },
        ZoneLifted lifted => Without(state, lifted.Zone),
        MessageReleased released => state with { Messages = state.Messages.ConvertAll(message => message.Message.Id == released.Message ? message with { ReleasedAt = happening.At, ReleasedBy = happening.Actor } : message) },
        PeriodFrozen frozen => state with { Periods = state.Periods.Add(new IncidentPeriod(frozen.Number, frozen.From, frozen.To, frozen.Objectives, happening.Actor, happening.At, frozen.Forces)) },
        IncidentDeescalating => state with { Status = IncidentStatus.Deescalating },
        IncidentTerminated terminated => Terminated(state, terminated, happening),
        RecoveryBegun => state with { Status = IncidentStatus.Recovery },
        IncidentReviewed => state with { Status = IncidentStatus.Reviewed },
        IncidentArchived => state with { Status = IncidentStatus.Archived },
        PlanTaskEvent task => Task(state, task, happening),
        ChildAttached attached => state with { Children = state.Children.Add(new IncidentLink(attached.Child, attached.Relation, happening.At)) },
        ChildDetached detached => state with { Children = state.Children.RemoveAll(child => child.Key == detached.Child) },
        ParentJoined joined => state with { Parent = joined.Parent },
        ParentLeft => state with { Parent = null },
        _ => ReportFold.Apply(state, happened, happening),
    };

    private static IncidentState Activated(IncidentState state, IncidentActivated activated, Happening happening) => state with
    {
        Status = IncidentStatus.Active,
        Level = activated.Level,
        Proposed = null,
        Commander = state.Commander ?? new IncidentCommander(happening.Actor, happening.At),
        ActivatedAt = state.ActivatedAt ?? happening.At,
        Plans = [.. state.Plans.Where(plan => activated.Plans.All(other => other.Origin.Plan != plan.Origin.Plan)), .. activated.Plans],
    };

    private static IncidentState Brought(IncidentState state, ActivationPreview brought, Happening happening)
    {
        var replaced = brought.Zones.Select(zone => zone.Replaces).OfType<PlanItemId>().ToHashSet();
        var issued = brought.Tasks.Select(planned => PlanTaskRules.Apply(PlanTaskRules.Initial, new PlanTaskIssued(planned.Id, PlanTaskRole.System, planned), happening));
        return state with
        {
            Tasks = state.Tasks.AddRange(issued),
            Resources = state.Resources.AddRange(brought.Resources),
            PlanZones = [.. state.PlanZones.Where(zone => !replaced.Contains(zone.Id)), .. brought.Zones],
            Zones = [.. state.Zones.Where(zone => !replaced.Contains(zone.Id)), .. brought.Zones.Select(zone => new IncidentZone(zone.Id, zone.Kind, zone.Name, zone.Rule, zone.Shape, zone.Place, zone.Origin, happening.At))],
            Messages = state.Messages.AddRange(brought.Messages.Select(message => new IncidentMessage(message, message.Approval is null ? happening.At : null, message.Approval is null ? happening.Actor : null))),
            Reports = brought.Reports.Aggregate(state.Reports, ReportFold.Add),
        };
    }

    private static IncidentState Without(IncidentState state, PlanItemId zone) => state with
    {
        Zones = state.Zones.RemoveAll(one => one.Id == zone),
        PlanZones = state.PlanZones.RemoveAll(one => one.Id == zone),
    };

    private static IncidentState Terminated(IncidentState state, IncidentTerminated terminated, Happening happening)
    {
        var withdrawn = terminated.Withdrawn.ToHashSet();
        return state with
        {
            Status = IncidentStatus.Terminated,
            Level = null,
            Proposed = null,
            OfferedTo = null,
            EndedAt = happening.At,
            Result = terminated.Result,
            Zones = [],
            PlanZones = [],
            Tasks = state.Tasks.ConvertAll(task => withdrawn.Contains(task.Planned!.Id)
                ? PlanTaskRules.Apply(task, new PlanTaskWithdrawn(task.Planned.Id, PlanTaskRole.Commander, terminated.Result), happening)
                : task),
            Reports = state.Reports.ConvertAll(report => report.Due is null && report.SentAt is null ? report with { Due = happening.At.AddMinutes(report.Report.Report.DueMinutes) } : report),
        };
    }

    private static IncidentState Task(IncidentState state, PlanTaskEvent happened, Happening happening)
    {
        var at = state.Tasks.FindIndex(task => task.Planned!.Id == happened.Task);
        return at < 0
            ? state with { Tasks = state.Tasks.Add(PlanTaskRules.Apply(PlanTaskRules.Initial, happened, happening)) }
            : state with { Tasks = state.Tasks.SetItem(at, PlanTaskRules.Apply(state.Tasks[at], happened, happening)) };
    }
}
