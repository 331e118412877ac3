using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Ranks every unit for an incident, by road and not by air, one search for each kind of traveller.</summary>
/// <param name="metrics">A metric for each kind of traveller, all over one hierarchy. A unit whose kind has none cannot be sent.</param>
/// <param name="weights">What counts how much.</param>
public sealed class UnitRanking(IReadOnlyDictionary<RoadUsers, RoadMetric> metrics, RankingWeights weights)
{
    /// <summary>Of the kinds that are among the units: the arrays of a search are as long as the hierarchy.</summary>
    private readonly Dictionary<RoadUsers, ArrivalSearch> _searches = [];

    /// <summary>All units, the best first; those that cannot be sent last, with the reason. One caller at a time.</summary>
    /// <param name="incident">Where it is.</param>
    /// <param name="need">What it needs.</param>
    /// <param name="units">The units.</param>
    public IReadOnlyList<RankedUnit> Rank(GeoPoint incident, UnitNeed need, IReadOnlyCollection<DispatchUnit> units)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(units);
        var reached = units.Select(unit => unit.Travels).Distinct().Where(kind => Search(kind, incident)).ToHashSet();
        return [.. units.Select(unit => Judge(unit, need, reached)).OrderBy(ranked => ranked.Score).ThenBy(ranked => ranked.Unit.Code, StringComparer.Ordinal)];
    }

    private bool Search(RoadUsers kind, GeoPoint incident)
    {
        if (!metrics.TryGetValue(kind, out var metric) || metric.Hierarchy.Network.Snap(incident, kind) is not { } snap)
            return false;
        if (!_searches.TryGetValue(kind, out var search))
            _searches[kind] = search = new ArrivalSearch(metric.Hierarchy);
        search.To(metric, snap.Position);
        return true;
    }

    private RankedUnit Judge(DispatchUnit unit, UnitNeed need, HashSet<RoadUsers> reached)
    {
        var seconds = unit.Position is { } position && reached.Contains(unit.Travels) ? _searches[unit.Travels].Seconds(position) : null;
        RankReason[] refusals = [.. Refusals(unit, need, seconds)];
        if (refusals.Length > 0)
            return new RankedUnit(unit, seconds, double.PositiveInfinity, refusals);
        RankReason[] costs = [.. Costs(unit, need)];
        var useful = need.Useful.Where(unit.Capabilities.Contains).Select(word => new RankReason("useful", 0, word));
        return new RankedUnit(unit, seconds, seconds!.Value + costs.Sum(cost => cost.Figure), [new RankReason("eta", seconds.Value), .. useful, .. costs]);
    }

    private static IEnumerable<RankReason> Refusals(DispatchUnit unit, UnitNeed need, double? seconds)
    {
        if (unit.Readiness == UnitReadiness.OutOfService)
            yield return new RankReason("out-of-service", 0);
        if (unit.Readiness == UnitReadiness.Transporting)
            yield return new RankReason("transporting", unit.JobWeight);
        foreach (var word in need.Required.Where(word => !unit.Capabilities.Contains(word)))
            yield return new RankReason("required-missing", 0, word);
        if (unit.Position is null)
            yield return new RankReason("no-position", 0);
        else if (seconds is null)
            yield return new RankReason("no-road", 0);
    }

    private IEnumerable<RankReason> Costs(DispatchUnit unit, UnitNeed need)
    {
        foreach (var word in need.Useful.Where(word => !unit.Capabilities.Contains(word)))
            yield return new RankReason("useful-missing", weights.MissingUseful, word);
        if (unit.Crew < need.Crew)
            yield return new RankReason("crew-missing", weights.MissingCrew * (need.Crew - unit.Crew));
        if (unit.Readiness == UnitReadiness.Returning)
            yield return new RankReason("returning", weights.Returning);
        if (unit.Readiness == UnitReadiness.Busy)
            yield return new RankReason("busy", weights.Job * unit.JobWeight);
    }
}
