using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.Postures;

namespace CityOps.Patrols;

/// <summary>What a posture would have patrolled, found in the same way as when it comes about.</summary>
public sealed class PatrolForecast(IPatrolList list, IPatrolSurvey survey, ICityDirectory directory, IAccountDirectory accounts)
{
    /// <summary>Of a city or district, with the incidents that hold it now.</summary>
    public async Task<PatrolPreview> OfAsync(string area, Posture posture, CancellationToken cancellationToken)
    {
        var here = await list.PostureAsync(area, cancellationToken) ?? new PatrolPosture(area, posture, [], []);
        var others = (await list.PosturesAsync(cancellationToken)).Where(one => one.Area != area);
        PatrolPosture[] then = [.. others, here with { Posture = posture }];
        var orders = Communities(area)
            .Select(code => (Area: code, Order: PatrolOrders.For(code, then, PatrolRuleTable.Standard.Version)))
            .Where(one => one.Order is not null)
            .Select(one => (one.Area, Rules: PatrolRuleTable.Standard.For(one.Order!)))
            .ToArray();
        if (orders.Length == 0)
            return PatrolPreview.None;
        PatrolRule[] wanted = [.. orders.SelectMany(one => one.Rules).Distinct()];
        var found = (await survey.FindAsync(area, wanted, cancellationToken)).ToLookup(one => one.Area, StringComparer.Ordinal);
        PatrolPlan[] plans = [.. orders.SelectMany(one => PatrolPicking.Pick(one.Rules, [.. found[one.Area]], []))];
        var tasks = plans.GroupBy(plan => plan.Rule, StringComparer.Ordinal)
            .Select(same => new PatrolPreviewTask(same.Key, same.First().What, same.First().EveryMinutes, same.Sum(plan => plan.Spots.Count)));
        return new PatrolPreview(await InspectorsAsync(plans, cancellationToken), [.. tasks.OrderBy(task => task.EveryMinutes).ThenByDescending(task => task.Places)]);
    }

    private IEnumerable<string> Communities(string area) => directory.CityOf(area) is { } city
        ? directory.Areas(city.Prefix).Where(one => one.Level == AreaLevel.Community && one.Code.StartsWith(area, StringComparison.Ordinal)).Select(one => one.Code)
        : [];

    /// <summary>Who has the responsibility grids; where none are laid out, whoever looks after the community.</summary>
    private async Task<int> InspectorsAsync(IEnumerable<PatrolPlan> plans, CancellationToken cancellationToken)
    {
        PatrolSpot[] spots = [.. plans.SelectMany(plan => plan.Spots)];
        var names = spots.Select(spot => spot.Inspector).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var cell in spots.Where(spot => spot.Inspector is null).Select(spot => spot.Cell).DistinctBy(static cell => cell[..12]))
            names.UnionWith((await accounts.HoldersAsync(CaseRole.Collector, cell, cancellationToken)).Select(holder => holder.Name));
        return names.Count;
    }
}
