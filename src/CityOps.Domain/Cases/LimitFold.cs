namespace CityOps.Cases;

/// <summary>The case after its limits were stopped or let run, and after what happened while they stood still.</summary>
internal static class LimitFold
{
    public static CaseState Paused(CaseState state, CaseLimitsPaused paused, DateTimeOffset at) => state with
    {
        LimitsPause = new PausedLimits(new CaseLimitsPause(paused.Order, paused.Area, paused.Reason, at), at, at),
        Flags = state.Flags | CaseFlags.LimitsPaused,
    };

    /// <summary>A case that was put off as well is put off from here on: what lay before is in its due times already.</summary>
    public static CaseState Resumed(CaseState state, CaseLimitsResumed resumed, DateTimeOffset at) => state with
    {
        LimitsPause = null,
        Flags = state.Flags & ~CaseFlags.LimitsPaused,
        StageDue = resumed.StageDue,
        TotalDue = resumed.TotalDue,
        Tasks = resumed.Due is { } due ? state.Tasks.SetItem(state.Tasks.Count - 1, state.Tasks[^1] with { Due = due }) : state.Tasks,
        PausedSince = state.PausedSince is null ? null : at,

        // Asked for while limits stood still or before: granted later, it must not shorten what is left.
        Extension = resumed.Asked is { } asked ? state.Extension! with { Due = asked } : state.Extension,
    };

    /// <summary>A due time that is counted from now has all of its time left from now; one that was only moved on keeps what was left.</summary>
    public static CaseState Follow(CaseState before, CaseState after, CaseEvent happened, DateTimeOffset at)
    {
        if (before.LimitsPause is null || after.LimitsPause is not { } pause || happened is not (CaseDispatched or CaseReceived or CaseResumed))
            return after;
        return after with
        {
            LimitsPause = pause with
            {
                TaskFrom = happened is CaseResumed or CaseDispatched { Cause: not DispatchCause.Rework } || before.Task?.Due != after.Task?.Due ? at : pause.TaskFrom,
                TotalFrom = happened is CaseResumed || before.TotalDue != after.TotalDue ? at : pause.TotalFrom,
            },
        };
    }
}
