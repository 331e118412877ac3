using CityOps.Units;
using CityOps.Words;

namespace CityOps.Dispatch;

/// <summary>Units in the order in which they should be sent to a goal, as screens and programs see them.</summary>
internal static class RankedUnits
{
    // A way takes some hundred times as long to work out as a time of arrival; who looks at a list looks at its head.
    private const int WithMetres = 20;

    /// <summary>All of them, the best first; those that cannot be sent last.</summary>
    /// <param name="goal">Where they would go.</param>
    /// <param name="need">What they have to be able to do there.</param>
    /// <param name="units">The units.</param>
    /// <param name="most">At most so many of them are given back.</param>
    /// <returns>The units, and how many of all can be sent.</returns>
    public static (IReadOnlyList<RecommendedUnit> Units, int Eligible) Of(DispatchGoal goal, UnitNeed need, IReadOnlyList<UnitToSend> units, int most)
    {
        using var routes = new DispatchRoutes(goal);
        var (ranked, eligible) = new UnitRanking(goal.Roads.MetricsFor(goal.Job), RankingWeights.Usual)
            .Best(new(goal.Place.Longitude, goal.Place.Latitude), need, [.. units.Select(unit => unit.Unit)], most);
        var told = ranked.Select(one => one.Unit.Code).ToHashSet(StringComparer.Ordinal);
        var byCode = units.Where(unit => told.Contains(unit.Unit.Code)).ToDictionary(unit => unit.Unit.Code, StringComparer.Ordinal);
        return ([.. ranked.Select((one, place) => Of(one, byCode[one.Unit.Code], place < WithMetres ? routes : null))], eligible);
    }

    private static RecommendedUnit Of(RankedUnit ranked, UnitToSend unit, DispatchRoutes? routes) => new(
        ranked.Unit.Code,
        unit.Line.Entry.Type,
        unit.Line.Entry.Organisation,
        unit.Line.Entry.CallsignZh,
        unit.Line.Entry.CallsignEn,
        unit.Assignment is { Status: not AssignmentStatus.Available } assignment ? Kebab.Of(assignment.Status) : Kebab.Of(unit.Line.Status),
        unit.Assignment?.Job ?? unit.Line.Case,
        ranked.IsEligible,
        ranked.Seconds,
        ranked.IsEligible ? ranked.Score : null,
        ranked.IsEligible && unit.Line.Fix is { } fix && routes?.Of(ranked.Unit.Travels, fix) is { } route ? Math.Round(route.Metres) : null,
        [.. ranked.Reasons.Select(reason => new DispatchReason(reason.Code, reason.Figure, reason.Subject))],
        unit.Line.Fix,
        unit.Line.Entry.Capabilities,
        unit.Line.Entry.Crew);
}
