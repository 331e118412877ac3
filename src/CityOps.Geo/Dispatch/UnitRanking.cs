using System.Buffers;
using CityOps.Coordinates;
using CityOps.Roads;
using CityOps.Units;

namespace CityOps.Dispatch;

/// <summary>
/// Ranks every unit for an incident, by road and not by air, one search for each kind of traveller. Who wants the best hundred of thousands
/// gets the same hundred as of the whole ranking, but the way is worked out for those alone that are near enough to be among them.
/// </summary>
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
        using var ways = new WaysTo(metrics, incident);
        var open = ArrayPool<(double AtLeast, int Index)>.Shared.Rent(units.Count);
        try
        {
            var count = 0;
            for (var i = 0; i < units.Count; i++)
            {
                if (IsOfUse(units[i], need) && ways.SecondsAtLeast(units[i]) is { } seconds)
                    open[count++] = (seconds + Cost(units[i], need), i);
            }

            var (found, eligible) = Search(open.AsSpan(0, count), ways, need, units, most);
            return ([.. found.Select(one => Told(one.Unit, one.Seconds, one.Score, need)), .. Others(found, units, most).Select(unit => Told(unit, ways.Seconds(unit), double.PositiveInfinity, need))], eligible);
        }
        finally
        {
            ArrayPool<(double AtLeast, int Index)>.Shared.Return(open);
        }
    }

    /// <summary>The best of those that might be sent. They are looked at in the order of what they take at the least, until what is left can only be worse.</summary>
    private (IReadOnlyList<Found> Best, int Eligible) Search(Span<(double AtLeast, int Index)> open, WaysTo ways, UnitNeed need, IReadOnlyList<DispatchUnit> units, int most)
    {
        open.Sort(static (one, other) => one.AtLeast.CompareTo(other.AtLeast));
        var found = new List<Found>();
        var best = new PriorityQueue<double, double>(Comparer<double>.Create(static (one, other) => other.CompareTo(one)));
        var eligible = 0;
        foreach (var (atLeast, index) in open)
        {
            var unit = units[index];
            if (best.Count >= most && (most <= 0 || atLeast > best.Peek()))
            {
                eligible += ways.Exist(unit) ? 1 : 0;
                continue;
            }

            if (ways.Seconds(unit) is not { } seconds)
                continue;
            eligible++;
            var score = seconds + Cost(unit, need);
            found.Add(new Found(unit, seconds, score));
            best.Enqueue(score, score);
            if (best.Count > most)
                best.Dequeue();
        }

        found.Sort(static (one, other) => one.Score.CompareTo(other.Score) is var order && order != 0 ? order : string.CompareOrdinal(one.Unit.Code, other.Unit.Code));
        return ([.. found.Take(most)], eligible);
    }

    /// <summary>Those that cannot be sent, where there is room for them after those that can.</summary>
    private static IEnumerable<DispatchUnit> Others(IReadOnlyList<Found> found, IReadOnlyList<DispatchUnit> units, int most)
    {
        if (found.Count >= most || found.Count == units.Count)
            return [];
        var told = found.Select(one => one.Unit).ToHashSet(ReferenceEqualityComparer.Instance);
        return units.Where(unit => !told.Contains(unit)).OrderBy(unit => unit.Code, StringComparer.Ordinal).Take(most - found.Count);
    }

    private RankedUnit Told(DispatchUnit unit, double? seconds, double score, UnitNeed need)
    {
        if (double.IsPositiveInfinity(score))
            return new RankedUnit(unit, seconds, score, [.. Refusals(unit, need, seconds)]);
        var useful = need.Useful.Where(unit.Capabilities.Contains).Select(word => new RankReason("useful", 0, word));
        return new RankedUnit(unit, seconds, score, [new RankReason("eta", seconds!.Value), .. useful, .. Costs(unit, need)]);
    }

    // The same as there being no refusal but for the way, and the sum of the costs: worked out for thousands of units, without a line for each.
    private static bool IsOfUse(DispatchUnit unit, UnitNeed need)
    {
        if (unit.Readiness is UnitReadiness.OutOfService or UnitReadiness.Transporting)
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

    /// <param name="Unit">One that can be sent.</param>
    /// <param name="Seconds">Time by road.</param>
    /// <param name="Score">The less the better.</param>
    private readonly record struct Found(DispatchUnit Unit, double Seconds, double Score);
}
