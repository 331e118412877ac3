using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What makes a rule of the time-limit table apply.</summary>
public enum ReportOccasion
{
    /// <summary>The incident was verified.</summary>
    Verified,

    /// <summary>A response began, its level was changed, or the incident was found sensitive.</summary>
    Response,

    /// <summary>The number of dead, missing or injured has grown after the receiver was told.</summary>
    Casualties,

    /// <summary>The response ended.</summary>
    Ended,
}

/// <summary>One line of the time-limit table (报送时限).</summary>
/// <param name="Key">Kebab case, once in the table.</param>
/// <param name="Occasion">What makes it apply.</param>
/// <param name="Classes">Classes of incidents that it is for; empty for all.</param>
/// <param name="Types">Types that it is for; empty for all.</param>
/// <param name="Levels">Levels that it is for; empty for all and for none.</param>
/// <param name="Kind">Which report.</param>
/// <param name="By">Role that reports; <c>lead</c> for the role in charge of the class.</param>
/// <param name="To">Role that is reported to.</param>
/// <param name="Written">In writing; otherwise by telephone.</param>
/// <param name="Minutes">Minutes from the occasion.</param>
/// <param name="EveryMinutes">Minutes between one follow-up and the next; null: once.</param>
/// <param name="WindowDays">Applies only within so many days of the report of the incident; null: always.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Contents">What stands in the report.</param>
public sealed record ReportRule(
    string Key,
    ReportOccasion Occasion,
    ImmutableArray<IncidentClass> Classes,
    ImmutableArray<string> Types,
    ImmutableArray<ResponseLevel> Levels,
    PlanReportKind Kind,
    string By,
    string To,
    bool Written,
    int Minutes,
    int? EveryMinutes,
    int? WindowDays,
    ReportCertainty Certainty,
    PlanText Source,
    PlanText Contents);

/// <summary>Who has to be told of an incident, by when: the table as data, so that a city's own takes its place.</summary>
/// <param name="Version">Its version; reports keep the one they fell due by.</param>
/// <param name="Leads">Role in charge of each class.</param>
/// <param name="Outside">Roles outside the city: what goes to them is signed by whoever decides on the level, and what they have to do themselves is only shown.</param>
/// <param name="SensitiveAs">A sensitive incident is reported as one of at least this level.</param>
/// <param name="Rules">The lines; of two that ask for the same report the earlier moment holds.</param>
public sealed record ReportRuleTable(
    int Version,
    ImmutableDictionary<IncidentClass, string> Leads,
    ImmutableArray<string> Outside,
    ResponseLevel SensitiveAs,
    ImmutableArray<ReportRule> Rules)
{
    /// <summary>The origin of the reports that come of the table, where those of a plan name the plan.</summary>
    public const string Id = "report-rules";

    private static readonly Lazy<string> Text = new(ReadText);
    private static readonly Lazy<ReportRuleTable> Delivered = new(() => Read(Text.Value));

    /// <summary>The table that comes with the product.</summary>
    public static ReportRuleTable Standard => Delivered.Value;

    /// <summary>The table that comes with the product, as JSON.</summary>
    public static string StandardJson => Text.Value;

    private static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) } };

    /// <summary>Reads a table.</summary>
    /// <exception cref="JsonException">It is none.</exception>
    public static ReportRuleTable Read(string json) => JsonSerializer.Deserialize<ReportRuleTable>(json, Options) ?? throw new JsonException("A table of report rules is needed.");

    /// <summary>Whether a report leaves the city.</summary>
    public bool LeavesCity(PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Outside.Contains(report.To);
    }

    private static string ReadText()
    {
        using var stream = typeof(ReportRuleTable).Assembly.GetManifestResourceStream("CityOps.Incidents.report-rules.json")
            ?? throw new InvalidOperationException("The table of report rules was not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
