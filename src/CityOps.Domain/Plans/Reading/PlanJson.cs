using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Checks;

namespace CityOps.Plans.Reading;

/// <summary>What came of reading a plan.</summary>
/// <param name="Plan">Null when there is a flaw.</param>
/// <param name="Flaws">Every wrong entry by its JSON pointer; all of them, not the first.</param>
public sealed record PlanReading(Plan? Plan, IReadOnlyList<Flaw> Flaws);

/// <summary>
/// The written form of a plan. Read strictly: what the schema does not know is refused, and so is a reference that leads nowhere. Written in
/// one way only, so that the same plan is the same text.
/// </summary>
public static class PlanJson
{
    /// <summary>Form of the document that is read and written.</summary>
    public const string Form = "cityops-plan/1";

    private static readonly Lazy<JsonShape> Shape = new(() => JsonShape.Parse(Schema));

    internal static readonly JsonSerializerOptions Written = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    /// <summary>The published JSON Schema, as <c>docs/reference/plan.schema.json</c> has it.</summary>
    public static string Schema => PlanFiles.Text("plan.schema.json");

    /// <summary>Reads a plan whose roles are those delivered.</summary>
    public static PlanReading Read(string json) => Read(json, PlanRoles.Standard);

    /// <summary>Reads a plan and names each wrong entry.</summary>
    /// <param name="json">The document.</param>
    /// <param name="roles">The roles that a plan may name.</param>
    public static PlanReading Read(string json, PlanRoles roles)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var flaws = Shape.Value.Flaws(document.RootElement).Concat(PlanCheck.Flaws(document.RootElement, roles)).Distinct().ToArray();
            return flaws.Length > 0 ? new PlanReading(null, flaws) : new PlanReading(document.RootElement.Deserialize<Plan>(Written), []);
        }
        catch (JsonException problem)
        {
            return new PlanReading(null, [new Flaw(string.Empty, "json_malformed", problem.Message)]);
        }
    }

    /// <summary>Writes a plan so that <see cref="Read(string)"/> gives the same plan, laid out for people; the same plan always gives the same text.</summary>
    public static string Write(Plan plan) => JsonLayout.Write(Element(plan));

    internal static JsonElement Element(Plan plan) => JsonSerializer.SerializeToElement(plan, Written);
}
