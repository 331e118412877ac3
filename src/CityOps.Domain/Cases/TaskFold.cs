namespace CityOps.Cases;

/// <summary>The case after an event that concerns its task or its clocks.</summary>
internal static class TaskFold
{
    public static CaseState Change(CaseState state, CaseEvent happened, DateTimeOffset at) => happened switch
    {
        CaseDispatched dispatched => Dispatched(state, dispatched),
        CaseReceived received => Clocks(state, received.Due, received.TotalDue, task => Received(task, received, at), original: true),
        CaseSubDispatched sub => state with { Tasks = Last(state, task => task with { Unit = sub.Unit }) },
        CaseReturnRequested requested => state with { RightUnit = requested.RightUnit },
        CaseMisdispatchConfirmed => state with { MisdispatchConfirmed = true },
        CaseReturnRefused => state with { RightUnit = null, MisdispatchConfirmed = false, Tasks = Last(state, task => task with { ReceivedAt = task.ReceivedAt ?? at }) },
        CaseExtensionRequested requested => state with { Extension = new PendingExtension(requested.Due, requested.NeedsLeader, false) },
        CaseExtensionReviewed => state with { Extension = state.Extension! with { Reviewed = true } },
        CaseExtensionDecided decided => InTime(Clocks(state, decided.Due, decided.TotalDue, task => task), at) with
        {
            Extension = null,
            Extensions = state.Extensions + (decided.Approved ? 1 : 0),
        },
        CaseSuspensionRequested requested => state with { Suspension = new PendingSuspension(requested.Kind, requested.PlannedUntil) },
        CaseSuspensionDecided decided => state with { PausedSince = decided.Approved ? at : null, Suspension = decided.Approved ? state.Suspension : null },
        CaseResumed resumed => InTime(Clocks(state, resumed.Due, resumed.TotalDue, task => task), at) with { PausedSince = null, Suspension = null },
        CaseFedBack => state with { Tasks = Last(state, task => task with { FedBackAt = at }) },
        _ => state,
    };

    private static CaseState Dispatched(CaseState state, CaseDispatched dispatched) => state with
    {
        Tasks = state.Tasks.Add(dispatched.Task),
        TotalDue = dispatched.TotalDue,
        OriginalTotalDue = state.OriginalTotalDue ?? dispatched.TotalDue,
        Reworks = state.Reworks + (dispatched.Cause == DispatchCause.Rework ? 1 : 0),
        UrgedPercent = dispatched.Cause == DispatchCause.Rework ? state.UrgedPercent : 0,
        RightUnit = null,
        MisdispatchConfirmed = false,
        Checker = null,
        AbnormalGround = null,
        PausedSince = null,
        Suspension = null,
    };

    /// <summary>The original due time is the first that held: it changes with receipt only where the clock starts with it.</summary>
    private static CaseTask Received(CaseTask task, CaseReceived received, DateTimeOffset at) =>
        task with { ReceivedAt = at, OriginalDue = received.Due < task.OriginalDue ? received.Due : task.OriginalDue };

    private static CaseState Clocks(CaseState state, DateTimeOffset due, DateTimeOffset totalDue, Func<CaseTask, CaseTask> change, bool original = false) => state with
    {
        Tasks = Last(state, task => change(task with { Due = due })),
        TotalDue = totalDue,
        OriginalTotalDue = original && totalDue < state.OriginalTotalDue ? totalDue : state.OriginalTotalDue,
    };

    /// <summary>A case that was given more time is not late any more.</summary>
    private static CaseState InTime(CaseState state, DateTimeOffset at) =>
        state.TotalDue >= at ? state with { Flags = state.Flags & ~CaseFlags.OverdueTotal } : state;

    private static System.Collections.Immutable.ImmutableList<CaseTask> Last(CaseState state, Func<CaseTask, CaseTask> change) =>
        state.Tasks.SetItem(state.Tasks.Count - 1, change(state.Tasks[^1]));
}
