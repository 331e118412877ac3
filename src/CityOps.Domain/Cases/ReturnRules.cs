namespace CityOps.Cases;

/// <summary>Transitions 16 to 19: a unit that wants to give a task back.</summary>
internal static class ReturnRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        RequestReturn request => Request(act, request),
        ConfirmMisdispatch confirm => Confirm(act, confirm),
        ApproveReturn approve => Approve(act, approve),
        RefuseReturn refuse => CaseChecks.Text(refuse.Text, "text") is { } refusal
            ? refusal
            : new CaseReturnRefused(act.Role, CaseStatus.Handling, act.Task.Due, refuse.Text),
        ReferReturn refer => ClosingRules.RequestAbnormalClose(act, refer.Ground, refer.Text),
        _ => null,
    };

    private static CaseStep Request(CaseAct act, RequestReturn command)
    {
        var until = ReceiptOf(act.Task) + CaseSettings.ReturnWindow;
        if (act.Now > until)
            return CaseStep.Refuse(CaseRefusals.ReturnTooLate, "until", CaseChecks.Stamp(until));
        if (CaseChecks.OptionalText(command.LegalBasis, "legal_basis") is { } unfit)
            return unfit;
        var refusal = command.RightUnit is null
            ? CaseChecks.Text(command.Cause, "cause") ?? CaseChecks.Text(command.LegalBasis, "legal_basis")
            : CaseChecks.KnownUnit(act, command.RightUnit) ?? (command.Cause is { Length: 0 } ? null : CaseChecks.Text(command.Cause, "cause"));
        if (refusal is not null)
            return refusal;
        if (command.RightUnit == act.Task.Unit)
            return CaseStep.Refuse(CaseRefusals.ReturnToItself);
        var decideBy = act.After(act.Settings.Stages.DecideRequest);
        return new CaseReturnRequested(act.Role, CaseStatus.ReturnRequested, decideBy, command.RightUnit, command.Cause, command.LegalBasis);
    }

    /// <summary>A task that nobody takes in counts as received when its receipt was due; otherwise not opening it would keep the way back open.</summary>
    private static DateTimeOffset ReceiptOf(CaseTask task) =>
        task.ReceivedAt is { } received && received < task.ReceiveDue ? received : task.ReceiveDue;

    private static CaseStep Confirm(CaseAct act, ConfirmMisdispatch command)
    {
        if (act.State.MisdispatchConfirmed)
            return CaseStep.Refuse(CaseRefusals.AlreadyConfirmed);
        return CaseChecks.Text(command.Text, "text") is { } refusal ? refusal : new CaseMisdispatchConfirmed(act.Role, command.Text);
    }

    private static CaseStep Approve(CaseAct act, ApproveReturn command)
    {
        if (act.Settings.MisdispatchNeedsConfirmation && !act.State.MisdispatchConfirmed)
            return CaseStep.Refuse(CaseRefusals.MisdispatchNotConfirmed);
        return DispatchTarget.Find(act, command.Unit, act.Task.Unit, out var refusal) is { } target
            ? DispatchRules.NewTask(act, target, DispatchCause.Returned)
            : refusal!;
    }
}
