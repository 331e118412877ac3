namespace CityOps.Cases;

/// <summary>Transitions 9 to 12: filing, and what a collector put right himself.</summary>
internal static class FilingRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        FileCase => File(act),
        RefuseFiling refuse => RefuseFiling(act, refuse),
        SelfHandle handle => SelfHandle(act, handle),
        ReviewSelfHandling review => Review(act, review),
        _ => null,
    };

    private static CaseStep File(CaseAct act)
    {
        var state = act.State;
        if (IntakeRules.Untrue(state) is { } refusal)
            return refusal;
        if (state.Report!.Evidence.Photos.Count == 0 && state.FindingEvidence is not { Photos.Count: > 0 })
            return CaseStep.Refuse(CaseRefusals.PhotoMissing);
        var number = act.Facts.CaseNumber ?? throw new InvalidOperationException("No case number was gathered for filing.");
        return new CaseFiled(act.Role, CaseStatus.Filed, state.StageDue, number, act.Post.Organisation);
    }

    private static CaseStep RefuseFiling(CaseAct act, RefuseFiling command) => CaseChecks.Reason(command.Reason) is { } refusal
        ? refusal
        : new CaseNotFiled(act.Role, CaseStatus.NotFiled, null, command.Reason, act.NoticeToOutsider());

    private static CaseStep SelfHandle(CaseAct act, SelfHandle command)
    {
        if (act.State.NeedsVerification)
            return CaseStep.Refuse(CaseRefusals.NotACollectorReport);
        if (act.State.Report!.By != act.Actor)
            return CaseStep.Refuse(CaseRefusals.NotTheReporter);
        if (!act.Type.SelfHandleable)
            return CaseStep.Refuse(CaseRefusals.NotSelfHandleable);
        if ((CaseChecks.Evidence(command.Before, photo: true) ?? CaseChecks.Evidence(command.After, photo: true)) is { } refusal)
            return refusal;
        return new CaseSelfHandled(act.Role, CaseStatus.SelfDoneReview, act.After(act.Settings.Stages.ReviewSelfHandling), command.Before, command.After);
    }

    private static CaseStep Review(CaseAct act, ReviewSelfHandling command)
    {
        if (CaseChecks.Text(command.Text, "text") is { } refusal)
            return refusal;
        return command.Approved
            ? new CaseSelfHandlingReviewed(act.Role, CaseStatus.Closed, null, true, command.Text)
            : new CaseSelfHandlingReviewed(act.Role, CaseStatus.Accepted, IntakeRules.FilingDue(act), false, command.Text);
    }
}
