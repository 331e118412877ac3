using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>One event in the life of a case, with the case before and after it.</summary>
public sealed record Seen(CaseState Before, CaseEvent Event, CaseState After, Happening Happening);

/// <summary>What the workflow calls illegal by design. Each looks only at what happened, and works out for itself what the rules may have remembered.</summary>
public static class CaseInvariants
{
    private static readonly CaseStatus[] Ends =
        [CaseStatus.Rejected, CaseStatus.Merged, CaseStatus.NotFiled, CaseStatus.Void, CaseStatus.Evaluated];

    public static IReadOnlyDictionary<string, Action<IReadOnlyList<Seen>>> All { get; } = new Dictionary<string, Action<IReadOnlyList<Seen>>>(StringComparer.Ordinal)
    {
        ["No case is closed without a passed check of its last task, unless self-handled, answered or signed off by the leader"] = NoCloseWithoutCheck,
        ["No task is given back later than one hour after its receipt"] = NoLateReturn,
        ["Nothing is dispatched before it is filed"] = NoDispatchBeforeFiling,
        ["No report but a collector's is filed without having been verified as true"] = NoFilingWithoutVerification,
        ["What was reported is never changed, and what was added never lost"] = ReportedEvidenceStays,
        ["A due time only changes by an extension or a suspension that was approved, or because limits stood still"] = DueTimesStay,
        ["Limits that stood still have afterwards exactly the working time that was left"] = PausedTimeIsLeft,
        ["A collector does not check what he handled himself"] = NoCheckOfOneself,
        ["Nobody both dispatches or handles a case and checks or closes it"] = DutiesAreSeparate,
        ["A case at its end stays there"] = EndsAreEnds,
        ["A case has one number and one filing organisation, for ever"] = FiledOnce,
        ["The third failed check puts the case under the inspectorate"] = ThreeFailuresEscalate,
        ["Two persons void a case"] = TwoPersonsVoid,
        ["Tasks are numbered from one without gaps"] = TasksAreNumbered,
        ["Who acts holds the post he acts in"] = ActorsHoldTheirPosts,
    };

    private static void NoCloseWithoutCheck(IReadOnlyList<Seen> trace)
    {
        var passed = false;
        foreach (var seen in trace)
        {
            passed = seen.Event is CaseChecked { Passed: true } || (passed && seen.Event is not CaseDispatched);
            if (seen.After.Status == CaseStatus.Closed && seen.Before.Status != CaseStatus.Closed)
                Assert.True(passed || seen.Event is CaseSelfHandlingReviewed or CaseAnswered);
            if (seen.After.Status == CaseStatus.ClosedAbnormal && seen.Before.Status != CaseStatus.ClosedAbnormal)
                Assert.True(seen.Event is CaseClosedAbnormally { By: CaseRole.Leader });
        }
    }

    private static void NoLateReturn(IReadOnlyList<Seen> trace)
    {
        DateTimeOffset? received = null;
        foreach (var seen in trace)
        {
            if (seen.Event is CaseDispatched)
                received = null;
            if (seen.Event is CaseReceived or CaseReturnRefused)
                received ??= seen.Happening.At;
            if (seen.Event is CaseReturnRequested)
            {
                var latest = seen.Before.Task!.ReceiveDue.AddHours(1);
                Assert.True(seen.Happening.At <= (received?.AddHours(1) ?? latest) && seen.Happening.At <= latest);
            }
        }
    }

    private static void NoDispatchBeforeFiling(IReadOnlyList<Seen> trace)
    {
        var dispatched = IndexOf<CaseDispatched>(trace);
        var filed = IndexOf<CaseFiled>(trace);
        Assert.True(dispatched < 0 || (filed >= 0 && filed < dispatched));
    }

    private static void NoFilingWithoutVerification(IReadOnlyList<Seen> trace)
    {
        var filed = IndexOf<CaseFiled>(trace);
        if (filed < 0 || trace[0].After.Report!.Source == CaseSource.Collector)
            return;
        var last = trace.Take(filed).Select(seen => seen.Event).OfType<CaseVerified>().LastOrDefault();
        Assert.Equal(VerifyFinding.True, last?.Finding);
    }

    private static void ReportedEvidenceStays(IReadOnlyList<Seen> trace)
    {
        var reported = Assert.IsType<CaseReported>(trace[0].Event).Report;
        Assert.All(trace, seen => Assert.Equal(reported, seen.After.Report));
        Assert.All(trace, seen => Assert.Equal(seen.Before.Supplements, seen.After.Supplements.Take(seen.Before.Supplements.Count)));
    }

    private static void DueTimesStay(IReadOnlyList<Seen> trace)
    {
        foreach (var seen in trace.Where(seen => seen.Before.Task is not null))
        {
            var (before, after) = (seen.Before, seen.After);
            var sameTask = before.Tasks.Count == after.Tasks.Count;
            var granted = seen.Event is CaseExtensionDecided { Approved: true } or CaseResumed or CaseLimitsResumed;

            // A task that was put off and is dispatched anew instead of resumed: the case's clock stood still meanwhile.
            var wasPaused = seen.Event is CaseDispatched && before.PausedSince is not null;
            if (before.TotalDue != after.TotalDue)
                Assert.True((granted || wasPaused) && (after.TotalDue > before.TotalDue));
            if (sameTask && before.Task!.Due != after.Task!.Due)
                Assert.True(granted && after.Task.Due > before.Task.Due);
            if (sameTask)
                Assert.Equal(before.Task!.OriginalDue, after.Task!.OriginalDue);
            if (seen.Event is CaseDispatched { Cause: DispatchCause.Rework })
                Assert.Equal(before.Task!.Due, after.Task!.Due);
            Assert.Equal(before.OriginalTotalDue, after.OriginalTotalDue);
        }
    }

