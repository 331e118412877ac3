namespace CityOps.Dispatch;

/// <summary>Which unit goes to which incident.</summary>
/// <param name="Units">Number of the unit of each incident; null for none.</param>
/// <param name="WeightedSeconds">Seconds of each served incident times its weight, added up.</param>
public sealed record AssignmentPlan(IReadOnlyList<int?> Units, double WeightedSeconds)
{
    /// <summary>Incidents that get a unit.</summary>
    public int Served => Units.Count(unit => unit is not null);
}

/// <summary>Both plans beside each other.</summary>
/// <param name="Exact">The plan of the fewest weighted seconds, an incident that is left alone counted as <see cref="UnitAssignment.LeftAlone"/>.</param>
/// <param name="Greedy">Incidents by weight, each given the nearest unit that is left.</param>
public sealed record AssignmentChoice(AssignmentPlan Exact, AssignmentPlan Greedy)
{
    /// <summary>Weighted seconds that the exact plan saves; null when it serves other incidents, for then the sums cannot be compared.</summary>
    public double? SavedSeconds =>
        Exact.Units.Select(unit => unit is null).SequenceEqual(Greedy.Units.Select(unit => unit is null)) ? Greedy.WeightedSeconds - Exact.WeightedSeconds : null;
}

/// <summary>Gives units to several incidents at once, one to each. An incident that needs more is several rows.</summary>
public static class UnitAssignment
{
    /// <summary>Seconds as which an incident counts that gets no unit: so many that a plan leaves nobody alone to be quicker elsewhere.</summary>
    public const double LeftAlone = 1_000_000;

    /// <summary>Works out both plans.</summary>
    /// <param name="seconds">A row for each incident, a column for each unit; infinite where the unit cannot go there.</param>
    /// <param name="weights">Weight of each incident, above 0.</param>
    /// <exception cref="ArgumentException">The weights are not one for each row, or one of them is not above 0.</exception>
    public static AssignmentChoice Of(double[,] seconds, IReadOnlyList<double> weights)
    {
        ArgumentNullException.ThrowIfNull(seconds);
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != seconds.GetLength(0) || weights.Any(weight => !(weight > 0)))
            throw new ArgumentException("Each incident needs a weight above 0.", nameof(weights));
        var costs = (double[,])seconds.Clone();
        for (var row = 0; row < costs.GetLength(0); row++)
        {
            for (var column = 0; column < costs.GetLength(1); column++)
                costs[row, column] *= weights[row];
        }

        return new AssignmentChoice(PlanOf(costs, CheapestMatching.Of(costs, [.. weights.Select(weight => weight * LeftAlone)])), PlanOf(costs, Greedy(costs, weights)));
    }

    private static int?[] Greedy(double[,] costs, IReadOnlyList<double> weights)
    {
        var (units, taken) = (new int?[weights.Count], new HashSet<int>());
        foreach (var row in Enumerable.Range(0, weights.Count).OrderByDescending(row => weights[row]))
        {
            int[] free = [.. Enumerable.Range(0, costs.GetLength(1)).Where(column => !taken.Contains(column) && double.IsFinite(costs[row, column]))];
            if (free.Length == 0)
                continue;
            units[row] = free.MinBy(column => costs[row, column]);
            taken.Add(units[row]!.Value);
        }

        return units;
    }

    private static AssignmentPlan PlanOf(double[,] costs, int?[] units) =>
        new(units, units.Select((unit, row) => unit is { } column ? costs[row, column] : 0).Sum());
}
