using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>
/// Limits that stand still by an order of the posture. Ordinary cases only: what is urgent, or has become an incident, is what the forces are
/// freed for. Every clock has after the pause exactly the working time that it had before.
/// </summary>
internal static class LimitRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        PauseCaseLimits pause => Pause(act, pause),
        ResumeCaseLimits resume => act.State.LimitsPause?.Pause.Order == resume.Order ? Resumed(act) : CaseStep.Refuse(CaseRefusals.LimitsNotPaused),
        _ => null,
    };

    /// <summary>A case that ends, or becomes an incident, is not paused any more: its clocks are set first, and the step is judged by them.</summary>
    public static CaseStep WithEnd(CaseAct act, CaseStep step, Func<CaseAct, CaseStep> rule)
    {
        if (act.State.LimitsPause is null || !step.Events.Any(Ends))
            return step;
        var resumed = Resumed(act);
        var running = act with { State = CaseFold.Apply(act.State, resumed, new Commands.Happening(act.Now, act.Actor)) };
        return CaseStep.Of([resumed, .. rule(running).Events]);
    }

    private static bool Ends(CaseEvent happened) =>
        happened is CaseBecameIncident || (happened is CaseMove move && !CaseTransitions.Open.Contains(move.Status));

    private static CaseStep Pause(CaseAct act, PauseCaseLimits command)
    {
        if (act.State.LimitsPause is not null)
            return CaseStep.Refuse(CaseRefusals.LimitsPausedAlready);
        if (act.Has(CaseFlags.Urgent) || act.State.Incident is not null)
            return CaseStep.Refuse(CaseRefusals.NotOrdinary);
        return (CaseChecks.Text(command.Area, "area", CaseChecks.LongestKey) ?? CaseChecks.Text(command.Reason, "reason")) is { } refusal
            ? refusal
            : new CaseLimitsPaused(act.Role, command.Order, command.Area, command.Reason);
    }

    private static CaseLimitsResumed Resumed(CaseAct act)
    {
        var state = act.State;
        var pause = state.LimitsPause!;
        var due = state.Task is { } task ? Moved(act, task.Due, pause.TaskFrom, task.Limit.Base) : (DateTimeOffset?)null;
        var total = state is { TotalDue: { } until, Task: { } last } ? Moved(act, until, pause.TotalFrom, last.Limit.Base) : state.TotalDue;
        var stage = state.Status == CaseStatus.Handling ? due
            : state.StageDue is { } actBy ? Moved(act, actBy, Later(pause.Pause.Since, state.StageSince), BaseOf(state.Status, act.Settings.Stages))
            : null;
        var asked = state is { Extension: { } extension, Task: { } extended } ? Moved(act, extension.Due, pause.TaskFrom, extended.Limit.Base) : (DateTimeOffset?)null;
        return new CaseLimitsResumed(act.Role, pause.Pause.Order, stage, due, total, asked);
    }

    /// <summary>What had passed before the clock stood still stays passed; a clock that was not stopped for a moment stays what it is.</summary>
    private static DateTimeOffset Moved(CaseAct act, DateTimeOffset due, DateTimeOffset from, TimeBase timeBase) =>
        due > from && act.Now > from ? act.Facts.WorkingTime.Add(act.Now, act.Facts.WorkingTime.Between(from, due, timeBase)) : due;

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    /// <summary>In what time the limit of a stage is counted.</summary>
    private static TimeBase BaseOf(CaseStatus status, StageLimits stages) => (status switch
    {
        CaseStatus.Reported => stages.Register,
        CaseStatus.Verifying => stages.Verify,
        CaseStatus.Accepted or CaseStatus.Filed => stages.FileAndDispatch,
        CaseStatus.SelfDoneReview => stages.ReviewSelfHandling,
        CaseStatus.Dispatched => stages.Receive,
        CaseStatus.SubDispatched => stages.SubDispatch,
        CaseStatus.ReturnRequested or CaseStatus.ExtensionRequested or CaseStatus.SuspensionRequested => stages.DecideRequest,
        CaseStatus.Suspended or CaseStatus.Deferred => stages.ReviewSuspension,
        CaseStatus.FedBack => stages.SendCheck,
        CaseStatus.Checking => stages.Check,
        CaseStatus.CheckFailed => stages.Rework,
        CaseStatus.CheckPassed => stages.Close,
        CaseStatus.AbnormalRequested => stages.SignAbnormal,
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, "No stage of an open case."),
    }).Base;
}
