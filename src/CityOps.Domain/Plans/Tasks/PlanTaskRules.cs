using CityOps.Commands;
using Decision = CityOps.Commands.Decision<CityOps.Plans.PlanTaskEvent, CityOps.Plans.PlanTaskAnswer>;

namespace CityOps.Plans.Tasks;

/// <summary>
/// The life of a task that a plan issued: sent, taken, done with the evidence that the plan asks for, or skipped or refused with a reason;
/// the post above is told when it is overdue.
/// </summary>
public sealed class PlanTaskRules : IRules<PlanTaskState, PlanTaskCommand, PlanTaskFacts, PlanTaskEvent, PlanTaskAnswer>
{
    private PlanTaskRules()
    {
    }

    /// <inheritdoc />
    public static PlanTaskState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(PlanTaskState state, PlanTaskCommand command, in DecisionContext<PlanTaskFacts> context)
    {
        var transition = PlanTaskTransitions.Of(command);
        if (!transition.From.Contains(state.Status))
            return WrongStatus(state, transition);
        var allowed = context.Facts.Roles.Where(transition.Roles.Contains).ToArray();
        if (allowed.Length == 0)
            return Refusal.Of(PlanRefusals.TaskRoleNotAllowed, "command", transition.Name);
        if (state.Planned is { } planned && planned.Id != command.Task)
            return Refusal.Of(PlanRefusals.TaskOther);
        if (PlanTaskGuards.Check(state, command, allowed, context.Now) is { } refusal)
            return refusal;
        var happened = Happened(state, command, allowed[0], context.Now);
        var after = Apply(state, happened, new Happening(context.Now, command.Actor));
        return Decision.Of(new PlanTaskAnswer(command.Task, after.Status, after.Due), happened);
    }

    /// <inheritdoc />
    public static PlanTaskState Apply(PlanTaskState state, PlanTaskEvent happened, Happening happening) => PlanTaskFold.Apply(state, happened, happening.At);

    private static PlanTaskEvent Happened(PlanTaskState state, PlanTaskCommand command, PlanTaskRole by, DateTimeOffset now) => command switch
    {
        IssuePlanTask issue => new PlanTaskIssued(command.Task, by, issue.Planned),
        DeliverPlanTask => new PlanTaskDelivered(command.Task, by),
        ReadPlanTask => new PlanTaskRead(command.Task, by),
        ConfirmPlanTask => new PlanTaskConfirmed(command.Task, by),
        RejectPlanTask reject => new PlanTaskRejected(command.Task, by, reject.Reason),
        StartPlanTask => new PlanTaskStarted(command.Task, by),
        TickPlanTask tick => new PlanTaskTicked(command.Task, by, tick.Point, tick.Ticked),
        ReportPlanTask report => new PlanTaskReported(command.Task, by, report.Text, report.Proofs),
        CompletePlanTask complete => new PlanTaskCompleted(command.Task, by, complete.Text, complete.Proofs, state.Due < now),
        SkipPlanTask skip => new PlanTaskSkipped(command.Task, by, skip.Reason),
        ReassignPlanTask give => new PlanTaskReassigned(
            command.Task, by, give.Organisation, give.Reason, state.Due is null ? null : now.AddMinutes(state.Planned!.Task.Due.Minutes)),
        ReopenPlanTask reopen => new PlanTaskReopened(command.Task, by, reopen.Reason, reopen.Due),
        StartPlanTaskCountdown => new PlanTaskCountdownStarted(command.Task, by, now.AddMinutes(state.Planned!.Task.Due.Minutes)),
        EscalatePlanTask => new PlanTaskEscalated(command.Task, by, state.Planned!.Task.Escalation.To, state.Escalations + 1),
        WithdrawPlanTask withdraw => new PlanTaskWithdrawn(command.Task, by, withdraw.Reason),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    private static Refusal WrongStatus(PlanTaskState state, PlanTaskTransition transition) => new(
        PlanRefusals.TaskWrongStatus,
        new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = Words.Kebab.Of(state.Status), ["command"] = transition.Name });
}