    /// <summary>
    /// Worked out without what the rules remember: what is left of a clock when it stops, or is set anew meanwhile, is left when it runs again.
    /// Between them all that may be added is what an extension grants.
    /// </summary>
    private static void PausedTimeIsLeft(IReadOnlyList<Seen> trace)
    {
        for (var at = 0; at < trace.Count; at++)
        {
            if (trace[at].Event is not CaseLimitsResumed resumed)
                continue;
            var stopped = at - 1;
            while (trace[stopped].Event is not CaseLimitsPaused)
                stopped--;
            var meanwhile = trace.Skip(stopped + 1).Take(at - stopped - 1).ToArray();
            Assert.DoesNotContain(meanwhile, seen => seen.Event is CaseBecameOverdue or CaseUrged { Percent: not null });
            if (meanwhile.Any(seen => seen.Event is CaseExtensionDecided or CaseSuspensionDecided { Approved: true } or CaseResumed))
                continue;
            var began = meanwhile.LastOrDefault(seen => seen.Event is CaseDispatched { Cause: not DispatchCause.Rework })?.Happening.At ?? trace[stopped].Happening.At;
            var (before, after) = (trace[at].Before, trace[at].After);
            if (before.Task is { } task && task.Due > began && before.PausedSince is null)
                AssertLeft(task.Due - began, after.Task!.Due - trace[at].Happening.At);
            var moved = meanwhile.LastOrDefault(seen => seen.Event is CaseMove)?.Happening.At ?? trace[stopped].Happening.At;
            if (before.Status != CaseStatus.Handling && before.StageDue > moved)
                AssertLeft(before.StageDue.Value - moved, resumed.StageDue!.Value - trace[at].Happening.At);
        }
    }

    /// <summary>The plain calendar of the town counts without gaps: to a millisecond, which is what divisions leave.</summary>
    private static void AssertLeft(TimeSpan expected, TimeSpan actual) => Assert.InRange((actual - expected).TotalMilliseconds, -1, 1);

    private static void NoCheckOfOneself(IReadOnlyList<Seen> trace)
    {
        var selfHandlers = trace.Where(seen => seen.Event is CaseSelfHandled).Select(seen => seen.Happening.Actor).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(trace, seen => seen.Event is CaseChecked or CaseSelfHandlingReviewed && selfHandlers.Contains(seen.Happening.Actor));
    }

    private static void DutiesAreSeparate(IReadOnlyList<Seen> trace)
    {
        var handled = trace
            .Where(seen => seen.Event is CaseSelfHandled or CaseReceived or CaseSubDispatched or CaseFedBack or CaseReturnRequested or CaseDispatched { By: CaseRole.Dispatcher })
            .Select(seen => seen.Happening.Actor);
        var checkedBy = trace
            .Where(seen => seen.Event is CaseCheckSent or CaseChecked or CaseClosed or CaseClosedAbnormally or CaseSelfHandlingReviewed)
            .Select(seen => seen.Happening.Actor);
        Assert.Empty(handled.Intersect(checkedBy, StringComparer.Ordinal));
    }

    private static void EndsAreEnds(IReadOnlyList<Seen> trace) =>
        Assert.All(trace.Where(seen => Ends.Contains(seen.Before.Status)), seen => Assert.True(seen.Event is CaseReopened && seen.After.Status == CaseStatus.Evaluated));

    private static void FiledOnce(IReadOnlyList<Seen> trace)
    {
        Assert.True(trace.Count(seen => seen.Event is CaseFiled) <= 1);
        foreach (var seen in trace.Where(seen => seen.Before.CaseNumber is not null))
            Assert.Equal((seen.Before.CaseNumber, seen.Before.FilingOrganisation), (seen.After.CaseNumber, seen.After.FilingOrganisation));
    }

    private static void ThreeFailuresEscalate(IReadOnlyList<Seen> trace)
    {
        if (trace.Count(seen => seen.Event is CaseChecked { Passed: false }) < 3)
            return;
        Assert.Single(trace, seen => seen.Event is CaseEscalated);
        Assert.True(trace[^1].After.Flags.HasFlag(CaseFlags.Supervised));
    }

    private static void TwoPersonsVoid(IReadOnlyList<Seen> trace)
    {
        if (trace.FirstOrDefault(seen => seen.Event is CaseVoided) is not { } voided)
            return;
        var requested = Assert.Single(trace, seen => seen.Event is CaseVoidRequested);
        Assert.NotEqual(requested.Happening.Actor, voided.Happening.Actor);
    }

    private static void TasksAreNumbered(IReadOnlyList<Seen> trace)
    {
        var tasks = trace[^1].After.Tasks;
        Assert.Equal(Enumerable.Range(1, tasks.Count), tasks.Select(task => task.Number));
    }

    private static void ActorsHoldTheirPosts(IReadOnlyList<Seen> trace) => Assert.All(
        trace.Where(seen => seen.Event is not CaseEscalated),
        seen => Assert.Contains(CaseTown.Accounts[seen.Happening.Actor], post => post.Role == seen.Event.By));

    private static int IndexOf<TEvent>(IReadOnlyList<Seen> trace)
        where TEvent : CaseEvent
    {
        for (var index = 0; index < trace.Count; index++)
        {
            if (trace[index].Event is TEvent)
                return index;
        }

        return -1;
    }
}
