using System.Collections.Immutable;
using System.Globalization;
using CityOps.Commands;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>
/// Which reports fall due by what has just happened. The same report to the same receiver is due once, whether a plan or the time-limit table
/// asks for it; of two moments the earlier one holds.
/// </summary>
internal static class ReportDues
{
    /// <summary>What a step brings with it: the dues that follow are written in the same append.</summary>
    public static IncidentStep After(IncidentStep step, IncidentState before, string actor, IncidentGround ground, DateTimeOffset now)
    {
        if (step.Refusal is not null)
            return step;
        var happening = new Happening(now, actor);
        var events = step.Events.ToList();
        var state = events.Aggregate(before, (was, happened) => IncidentRules.Apply(was, happened, happening));
        foreach (var follows in step.Events.Select(happened => Of(happened, before, state, ground, now)).SelectMany(one => one))
            events.Add(follows);
        return step with { Events = events };
    }

    private static IncidentEvent[] Of(IncidentEvent happened, IncidentState before, IncidentState state, IncidentGround ground, DateTimeOffset now) => happened switch
    {
        IncidentVerified { Status: IncidentStatus.Verified or IncidentStatus.Monitored } => Fall(Ruled(state, ground, now, ReportOccasion.Verified)),
        IncidentVerified { Status: IncidentStatus.False } => Lapse(state.Reports.Where(report => report.SentAt is null)),
        IncidentActivated or LevelChanged or IncidentMarkedSensitive => Fall(Ruled(Planned(state, ground, now, out var taken), ground, now, ReportOccasion.Response), taken),
        FiguresUpdated when IsGraver(before.Figures, state.Figures) => Fall(Ruled(state, ground, now, ReportOccasion.Casualties)),
        ReportSent sent => Fall(Following(state, sent.Report, ground.Key, now)),
        ReportOmitted omitted => Fall(Following(state, omitted.Report, ground.Key, now)),
        IncidentTerminated => Ended(state, ground, now),
        IncidentReviewed => [.. state.Reports.Where(report => report is { SentAt: null, OmittedAt: null }).Select(report => new ReportOmitted(report.Report.Id))],
        _ => [],
    };

    /// <summary>What was not made in time is noted; follow-ups that were not due yet give way to the final report.</summary>
    private static IncidentEvent[] Ended(IncidentState state, IncidentGround ground, DateTimeOffset now)
    {
        var open = state.Reports.Where(report => report is { SentAt: null, OmittedAt: null } && report.Report.Report.Kind != PlanReportKind.Final).ToLookup(report => report.Due < now);
        return
        [
            .. open[true].Select(report => new ReportOmitted(report.Report.Id)),
            .. Lapse(open[false].Where(report => report.Report.Report.Kind is PlanReportKind.FollowUp or PlanReportKind.Daily)),
            .. Fall(Ruled(state, ground, now, ReportOccasion.Ended)),
        ];
    }

    /// <summary>Where a plan asks for what the table has made due already, it becomes the plan's report: its sender, and the earlier of the two moments.</summary>
    private static IncidentState Planned(IncidentState state, IncidentGround ground, DateTimeOffset now, out ImmutableArray<IncidentReportDue> taken)
    {
        var asked = ground.Plans.Where(plan => state.Level is not null && state.Plans.Exists(active => active.Origin.Plan == plan.Id))
            .SelectMany(plan => plan.Reports.Where(report => report.Levels.Contains(state.Level!.Value)).Select(report => (Origin: new PlanOrigin(plan.Id, plan.Version), Report: report)))
            .GroupBy(one => Direction(one.Report))
            .ToDictionary(same => same.Key, same => same.MinBy(one => one.Report.DueMinutes), StringComparer.Ordinal);
        var planned = state.Reports
            .Where(report => report is { SentAt: null, OmittedAt: null, Due: not null, Report.Origin.Plan: ReportRuleTable.Id } && asked.ContainsKey(Direction(report.Report.Report)))
            .ToDictionary(report => report.Report.Id, report => Planned(report, asked[Direction(report.Report.Report)], ground, now));
        taken = [.. planned.Values];
        return state with { Reports = state.Reports.ConvertAll(report => planned.GetValueOrDefault(report.Report.Id, report)) };
    }

    private static IncidentReportDue Planned(IncidentReportDue report, (PlanOrigin Origin, PlanReport Report) plan, IncidentGround ground, DateTimeOffset now)
    {
        var due = now.AddMinutes(plan.Report.DueMinutes);
        var taken = report.Report with { Origin = plan.Origin, Report = plan.Report, By = ground.Directory.Find(plan.Report.By, ground.Grid!)?.Organisation };
        return due < report.Due ? report with { Report = taken with { Due = due }, Due = due, Rule = null } : report with { Report = taken };
    }

