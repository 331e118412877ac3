using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>Something that the system does by itself when a moment has come.</summary>
/// <param name="At">From when on.</param>
/// <param name="Make">Makes the command.</param>
public sealed record CaseTimer(DateTimeOffset At, Func<OperationId, string, long, CaseCommand> Make);

/// <summary>
/// When the system has to act on a case without anybody asking. Says only when; whether the act is allowed then, the rules say as for any
/// other command.
/// </summary>
public static class CaseTimers
{
    private const string Urging = "时限提醒：处置时间已过半或将到期。 Reminder: the time for handling is passing.";
    private static readonly TimeSpan Instant = TimeSpan.FromMicroseconds(1);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    /// <summary>What comes next for a case as it stands; null when nothing does until it changes.</summary>
    /// <param name="state">The case.</param>
    /// <param name="facts">Calendar and conventions.</param>
    public static CaseTimer? Next(CaseState state, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(facts);
        return All(state, facts).MinBy(timer => timer.At);
    }

    private static IEnumerable<CaseTimer> All(CaseState state, CaseFacts facts)
    {
        if (state is { Status: CaseStatus.Reported, NeedsVerification: false, Kind: not CaseKind.Consultation })
            yield return new CaseTimer(state.Report!.At + facts.Settings.AutoRegisterAfter, (operation, actor, version) => new AutoRegisterCase(operation, actor, version));
        if (CaseTransitions.Open.Contains(state.Status) && state.LimitsPause is null && OverdueAt(state) is { } late)
            yield return new CaseTimer(late + Instant, (operation, actor, version) => new MarkOverdue(operation, actor, version));
        if (state is { Status: CaseStatus.Handling, LimitsPause: null } && UrgeAt(state, facts) is { } urge)
            yield return new CaseTimer(urge, (operation, actor, version) => new UrgeCase(operation, actor, version, Urging));
        if (state is { Status: CaseStatus.Suspended or CaseStatus.Deferred, Suspension: { } suspension })
            yield return new CaseTimer(suspension.PlannedUntil, (operation, actor, version) => new ResumeHandling(operation, actor, version));
        if (state is { Status: CaseStatus.CheckFailed, Escalated: false } && state.LateHandlings >= facts.Settings.FailuresToEscalate)
            yield return new CaseTimer(state.StageSince, (operation, actor, version) => new EscalateCase(operation, actor, version));
        if (EvaluateFrom(state, facts) is { } from)
            yield return new CaseTimer(NextNight(from, facts), (operation, actor, version) => new EvaluateCase(operation, actor, version));
    }

    private static DateTimeOffset? OverdueAt(CaseState state)
    {
        var stage = state.Flags.HasFlag(CaseFlags.OverdueStage) ? null : state.StageDue;
        var total = state.Flags.HasFlag(CaseFlags.OverdueTotal) || state.PausedSince is not null ? null : state.TotalDue;
        return stage is null || total < stage ? total : stage;
    }

    /// <summary>
    /// The first second at which the next share of the task's time has passed. Looked for and not reckoned: half of one working day is no
    /// moment that every calendar knows.
    /// </summary>
    private static DateTimeOffset? UrgeAt(CaseState state, CaseFacts facts)
    {
        var task = state.Task!;
        var share = facts.Settings.UrgeAtPercent.FirstOrDefault(share => share > state.UrgedPercent);
        if (share == 0)
            return null;
        if (share >= 100)
            return task.Due;
        var (before, after) = (task.DispatchedAt, task.Due);
        while (after - before > Second)
        {
            var middle = before + ((after - before) / 2);
            if (OversightRules.PercentPassed(task, facts.WorkingTime, middle) >= share)
                after = middle;
            else
                before = middle;
        }

        return after;
    }

    /// <summary>From when on the case may be archived: not while a call-back that was agreed to may still come.</summary>
    private static DateTimeOffset? EvaluateFrom(CaseState state, CaseFacts facts) => state.Status switch
    {
        CaseStatus.CallBack => state.StageDue,
        CaseStatus.Closed when ClosingRules.AgreedToCallBack(state) => facts.WorkingTime.Add(state.ClosedAt!.Value, facts.Settings.Stages.CallBack),
        CaseStatus.Closed or CaseStatus.ClosedAbnormal => state.ClosedAt,
        _ => null,
    };

    private static DateTimeOffset NextNight(DateTimeOffset from, CaseFacts facts)
    {
        var zone = facts.WorkingTime.Zone;
        var local = TimeZoneInfo.ConvertTime(from, zone);
        var night = local.Date.AddHours(facts.Settings.EvaluateAtHour);
        if (night < local.DateTime)
            night = night.AddDays(1);

        // The hour that a change of clocks leaves out does not exist that night.
        if (zone.IsInvalidTime(night))
            night = night.AddHours(1);
        return new DateTimeOffset(night, zone.GetUtcOffset(night)).ToUniversalTime();
    }
}
