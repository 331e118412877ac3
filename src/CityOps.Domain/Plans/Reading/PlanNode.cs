using System.Text.Json;
using CityOps.Checks;

namespace CityOps.Plans.Reading;

/// <summary>
/// A place in a document that may be wrong in any way. What is not there or of another kind is simply empty: the schema says so already,
/// and one wrong entry must hide no other.
/// </summary>
internal readonly record struct PlanNode(JsonElement Element, string Pointer)
{
    public string? Text => Element.ValueKind == JsonValueKind.String ? Element.GetString() : null;

    public double? Number => Element.ValueKind == JsonValueKind.Number ? Element.GetDouble() : null;

    public bool IsObject => Element.ValueKind == JsonValueKind.Object;

    public IEnumerable<PlanNode> Items
    {
        get
        {
            if (Element.ValueKind != JsonValueKind.Array)
                yield break;
            for (var index = 0; index < Element.GetArrayLength(); index++)
                yield return new PlanNode(Element[index], JsonShape.Item(Pointer, index));
        }
    }

    public IEnumerable<PlanNode> Members
    {
        get
        {
            if (!IsObject)
                yield break;
            foreach (var member in Element.EnumerateObject())
                yield return new PlanNode(member.Value, JsonShape.Member(Pointer, member.Name));
        }
    }

    public PlanNode this[string name] => new(IsObject && Element.TryGetProperty(name, out var member) ? member : default, JsonShape.Member(Pointer, name));

    public Flaw Flaw(string code) => new(Pointer, code, Text ?? (Element.ValueKind == JsonValueKind.Undefined ? string.Empty : Element.GetRawText()));
}