    private static IEnumerable<IncidentReportDue> Ruled(IncidentState state, IncidentGround ground, DateTimeOffset now, ReportOccasion occasion)
    {
        foreach (var rules in ReportRuling.For(ground.ReportRules, state, occasion).GroupBy(Direction))
        {
            var rule = rules.OrderBy(rule => rule.Minutes).First();
            if (rule.WindowDays is { } days && now > state.Report!.At.AddDays(days))
                continue;
            var same = state.Reports.Where(report => Direction(report.Report.Report) == rules.Key).ToArray();
            var open = same.FirstOrDefault(report => report is { SentAt: null, OmittedAt: null });
            var due = now.AddMinutes(rule.Minutes);
            if (open is not null && open.Due > due)
                yield return open with { Due = due, Rule = Origin(rule, ground), Report = Oftener(open.Report, rule.EveryMinutes) };
            else if (open is null && (same.Length == 0 || rule.Kind is PlanReportKind.FollowUp or PlanReportKind.Special))
                yield return New(state, rule, ground, due, same.Length + 1);
        }
    }

    private static IncidentReportDue New(IncidentState state, ReportRule rule, IncidentGround ground, DateTimeOffset due, int turn)
    {
        var by = rule.By == ReportRuleTable.Lead ? ground.ReportRules.Leads[state.Class] : rule.By;
        var name = string.Create(CultureInfo.InvariantCulture, $"{Words.Kebab.Of(rule.Kind)}/{rule.To}/{(rule.Written ? "written" : "phone")}/{turn}");
        var report = new PlanReport(rule.Key, rule.Kind, by, rule.To, rule.Levels, rule.Minutes, rule.EveryMinutes, rule.Written, rule.Contents);
        var planned = new PlannedReport(
            PlanItemId.Of(ground.Key, ReportRuleTable.Id, "report", name),
            new PlanOrigin(ReportRuleTable.Id, ground.ReportRules.Version),
            report,
            ground.Directory.Find(by, ground.Grid!)?.Organisation,
            ground.Directory.Find(rule.To, ground.Grid!)?.Organisation,
            due);
        return new IncidentReportDue(planned, due, null, null, Late: false) { Rule = Origin(rule, ground), Number = rule.Kind == PlanReportKind.FollowUp ? turn : 0 };
    }

    /// <summary>The next of a row: counted from when this one was made, or found not to be made.</summary>
    private static IEnumerable<IncidentReportDue> Following(IncidentState state, PlanItemId id, string key, DateTimeOffset now)
    {
        if (!state.IsActive || state.Reports.Find(report => report.Report.Id == id) is not { Report.Report: { EveryMinutes: { } every, Kind: not PlanReportKind.Final } report } made)
            yield break;
        var same = state.Reports.Where(other => Direction(other.Report.Report) == Direction(report)).ToArray();
        if (same.Any(other => other is { SentAt: null, OmittedAt: null }))
            yield break;
        var number = same.Length + 1;
        var due = now.AddMinutes(every);
        var next = PlanItemId.Of(key, made.Report.Origin.Plan, "report", string.Create(CultureInfo.InvariantCulture, $"{report.Id}/{report.To}/{number}"));
        yield return new IncidentReportDue(made.Report with { Id = next, Due = due }, due, null, null, Late: false) { Rule = made.Rule, Number = report.Kind == PlanReportKind.FollowUp ? number : 0 };
    }

    private static IncidentEvent[] Fall(IEnumerable<IncidentReportDue> dues, IEnumerable<IncidentReportDue>? taken = null)
    {
        var later = dues.ToArray();
        IncidentReportDue[] all = [.. (taken ?? []).Where(one => later.All(other => other.Report.Id != one.Report.Id)), .. later];
        return all.Length == 0 ? [] : [new ReportsFellDue(all)];
    }

    private static IncidentEvent[] Lapse(IEnumerable<IncidentReportDue> reports)
    {
        PlanItemId[] ids = [.. reports.Select(report => report.Report.Id)];
        return ids.Length == 0 ? [] : [new ReportsLapsed(ids)];
    }

    private static bool IsGraver(IncidentFigures before, IncidentFigures after) =>
        after.Deaths > (before.Deaths ?? 0) || after.Missing > (before.Missing ?? 0) || after.SeriousInjured > (before.SeriousInjured ?? 0) || after.LightInjured > (before.LightInjured ?? 0);

    private static PlannedReport Oftener(PlannedReport report, int? minutes) =>
        minutes < report.Report.EveryMinutes ? report with { Report = report.Report with { EveryMinutes = minutes } } : report;

    private static string Direction(ReportRule rule) => PlanReports.Direction(rule.Kind, rule.To, rule.Written);

    private static string Direction(PlanReport report) => PlanReports.Direction(report.Kind, report.To, report.Written);

    private static ReportRuleOrigin Origin(ReportRule rule, IncidentGround ground) => new(rule.Key, ground.ReportRules.Version, rule.Certainty, rule.Source);
}
