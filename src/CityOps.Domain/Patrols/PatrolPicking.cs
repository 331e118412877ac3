namespace CityOps.Patrols;

/// <summary>Which of the things that rules ask for are put on patrol.</summary>
public static class PatrolPicking
{
    /// <summary>
    /// Of each rule as many in every beat as it asks for. A thing that two rules ask for goes to the first of them: nobody is sent twice to look
    /// at the same.
    /// </summary>
    /// <param name="rules">The rules, the first first.</param>
    /// <param name="found">What the city has, in the order in which it is taken.</param>
    /// <param name="taken">Identifiers of what is on patrol already.</param>
    public static IReadOnlyList<PatrolPlan> Pick(IEnumerable<PatrolRule> rules, IReadOnlyCollection<PatrolFound> found, IEnumerable<string> taken)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var gone = taken.ToHashSet(StringComparer.Ordinal);
        var byRule = found.ToLookup(one => one.Rule, StringComparer.Ordinal);
        List<PatrolPlan> plans = [];
        foreach (var rule in rules)
        {
            var spots = new List<PatrolSpot>();
            foreach (var beat in byRule[rule.Key].GroupBy(one => one.Beat, StringComparer.Ordinal))
                spots.AddRange(beat.Select(one => one.Spot).Where(spot => gone.Add(spot.Id)).Take(rule.PerBeat));
            if (spots.Count > 0)
                plans.Add(new PatrolPlan(rule.Key, rule.What, rule.Note, rule.EveryMinutes, spots));
        }

        return plans;
    }
}
