namespace CityOps.Plans.Tasks;

/// <summary>The task after an event. Decides nothing: every figure stands in the event.</summary>
internal static class PlanTaskFold
{
    public static PlanTaskState Apply(PlanTaskState state, PlanTaskEvent happened, DateTimeOffset at) => happened switch
    {
        PlanTaskIssued issued => new PlanTaskState
        {
            Status = PlanTaskStatus.Issued,
            Planned = issued.Planned,
            Organisation = issued.Planned.Organisation,
            Due = issued.Planned.Due,
            Receipts = new PlanTaskReceipts(at, null, null, null),
        },
        PlanTaskDelivered => state with { Status = PlanTaskStatus.Delivered, Receipts = Delivered(state, at) },
        PlanTaskRead => state with { Status = PlanTaskStatus.Read, Receipts = Read(state, at) },
        PlanTaskConfirmed => state with { Status = PlanTaskStatus.Confirmed, Receipts = Confirmed(state, at) },
        PlanTaskRejected rejected => state with { Status = PlanTaskStatus.Rejected, Receipts = Read(state, at), Reason = rejected.Reason },
        PlanTaskStarted => state with { Status = PlanTaskStatus.InProgress, StartedAt = at, Receipts = Confirmed(state, at) },
        PlanTaskTicked ticked => state with { Ticked = ticked.Ticked ? state.Ticked.Add(ticked.Point) : state.Ticked.Remove(ticked.Point) },
        PlanTaskReported reported => state with { Proofs = state.Proofs.AddRange(reported.Proofs) },
        PlanTaskCompleted completed => state with { Status = PlanTaskStatus.Done, EndedAt = at, Late = completed.Late, Proofs = state.Proofs.AddRange(completed.Proofs) },
        PlanTaskSkipped skipped => state with { Status = PlanTaskStatus.Skipped, EndedAt = at, Reason = skipped.Reason },
        PlanTaskReassigned given => Given(state, given, at),
        PlanTaskReopened reopened => state with { Status = PlanTaskStatus.InProgress, EndedAt = null, Due = reopened.Due, Reason = reopened.Reason, Escalations = 0 },
        PlanTaskCountdownStarted started => state with { Due = started.Due },
        PlanTaskEscalated escalated => state with { Escalations = escalated.Times },
        PlanTaskWithdrawn withdrawn => state with { Status = PlanTaskStatus.Withdrawn, EndedAt = at, Reason = withdrawn.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    /// <summary>What the one before ticked and sent stays in the journal; the new owner begins with an empty sheet.</summary>
    private static PlanTaskState Given(PlanTaskState state, PlanTaskReassigned given, DateTimeOffset at) => state with
    {
        Status = PlanTaskStatus.Issued,
        Organisation = given.Organisation,
        Due = given.Due,
        Receipts = new PlanTaskReceipts(at, null, null, null),
        Ticked = [],
        Proofs = [],
        StartedAt = null,
        Reason = given.Reason,
        Escalations = 0,
    };

    private static PlanTaskReceipts Delivered(PlanTaskState state, DateTimeOffset at) => state.Receipts! with { Delivered = state.Receipts!.Delivered ?? at };

    private static PlanTaskReceipts Read(PlanTaskState state, DateTimeOffset at) => Delivered(state, at) with { Read = state.Receipts!.Read ?? at };

    private static PlanTaskReceipts Confirmed(PlanTaskState state, DateTimeOffset at) => Read(state, at) with { Confirmed = state.Receipts!.Confirmed ?? at };
}
