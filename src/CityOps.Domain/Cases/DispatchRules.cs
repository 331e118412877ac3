namespace CityOps.Cases;

/// <summary>Transitions 13 to 15 and the designation: from filing to the unit that handles it.</summary>
internal static class DispatchRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        DispatchCase dispatch => Dispatch(act, dispatch),
        ReceiveTask => Receive(act),
        SubDispatch sub => SubDispatch(act, sub),
        DesignateUnit designate => Designate(act, designate),
        _ => null,
    };

    /// <summary>
    /// A task for a unit whose clock starts now. The total clock starts with the first task and goes on through all others; only time that
    /// was put off is added to it.
    /// </summary>
    public static CaseStep NewTask(CaseAct act, DispatchTarget target, DispatchCause cause)
    {
        var receiveDue = act.After(act.Settings.Stages.Receive);
        var start = act.Settings.ClockStart == ClockStart.AtDispatch ? act.Now : receiveDue;
        var due = act.Facts.WorkingTime.Add(start, target.Limit);
        var task = new CaseTask(act.State.Tasks.Count + 1, target.Unit.Code, target.Unit.Centre, target.Limit, act.Now, receiveDue, null, due, due, null);
        var totalDue = act.State.TotalDue is { } total ? act.Unpaused(total, act.State.LimitsPause?.TotalFrom) : due;
        return new CaseDispatched(act.Role, CaseStatus.Dispatched, receiveDue, task, cause, totalDue);
    }

    private static CaseStep Dispatch(CaseAct act, DispatchCase command)
    {
        if (DispatchTarget.Find(act, command.Unit, null, out var refusal) is { } target)
            return NewTask(act, target, DispatchCause.First);

        // Nobody named a unit and nobody is responsible: that is a finding about the case, not a mistake of the dispatcher.
        return command.Unit is null && !act.Has(CaseFlags.Hard) ? new CaseMarkedHard(act.Role) : refusal!;
    }

    private static CaseStep Receive(CaseAct act)
    {
        var due = act.Task.Due;
        var totalDue = act.State.TotalDue!.Value;
        if (act.Settings.ClockStart == ClockStart.AtReceipt && act.State.Reworks == 0)
        {
            // Until now the due time was counted from when receipt was due: received earlier, it is due earlier. While limits stand still
            // nothing of it has passed, however late it is received.
            var counted = act.After(act.Task.Limit);
            due = act.State.LimitsPause is null ? Earlier(due, counted) : counted;
            totalDue = act.Task.Number == 1 ? due : totalDue;
        }

        return act.Task.Centre is null
            ? new CaseReceived(act.Role, CaseStatus.Handling, due, due, totalDue)
            : new CaseReceived(act.Role, CaseStatus.SubDispatched, act.After(act.Settings.Stages.SubDispatch), due, totalDue);
    }

    private static CaseStep SubDispatch(CaseAct act, SubDispatch command)
    {
        if ((CaseChecks.KnownUnit(act, command.Unit) ?? CaseChecks.OptionalText(command.Person, "person", CaseChecks.LongestName)) is { } refusal)
            return refusal;
        return act.Facts.Units[command.Unit].Centre == act.Post.Organisation
            ? new CaseSubDispatched(act.Role, CaseStatus.Handling, act.Task.Due, command.Unit, command.Person)
            : CaseStep.Refuse(CaseRefusals.UnitOfAnotherCentre, "unit", command.Unit);
    }

    private static CaseStep Designate(CaseAct act, DesignateUnit command) =>
        (CaseChecks.KnownUnit(act, command.Unit) ?? CaseChecks.Text(command.Text, "text")) is { } refusal
            ? refusal
            : new CaseUnitDesignated(act.Role, command.Unit, command.Text);

    private static DateTimeOffset Earlier(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
