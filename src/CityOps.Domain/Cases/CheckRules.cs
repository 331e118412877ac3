namespace CityOps.Cases;

/// <summary>Transitions 25, 26, 28 and 29: checking, sending back, and what fails again and again.</summary>
internal static class CheckRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        SendCheck send => Send(act, send),
        CheckReply reply => Reply(act, reply),
        ReworkCase rework => Rework(act, rework),
        EscalateCase => Escalate(act),
        _ => null,
    };

    private static CaseStep Send(CaseAct act, SendCheck command)
    {
        if (act.Role == CaseRole.IntakeOperator && !act.Settings.CheckSendingDelegated)
            return CaseStep.Refuse(CaseRefusals.CheckNotDelegated);
        if (CaseChecks.CollectorOfArea(act, command.Checker) is { } refusal)
            return refusal;
        if (act.State.HandledBy.Contains(command.Checker))
            return CaseStep.Refuse(CaseRefusals.CheckerHandledIt, "account", command.Checker);
        var due = act.After(act.Facts.Site?.Class == PlaceClass.Rural ? act.Settings.Stages.CheckRural : act.Settings.Stages.Check);
        return new CaseCheckSent(act.Role, CaseStatus.Checking, due, command.Checker);
    }

    private static CaseStep Reply(CaseAct act, CheckReply command)
    {
        if (act.State.Checker != act.Actor)
            return CaseStep.Refuse(CaseRefusals.NotTheChecker, "account", act.State.Checker!);
        if (CaseChecks.EvidenceOnSite(act, command.Evidence) is { } refusal)
            return refusal;
        if (command.Passed)
            return new CaseChecked(act.Role, CaseStatus.CheckPassed, act.After(act.Settings.Stages.Close), true, command.Evidence);
        var failed = new CaseChecked(act.Role, CaseStatus.CheckFailed, act.After(act.Settings.Stages.Rework), false, command.Evidence);
        var failures = act.State.FailedChecks + 1;

        // With the failure itself, so that no timer that did not run can keep the case from the inspectorate.
        return failures >= act.Settings.FailuresToEscalate && !act.State.Escalated
            ? CaseStep.Of(failed, new CaseEscalated(CaseRole.System, failures))
            : failed;
    }

    /// <summary>The same unit, a new task, the old due time: time is not won by doing it badly.</summary>
    private static CaseStep Rework(CaseAct act, ReworkCase command)
    {
        if (CaseChecks.Text(command.Text, "text") is { } refusal)
            return refusal;
        var receiveDue = act.After(act.Settings.Stages.Receive);
        var task = act.Task with { Number = act.Task.Number + 1, DispatchedAt = act.Now, ReceiveDue = receiveDue, ReceivedAt = null, FedBackAt = null };
        return new CaseDispatched(act.Role, CaseStatus.Dispatched, receiveDue, task, DispatchCause.Rework, act.State.TotalDue!.Value);
    }

    private static CaseStep Escalate(CaseAct act)
    {
        var limit = act.Settings.FailuresToEscalate;
        return act.State.Escalated || (act.State.FailedChecks < limit && act.State.LateHandlings < limit)
            ? CaseStep.Refuse(CaseRefusals.NothingToEscalate)
            : new CaseEscalated(act.Role, act.State.FailedChecks);
    }
}
