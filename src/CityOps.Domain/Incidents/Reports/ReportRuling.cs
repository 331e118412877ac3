using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Which lines of the time-limit table an incident falls under.</summary>
public static class ReportRuling
{
    /// <summary>Lines that hold for an incident as it stands, when something of this kind has happened. A line for its type takes the place of one for all types.</summary>
    public static IReadOnlyList<ReportRule> For(ReportRuleTable table, IncidentState state, ReportOccasion occasion)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(state);
        var level = LevelOf(table, state);
        var all = table.Rules.Where(rule => rule.Occasion == occasion
            && !table.Outside.Contains(rule.By)
            && (rule.Classes.Count == 0 || rule.Classes.Contains(state.Class))
            && (rule.Types.Count == 0 || rule.Types.Contains(state.Type))
            && (rule.Levels.Count == 0 || (level is { } at && rule.Levels.Contains(at)))
            && (occasion != ReportOccasion.Casualties || WasTold(state, rule.To)));
        return [.. all.GroupBy(rule => PlanReports.Direction(rule.Kind, rule.To, rule.Written)).SelectMany(same => same.Any(rule => rule.Types.Count > 0) ? same.Where(rule => rule.Types.Count > 0) : same)];
    }

    /// <summary>The level that the incident is reported as: its own, or a graver one where it is sensitive.</summary>
    public static ResponseLevel? LevelOf(ReportRuleTable table, IncidentState state)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(state);
        if (state.Sensitive is null)
            return state.Level;
        return state.Level is { } level && level < table.SensitiveAs ? level : table.SensitiveAs;
    }

    /// <summary>Whether a report leaves the city.</summary>
    public static bool LeavesCity(this ReportRuleTable table, PlanReport report)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(report);
        return table.Outside.Contains(report.To);
    }

    private static bool WasTold(IncidentState state, string receiver) => state.Reports.Exists(report => report.SentAt is not null && report.Report.Report.To == receiver);
}
