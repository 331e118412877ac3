using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>Transition 30 and what else can happen to any open case: it is urged, supervised, late, added to, or becomes an incident.</summary>
internal static class OversightRules
{
    public static CaseStep? Decide(CaseAct act, CaseCommand command) => command switch
    {
        UrgeCase urge => Urge(act, urge),
        SuperviseCase supervise => Supervise(act, supervise),
        MarkOverdue => Overdue(act),
        SupplementReport supplement => CaseChecks.Evidence(supplement.Evidence, photo: false) is { } refusal
            ? refusal
            : new CaseSupplemented(act.Role, supplement.Evidence),
        EscalateToIncident escalate => EscalateToIncident(act, escalate),
        RecordIncidentResult record => act.State.Incident == record.Incident
            ? CaseChecks.Text(record.Result, "result") is { } refusal ? refusal : new CaseIncidentEnded(act.Role, record.Incident, record.Result)
            : CaseStep.Refuse(CaseRefusals.OtherIncident),
        _ => null,
    };

    private static CaseStep Urge(CaseAct act, UrgeCase command)
    {
        if (CaseChecks.Text(command.Text, "text") is { } refusal)
            return refusal;
        if (act.Role != CaseRole.System)
            return new CaseUrged(act.Role, null, command.Text);
        if (act.State is not { Status: CaseStatus.Handling, LimitsPause: null })
            return CaseStep.Refuse(CaseRefusals.UrgeNotDue);
        var passed = PercentPassed(act.Task, act.Facts.WorkingTime, act.Now);
        var percent = act.Settings.UrgeAtPercent.LastOrDefault(share => share <= passed);
        return percent > act.State.UrgedPercent ? new CaseUrged(act.Role, percent, command.Text) : CaseStep.Refuse(CaseRefusals.UrgeNotDue);
    }

    /// <summary>Percent of the task's time that has passed, in the base of its limit: a weekend is no progress on a limit in working days.</summary>
    public static decimal PercentPassed(CaseTask task, IWorkingTime workingTime, DateTimeOffset now)
    {
        if (now >= task.Due)
            return 100;
        var whole = workingTime.Between(task.DispatchedAt, task.Due, task.Limit.Base).Amount;
        return whole == 0 ? 100 : workingTime.Between(task.DispatchedAt, now, task.Limit.Base).Amount * 100 / whole;
    }

    private static CaseStep Supervise(CaseAct act, SuperviseCase command)
    {
        if (command.Due <= act.Now)
            return CaseStep.Refuse(CaseRefusals.DuePast);
        return CaseChecks.Text(command.Text, "text") is { } refusal ? refusal : new CaseSupervised(act.Role, command.Due, command.Text);
    }

    private static CaseStep Overdue(CaseAct act)
    {
        var stage = act.Now > act.State.StageDue && !act.Has(CaseFlags.OverdueStage);
        var total = act.State.PausedSince is null && act.Now > act.State.TotalDue && !act.Has(CaseFlags.OverdueTotal);
        return act.State.LimitsPause is null && (stage || total) ? new CaseBecameOverdue(act.Role, stage, total) : CaseStep.Refuse(CaseRefusals.NothingOverdue);
    }

    private static CaseStep EscalateToIncident(CaseAct act, EscalateToIncident command)
    {
        if (act.State.Incident is { } incident)
            return CaseStep.Refuse(CaseRefusals.AlreadyIncident, "incident", incident);
        return (CaseChecks.Text(command.Incident, "incident", CaseChecks.LongestKey) ?? CaseChecks.Text(command.Text, "text")) is { } refusal
            ? refusal
            : new CaseBecameIncident(act.Role, command.Incident, command.Text);
    }
}
