using System.Globalization;
using CityOps.Commands;
using CityOps.Plans.Reading;
using static CityOps.Plans.PlanVersionStatus;
using Decision = CityOps.Commands.Decision<CityOps.Plans.PlanVersionEvent, CityOps.Plans.PlanVersionAnswer>;

namespace CityOps.Plans.Versions;

/// <summary>
/// From draft to force (起草、送审、批准、生效、废止). Four eyes: nobody who wrote a word of a version approves it. What is in force is never
/// edited; the next version takes its place.
/// </summary>
public sealed class PlanVersionRules : IRules<PlanVersionState, PlanVersionCommand, PlanVersionFacts, PlanVersionEvent, PlanVersionAnswer>
{
    private const int LongestReason = 2_000;

    private PlanVersionRules()
    {
    }

    /// <inheritdoc />
    public static PlanVersionState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(PlanVersionState state, PlanVersionCommand command, in DecisionContext<PlanVersionFacts> context)
    {
        var line = PlanVersionTransitions.Of(command);
        if (!line.From.Contains(state.Status))
        {
            return new Refusal(
                PlanRefusals.VersionWrongStatus,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = Words.Kebab.Of(state.Status), ["command"] = line.Name });
        }

        if (!context.Facts.Roles.Any(line.Roles.Contains))
            return Refusal.Of(PlanRefusals.VersionRoleNotAllowed, "command", line.Name);
        return Decide(state, command, context.Now, context.Facts);
    }

    /// <inheritdoc />
    public static PlanVersionState Apply(PlanVersionState state, PlanVersionEvent happened, Happening happening) => happened switch
    {
        PlanDrafted drafted => state with { Status = Draft, Number = drafted.Plan.Version, Plan = drafted.Plan, DraftedAt = happening.At, Authors = state.Authors.Add(happening.Actor) },
        PlanSubmitted => state with { Status = Submitted },
        PlanReturned returned => state with { Status = Draft, Approver = null, Reason = returned.Reason },
        PlanApproved => state with { Status = Approved, Approver = happening.Actor },
        PlanEnforced enforced => state with { Status = InForce, InForceSince = happening.At, ReviewDue = enforced.ReviewDue },
        PlanReviewed reviewed => state with { ReviewDue = reviewed.ReviewDue },
        PlanRetired retired => state with { Status = Retired, Reason = retired.Reason, RetiredAt = happening.At },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    private static Decision Decide(PlanVersionState state, PlanVersionCommand command, DateTimeOffset now, PlanVersionFacts facts) => command switch
    {
        DraftPlan draft => Drafting(state, draft),
        SubmitPlan => Submitting(state, facts),
        ReturnPlan back => Wording.IsText(back.Reason, LongestReason) ? Done(Draft, new PlanReturned(back.Reason)) : BadReason(),
        ApprovePlan => state.Authors.Contains(command.Actor) ? Refusal.Of(PlanRefusals.AuthorCannotApprove) : Done(Approved, new PlanApproved()),
        EnforcePlan => Done(InForce, new PlanEnforced(now.AddYears(state.Plan!.Header.ReviewYears))),
        ReviewPlan review => Wording.IsText(review.Reason, LongestReason) ? Done(InForce, new PlanReviewed(review.Reason, now.AddYears(state.Plan!.Header.ReviewYears))) : BadReason(),
        RetirePlan retire => Wording.IsText(retire.Reason, LongestReason) ? Done(Retired, new PlanRetired(retire.Reason)) : BadReason(),
        _ => throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command."),
    };

    private static Decision Drafting(PlanVersionState state, DraftPlan draft)
    {
        if (state.Plan is { } before && (before.Id != draft.Plan.Id || before.Version != draft.Plan.Version))
            return Refusal.Of(PlanRefusals.VersionMismatch, "expected", string.Create(CultureInfo.InvariantCulture, $"{before.Id} {before.Version}"));
        return Done(Draft, new PlanDrafted(draft.Plan));
    }

    /// <summary>What was drafted may be half a plan; what somebody is asked to approve must hold together and be something new.</summary>
    private static Decision Submitting(PlanVersionState state, PlanVersionFacts facts)
    {
        if (PlanJson.Read(PlanJson.Write(state.Plan!)).Flaws is { Count: > 0 } flaws)
            return Refusal.Of(PlanRefusals.PlanFlawed, "count", flaws.Count.ToString(CultureInfo.InvariantCulture));
        if (facts.InForce is { } inForce && PlanComparison.Between(inForce, state.Plan! with { Version = inForce.Version, Revisions = inForce.Revisions }).Count == 0)
            return Refusal.Of(PlanRefusals.NothingChanged);
        return Done(Submitted, new PlanSubmitted());
    }

    private static Refusal BadReason() => Refusal.Of(PlanRefusals.TextInvalid, "field", "reason");

    private static Decision Done(PlanVersionStatus status, PlanVersionEvent happened) => Decision.Of(new PlanVersionAnswer(status), happened);
}
