using System.Text.Json;
using CityOps.Incidents;
using CityOps.Plans.Reading;

namespace CityOps.Plans.Versions;

/// <summary>What was changed between two versions of a plan, by block and item, with the old and the new words.</summary>
public static class PlanComparison
{
    private static readonly string[] KeyNames = ["id", "level", "phase", "caller", "key"];

    /// <summary>Every difference, in the order of the document; empty when they say the same.</summary>
    public static IReadOnlyList<PlanChange> Between(Plan older, Plan newer) => Between(PlanJson.Element(older), PlanJson.Element(newer));

    /// <summary>The same of two time-limit tables; their lines are known again by their keys.</summary>
    public static IReadOnlyList<PlanChange> Between(ReportRuleTable older, ReportRuleTable newer) => Between(ReportRuleJson.Element(older), ReportRuleJson.Element(newer));

    private static List<PlanChange> Between(JsonElement older, JsonElement newer)
    {
        List<PlanChange> changes = [];
        foreach (var (name, before, after) in Members(older, newer))
            Block(changes, name, before, after);
        return changes;
    }

    private static void Block(List<PlanChange> changes, string block, JsonElement? before, JsonElement? after)
    {
        if (IsItems(before) || IsItems(after))
        {
            Items(changes, block, before, after);
            return;
        }

        if (before is { ValueKind: JsonValueKind.Object } && after is { ValueKind: JsonValueKind.Object })
        {
            foreach (var (name, one, other) in Members(before.Value, after.Value))
            {
                if (IsItems(one) || IsItems(other))
                    Block(changes, $"{block}/{name}", one, other);
                else
                    Field(changes, block, string.Empty, name, one, other);
            }

            return;
        }

        Field(changes, block, string.Empty, string.Empty, before, after);
    }

    private static bool IsItems(JsonElement? value) =>
        value is { ValueKind: JsonValueKind.Array } && value.Value.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.Object && KeyOf(item) is not null);

    private static void Items(List<PlanChange> changes, string block, JsonElement? before, JsonElement? after)
    {
        var old = Keyed(before);
        var now = Keyed(after);
        foreach (var (key, item) in old.Where(item => !now.ContainsKey(item.Key)))
            changes.Add(new PlanChange(block, key, PlanChangeKind.Removed, string.Empty, item.GetRawText(), null));
        foreach (var (key, item) in now)
        {
            if (!old.TryGetValue(key, out var was))
                changes.Add(new PlanChange(block, key, PlanChangeKind.Added, string.Empty, null, item.GetRawText()));
            else
                Field(changes, block, key, string.Empty, was, item);
        }
    }

    private static void Field(List<PlanChange> changes, string block, string item, string field, JsonElement? before, JsonElement? after)
    {
        if (before is { } one && after is { } other && JsonElement.DeepEquals(one, other))
            return;
        if (before is { ValueKind: JsonValueKind.Object } && after is { ValueKind: JsonValueKind.Object })
        {
            foreach (var (name, was, now) in Members(before.Value, after.Value))
                Field(changes, block, item, field.Length == 0 ? name : $"{field}/{name}", was, now);
            return;
        }

        var kind = before is null ? PlanChangeKind.Added : after is null ? PlanChangeKind.Removed : PlanChangeKind.Changed;
        changes.Add(new PlanChange(block, item, kind, field, Shown(before), Shown(after)));
    }

    private static Dictionary<string, JsonElement> Keyed(JsonElement? items) => items is { ValueKind: JsonValueKind.Array } array
        ? array.EnumerateArray().GroupBy(item => KeyOf(item) ?? item.GetRawText(), StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal)
        : [];

    /// <summary>By what an item is known again: most have an identifier; a trigger has its level, a phase its name, a branch of the call tree its caller.</summary>
    private static string? KeyOf(JsonElement item) => KeyNames
        .Select(name => item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var key) ? key.GetString() : null)
        .FirstOrDefault(key => key is not null) ?? VersionOf(item);

    private static string? VersionOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("version", out var version) ? version.GetRawText() : null;

    private static IEnumerable<(string Name, JsonElement? Before, JsonElement? After)> Members(JsonElement before, JsonElement after) =>
        after.EnumerateObject().Select(member => member.Name).Union(before.EnumerateObject().Select(member => member.Name), StringComparer.Ordinal)
            .Select(name => (name, Member(before, name), Member(after, name)));

    private static JsonElement? Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member : null;

    private static string? Shown(JsonElement? value) => value is { ValueKind: JsonValueKind.String } text ? text.GetString() : value?.GetRawText();
}
