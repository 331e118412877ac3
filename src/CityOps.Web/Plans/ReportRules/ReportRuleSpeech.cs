using System.Globalization;
using System.Text.Json;
using CityOps.Incidents;
using CityOps.Languages;
using CityOps.Words;

namespace CityOps.Plans;

/// <summary>Lines of the time-limit table in the viewer's language.</summary>
internal static class ReportRuleSpeech
{
    /// <summary>A length of time given in minutes.</summary>
    public static string Minutes(this Speech speech, int minutes) => speech.Length(TimeSpan.FromMinutes(minutes));

    /// <summary>Who reports, or who is reported to.</summary>
    public static string Party(this Speech speech, string key) => key == ReportRuleTable.Lead ? speech[ReportRuleWords.Lead] : speech.Role(key);

    /// <summary>Which incidents a line is for.</summary>
    public static string For(this Speech speech, ReportRule rule)
    {
        var classes = rule.Classes.Count == 0 ? speech[ReportRuleWords.AllClasses] : Joined(speech, rule.Classes.Select(one => IncidentWords.Of(one)));
        return rule.Types.Count == 0 ? classes : $"{classes}·{Joined(speech, rule.Types.Select(IncidentTypes.NameOf))}";
    }

    /// <summary>By telephone or in writing.</summary>
    public static string Way(this Speech speech, ReportRule rule) => speech[rule.Written ? ReportWords.Written : ReportWords.Phone];

    /// <summary>A line without its minutes: which report, from whom to whom.</summary>
    public static string Line(this Speech speech, ReportRule rule) =>
        speech[ReportRuleWords.Line, speech[IncidentWords.Of(rule.Kind)], speech.Way(rule), speech.Party(rule.By), speech.Party(rule.To)];

    /// <summary>A value as a comparison has it: the text of a string, otherwise JSON.</summary>
    public static string Value(this Speech speech, PlanChange change, string value)
    {
        if (change is { Block: "rules", Field: "" })
            return JsonSerializer.Deserialize<ReportRule>(value, Reading) is { } rule ? speech[ReportRuleWords.Whole, speech.Line(rule), speech.Minutes(rule.Minutes)] : value;
        return change.Field switch
        {
            "minutes" or "everyMinutes" => speech.Minutes(int.Parse(value, CultureInfo.InvariantCulture)),
            "by" or "to" => speech.Party(value),
            "written" => speech[value == "true" ? ReportWords.Written : ReportWords.Phone],
            "occasion" => speech[ReportRuleWords.Of(Kebab.Parse<ReportOccasion>(value))],
            "kind" => speech[IncidentWords.Of(Kebab.Parse<PlanReportKind>(value))],
            "certainty" => speech[ReportWords.Of(Kebab.Parse<ReportCertainty>(value))],
            "classes" => Joined(speech, Listed(value).Select(one => IncidentWords.Of(Kebab.Parse<IncidentClass>(one)))),
            "types" => Joined(speech, Listed(value).Select(IncidentTypes.NameOf)),
            "levels" => speech.Levels(Listed(value).Select(one => Enum.Parse<ResponseLevel>(one, ignoreCase: true))),
            _ when change.Block == "leads" => speech.Role(value),
            _ when change.Block == "outside" => speech.Roles(Listed(value)),
            _ when change.Block == "sensitiveAs" => speech[IncidentWords.Of(Enum.Parse<ResponseLevel>(value, ignoreCase: true))],
            _ => value,
        };
    }

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerOptions.Web)
    {
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) },
    };

    private static string[] Listed(string json) => JsonSerializer.Deserialize<string[]>(json) ?? [];

    private static string Joined(Speech speech, IEnumerable<Word> words) => string.Join(speech[BoardWords.Comma], words.Select(word => speech[word]));
}
