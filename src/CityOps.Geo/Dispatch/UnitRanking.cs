using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>Ranks every unit for an incident, by road and not by air, one search for each kind of traveller.</summary>
/// <param name="metrics">A metric for each kind of traveller, all over one hierarchy. A unit whose kind has none cannot be sent.</param>
/// <param name="weights">What counts how much.</param>
public sealed class UnitRanking(IReadOnlyDictionary<RoadUsers, RoadMetric> metrics, RankingWeights weights)
{
    /// <summary>All units, the best first; those that cannot be sent last, with the reason.</summary>
    /// <param name="incident">Where it is.</param>
    /// <param name="need">What it needs.</param>
    /// <param name="units">The units.</param>
    public IReadOnlyList<RankedUnit> Rank(GeoPoint incident, UnitNeed need, IReadOnlyList<DispatchUnit> units) => Best(incident, need, units, int.MaxValue).Units;

    /// <summary>The best units, and how many of all can be sent. Reasons are written for those alone that are given back.</summary>
    /// <param name="incident">Where it is.</param>
    /// <param name="need">What it needs.</param>
    /// <param name="units">The units.</param>
    /// <param name="most">At most so many are given back.</param>
    public (IReadOnlyList<RankedUnit> Units, int Eligible) Best(GeoPoint incident, UnitNeed need, IReadOnlyList<DispatchUnit> units, int most)
    {
        ArgumentNullException.ThrowIfNull(need);
        ArgumentNullException.ThrowIfNull(units);
        var standings = Standings(incident, need, units);
        Array.Sort(standings, (one, other) => one.Score.CompareTo(other.Score) is var order && order != 0 ? order : string.CompareOrdinal(units[one.Index].Code, units[other.Index].Code));
        return ([.. standings.Take(most).Select(standing => Told(standing, units[standing.Index], need))], standings.Count(standing => standing.CanBeSent));
    }

    private Standing[] Standings(GeoPoint incident, UnitNeed need, IReadOnlyList<DispatchUnit> units)
    {
        var searches = new Dictionary<RoadUsers, ArrivalSearch?>();
        try
        {
            var standings = new Standing[units.Count];
            for (var i = 0; i < standings.Length; i++)
            {
                if (!searches.TryGetValue(units[i].Travels, out var search))
                    searches[units[i].Travels] = search = Search(units[i].Travels, incident);
                var seconds = units[i].Position is { } position ? search?.Seconds(position) : null;
                standings[i] = new Standing(i, seconds, CanBeSent(units[i], need, seconds) ? seconds!.Value + Cost(units[i], need) : double.PositiveInfinity);
            }

            return standings;
        }
        finally
        {
            foreach (var search in searches.Values)
                search?.GiveBack();
        }
    }

    private ArrivalSearch? Search(RoadUsers kind, GeoPoint incident)
    {
        if (!metrics.TryGetValue(kind, out var metric) || metric.Hierarchy.Network.Snap(incident, kind) is not { } snap)
            return null;
        var search = ArrivalSearch.Take(metric.Hierarchy);
        search.To(metric, snap.Position);
        return search;
    }

    private RankedUnit Told(Standing standing, DispatchUnit unit, UnitNeed need)
    {
        if (!standing.CanBeSent)
            return new RankedUnit(unit, standing.Seconds, standing.Score, [.. Refusals(unit, need, standing.Seconds)]);
        var useful = need.Useful.Where(unit.Capabilities.Contains).Select(word => new RankReason("useful", 0, word));
        return new RankedUnit(unit, standing.Seconds, standing.Score, [new RankReason("eta", standing.Seconds!.Value), .. useful, .. Costs(unit, need)]);
    }

    // The same as there being no refusal, and the sum of the costs: worked out for thousands of units, without a line for each.
    private static bool CanBeSent(DispatchUnit unit, UnitNeed need, double? seconds)
    {
        if (seconds is null || unit.Readiness is UnitReadiness.OutOfService or UnitReadiness.Transporting)
            return false;
        foreach (var word in need.Required)
        {
            if (!unit.Capabilities.Contains(word))
                return false;
        }

        return true;
    }

    private double Cost(DispatchUnit unit, UnitNeed need)
    {
        var cost = 0.0;
        foreach (var word in need.Useful)
        {
            if (!unit.Capabilities.Contains(word))
                cost += weights.MissingUseful;
        }

        if (unit.Crew < need.Crew)
            cost += weights.MissingCrew * (need.Crew - unit.Crew);
        return unit.Readiness switch
        {
            UnitReadiness.Returning => cost + weights.Returning,
            UnitReadiness.Busy => cost + (weights.Job * unit.JobWeight),
            _ => cost,
        };
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

    /// <param name="Index">Which of the units.</param>
    /// <param name="Seconds">Time by road; null where there is no way.</param>
    /// <param name="Score">The less the better; infinite where it cannot be sent.</param>
    private readonly record struct Standing(int Index, double? Seconds, double Score)
    {
        public bool CanBeSent => !double.IsPositiveInfinity(Score);
    }
}
