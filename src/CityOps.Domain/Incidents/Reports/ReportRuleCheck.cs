using System.Text.Json;
using CityOps.Checks;
using CityOps.Plans;
using CityOps.Plans.Reading;

namespace CityOps.Incidents;

/// <summary>What a schema cannot say of a time-limit table.</summary>
internal static class ReportRuleCheck
{
    private static readonly string[] Repeated = ["follow-up", "daily"];

    public static IEnumerable<Flaw> Flaws(JsonElement document, PlanRoles roles, IReadOnlySet<string> types)
    {
        var table = new PlanNode(document, string.Empty);
        var rules = table["rules"].Items.ToArray();
        return Roles(table, rules, roles)
            .Concat(PlanCheck.Unknown(rules.SelectMany(rule => rule["types"].Items), types, "type_unknown"))
            .Concat(Keys(rules))
            .Concat(rules.SelectMany(Line))
            .Concat(PlanTextCheck.Flaws(table));
    }

    private static IEnumerable<Flaw> Roles(PlanNode table, PlanNode[] rules, PlanRoles roles)
    {
        var named = table["leads"].Members.Concat(table["outside"].Items).Concat(rules.Select(rule => rule["to"]))
            .Concat(rules.Select(rule => rule["by"]).Where(by => by.Text != ReportRuleTable.Lead));
        return PlanCheck.Unknown(named, roles.Keys, "role_unknown");
    }

    private static IEnumerable<Flaw> Keys(PlanNode[] rules) => rules.Select(rule => rule["key"]).Where(key => key.Text is not null)
        .GroupBy(key => key.Text!, StringComparer.Ordinal)
        .SelectMany(same => same.Skip(1))
        .Select(key => key.Flaw("id_repeated"));

    /// <summary>Only follow-ups and daily reports come again, and a report goes to somebody else.</summary>
    private static IEnumerable<Flaw> Line(PlanNode rule)
    {
        if (rule["everyMinutes"].Number is not null && rule["kind"].Text is { } kind && !Repeated.Contains(kind))
            yield return rule["everyMinutes"].Flaw("repeat_not_of_kind");
        if (rule["to"].Text is { } to && to == rule["by"].Text)
            yield return rule["to"].Flaw("report_to_itself");
    }
}
