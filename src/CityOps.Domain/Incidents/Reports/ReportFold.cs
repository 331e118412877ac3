using System.Collections.Immutable;
using CityOps.Commands;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>The reports of an incident after an event.</summary>
internal static class ReportFold
{
    public static IncidentState Apply(IncidentState state, IncidentEvent happened, Happening happening) => happened switch
    {
        ReportsFellDue fell => state with { Reports = fell.Reports.Aggregate(state.Reports, Put) },
        ReportsLapsed lapsed => state with { Reports = state.Reports.RemoveAll(report => lapsed.Reports.Contains(report.Report.Id)) },
        ReportSubmitted submitted => With(state, submitted.Report, report => report with { Draft = new ReportDraft(happening.Actor, happening.At, submitted.Parts, submitted.Missing, null, null) }),
        ReportReturned returned => With(state, returned.Report, report => report with { Draft = report.Draft! with { ReturnedBy = happening.Actor, Reason = returned.Reason } }),
        ReportSent sent => With(state, sent.Report, report => report with { SentAt = happening.At, SentBy = happening.Actor, Late = sent.Late, Text = sent.Text }),
        ReportOmitted omitted => With(state, omitted.Report, report => report with { OmittedAt = happening.At }),
        IncidentMarkedSensitive marked => state with { Sensitive = marked.Reason },
        _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event."),
    };

    /// <summary>A report that a plan brought. Follow-ups to a receiver are numbered.</summary>
    public static ImmutableList<IncidentReportDue> Add(ImmutableList<IncidentReportDue> reports, PlannedReport report)
    {
        var number = report.Report.Kind != PlanReportKind.FollowUp ? 0 : 1 + reports.Count(other =>
            other.Report.Report.Kind == PlanReportKind.FollowUp && other.Report.Report.To == report.Report.To && other.Report.Report.Written == report.Report.Written);
        return reports.Add(new IncidentReportDue(report, report.Due, null, null, Late: false) { Number = number });
    }

    private static ImmutableList<IncidentReportDue> Put(ImmutableList<IncidentReportDue> reports, IncidentReportDue due)
    {
        var at = reports.FindIndex(report => report.Report.Id == due.Report.Id);
        return at < 0 ? reports.Add(due) : reports.SetItem(at, due);
    }

    private static IncidentState With(IncidentState state, PlanItemId id, Func<IncidentReportDue, IncidentReportDue> change) =>
        state with { Reports = state.Reports.ConvertAll(report => report.Report.Id == id ? change(report) : report) };
}
