using System.Globalization;
using CityOps.Commands;

namespace CityOps.Plans.Tasks;

/// <summary>What has to hold beside status and role. Gives the refusal, or null.</summary>
internal static class PlanTaskGuards
{
    private const int LongestText = 2_000;
    private const int LongestCode = 50;
    private const int MostProofs = 20;

    public static Refusal? Check(PlanTaskState state, PlanTaskCommand command, IReadOnlyCollection<PlanTaskRole> roles, DateTimeOffset now) => command switch
    {
        IssuePlanTask issue => issue.Planned is null || issue.Planned.Id != command.Task ? Refusal.Of(PlanRefusals.TaskOther) : null,
        RejectPlanTask reject => Reason(reject.Reason),
        StartPlanTask start => state.Planned!.Task.Precondition is null || start.PreconditionHolds ? null : Refusal.Of(PlanRefusals.PreconditionNotAffirmed),
        TickPlanTask tick => Point(state, tick.Point),
        ReportPlanTask report => Text(report.Text, "text") ?? Proofs(report.Proofs),
        CompletePlanTask complete => Text(complete.Text, "text") ?? Proofs(complete.Proofs) ?? Whole(state, complete),
        SkipPlanTask skip => Reason(skip.Reason) ?? Skippable(state, roles),
        ReassignPlanTask give => Reason(give.Reason) ?? Other(state, give.Organisation),
        ReopenPlanTask reopen => Reason(reopen.Reason) ?? (reopen.Due > now ? null : Refusal.Of(PlanRefusals.DuePast)),
        StartPlanTaskCountdown => state.Due is null ? null : Refusal.Of(PlanRefusals.CountdownRuns),
        EscalatePlanTask => Overdue(state, now),
        WithdrawPlanTask withdraw => Reason(withdraw.Reason),
        _ => null,
    };

    private static Refusal? Text(string? text, string field, int longest = LongestText) =>
        Wording.IsText(text, longest) ? null : Refusal.Of(PlanRefusals.TextInvalid, "field", field);

    private static Refusal? Reason(string? reason) => Text(reason, "reason");

    private static Refusal? Point(PlanTaskState state, int point) =>
        point >= 1 && point <= state.Planned!.Task.Checklist.Count ? null : Refusal.Of(PlanRefusals.PointUnknown, "point", point.ToString(CultureInfo.InvariantCulture));

    private static Refusal? Proofs(IReadOnlyList<PlanTaskProof>? proofs) =>
        proofs is null || proofs.Count > MostProofs || proofs.Any(proof => proof is null || !Enum.IsDefined(proof.Kind) || !Wording.IsText(proof.Content, LongestText))
            ? Refusal.Of(PlanRefusals.EvidenceInvalid)
            : null;

    /// <summary>The words that go with completion are the report in words, and whoever completes has confirmed: only the rest has to be sent.</summary>
    private static Refusal? Whole(PlanTaskState state, CompletePlanTask complete)
    {
        if (state.OpenPoints.ToArray() is { Length: > 0 } open)
            return Refusal.Of(PlanRefusals.ChecklistOpen, "points", string.Join(',', open));
        var sent = state.Proofs.Concat(complete.Proofs).Select(proof => proof.Kind).Append(PlanEvidence.Text).Append(PlanEvidence.Receipt);
        var missing = state.Planned!.Task.Evidence.Except(sent).Select(Words.Kebab.Of).ToArray();
        return missing.Length == 0 ? null : Refusal.Of(PlanRefusals.EvidenceMissing, "kinds", string.Join(',', missing));
    }

    private static Refusal? Skippable(PlanTaskState state, IReadOnlyCollection<PlanTaskRole> roles) =>
        state.Planned!.Task.LifeSafety && !roles.Contains(PlanTaskRole.Commander) ? Refusal.Of(PlanRefusals.LifeSafety) : null;

    private static Refusal? Other(PlanTaskState state, string? organisation) => Text(organisation, "organisation", LongestCode)
        ?? (organisation == state.Organisation && state.Status != PlanTaskStatus.Rejected ? Refusal.Of(PlanRefusals.SameOrganisation) : null);

    private static Refusal? Overdue(PlanTaskState state, DateTimeOffset now) => state.EscalateAt is { } from && from <= now
        ? null
        : Refusal.Of(PlanRefusals.EscalationNotDue, "from", state.EscalateAt?.ToString("O", CultureInfo.InvariantCulture) ?? string.Empty);
}
