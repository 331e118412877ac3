using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Reports on their way: handed in, handed back, signed and sent, or not made.</summary>
public static class IncidentReports
{
    private const int LongestPart = 2_000;

    /// <summary>Whether somebody with these posts may sign a report: one that leaves the city whoever decides on the level, any other a shift leader or leader.</summary>
    /// <param name="table">The time-limit table in force.</param>
    /// <param name="report">The report.</param>
    /// <param name="level">Level of the response; null without one.</param>
    /// <param name="roles">His posts.</param>
    public static bool MaySign(ReportRuleTable table, PlanReport report, ResponseLevel? level, IEnumerable<CaseRole> roles)
    {
        ArgumentNullException.ThrowIfNull(roles);
        return table.LeavesCity(report)
            ? roles.Any(role => IncidentAuthority.MayDecide(role, level ?? ResponseLevel.IV))
            : roles.Any(role => role is CaseRole.ShiftLeader or CaseRole.Leader);
    }

    /// <summary>Whether somebody with these posts may hand a report in: the hall, and the organisation that has to report.</summary>
    public static bool MayWrite(IncidentReportDue report, IEnumerable<(CaseRole Role, string Organisation)> posts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(posts);
        return posts.Any(post => HallPosts.All.Contains(post.Role) || (report.Report.By is { } by && post.Organisation == by));
    }

    /// <summary>Elements that stay owed when a report is made of these parts: of a follow-up those that no report to its receiver has had.</summary>
    public static IReadOnlyList<ReportElement> Missing(IEnumerable<IncidentReportDue> all, IncidentReportDue report, IReadOnlyList<ReportPart> parts)
    {
        ArgumentNullException.ThrowIfNull(all);
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(parts);
        var told = report.Number == 0 ? [] : all.Where(other => other.SentAt is not null && other.Report.Report.To == report.Report.Report.To).SelectMany(other => other.Draft?.Parts ?? []);
        var known = parts.Concat(told).Where(part => !string.IsNullOrWhiteSpace(part.Text)).Select(part => part.Element).ToHashSet();
        return [.. Enum.GetValues<ReportElement>().Where(element => !known.Contains(element))];
    }

    /// <summary>When it counts as not made: when its countdown has passed once more. Null while nothing is due.</summary>
    public static DateTimeOffset? OmittedFrom(IncidentReportDue report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return report is { SentAt: null, OmittedAt: null, Due: { } due } ? due.AddMinutes(report.Report.Report.EveryMinutes ?? report.Report.Report.DueMinutes) : null;
    }

    /// <summary>What the system has to note next of the reports, and when; null when nothing.</summary>
    public static (DateTimeOffset At, Func<OperationId, IncidentCommand> Make)? Next(IncidentState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!IncidentTransitions.Open.Contains(state.Status))
            return null;
        var late = state.Reports.Where(report => OmittedFrom(report) is not null).MinBy(OmittedFrom);
        return late is null ? null : (OmittedFrom(late)!.Value, operation => new OmitReport(operation, BuiltInAccounts.System, null, late.Report.Id));
    }

    internal static IncidentStep Submit(IncidentAct act, SubmitReport command)
    {
        if (Unsent(act, command.Report) is not { } report)
            return Refusal.Of(IncidentRefusals.ReportUnknown);
        if (!MayWrite(report, act.Posts.Select(post => (post.Role, post.Organisation))))
            return Refusal.Of(IncidentRefusals.RoleNotAllowed, "command", "submit-report");
        ImmutableArray<ReportPart> parts = [.. command.Parts.Where(part => !string.IsNullOrWhiteSpace(part.Text))];
        return new ReportSubmitted(command.Report, parts, Missing(act.State.Reports, report, parts));
    }

    internal static IncidentStep Return(IncidentAct act, ReturnReport command) =>
        Unsent(act, command.Report) is { Draft: { ReturnedBy: null } }
            ? new ReportReturned(command.Report, command.Reason)
            : Refusal.Of(IncidentRefusals.ReportNotSubmitted);

    internal static IncidentStep Send(IncidentAct act, SendReport command)
    {
        if (Unsent(act, command.Report) is not { } report)
            return Refusal.Of(IncidentRefusals.ReportUnknown);
        if (!MaySign(act.Ground.ReportRules, report.Report.Report, act.State.Level, act.Posts.Select(post => post.Role)))
            return Refusal.Of(IncidentRefusals.ReportNotYours, "role", Words.Kebab.Of(IncidentAuthority.Of(act.State.Level ?? ResponseLevel.IV)));
        if (report.Report.Report.Written && report.Draft is not { ReturnedBy: null })
            return Refusal.Of(IncidentRefusals.ReportNotSubmitted);
        if (report.Report.Report.Written && report.Draft!.By == act.Actor)
            return Refusal.Of(IncidentRefusals.ReportOwn);
        return new ReportSent(command.Report, command.Text, report.Due < act.Now);
    }

    internal static IncidentStep Omit(IncidentAct act, OmitReport command) =>
        Unsent(act, command.Report) is { } report && OmittedFrom(report) <= act.Now
            ? new ReportOmitted(command.Report)
            : Refusal.Of(IncidentRefusals.ReportNotOverdue);

    internal static bool AreParts(IReadOnlyList<ReportPart>? parts) =>
        parts is { Count: > 0 }
        && parts.All(part => part is not null && Enum.IsDefined(part.Element) && part.Text is not null && (string.IsNullOrWhiteSpace(part.Text) || Wording.IsText(part.Text, LongestPart)))
        && parts.Select(part => part.Element).Distinct().Count() == parts.Count
        && parts.Any(part => !string.IsNullOrWhiteSpace(part.Text));

    private static IncidentReportDue? Unsent(IncidentAct act, PlanItemId id) => act.State.Reports.Find(report => report.Report.Id == id && report.SentAt is null);
}
