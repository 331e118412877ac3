using CityOps.Catalogues;
using CityOps.Codes;
using CityOps.Plans;
using CityOps.Postures;

namespace CityOps.Patrols;

/// <summary>What is wrong with a table of patrol rules.</summary>
internal static class PatrolRuleCheck
{
    private const int LeastMinutes = 10;
    private const int MostMinutes = 24 * 60;
    private const int MostPerBeat = 10;

    /// <summary>Every flaw, each with the key of its line.</summary>
    public static IReadOnlyList<string> Flaws(PatrolRuleTable table) =>
    [
        .. table.Rules.GroupBy(rule => rule.Key, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => $"{same.Key}: twice"),
        .. table.Rules.SelectMany(rule => Flaws(rule).Select(flaw => $"{rule.Key}: {flaw}")),
    ];

    private static IEnumerable<string> Flaws(PatrolRule rule)
    {
        if (!IsKebab(rule.Key))
            yield return "the key is not kebab case";
        if (rule.From is Posture.Normal or Posture.Exercise)
            yield return "from is warning, emergency or war";
        if (rule.EveryMinutes is < LeastMinutes or > MostMinutes)
            yield return $"everyMinutes is {LeastMinutes} to {MostMinutes}";
        if (rule.PerBeat is < 1 or > MostPerBeat)
            yield return $"perBeat is 1 to {MostPerBeat}";
        if (rule is { Parts.IsDefaultOrEmpty: true, Hazards.IsDefaultOrEmpty: true, Places.IsDefaultOrEmpty: true, Cells: false })
            yield return "nothing is looked at";
        foreach (var text in (PlanText[])[rule.What, rule.Note, rule.Source])
        {
            if (string.IsNullOrWhiteSpace(text.Zh) || string.IsNullOrWhiteSpace(text.En))
                yield return "a text lacks a language";
        }

        foreach (var word in rule.Types.Concat(rule.Places).Where(word => !IsKebab(word)))
            yield return $"'{word}' is not kebab case";
        foreach (var code in rule.Parts.Where(code => !IsPart(code)))
            yield return $"'{code}' is no component of CJ/T 214-2007";
    }

    private static bool IsPart(string code) =>
        CategoryCode.Read(code, out var read) is null && StandardCatalogues.Cjt214.Find(CategoryKind.Component, read) is not null;

    private static bool IsKebab(string word) => word.Split('-').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
}
