using System.Text.Json.Nodes;
using CityOps.Units;

namespace CityOps.Plans;

/// <summary>Something that an entry may name by its key.</summary>
/// <param name="Key">The key.</param>
/// <param name="Name">What it is called; null when the key says it.</param>
internal sealed record PlanReference(string Key, PlanText? Name);

/// <summary>Which entries of a plan name something, and what there is to name. The reader's own checks say the same.</summary>
internal static class PlanReferences
{
    private static readonly Dictionary<string, string> Targets = new(StringComparer.Ordinal)
    {
        ["/header/authorRole"] = "roles",
        ["/header/approverRole"] = "roles",
        ["/triggers/*/authority"] = "command/posts",
        ["/command/commander"] = "command/posts",
        ["/command/deputies/*"] = "command/posts",
        ["/command/siteCommander"] = "command/posts",
        ["/command/office"] = "roles",
        ["/command/posts/*/role"] = "roles",
        ["/command/posts/*/substitute"] = "roles",
        ["/command/groups/*/lead"] = "roles",
        ["/command/groups/*/members/*"] = "roles",
        ["/command/groups/*/substitute"] = "roles",
        ["/tasks/*/group"] = "command/groups",
        ["/tasks/*/owner"] = "roles",
        ["/tasks/*/due/after"] = "tasks",
        ["/tasks/*/escalation/to"] = "command/posts",
        ["/tasks/*/template"] = "templates",
        ["/resources/*/source"] = "roles",
        ["/resources/*/units/required/*"] = "capabilities",
        ["/resources/*/units/useful/*"] = "capabilities",
        ["/contacts/*/role"] = "roles",
        ["/contacts/*/substitute"] = "roles",
        ["/callTree/*/caller"] = "contacts",
        ["/callTree/*/called/*"] = "contacts",
        ["/templates/*/approval"] = "command/posts",
        ["/reports/*/by"] = "roles",
        ["/reports/*/to"] = "roles",
    };

    /// <summary>Whether the entry names something.</summary>
    public static bool Knows(string pattern) => Targets.ContainsKey(pattern);

    /// <summary>What it may name in this document.</summary>
    public static IReadOnlyList<PlanReference> Of(string pattern, JsonNode document)
    {
        if (!Targets.TryGetValue(pattern, out var target))
            return [];
        return target switch
        {
            "roles" => [.. PlanRoles.Standard.All.Select(role => new PlanReference(role.Key, role.Name))],
            "capabilities" => [.. UnitCapabilities.All.Select(one => new PlanReference(one.Key, one.Name))],
            _ => In(document, target),
        };
    }

    /// <summary>The things of a block by their keys.</summary>
    public static IReadOnlyList<PlanReference> In(JsonNode document, string block)
    {
        var at = block.Split('/').Aggregate((JsonNode?)document, (node, name) => (node as JsonObject)?[name]);
        return at is not JsonArray items ? [] : [.. items.OfType<JsonObject>().Select(item => new PlanReference(Text(item["id"]), NameOf(item))).Where(one => one.Key.Length > 0)];
    }

    /// <summary>What an item is called; null when it has no text.</summary>
    public static PlanText? NameOf(JsonObject item)
    {
        foreach (var name in (ReadOnlySpan<string>)["name", "text", "desk", "type", "meaning", "aim", "contents", "focus", "change"])
        {
            if (item[name] is JsonObject text && Text(text["zh"]).Length + Text(text["en"]).Length > 0)
                return new PlanText(Text(text["zh"]), Text(text["en"]));
        }

        return null;
    }

    /// <summary>A string; empty for anything else.</summary>
    public static string Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : string.Empty;
}
