namespace CityOps.Cases;

/// <summary>Transitions 27 and 31 to 37: every way a case comes to an end, and what follows.</summary>
internal static class ClosingRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        CloseCase => Close(act),
        RequestAbnormalClose request => RequestAbnormalClose(act, request.Ground, request.Text),
        SignAbnormalClose sign => Sign(act, sign),
        RequestVoid request => RequestVoid(act, request),
        ConfirmVoid confirm => ConfirmVoid(act, confirm),
        CallBackReporter => CallBack(act),
        RateCase rate => Rate(act, rate),
        EvaluateCase => Evaluate(act),
        ReopenCase reopen => Reopen(act, reopen),
        _ => null,
    };

    public static CaseStep RequestAbnormalClose(CaseAct act, AbnormalGround ground, string text) =>
        (CaseChecks.Value(ground, "ground") ?? CaseChecks.Text(text, "text")) is { } refusal
            ? refusal
            : new CaseAbnormalCloseRequested(act.Role, CaseStatus.AbnormalRequested, act.After(act.Settings.Stages.SignAbnormal), ground, text);

    private static CaseStep Close(CaseAct act) => act.Post.Organisation == act.State.FilingOrganisation
        ? new CaseClosed(act.Role, CaseStatus.Closed, null, act.Now <= act.State.TotalDue)
        : CaseStep.Refuse(CaseRefusals.NotTheFilingOrganisation, "organisation", act.State.FilingOrganisation!);

    private static CaseStep Sign(CaseAct act, SignAbnormalClose command)
    {
        if (CaseChecks.Text(command.Text, "text") is { } refusal)
            return refusal;
        if (!command.Close)
        {
            return DispatchTarget.Find(act, command.Unit, null, out var nobody) is { } target
                ? DispatchRules.NewTask(act, target, DispatchCause.LeaderOpinion)
                : nobody!;
        }

        var inspect = act.Type.Major || act.Has(CaseFlags.Hard);
        return new CaseClosedAbnormally(act.Role, CaseStatus.ClosedAbnormal, null, act.State.AbnormalGround!.Value, command.Text, inspect, act.Notice());
    }

    private static CaseStep RequestVoid(CaseAct act, RequestVoid command)
    {
        if (act.State.VoidRequestedBy is not null)
            return CaseStep.Refuse(CaseRefusals.AlreadyRequested);
        return CaseChecks.Reason(command.Reason) is { } refusal ? refusal : new CaseVoidRequested(act.Role, command.Reason);
    }

    private static CaseStep ConfirmVoid(CaseAct act, ConfirmVoid command)
    {
        if (act.State.VoidRequestedBy is not { } requester)
            return CaseStep.Refuse(CaseRefusals.VoidNotRequested);
        if (requester == act.Actor)
            return CaseStep.Refuse(CaseRefusals.SamePerson);
        return CaseChecks.Text(command.Text, "text") is { } refusal ? refusal : new CaseVoided(act.Role, CaseStatus.Void, null, command.Text);
    }

    private static CaseStep CallBack(CaseAct act) => AgreedToCallBack(act.State)
        ? new CaseCallBackBegun(act.Role, CaseStatus.CallBack, act.After(act.Settings.Stages.CallBack))
        : CaseStep.Refuse(CaseRefusals.CallBackNotAgreed);

    private static CaseStep Rate(CaseAct act, RateCase command)
    {
        if ((CaseChecks.Value(command.Rating, "rating") ?? CaseChecks.OptionalText(command.Text, "text")) is { } refusal)
            return refusal;
        return CaseStep.Of(new CaseRated(act.Role, command.Rating, command.Text, command.Rating == CaseRating.Dissatisfied), Archived(act));
    }

    private static CaseStep Evaluate(CaseAct act)
    {
        var from = act.State.Status switch
        {
            CaseStatus.CallBack => act.State.StageDue!.Value,
            CaseStatus.Closed when AgreedToCallBack(act.State) => act.Facts.WorkingTime.Add(act.State.ClosedAt!.Value, act.Settings.Stages.CallBack),
            _ => act.Now,
        };
        return act.Now < from ? CaseStep.Refuse(CaseRefusals.NotYetTime, "from", CaseChecks.Stamp(from)) : Archived(act);
    }

    private static CaseEvaluated Archived(CaseAct act)
    {
        var state = act.State;
        bool? onTime = state.TotalDue is { } due ? state.ClosedAt <= due : null;
        var figures = new CaseFigures(onTime, state.Tasks.Count, state.Reworks, state.FailedChecks, state.Extensions, state.Urges, state.Absorbed.Count + 1);
        return new CaseEvaluated(act.Role, CaseStatus.Evaluated, null, figures);
    }

    private static CaseStep Reopen(CaseAct act, ReopenCase command)
    {
        var until = act.State.ClosedAt!.Value + act.Settings.RepeatWithin;
        if (act.Now > until)
            return CaseStep.Refuse(CaseRefusals.RepeatWindowPassed, "until", CaseChecks.Stamp(until));
        if (act.State.ReopenedAs is { } earlier)
            return CaseStep.Refuse(CaseRefusals.AlreadyReopened, "case", earlier);
        return CaseChecks.Text(command.NewCase, "new_case", CaseChecks.LongestKey) is { } refusal ? refusal : new CaseReopened(act.Role, command.NewCase);
    }

    public static bool AgreedToCallBack(CaseState state) => state.Report is { CallBackAgreed: true, Contact: not null };
}
