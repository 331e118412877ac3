using System.Text.Json;
using CityOps.Checks;
using CityOps.Plans;
using CityOps.Plans.Reading;

namespace CityOps.Incidents;

/// <summary>What came of reading a time-limit table.</summary>
/// <param name="Table">Null when there is a flaw.</param>
/// <param name="Flaws">Every wrong entry by its JSON pointer; all of them, not the first.</param>
public sealed record ReportRuleReading(ReportRuleTable? Table, IReadOnlyList<Flaw> Flaws);

/// <summary>The written form of a time-limit table, read as strictly as a plan is.</summary>
public static class ReportRuleJson
{
    private static readonly Lazy<string> Published = new(() => Resource("report-rules.schema.json"));
    private static readonly Lazy<JsonShape> Shape = new(() => JsonShape.Parse(Schema));
    private static readonly Lazy<ReportRuleTable> Standard = new(() => Kept(Resource("report-rules.json")));

    /// <summary>The published JSON Schema, as <c>docs/reference/report-rules.schema.json</c> has it.</summary>
    public static string Schema => Published.Value;

    /// <summary>The table that comes with the product: version 1 of every city.</summary>
    public static ReportRuleTable Delivered => Standard.Value;

    /// <summary>Types of incidents that a table may name: those of the delivered plans and of the city's own.</summary>
    /// <param name="plans">Plans of the city.</param>
    public static IReadOnlySet<string> TypesOf(IEnumerable<Plan> plans) =>
        PlanLibrary.All.Concat(plans).SelectMany(plan => plan.Header.IncidentTypes).ToHashSet(StringComparer.Ordinal);

    /// <summary>Reads a table and names each wrong entry.</summary>
    /// <param name="json">The document.</param>
    /// <param name="types">Types of incidents that it may name.</param>
    public static ReportRuleReading Read(string json, IReadOnlySet<string> types)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var flaws = Flaws(document.RootElement, types);
            return flaws.Length > 0 ? new ReportRuleReading(null, flaws) : new ReportRuleReading(document.RootElement.Deserialize<ReportRuleTable>(PlanJson.Written), []);
        }
        catch (JsonException problem)
        {
            return new ReportRuleReading(null, [new Flaw(string.Empty, "json_malformed", problem.Message)]);
        }
    }

    /// <summary>What is wrong with a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="types">Types of incidents that it may name.</param>
    public static IReadOnlyList<Flaw> Flaws(ReportRuleTable table, IReadOnlySet<string> types) => Flaws(Element(table), types);

    /// <summary>Writes a table so that reading gives the same one; the same table always gives the same text.</summary>
    public static string Write(ReportRuleTable table) => JsonLayout.Write(Element(table));

    /// <summary>A table that was put in force once: what it names may have gone since, and still it is what held.</summary>
    public static ReportRuleTable Kept(string json) => JsonSerializer.Deserialize<ReportRuleTable>(json, PlanJson.Written) ?? throw new JsonException("A table of report rules is needed.");

    internal static JsonElement Element(ReportRuleTable table) => JsonSerializer.SerializeToElement(table, PlanJson.Written);

    private static Flaw[] Flaws(JsonElement document, IReadOnlySet<string> types) =>
        [.. Shape.Value.Flaws(document).Concat(ReportRuleCheck.Flaws(document, PlanRoles.Standard, types)).Distinct()];

    private static string Resource(string file)
    {
        using var stream = typeof(ReportRuleJson).Assembly.GetManifestResourceStream("CityOps.Incidents." + file)
            ?? throw new InvalidOperationException($"The file {file} was not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
