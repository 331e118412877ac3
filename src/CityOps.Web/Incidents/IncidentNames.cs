using System.Globalization;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Languages;
using CityOps.Plans;
using CityOps.Words;

namespace CityOps.Incidents;

/// <summary>Names of what incidents hold as codes, in the viewer's language.</summary>
/// <param name="cases">Names of accounts, organisations and areas.</param>
/// <param name="plans">Plans of the city; null for the delivered ones.</param>
/// <param name="reportRules">Time limits of the city; null for the delivered ones.</param>
public sealed class IncidentNames(CaseNames cases, IReadOnlyList<Plan>? plans = null, ReportRuleTable? reportRules = null)
{
    /// <summary>How the viewer is spoken to.</summary>
    public Speech Speech => Cases.Speech;

    /// <summary>Names of accounts, organisations and areas.</summary>
    public CaseNames Cases { get; } = cases;

    /// <summary>The time-limit table in force.</summary>
    public ReportRuleTable ReportRules { get; } = reportRules ?? ReportRuleJson.Delivered;

    /// <summary>The types that an incident of the city can be of.</summary>
    internal IReadOnlyList<IncidentType> Types => IncidentTypes.Of(plans ?? []);

    /// <summary>A text of a plan.</summary>
    public string Text(PlanText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Speech.Of(text.Zh, text.En);
    }

    /// <summary>A plan; one that is no longer there stands for itself.</summary>
    public string Plan(string id) => PlanOf(id) is { } plan ? Text(plan.Header.Name) : id;

    /// <summary>The plan of an identifier; null when there is none.</summary>
    public Plan? PlanOf(string id) => plans?.FirstOrDefault(plan => plan.Id == id) ?? PlanLibrary.Of(id);

    /// <summary>A role that plans name.</summary>
    public string Role(string key) => PlanRoles.Standard.Of(key) is { } role ? Text(role.Name) : key;

    /// <summary>A post of a plan's command structure.</summary>
    public string Post(string plan, string post) => PlanOf(plan)?.Command.Posts.FirstOrDefault(one => one.Id == post) is { } found ? Text(found.Name) : post;

    /// <summary>Who has a task: an organisation, or the role that nobody holds.</summary>
    public string Owner(string? organisation, string role) => organisation is null ? Speech[BoardWords.NobodyHolds, Role(role)] : Cases.Organisation(organisation);

    /// <summary>Who gets a report. Whoever is outside the city is named by his role: an office here only passes it on.</summary>
    public string Receiver(PlannedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return ReportRules.LeavesCity(report.Report) ? Role(report.Report.To) : Owner(report.To, report.Report.To);
    }

    /// <summary>A refusal in words.</summary>
    public string Say(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        if (!IncidentRefusalWords.All.TryGetValue(refusal.Code, out var word))
            return refusal.Code == CommonRefusals.StaleVersion ? Speech[BoardWords.Stale] : Cases.Say(refusal);
        var values = IncidentRefusalWords.Arguments(refusal.Code).Select(name => (object)Value(name, refusal.Arguments.GetValueOrDefault(name[(name.IndexOf('-', StringComparison.Ordinal) + 1)..], string.Empty)));
        return Speech[word, values.ToArray()];
    }

    private string Value(string name, string value) => name switch
    {
        "status" => Known<IncidentStatus>(value, status => IncidentWords.Of(status)),
        "task-status" => Known<PlanTaskStatus>(value, status => IncidentWords.Of(status)),
        "version-status" => Known<PlanVersionStatus>(value, status => PlanWords.Of(status)),
        "level" => Known<ResponseLevel>(value, level => IncidentWords.Of(level)),
        "role" => Known<CaseRole>(value, role => StatusWords.Of(role)),
        "kinds" => string.Join(Speech[BoardWords.Comma], value.Split(',').Select(kind => Known<PlanEvidence>(kind, evidence => IncidentWords.Of(evidence)))),
        "commander" or "account" => Cases.Account(value),
        "plan" => Plan(value),
        "field" => Speech[IncidentFieldWords.Of(value)],
        "from" when DateTimeOffset.TryParse(value, CultureInfo.InvariantCulture, out var at) => Speech.Full(at),
        _ => value,
    };

    /// <summary>A word of a list that is not known stands for itself: it is said in a refusal, where nothing else may go wrong.</summary>
    private string Known<T>(string value, Func<T, Word> word)
        where T : struct, Enum => Enum.GetValues<T>().Where(one => Kebab.Of(one) == value).Select(one => Speech[word(one)]).FirstOrDefault(value);
}
