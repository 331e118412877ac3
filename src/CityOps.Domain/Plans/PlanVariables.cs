using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CityOps.Plans;

/// <summary>The variables that texts of messages may hold, in braces: <c>{place}</c>.</summary>
public static partial class PlanVariables
{
    /// <summary>All variables.</summary>
    public static ImmutableSortedSet<string> All { get; } = ImmutableSortedSet.Create(
        StringComparer.Ordinal,
        "affected", "area", "deaths", "department", "figures", "hotline", "incident", "injured", "instruction", "level", "place", "plan",
        "radius", "route", "shelter", "substance", "task", "time", "until", "wind");

    /// <summary>The variables in a text, each once, in the order of the alphabet.</summary>
    public static ImmutableSortedSet<string> In(string text) => [.. Braces().Matches(text).Select(match => match.Groups["name"].Value)];

    /// <summary>The text with its variables filled; what has no value stays as it is, so that a person sees the gap.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Braces().Replace(text, match => values.TryGetValue(match.Groups["name"].Value, out var value) ? value : match.Value);

    [GeneratedRegex(@"\{(?<name>[^{}]*)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
