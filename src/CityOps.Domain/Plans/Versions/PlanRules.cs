using System.Globalization;
using CityOps.Commands;
using static CityOps.Plans.PlanVersionStatus;
using Decision = CityOps.Commands.Decision<CityOps.Plans.PlanVersionEvent, CityOps.Plans.PlanVersionAnswer>;

namespace CityOps.Plans.Versions;

/// <summary>
/// A plan with its versions: which one a command means, and that the version in force is retired in the same moment in which the next comes
/// into force. What a single version allows stands in <see cref="PlanVersionRules"/>.
/// </summary>
public sealed class PlanRules : IRules<PlanState, PlanVersionCommand, PlanFacts, PlanVersionEvent, PlanVersionAnswer>
{
    private PlanRules()
    {
    }

    /// <inheritdoc />
    public static PlanState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(PlanState state, PlanVersionCommand command, in DecisionContext<PlanFacts> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        var facts = context.Facts;
        if (command is DraftPlan draft && (draft.Plan.Id != facts.Id || draft.Plan.Version != state.Next(facts.Delivered)))
            return Refusal.Of(PlanRefusals.VersionMismatch, "expected", string.Create(CultureInfo.InvariantCulture, $"{facts.Id} {state.Next(facts.Delivered)}"));
        var version = new DecisionContext<PlanVersionFacts>(context.Now, new PlanVersionFacts(facts.Roles, state.DocumentInForce(facts.Delivered)));
        var decision = PlanVersionRules.Decide(Meant(state, command, facts), command, version);
        return decision.Refusal is null && command is EnforcePlan && state.InForce is not null
            ? Decision.Of(decision.Answer!, [new PlanRetired(Superseded(state.Working!.Number)), .. decision.Events])
            : decision;
    }

    /// <inheritdoc />
    public static PlanState Apply(PlanState state, PlanVersionEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (happened is PlanRetired && state.InForce is null)
            return state with { DeliveredRetired = true };
        var before = happened is PlanRetired or PlanReviewed ? state.InForce : state.Working;
        var after = PlanVersionRules.Apply(before ?? PlanVersionRules.Initial, happened, happening);
        if (after.Status == Retired)
            after = after with { Plan = null };
        return state with { Versions = before is null ? state.Versions.Add(after) : state.Versions.Replace(before, after) };
    }

    /// <summary>Reviews and retirements mean what is in force; everything else what is under work.</summary>
    private static PlanVersionState Meant(PlanState state, PlanVersionCommand command, PlanFacts facts) => command switch
    {
        ReviewPlan => state.InForce ?? PlanVersionRules.Initial,
        RetirePlan => state.InForce ?? Delivered(state, facts),
        _ => state.Working ?? PlanVersionRules.Initial,
    };

    private static PlanVersionState Delivered(PlanState state, PlanFacts facts) =>
        state.HoldsDelivered && facts.Delivered is { } plan ? new PlanVersionState { Status = InForce, Number = plan.Version, Plan = plan } : PlanVersionRules.Initial;

    private static string Superseded(int number) => string.Create(CultureInfo.InvariantCulture, $"→ {number}");
}
