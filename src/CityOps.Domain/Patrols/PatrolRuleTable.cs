using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CityOps.Catalogues;
using CityOps.Codes;
using CityOps.Hazards;
using CityOps.Incidents;
using CityOps.Plans;
using CityOps.Postures;

namespace CityOps.Patrols;

/// <summary>One line of the table of special patrols (专项巡查).</summary>
/// <param name="Key">Kebab case, once in the table.</param>
/// <param name="Types">Types of incidents that it is for; empty: for any posture that is strong enough.</param>
/// <param name="From">The posture, or a stronger one, that asks for it. An exercise practises what an emergency asks for.</param>
/// <param name="What">What is looked at.</param>
/// <param name="Note">What has to be noted.</param>
/// <param name="Parts">Types of components, four digits of CJ/T 214-2007; a city of the newer catalogue has their counterparts.</param>
/// <param name="Hazards">Kinds of hazard sites.</param>
/// <param name="Places">Kinds of named places, as the base map has them.</param>
/// <param name="Cells">Whole unit grids are walked, those with most residents.</param>
/// <param name="PerBeat">At how many places of one inspector's grid, at most.</param>
/// <param name="EveryMinutes">Length of a round.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Where it is from.</param>
public sealed record PatrolRule(
    string Key,
    ImmutableArray<string> Types,
    Posture From,
    PlanText What,
    PlanText Note,
    ImmutableArray<string> Parts,
    ImmutableArray<HazardKind> Hazards,
    ImmutableArray<string> Places,
    bool Cells,
    int PerBeat,
    int EveryMinutes,
    ReportCertainty Certainty,
    PlanText Source)
{
    /// <summary>Types of components as a city of a series has them, with the letter of their kind.</summary>
    public IEnumerable<string> PartsIn(CategorySeries series) => Parts
        .Select(code => StandardCatalogues.Cjt214.Find(CategoryKind.Component, Code.Parse<CategoryCode>(code))!)
        .Select(old => series == CategorySeries.FourDigits ? old : StandardCatalogues.Of(series).Translate(old))
        .OfType<Category>()
        .Select(category => $"C{category.Code.Value}");
}

/// <summary>What is patrolled in which posture: the table as data, so that a city's own takes its place.</summary>
/// <param name="Version">Its version; patrols keep the one they were ordered by.</param>
/// <param name="Rules">The lines.</param>
public sealed record PatrolRuleTable(int Version, ImmutableArray<PatrolRule> Rules)
{
    private static readonly Lazy<string> Text = new(ReadText);
    private static readonly Lazy<PatrolRuleTable> Delivered = new(() => Read(Text.Value));

    /// <summary>The table that comes with the product.</summary>
    public static PatrolRuleTable Standard => Delivered.Value;

    /// <summary>The table that comes with the product, as JSON.</summary>
    public static string StandardJson => Text.Value;

    private static JsonSerializerOptions Options { get; } = new(JsonSerializerOptions.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads a table.</summary>
    /// <exception cref="JsonException">It is none, or a line is wrong: every flaw is named.</exception>
    public static PatrolRuleTable Read(string json)
    {
        var table = JsonSerializer.Deserialize<PatrolRuleTable>(json, Options) ?? throw new JsonException("A table of patrol rules is needed.");
        var flaws = PatrolRuleCheck.Flaws(table);
        return flaws.Count == 0 ? table : throw new JsonException(string.Join("; ", flaws));
    }

    /// <summary>The lines that an order asks for: what is looked at most often comes first, and what is for its incidents before what is for all.</summary>
    public IReadOnlyList<PatrolRule> For(PatrolOrder order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var posture = order.Exercise ? Posture.Emergency : order.Posture;
        return
        [
            .. Rules.Where(rule => posture >= rule.From && (rule.Types.IsEmpty || rule.Types.Any(order.Types.Contains)))
                .OrderBy(rule => rule.Types.IsEmpty).ThenBy(rule => rule.EveryMinutes),
        ];
    }

    private static string ReadText()
    {
        using var stream = typeof(PatrolRuleTable).Assembly.GetManifestResourceStream("CityOps.Patrols.patrol-rules.json")
            ?? throw new InvalidOperationException("The table of patrol rules was not built into the program.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
