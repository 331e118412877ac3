using System.Text.Json;
using CityOps.Checks;

namespace CityOps.Plans.Reading;

/// <summary>Every text is there in both languages, each in its own, and the variables of messages are known and the same in both.</summary>
internal static class PlanTextCheck
{
    public static IEnumerable<Flaw> Flaws(PlanNode plan) => Texts(plan).SelectMany(Text).Concat(plan["templates"].Items.SelectMany(Variables));

    /// <summary>A character of the Chinese script or of its punctuation.</summary>
    internal static bool IsChinese(char character) =>
        character is (>= '\u2E80' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or (>= '\uFF00' and <= '\uFFEF');

    private static IEnumerable<PlanNode> Texts(PlanNode node)
    {
        if (node.IsObject && (node["zh"].Element.ValueKind != JsonValueKind.Undefined || node["en"].Element.ValueKind != JsonValueKind.Undefined))
            return [node];
        return node.Items.Concat(node.Members).SelectMany(Texts);
    }

    private static IEnumerable<Flaw> Text(PlanNode text)
    {
        foreach (var language in new[] { text["zh"], text["en"] }.Where(language => language.Text is { Length: > 0 } words && string.IsNullOrWhiteSpace(words)))
            yield return new Flaw(language.Pointer, "text_missing", string.Empty);
        if (text["en"].Text?.Any(IsChinese) == true)
            yield return text["en"].Flaw("language_mixed");
        if (text["zh"].Text is { } zh && !string.IsNullOrWhiteSpace(zh) && !zh.Any(IsChinese))
            yield return text["zh"].Flaw("language_mixed");
    }

    private static IEnumerable<Flaw> Variables(PlanNode template)
    {
        var text = template["text"];
        if (text["zh"].Text is not { } zh || text["en"].Text is not { } en)
            yield break;
        foreach (var (language, words) in new[] { (text["zh"], zh), (text["en"], en) })
        {
            foreach (var unknown in PlanVariables.In(words).Except(PlanVariables.All))
                yield return new Flaw(language.Pointer, "variable_unknown", unknown);
        }

        foreach (var only in PlanVariables.In(zh).SymmetricExcept(PlanVariables.In(en)))
            yield return new Flaw(text.Pointer, "variables_differ", only);
    }
}
