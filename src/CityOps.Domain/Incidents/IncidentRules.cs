using System.Collections.Immutable;
using CityOps.Commands;
using CityOps.Plans;
using Decision = CityOps.Commands.Decision<CityOps.Incidents.IncidentEvent, CityOps.Incidents.IncidentReceipt>;

namespace CityOps.Incidents;

/// <summary>The life of an incident: received, verified, a response at a level with its plans, command, zones, tasks and reports, and its end.</summary>
public sealed class IncidentRules : IRules<IncidentState, IncidentCommand, IncidentGround, IncidentEvent, IncidentReceipt>
{
    private IncidentRules()
    {
    }

    /// <inheritdoc />
    public static IncidentState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 2;

    /// <inheritdoc />
    public static Decision Decide(IncidentState state, IncidentCommand command, in DecisionContext<IncidentGround> context)
    {
        var happening = new Happening(context.Now, command?.Actor ?? string.Empty);
        var asked = Step(state, command!, context.Facts, context.Now);
        var step = command is TendIncident tend && asked.Refusal is null
            ? IncidentTending.Step(state, tend, context)
            : ReportDues.After(asked, state, happening.Actor, context.Facts, context.Now);
        if (step.Refusal is { } refusal)
            return refusal;
        var after = step.Events.Aggregate(state, (before, happened) => Apply(before, happened, happening));
        var task = command is PlanTaskCommand about ? after.TaskOf(about.Task) : null;
        return Decision.Of(
            new IncidentReceipt(after.Status, after.Level, task is null ? null : new PlanTaskAnswer(task.Planned!.Id, task.Status, task.Due)),
            [.. step.Events]);
    }

    /// <inheritdoc />
    public static IncidentState Apply(IncidentState state, IncidentEvent happened, Happening happening) => IncidentFold.Apply(state, happened, happening);

    /// <summary>The incident as people see it; null before it was received.</summary>
    public static IncidentView? ViewOf(IncidentState state, string key, long version)
    {
        ArgumentNullException.ThrowIfNull(state);
        return state.Report is not { } report ? null : new IncidentView(
            key, version, state.Status, state.Class, state.Type, state.Title, report, state.Level, state.Proposed, state.Commander, state.OfferedTo, state.Figures,
            state.Plans, [.. state.Tasks.OrderBy(task => task.Planned!.PlannedDue).Select(TaskViewOf)], state.Zones, state.Resources, state.Messages, state.Reports,
            state.ActivatedAt, state.EndedAt, state.Result, state.Periods)
        {
            Sensitive = state.Sensitive,
            Parent = state.Parent,
            Children = state.Children,
        };
    }

    private static IncidentTaskView TaskViewOf(Plans.Tasks.PlanTaskState task) => new(
        task.Planned!, task.Status, task.Organisation, task.Due, task.Receipts, [.. task.Ticked], task.Proofs, task.StartedAt, task.EndedAt, task.Late, task.Reason, task.Escalations);

    private static IncidentStep Step(IncidentState state, IncidentCommand command, IncidentGround ground, DateTimeOffset now)
    {
        if (state.Status == IncidentStatus.Absent && command is not ReceiveIncident)
            return Refusal.Of(IncidentRefusals.Absent);
        if (command is PlanTaskCommand task)
            return IncidentTasks.Decide(state, task, ground, now);
        var transition = IncidentTransitions.Of(command);
        if (!transition.From.Contains(state.Status))
            return IncidentStep.Refuse(IncidentRefusals.WrongStatus, ("status", Words.Kebab.Of(state.Status)), ("command", transition.Name));
        return IncidentRaised.Or(
            Usual(state, command, transition, ground, now), command, transition.Name, ground,
            (posts, right) => IncidentChecks.Check(command) ?? Of(new IncidentAct(state, command.Actor, posts, now, ground, right), command));
    }

