using CityOps.Plans.Conditions;

namespace CityOps.Plans;

/// <summary>What the triggers of a plan say to the facts of an incident.</summary>
public static class PlanTriggers
{
    /// <summary>
    /// The gravest level whose condition holds, who may decide it, and every comparison that held, for graver levels first. It proposes; a
    /// person decides.
    /// </summary>
    public static LevelProposal Propose(Plan plan, IncidentFacts facts)
    {
        var verdicts = plan.Triggers.OrderBy(trigger => trigger.Level)
            .Select(trigger => (Trigger: trigger, Verdict: ConditionVerdict.Of(ConditionReader.Parse(trigger.Condition), facts)))
            .ToArray();
        var gravest = verdicts.FirstOrDefault(one => one.Verdict.Holds).Trigger;
        return new LevelProposal(
            gravest?.Level,
            gravest?.Authority,
            [.. verdicts.SelectMany(one => one.Verdict.Reasons.Select(reason => new LevelReason(one.Trigger.Level, reason.Comparison, reason.Actual)))],
            [.. verdicts.SelectMany(one => one.Verdict.Unknown).Distinct(StringComparer.Ordinal)]);
    }
}
