using System.Globalization;

namespace CityOps.Plans.Conditions;

/// <summary>A comparison that held, and what was found.</summary>
public sealed record ConditionReason(string Comparison, string Actual);

/// <summary>What came of holding a condition against the facts.</summary>
/// <param name="Holds">It holds.</param>
/// <param name="Reasons">The comparisons that made it hold; empty when it does not.</param>
/// <param name="Unknown">Facts that were asked for and are not known.</param>
public sealed record ConditionVerdict(bool Holds, IReadOnlyList<ConditionReason> Reasons, IReadOnlyList<string> Unknown)
{
    /// <summary>Holds a condition against the facts. What is not known does not hold, nor does its contrary.</summary>
    public static ConditionVerdict Of(PlanCondition condition, IncidentFacts facts) => condition switch
    {
        AllOf all => All([.. all.Parts.Select(part => Of(part, facts))]),
        AnyOf any => Any([.. any.Parts.Select(part => Of(part, facts))]),
        NotSo not => Not(not, Of(not.Part, facts)),
        TypeIs type => Said(type.Types.Contains(facts.Type), type, facts.Type),
        LeaderOrdered order => Said(facts.LeaderOrder, order, "true"),
        Comparison comparison => Compared(comparison, ValueOf(comparison.Fact, facts)),
        _ => throw new ArgumentOutOfRangeException(nameof(condition), condition.GetType().Name, "No rule for this condition."),
    };

    private static ConditionVerdict All(ConditionVerdict[] parts)
    {
        var holds = parts.All(part => part.Holds);
        return new ConditionVerdict(holds, holds ? [.. parts.SelectMany(part => part.Reasons)] : [], Unknowns(parts));
    }

    private static ConditionVerdict Any(ConditionVerdict[] parts) =>
        new(parts.Any(part => part.Holds), [.. parts.Where(part => part.Holds).SelectMany(part => part.Reasons)], Unknowns(parts));

    private static ConditionVerdict Not(NotSo not, ConditionVerdict part) => part.Unknown.Count > 0
        ? new ConditionVerdict(false, [], part.Unknown)
        : Said(!part.Holds, not, "true");

    private static ConditionVerdict Said(bool holds, PlanCondition condition, string actual) =>
        new(holds, holds ? [new ConditionReason(condition.ToString()!, actual)] : [], []);

    private static ConditionVerdict Compared(Comparison comparison, decimal? found)
    {
        if (found is not { } value)
            return new ConditionVerdict(false, [], [comparison.Fact.ToString()]);
        var holds = comparison.Sign switch
        {
            ComparisonSign.AtLeast => value >= comparison.Value,
            ComparisonSign.MoreThan => value > comparison.Value,
            ComparisonSign.AtMost => value <= comparison.Value,
            ComparisonSign.LessThan => value < comparison.Value,
            _ => value == comparison.Value,
        };
        return Said(holds, comparison, value == 0 && comparison.Fact.Name == PlanFact.Warning ? "none" : comparison.Fact.Show(value));
    }

    private static decimal? ValueOf(PlanFact fact, IncidentFacts facts) => fact.Name switch
    {
        "deaths" => facts.Deaths,
        "missing" => facts.Missing,
        "seriousInjured" => facts.SeriousInjured,
        "affectedPeople" => facts.AffectedPeople,
        "relocatedPeople" => facts.RelocatedPeople,
        "lossYuan" => facts.LossYuan,
        "areaSquareKilometres" => Number(facts.AreaSquareKilometres),
        "durationMinutes" => Number(facts.DurationMinutes),
        PlanFact.Indicator => Number(facts.Indicators.Where(one => one.Indicator == fact.Of && one.WindowMinutes == fact.WindowMinutes).Max(one => (double?)one.Value)),
        PlanFact.Warning => facts.Warnings.Where(one => fact.Of is null || one.Kind == fact.Of).Select(one => (int)one.Colour).DefaultIfEmpty(0).Max(),
        PlanFact.Surge => facts.Surges.Where(one => fact.Of is null || one.Type == fact.Of).Select(Times).DefaultIfEmpty(0).Max(),
        _ => throw new ArgumentOutOfRangeException(nameof(fact), fact.Name, "No such fact."),
    };

    /// <summary>Where next to nothing is usual, two reports would be a surge; so less than one counts as one.</summary>
    private static decimal Times(ReportSurge surge) => Math.Round(surge.Reports / Number(Math.Max(1, surge.Baseline))!.Value, 2);

    /// <summary>A measured value too large for exact arithmetic, or none at all, is not known.</summary>
    private static decimal? Number(double? value) => value is { } number && double.IsFinite(number) && Math.Abs(number) < 1e15
        ? Convert.ToDecimal(number, CultureInfo.InvariantCulture)
        : null;

    private static string[] Unknowns(ConditionVerdict[] parts) => [.. parts.SelectMany(part => part.Unknown).Distinct(StringComparer.Ordinal)];
}