    private static IncidentStep Usual(IncidentState state, IncidentCommand command, IncidentTransition transition, IncidentGround ground, DateTimeOffset now)
    {
        var posts = ground.Posts.Where(post => transition.By.Contains(post.Role)).ToImmutableArray();
        if (posts.IsEmpty)
            return Refusal.Of(IncidentRefusals.RoleNotAllowed, "command", transition.Name);
        if (ground.Grid is not { } grid)
            return Refusal.Of(IncidentRefusals.PlaceOutsideCity);
        posts = [.. posts.Where(post => grid.StartsWith(post.Area, StringComparison.Ordinal))];
        if (posts.IsEmpty)
            return Refusal.Of(IncidentRefusals.OutsideArea, "grid", grid);
        return IncidentChecks.Check(command) ?? Of(new IncidentAct(state, command.Actor, posts, now, ground), command);
    }

    private static IncidentStep Of(IncidentAct act, IncidentCommand command) => command switch
    {
        ReceiveIncident receive => Receive(act, receive),
        VerifyIncident verify => new IncidentVerified(StatusOf(verify.Finding), verify.Finding, verify.Text),
        ClassifyIncident classify => new IncidentClassified(classify.Class, classify.Type, classify.Title),
        ProposeLevel propose => new LevelProposed(propose.Level, propose.Reason, [.. IncidentLevels.Proposals(act.State, act.Ground, act.Now).Select(one => one.Proposal)]),
        PreAlertIncident alert => new IncidentPreAlerted(alert.Reason),
        ActivateIncident activate => IncidentLevels.Activate(act, activate),
        ChangeLevel change => IncidentLevels.Change(act, change),
        UpdateFigures update => new FiguresUpdated(update.Figures, update.Text),
        NoteIncident note => new IncidentNoted(note.Text),
        OfferCommand offer => IncidentEnds.Offer(act, offer),
        TakeCommand => act.State.OfferedTo == act.Actor ? new CommandTaken(act.State.Commander?.Account ?? string.Empty) : Refusal.Of(IncidentRefusals.CommandNotOffered),
        DrawZone draw => ZoneDrawing.Draw(act, draw),
        LiftZone lift => ZoneDrawing.Lift(act, lift),
        ReleaseMessage release => act.State.Messages.Exists(message => message.Message.Id == release.Message && message.ReleasedAt is null)
            ? new MessageReleased(release.Message)
            : Refusal.Of(IncidentRefusals.MessageUnknown),
        SubmitReport submit => IncidentReports.Submit(act, submit),
        ReturnReport back => IncidentReports.Return(act, back),
        SendReport send => IncidentReports.Send(act, send),
        OmitReport omit => IncidentReports.Omit(act, omit),
        TendIncident => new IncidentStep([], null),
        MarkSensitive mark => new IncidentMarkedSensitive(mark.Reason),
        AttachChild attach => IncidentLinks.Attach(act, attach),
        DetachChild detach => IncidentLinks.Detach(act, detach),
        FollowParent follow => IncidentLinks.Follow(act, follow),
        FreezePeriod freeze => IncidentPeriods.Freeze(act, freeze),
        DeescalateIncident deescalate => IncidentLevels.WrongAuthority(act, act.State.Level!.Value) ?? (IncidentStep)new IncidentDeescalating(deescalate.Reason),
        TerminateIncident terminate => IncidentEnds.Terminate(act, terminate),
        RecoverIncident recover => new RecoveryBegun(recover.Text),
        ReviewIncident review => new IncidentReviewed(review.Text),
        ArchiveIncident => new IncidentArchived(),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    private static IncidentReceived Receive(IncidentAct act, ReceiveIncident command) => new(
        command.Source is IncidentSource.Sensor or IncidentSource.Surge ? IncidentStatus.Suspected : IncidentStatus.Reported,
        command.Class,
        command.Type,
        command.Title,
        new IncidentReport(command.Source, act.Actor, act.Now, command.Address, command.Place, act.Ground.Grid!, command.Text, command.Reference, command.Exercise));

    private static IncidentStatus StatusOf(IncidentFinding finding) => finding switch
    {
        IncidentFinding.True => IncidentStatus.Verified,
        IncidentFinding.False => IncidentStatus.False,
        _ => IncidentStatus.Monitored,
    };
}
