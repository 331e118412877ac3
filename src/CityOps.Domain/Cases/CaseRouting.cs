using System.Collections.Immutable;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>By what a unit is responsible.</summary>
public enum RoutingBasis
{
    /// <summary>属主: it owns, runs or maintains the thing.</summary>
    Owner,

    /// <summary>属地: it looks after the place.</summary>
    Territory,
}

/// <summary>One line of the responsibility table. A condition that is null or empty holds always.</summary>
/// <param name="Basis">By owner or by territory.</param>
/// <param name="Type">Leading digits of the type's code.</param>
/// <param name="Area">Leading digits of the unit grid.</param>
/// <param name="Unit">Who is responsible.</param>
public sealed record RoutingRule(RoutingBasis Basis, string Type, string Area, string Unit)
{
    /// <summary>Part or event only.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>By night only, or by day only.</summary>
    public bool? Night { get; init; }

    /// <summary>Inside the road's red line only, or outside only.</summary>
    public bool? InsideRedLine { get; init; }

    /// <summary>On roads of this grade only.</summary>
    public int? RoadGrade { get; init; }

    /// <summary>Unit to take when the first cannot.</summary>
    public string? Fallback { get; init; }

    /// <summary>Unit that does it in the place of an absent owner.</summary>
    public string? Substitute { get; init; }

    /// <summary>Limit that replaces the type's.</summary>
    public WorkingSpan? Limit { get; init; }

    internal int Weight => ((Type.Length + Area.Length) * 8) + Count(Kind) + Count(Night) + Count(InsideRedLine) + Count(RoadGrade);

    internal bool Matches(RoutingQuestion question) =>
        question.TypeCode.StartsWith(Type, StringComparison.Ordinal)
        && question.Site.Grid.StartsWith(Area, StringComparison.Ordinal)
        && (Kind is null || Kind == question.Kind)
        && (Night is null || Night == question.Night)
        && (InsideRedLine is null || InsideRedLine == question.Site.InsideRedLine)
        && (RoadGrade is null || RoadGrade == question.Site.RoadGrade);

    private static int Count<T>(T? condition)
        where T : struct => condition is null ? 0 : 1;
}

/// <summary>The responsibility table of a city.</summary>
/// <param name="Rules">Its lines. The most exact one that matches is taken; of equals, the first.</param>
/// <param name="First">What comes first for a kind, where the city departs from 部件先属主后属地，事件先属地后属主.</param>
/// <param name="FirstOfType">What comes first for a type, by the leading digits of its code; goes before <paramref name="First"/>.</param>
public sealed record RoutingTable(
    ImmutableArray<RoutingRule> Rules,
    ImmutableDictionary<CaseKind, RoutingBasis> First,
    ImmutableDictionary<string, RoutingBasis> FirstOfType)
{
    /// <summary>Nobody is responsible for anything.</summary>
    public static RoutingTable Empty { get; } = new([], ImmutableDictionary<CaseKind, RoutingBasis>.Empty, ImmutableDictionary<string, RoutingBasis>.Empty);
}

/// <summary>What is asked of the responsibility table.</summary>
/// <param name="Kind">Part or event.</param>
/// <param name="TypeCode">Code of the type.</param>
/// <param name="Site">The place.</param>
/// <param name="Night">True outside office hours.</param>
public sealed record RoutingQuestion(CaseKind Kind, string TypeCode, CaseSite Site, bool Night);

/// <summary>Who has to handle a case.</summary>
/// <param name="Basis">By what.</param>
/// <param name="Unit">Who.</param>
/// <param name="Fallback">Who, if that one cannot.</param>
/// <param name="Substitute">Who does it in the place of an absent owner.</param>
/// <param name="Limit">Limit that replaces the type's.</param>
public sealed record CaseRoute(RoutingBasis Basis, string Unit, string? Fallback, string? Substitute, WorkingSpan? Limit);

/// <summary>The routing rule: parts go to their owner first and then to the territory, events the other way round, unless the city says otherwise.</summary>
public static class CaseRouting
{
    /// <summary>Who is responsible; null when nobody is, which makes a case hard.</summary>
    public static CaseRoute? Find(RoutingTable table, RoutingQuestion question)
    {
        var first = FirstBasis(table, question);
        var second = first == RoutingBasis.Owner ? RoutingBasis.Territory : RoutingBasis.Owner;
        return Find(table, question, first) ?? Find(table, question, second);
    }

    private static CaseRoute? Find(RoutingTable table, RoutingQuestion question, RoutingBasis basis)
    {
        var rule = table.Rules.Where(rule => rule.Basis == basis && rule.Matches(question)).MaxBy(rule => rule.Weight);

        // The owner that the part itself names knows better than the table, which only knows the owner of the whole type.
        if (basis == RoutingBasis.Owner && question.Site.PartOwner is { } owner)
            return new CaseRoute(basis, owner, rule?.Unit, rule?.Substitute, rule?.Limit);
        return rule is null ? null : new CaseRoute(basis, rule.Unit, rule.Fallback, rule.Substitute, rule.Limit);
    }

    private static RoutingBasis FirstBasis(RoutingTable table, RoutingQuestion question)
    {
        var byType = table.FirstOfType.Where(entry => question.TypeCode.StartsWith(entry.Key, StringComparison.Ordinal)).ToArray();
        if (byType.Length > 0)
            return byType.MaxBy(entry => entry.Key.Length).Value;
        if (table.First.TryGetValue(question.Kind, out var byKind))
            return byKind;
        return question.Kind == CaseKind.Part ? RoutingBasis.Owner : RoutingBasis.Territory;
    }
}
