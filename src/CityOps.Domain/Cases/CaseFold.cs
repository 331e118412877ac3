using CityOps.Commands;

namespace CityOps.Cases;

/// <summary>The case after an event. Decides nothing: every figure stands in the event.</summary>
internal static class CaseFold
{
    public static CaseState Apply(CaseState state, CaseEvent happened, Happening happening)
    {
        var moved = happened is CaseMove move ? Move(state, move, happening.At) : state;
        var changed = LimitFold.Follow(state, Change(moved, happened, happening), happened, happening.At);
        return SeparationOfDuties.Remember(changed, happening.Actor, happened);
    }

    private static CaseState Move(CaseState state, CaseMove move, DateTimeOffset at) => state with
    {
        Status = move.Status,
        StageSince = at,
        StageDue = move.StageDue,
        Flags = state.Flags & ~CaseFlags.OverdueStage,
    };

    private static CaseState Change(CaseState state, CaseEvent happened, Happening happening) => happened switch
    {
        CaseReported reported => state with { Report = reported.Report, Flags = reported.Flags, RepeatOf = reported.RepeatOf },
        CaseRegistered registered => state with { Registration = registered.Registration },
        CaseVerifySent => state with { Finding = null, FindingEvidence = null, RejectionProposed = false },
        CaseVerified verified => state with { Finding = verified.Finding, FindingEvidence = verified.Evidence },
        CaseAccepted => state with { RejectionProposed = false },
        CaseRejectionProposed => state with { RejectionProposed = true },
        CaseMerged merged => state with { Master = merged.Master },
        CaseAbsorbed absorbed => state with { Absorbed = state.Absorbed.Add(absorbed.Duplicate) },
        CaseSupplemented supplemented => state with { Supplements = state.Supplements.Add(supplemented.Evidence) },
        CaseFiled filed => state with { CaseNumber = filed.CaseNumber, FilingOrganisation = filed.Organisation },
        CaseVoidRequested => state with { VoidRequestedBy = happening.Actor },
        CaseAnswered or CaseClosed or CaseSelfHandlingReviewed { Approved: true } or CaseClosedAbnormally => Closed(state, happened, happening.At),
        CaseRated rated => state with { Rating = rated.Rating },
        CaseReopened reopened => state with { ReopenedAs = reopened.NewCase },
        CaseAbnormalCloseRequested requested => state with { AbnormalGround = requested.Ground },
        CaseCheckSent sent => state with { Checker = sent.Checker },
        CaseChecked { Passed: false } => state with { FailedChecks = state.FailedChecks + 1 },
        CaseEscalated => Mark(state, CaseFlags.Supervised) with { Escalated = true },
        CaseSupervised => Mark(state, CaseFlags.Supervised),
        CaseUrged urged => state with { Urges = state.Urges + 1, UrgedPercent = urged.Percent ?? state.UrgedPercent },
        CaseBecameIncident incident => Mark(state, CaseFlags.Incident) with { Incident = incident.Incident },
        CaseIncidentEnded => state,
        CaseBecameOverdue overdue => Overdue(state, overdue),
        CaseLimitsPaused paused => LimitFold.Paused(state, paused, happening.At),
        CaseLimitsResumed resumed => LimitFold.Resumed(state, resumed, happening.At),
        CaseMarkedHard => Mark(state, CaseFlags.Hard),
        CaseUnitDesignated designated => Mark(state, CaseFlags.Designated) with { DesignatedUnit = designated.Unit },
        _ => TaskFold.Change(state, happened, happening.At),
    };

    private static CaseState Closed(CaseState state, CaseEvent happened, DateTimeOffset at)
    {
        var closed = state with { ClosedAt = at };
        return happened is CaseClosedAbnormally { Inspect: true } ? Mark(closed, CaseFlags.Supervised) : closed;
    }

    private static CaseState Overdue(CaseState state, CaseBecameOverdue overdue)
    {
        var flags = (overdue.Stage ? CaseFlags.OverdueStage : CaseFlags.None) | (overdue.Total ? CaseFlags.OverdueTotal : CaseFlags.None);
        var late = overdue.Stage && state.Status == CaseStatus.Handling;
        return Mark(state, flags) with { LateHandlings = state.LateHandlings + (late ? 1 : 0) };
    }

    private static CaseState Mark(CaseState state, CaseFlags flags) => state with { Flags = state.Flags | flags };
}
