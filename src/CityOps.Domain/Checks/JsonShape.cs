using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CityOps.Checks;

/// <summary>
/// Compares JSON with a published JSON Schema and names every difference, so that the schema people write by and the shape the reader takes
/// are one. Knows of the 2020-12 draft what our schemas use: type, properties, required, additionalProperties, items, enum, const, pattern,
/// lengths, bounds, uniqueItems and $ref within the document.
/// </summary>
public sealed class JsonShape
{
    private readonly JsonElement _root;
    private readonly Dictionary<string, Regex> _patterns = new(StringComparer.Ordinal);

    private JsonShape(JsonElement root) => _root = root;

    /// <summary>Reads a schema.</summary>
    /// <exception cref="JsonException">It is not JSON.</exception>
    public static JsonShape Parse(string schema)
    {
        using var document = JsonDocument.Parse(schema);
        var shape = new JsonShape(document.RootElement.Clone());
        shape.Collect(shape._root);
        return shape;
    }

    /// <summary>Every difference, by its JSON pointer (RFC 6901), in the order of the value.</summary>
    public IReadOnlyList<Flaw> Flaws(JsonElement value)
    {
        List<Flaw> flaws = [];
        Compare(_root, value, string.Empty, flaws);
        return flaws;
    }

    /// <summary>The pointer of a member.</summary>
    internal static string Member(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    /// <summary>The pointer of an item.</summary>
    internal static string Item(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");

    /// <summary>Patterns are made ready once: afterwards the shape is only read, by any number of threads.</summary>
    private void Collect(JsonElement schema)
    {
        if (schema.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in schema.EnumerateArray())
                Collect(item);
        }

        if (schema.ValueKind != JsonValueKind.Object)
            return;
        foreach (var member in schema.EnumerateObject())
        {
            if (member is { Name: "pattern", Value.ValueKind: JsonValueKind.String })
                _patterns[member.Value.GetString()!] = new Regex(member.Value.GetString()!, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
            Collect(member.Value);
        }
    }

    private void Compare(JsonElement schema, JsonElement value, string pointer, List<Flaw> flaws)
    {
        schema = Followed(schema);
        if (schema.TryGetProperty("const", out var constant) && !JsonElement.DeepEquals(constant, value))
            flaws.Add(new Flaw(pointer, "value_unknown", Shown(value)));
        if (schema.TryGetProperty("type", out var type) && !IsOf(type.GetString()!, value))
        {
            flaws.Add(new Flaw(pointer, "type_wrong", Shown(value)));
            return;
        }

        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                Members(schema, value, pointer, flaws);
                break;
            case JsonValueKind.Array:
                Items(schema, value, pointer, flaws);
                break;
            case JsonValueKind.String:
                Text(schema, value, pointer, flaws);
                break;
            case JsonValueKind.Number:
                Number(schema, value, pointer, flaws);
                break;
        }
    }

    private JsonElement Followed(JsonElement schema)
    {
        while (schema.TryGetProperty("$ref", out var reference))
        {
            var target = _root;
            foreach (var part in reference.GetString()!.TrimStart('#').Split('/', StringSplitOptions.RemoveEmptyEntries))
                target = target.GetProperty(part);
            schema = target;
        }

        return schema;
    }

    private void Members(JsonElement schema, JsonElement value, string pointer, List<Flaw> flaws)
    {
        if (schema.TryGetProperty("required", out var required))
        {
            foreach (var name in required.EnumerateArray().Select(name => name.GetString()!).Where(name => !value.TryGetProperty(name, out _)))
                flaws.Add(new Flaw(Member(pointer, name), "member_missing", string.Empty));
        }

        foreach (var member in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var known) && known.TryGetProperty(member.Name, out var of))
                Compare(of, member.Value, Member(pointer, member.Name), flaws);
            else if (schema.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.False)
                flaws.Add(new Flaw(Member(pointer, member.Name), "member_unknown", Shown(member.Value)));
        }
    }

    private void Items(JsonElement schema, JsonElement value, string pointer, List<Flaw> flaws)
    {
        if (schema.TryGetProperty("minItems", out var fewest) && value.GetArrayLength() < fewest.GetInt32())
            flaws.Add(new Flaw(pointer, "items_too_few", Shown(value)));
        if (schema.TryGetProperty("uniqueItems", out var unique) && unique.GetBoolean()
            && value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() < value.GetArrayLength())
            flaws.Add(new Flaw(pointer, "items_repeated", Shown(value)));
        if (!schema.TryGetProperty("items", out var of))
            return;
        var index = 0;
        foreach (var item in value.EnumerateArray())
            Compare(of, item, Item(pointer, index++), flaws);
    }

    private void Text(JsonElement schema, JsonElement value, string pointer, List<Flaw> flaws)
    {
        var text = value.GetString()!;
        if (schema.TryGetProperty("enum", out var words) && words.EnumerateArray().All(word => word.GetString() != text))
            flaws.Add(new Flaw(pointer, "value_unknown", Shown(value)));
        if (schema.TryGetProperty("minLength", out var shortest) && text.Length < shortest.GetInt32())
            flaws.Add(new Flaw(pointer, "text_missing", string.Empty));
        if (schema.TryGetProperty("maxLength", out var longest) && text.Length > longest.GetInt32())
            flaws.Add(new Flaw(pointer, "text_too_long", Shown(value)));
        if (schema.TryGetProperty("pattern", out var pattern) && !_patterns[pattern.GetString()!].IsMatch(text))
            flaws.Add(new Flaw(pointer, "text_malformed", Shown(value)));
    }

    private static void Number(JsonElement schema, JsonElement value, string pointer, List<Flaw> flaws)
    {
        if (schema.TryGetProperty("minimum", out var least) && value.GetDouble() < least.GetDouble())
            flaws.Add(new Flaw(pointer, "number_too_small", Shown(value)));
        if (schema.TryGetProperty("maximum", out var most) && value.GetDouble() > most.GetDouble())
            flaws.Add(new Flaw(pointer, "number_too_large", Shown(value)));
    }

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
        _ => throw new NotSupportedException($"The schema asks for the type '{type}', which is not known here."),
    };

    private static string Shown(JsonElement value)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 79), "…");
    }
}
