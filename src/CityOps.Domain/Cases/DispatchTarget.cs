using CityOps.Commands;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>Who a case is dispatched to, and by which limit.</summary>
internal sealed record DispatchTarget(CaseUnit Unit, WorkingSpan Limit)
{
    /// <summary>
    /// The wanted unit if it is a candidate, or else the first candidate: the designated unit, the one named by who gave it back, then those
    /// of the routing rule. A unit that does not exist any more is no candidate.
    /// </summary>
    /// <param name="act">Who dispatches what.</param>
    /// <param name="wanted">The unit the dispatcher names; null to leave it to the rule.</param>
    /// <param name="except">The unit that gave it back.</param>
    /// <param name="refusal">Why there is none.</param>
    public static DispatchTarget? Find(CaseAct act, string? wanted, string? except, out Refusal? refusal)
    {
        var route = Route(act);
        var known = new[] { act.State.DesignatedUnit, act.State.RightUnit, route?.Unit, route?.Fallback, route?.Substitute }
            .Where(unit => unit is not null && unit != except && act.Facts.Units.ContainsKey(unit))
            .Select(unit => act.Facts.Units[unit!])
            .ToArray();
        var found = wanted is null ? known.FirstOrDefault() : known.FirstOrDefault(unit => unit.Code == wanted);
        refusal = found is not null ? null
            : wanted is not null ? Refusal.Of(CaseRefusals.UnitNotCandidate, "unit", wanted)
            : Refusal.Of(CaseRefusals.NoUnitFound);
        return found is null ? null : new DispatchTarget(found, LimitOf(act, route));
    }

    private static CaseRoute? Route(CaseAct act) => act.Facts.Site is { } site
        ? CaseRouting.Find(act.Facts.Routing, new RoutingQuestion(act.State.Kind, act.State.TypeCode, site, act.Facts.Night))
        : null;

    private static WorkingSpan LimitOf(CaseAct act, CaseRoute? route) =>
        act.Has(CaseFlags.Urgent) ? act.Type.UrgentLimit : route?.Limit ?? act.Type.NormalLimit;
}
