using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CityOps.Checks;

/// <summary>
/// JSON laid out for people: whatever fits into one line stands in one, so that a task is a few lines and not forty, and a comparison of two
/// files shows what was changed. The same value always gives the same text.
/// </summary>
internal static class JsonLayout
{
    private const int Widest = 160;

    /// <summary>The text, two spaces to a level, with a line feed at the end.</summary>
    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Write(text, value, 0, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, JsonElement value, int depth, int used)
    {
        var flat = Flat(value);
        if (value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array) || used + flat.Length <= Widest)
        {
            text.Append(flat);
            return;
        }

        var indent = new string(' ', (depth + 1) * 2);
        var isObject = value.ValueKind == JsonValueKind.Object;
        text.Append(isObject ? '{' : '[');
        var first = true;
        foreach (var (name, member) in Parts(value))
        {
            text.Append(first ? "\n" : ",\n").Append(indent).Append(name);
            Write(text, member, depth + 1, indent.Length + name.Length);
            first = false;
        }

        text.Append('\n').Append(' ', depth * 2).Append(isObject ? '}' : ']');
    }

    private static IEnumerable<(string Name, JsonElement Member)> Parts(JsonElement value) => value.ValueKind == JsonValueKind.Object
        ? value.EnumerateObject().Select(member => ($"{Quoted(member.Name)}: ", member.Value))
        : value.EnumerateArray().Select(item => (string.Empty, item));

    private static string Flat(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when !value.EnumerateObject().Any() => "{}",
        JsonValueKind.Object => $"{{ {string.Join(", ", Parts(value).Select(part => part.Name + Flat(part.Member)))} }}",
        JsonValueKind.Array => $"[{string.Join(", ", value.EnumerateArray().Select(Flat))}]",
        JsonValueKind.String => Quoted(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
