namespace CityOps.Cases;

/// <summary>Transitions 20 to 24: more time, putting off, and the unit's word that it is done.</summary>
internal static class HandlingRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        ArriveOnSite arrive => arrive.Position is { } position && CaseChecks.Place(position) is { } refusal ? refusal : new CaseUnitArrived(act.Role, arrive.Position),
        RequestExtension request => RequestExtension(act, request),
        ReviewExtension review => ReviewExtension(act, review),
        DecideExtension decide => DecideExtension(act, decide),
        RequestSuspension request => RequestSuspension(act, request),
        DecideSuspension decide => DecideSuspension(act, decide),
        ResumeHandling => Resume(act),
        SubmitFeedback feedback => Feedback(act, feedback),
        _ => null,
    };

    private static CaseStep RequestExtension(CaseAct act, RequestExtension command)
    {
        var task = act.Task;
        if ((act.State.LimitsPause?.TaskFrom ?? act.Now) > task.Due)
            return CaseStep.Refuse(CaseRefusals.ExtensionTooLate, "due", CaseChecks.Stamp(task.Due));
        if (command.Due <= task.Due)
            return CaseStep.Refuse(CaseRefusals.ExtensionDueInvalid, "due", CaseChecks.Stamp(task.Due));
        if ((CaseChecks.Text(command.Text, "text") ?? CaseChecks.OptionalText(command.Form, "form", 100)) is { } refusal)
            return refusal;
        var needsLeader = act.State.Extensions > 0 || command.Due is not null;
        if (needsLeader && command.Form is null)
            return CaseStep.Refuse(CaseRefusals.ExtensionFormMissing);
        var due = command.Due ?? act.Facts.WorkingTime.Add(task.Due, act.Type.Extension);
        return new CaseExtensionRequested(act.Role, CaseStatus.ExtensionRequested, act.After(act.Settings.Stages.DecideRequest), due, needsLeader, command.Text, command.Form);
    }

    private static CaseStep ReviewExtension(CaseAct act, ReviewExtension command)
    {
        if (act.State.Extension is not { NeedsLeader: true, Reviewed: false })
            return CaseStep.Refuse(CaseRefusals.ExtensionReviewNotNeeded);
        return CaseChecks.Text(command.Text, "text") is { } refusal ? refusal : new CaseExtensionReviewed(act.Role, command.Text);
    }

    private static CaseStep DecideExtension(CaseAct act, DecideExtension command)
    {
        var asked = act.State.Extension!;
        if (asked.NeedsLeader && act.Role != CaseRole.Leader)
            return CaseStep.Refuse(CaseRefusals.NeedsLeader);
        if (asked is { NeedsLeader: true, Reviewed: false })
            return CaseStep.Refuse(CaseRefusals.ExtensionNotReviewed);
        if (CaseChecks.Text(command.Text, "text") is { } refusal)
            return refusal;
        var due = command.Approved ? asked.Due : act.Task.Due;
        var total = act.State.TotalDue!.Value;
        return new CaseExtensionDecided(act.Role, CaseStatus.Handling, due, command.Approved, due, command.Approved && due > total ? due : total, command.Text);
    }

    private static CaseStep RequestSuspension(CaseAct act, RequestSuspension command)
    {
        if (command.PlannedUntil <= act.Now)
            return CaseStep.Refuse(CaseRefusals.PlanDatePast);
        var refusal = CaseChecks.Value(command.Kind, "kind") ?? CaseChecks.Value(command.Ground, "ground") ?? CaseChecks.Text(command.Text, "text");
        return refusal is not null
            ? refusal
            : new CaseSuspensionRequested(
                act.Role, CaseStatus.SuspensionRequested, act.After(act.Settings.Stages.DecideRequest), command.Kind, command.Ground, command.PlannedUntil, command.Text);
    }

    private static CaseStep DecideSuspension(CaseAct act, DecideSuspension command)
    {
        if (CaseChecks.Text(command.Text, "text") is { } refusal)
            return refusal;
        if (!command.Approved)
            return new CaseSuspensionDecided(act.Role, CaseStatus.Handling, act.Task.Due, false, command.Text);
        var status = act.State.Suspension!.Kind == SuspensionKind.Suspend ? CaseStatus.Suspended : CaseStatus.Deferred;
        return new CaseSuspensionDecided(act.Role, status, act.After(act.Settings.Stages.ReviewSuspension), true, command.Text);
    }

    private static CaseStep Resume(CaseAct act)
    {
        var planned = act.State.Suspension!.PlannedUntil;
        if (act.Role == CaseRole.System && act.Now < planned)
            return CaseStep.Refuse(CaseRefusals.NotYetTime, "from", CaseChecks.Stamp(planned));
        var due = act.Unpaused(act.Task.Due, act.State.LimitsPause?.TaskFrom);
        return new CaseResumed(act.Role, CaseStatus.Handling, due, due, act.Unpaused(act.State.TotalDue!.Value, act.State.LimitsPause?.TotalFrom));
    }

    private static CaseStep Feedback(CaseAct act, SubmitFeedback command)
    {
        if ((CaseChecks.Evidence(command.Evidence, photo: true) ?? CaseChecks.Text(command.HandledBy, "handled_by", CaseChecks.LongestName)) is { } refusal)
            return refusal;
        if (command.Cost < 0)
            return CaseStep.Refuse(CaseRefusals.CostInvalid);
        if (command.Cost is null && (act.Type.Funded || act.Has(CaseFlags.Designated)))
            return CaseStep.Refuse(CaseRefusals.CostMissing);
        return new CaseFedBack(act.Role, CaseStatus.FedBack, act.After(act.Settings.Stages.SendCheck), command.Evidence, command.HandledBy, command.Cost);
    }
}
