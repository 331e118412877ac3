using System.Text.Json;
using System.Text.Json.Nodes;
using CityOps.Plans.Reading;

namespace CityOps.Plans;

/// <summary>What kind of field an entry of the document is edited with.</summary>
public enum PlanFieldKind
{
    /// <summary>An object: its members one below the other.</summary>
    Group,

    /// <summary>A text in both languages.</summary>
    Text,

    /// <summary>A short string.</summary>
    Word,

    /// <summary>A number.</summary>
    Number,

    /// <summary>Yes or no.</summary>
    Switch,

    /// <summary>One of a list, or the key of something.</summary>
    Choice,

    /// <summary>Some of a list.</summary>
    Choices,

    /// <summary>Any number of things.</summary>
    Items,
}

/// <summary>
/// An entry of the published schema as the editor needs it. The forms follow the schema: an entry that it gets one day is edited at once, and
/// none can be forgotten.
/// </summary>
/// <param name="Schema">The schema of the entry, references followed.</param>
/// <param name="Name">Its name in the document; of an item that of the list.</param>
/// <param name="Pattern">Its place in any document: <c>/tasks/*/owner</c>.</param>
/// <param name="Required">It has to be there.</param>
public sealed record PlanForm(JsonElement Schema, string Name, string Pattern, bool Required)
{
    private static readonly JsonElement Document = JsonDocument.Parse(PlanJson.Schema).RootElement;

    /// <summary>The whole document.</summary>
    public static PlanForm Root { get; } = new(Document, string.Empty, string.Empty, true);

    /// <summary>How it is edited.</summary>
    public PlanFieldKind Kind => Type switch
    {
        "object" => Schema.GetProperty("properties").TryGetProperty("zh", out _) ? PlanFieldKind.Text : PlanFieldKind.Group,
        "array" => Item.Kind is PlanFieldKind.Choice or PlanFieldKind.Word ? PlanFieldKind.Choices : PlanFieldKind.Items,
        "integer" or "number" => PlanFieldKind.Number,
        "boolean" => PlanFieldKind.Switch,
        _ when Values.Count > 0 || PlanReferences.Knows(Pattern) => PlanFieldKind.Choice,
        _ => PlanFieldKind.Word,
    };

    /// <summary>The values that it may have; empty for any.</summary>
    public IReadOnlyList<string> Values => Schema.TryGetProperty("enum", out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];

    /// <summary>What an item of it is.</summary>
    public PlanForm Item => new(Resolve(Schema.GetProperty("items")), Name, Pattern + "/*", true);

    /// <summary>It is a whole number.</summary>
    public bool IsWhole => Type == "integer";

    /// <summary>Longest text.</summary>
    public int Longest => Schema.TryGetProperty("maxLength", out var longest) ? longest.GetInt32() : 60;

    private string? Type => Schema.TryGetProperty("type", out var type) ? type.GetString() : null;

    /// <summary>What stands in it, in the order of the schema; what names the document itself is left out, it is not edited.</summary>
    public IEnumerable<PlanForm> Members => Schema.GetProperty("properties").EnumerateObject()
        .Where(member => Name.Length > 0 || member.Name is not ("schema" or "id" or "version"))
        .Select(member => Member(member.Name));

    /// <summary>The entry of a name.</summary>
    public PlanForm Member(string name) => new(
        Resolve(Schema.GetProperty("properties").GetProperty(name)),
        name,
        $"{Pattern}/{name}",
        Schema.TryGetProperty("required", out var required) && required.EnumerateArray().Any(one => one.GetString() == name));

    /// <summary>A new entry: whatever has to be there, empty.</summary>
    public JsonNode Create()
    {
        switch (Type)
        {
            case "object":
                return new JsonObject(Members.Where(member => member.Required).Select(member => KeyValuePair.Create(member.Name, (JsonNode?)member.Create())));
            case "array":
                return new JsonArray();
            case "boolean":
                return false;
            case "integer" or "number":
                return Schema.TryGetProperty("minimum", out var least) && least.GetDouble() > 0 ? Math.Ceiling(least.GetDouble()) : 0;
            default:
                return Values.Count > 0 ? Values[0] : string.Empty;
        }
    }

    private static JsonElement Resolve(JsonElement schema) =>
        schema.TryGetProperty("$ref", out var reference) ? Resolve(Document.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..])) : schema;
}
