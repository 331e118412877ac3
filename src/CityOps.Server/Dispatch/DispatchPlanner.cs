using CityOps.Areas;
using CityOps.Roads;
using CityOps.Units;
using CityOps.Words;

namespace CityOps.Dispatch;

/// <summary>Works out who should go where for several jobs at once, and what that leaves behind.</summary>
internal sealed class DispatchPlanner(ICityDirectory directory)
{
    private const int MostMoves = 3;
    private const int MostFree = 80; // a choice of moves costs the square of it
    private const double LongestMove = 900;

    /// <summary>The plans for some goals.</summary>
    /// <param name="goals">The goals, each with what is needed there, requests looked up; all in one city.</param>
    /// <param name="units">Those that might be sent.</param>
    /// <param name="standardSeconds">Time within which a place counts as covered.</param>
    public DispatchPlanAnswer Plan(IReadOnlyList<(DispatchGoal Goal, DispatchPlanNeed Need)> goals, IReadOnlyList<UnitToSend> units, double standardSeconds)
    {
        DispatchUnit[] free = [.. units.Select(unit => unit.Unit).Where(unit => unit.Readiness is UnitReadiness.Available or UnitReadiness.Returning && unit.Position is not null)];
        var types = units.ToDictionary(unit => unit.Unit.Code, unit => unit.Line.Entry.Type, StringComparer.Ordinal);
        int[] rows = [.. goals.SelectMany((goal, number) => Enumerable.Repeat(number, goal.Need.Units))];
        var times = goals.Select(goal => TimesTo(goal.Goal, goal.Need.Need ?? UnitNeed.Any, free, unit => goal.Need.Types is not { Count: > 0 } wanted || wanted.Contains(types[unit.Code]))).ToArray();
        var seconds = new double[rows.Length, free.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < free.Length; column++)
                seconds[row, column] = times[rows[row]][column];
        }

        var choice = UnitAssignment.Of(seconds, [.. rows.Select(number => goals[number].Need.Weight)]);
        var sent = choice.Exact.Units.OfType<int>().Select(column => free[column].Code).ToHashSet(StringComparer.Ordinal);
        return new DispatchPlanAnswer(
            PlanOf(choice.Exact),
            PlanOf(choice.Greedy),
            choice.SavedSeconds,
            CoverageOf(goals[0].Goal, free, sent, standardSeconds));

        DispatchPlan PlanOf(AssignmentPlan plan) => new(
            [.. plan.Units.Select((unit, row) => new DispatchPlanLine(rows[row], goals[rows[row]].Goal.Job, unit is { } column ? free[column].Code : null, unit is { } at ? seconds[row, at] : null))],
            plan.Served,
            plan.WeightedSeconds);
    }

    private static double[] TimesTo(DispatchGoal goal, UnitNeed need, DispatchUnit[] free, Predicate<DispatchUnit> isOfUse)
    {
        var ranking = new UnitRanking(goal.Roads.MetricsFor(goal.Job), RankingWeights.Usual);
        var ranked = ranking.Rank(new(goal.Place.Longitude, goal.Place.Latitude), need, free).ToDictionary(unit => unit.Unit.Code, StringComparer.Ordinal);
        return [.. free.Select(unit => isOfUse(unit) && ranked[unit.Code] is { IsEligible: true, Seconds: { } time } ? time : double.PositiveInfinity)];
    }

    private CoverageAnswer CoverageOf(DispatchGoal goal, DispatchUnit[] free, HashSet<string> sent, double standardSeconds)
    {
        // Coverage is of one way of travelling: an engine and an inspector on foot do not stand in for each other.
        var travels = (sent.Count == 0 ? free : free.Where(unit => sent.Contains(unit.Code))).GroupBy(unit => unit.Travels).OrderByDescending(kind => kind.Count()).FirstOrDefault()?.Key ?? RoadUsers.Light;
        var metric = goal.Roads.MetricsFor(null)[travels];
        DemandPoint[] demand = [.. goal.Roads.Grids
            .Select(grid => (grid.Code, Snap: goal.Roads.Snap(new(grid.Place.Longitude, grid.Place.Latitude), travels)))
            .Where(grid => grid.Snap is not null)
            .Select(grid => new DemandPoint(grid.Code, grid.Snap!.Value, 1))];
        var coverage = new Coverage(metric, demand, standardSeconds);
        CodedPosition[] before = [.. free.Where(unit => unit.Travels == travels).Select(unit => new CodedPosition(unit.Code, unit.Position!.Value))];
        CodedPosition[] after = [.. before.Where(unit => !sent.Contains(unit.Code))];
        var moves = after.Length is 0 or > MostFree ? [] : new Relocation(coverage).Propose(after, PostsOf(goal, travels), MostMoves, LongestMove);
        return new CoverageAnswer(standardSeconds, Kebab.Of(travels), Share(before), Share(after), moves);

        double Share(CodedPosition[] units) => coverage.Of([.. units.Select(unit => unit.Position)]).Share;
    }

    /// <summary>Where a unit may wait: the middle of each street of the city, until posts of their own are known.</summary>
    private CodedPosition[] PostsOf(DispatchGoal goal, RoadUsers travels)
    {
        var city = directory.CityOf(goal.Roads.Grids is [{ Code: var code }, ..] ? code : string.Empty)?.Prefix;
        return city is null ? [] : [.. directory.Areas(city)
            .Where(area => area.Level == AreaLevel.Street)
            .Select(area => (area.Code, Snap: goal.Roads.Snap(area.Label, travels)))
            .Where(post => post.Snap is not null)
            .Select(post => new CodedPosition(post.Code, post.Snap!.Value))];
    }
}
