using CityOps.Cases.Forms;
using static CityOps.Incidents.Forms.IncidentForms;

namespace CityOps.Incidents.Forms;

/// <summary>What is done with a report that is due: handed in, handed back, signed and sent.</summary>
internal static class ReportForms
{
    public static readonly IReadOnlyList<IncidentForm> All =
    [
        new(typeof(SubmitReport), new("起草送签", "Write and hand in"), "S", "note",
            static _ => [.. Enum.GetValues<ReportElement>().Select(element => Text(element.ToString(), ReportWords.Of(element)) with { Optional = true })],
            static (head, entries) => new SubmitReport(
                head.Operation, head.Actor, null, head.Report!.Report.Id, [.. Enum.GetValues<ReportElement>().Select(element => new ReportPart(element, Line(entries.Text(element.ToString()))))]))
        {
            Then = ReportWords.SubmitThen,
            Initial = static (head, name) => Drafting(head)?.Of(Enum.Parse<ReportElement>(name)),
            Fits = static head => head.Report is { SentAt: null } report && IncidentReports.MayWrite(report, head.File.Viewer.Posts.Select(post => (post.Role, post.Organisation))),
        },
        new(typeof(SendReport), new("签发报送", "Sign and send"), "Y", "send",
            static _ => [new FormField("text", FieldKind.Text, IncidentFieldWords.Text) { Longest = 20_000 }],
            static (head, entries) => new SendReport(head.Operation, head.Actor, null, head.Report!.Report.Id, Line(entries.Text("text"))))
        {
            Then = ReportWords.SendThen,
            Initial = static (head, _) => Drafting(head)?.Whole(),
            Fits = static head => head is { Report: { SentAt: null } report, Names: { } names }
                && IncidentReports.MaySign(names.ReportRules, report.Report.Report, head.File.View.Level, head.File.Roles)
                && (!report.Report.Report.Written || (report.Draft is { ReturnedBy: null } draft && draft.By != head.Actor)),
        },
        new(typeof(ReturnReport), new("退回", "Hand back"), "X", "back",
            static _ => [Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new ReturnReport(head.Operation, head.Actor, null, head.Report!.Report.Id, entries.Text("reason")))
        {
            Danger = true,
            Fits = static head => head.Report is { SentAt: null, Draft.ReturnedBy: null },
        },
    ];

    private static ReportDrafting? Drafting(IncidentHead head) => head is { Report: { } report, Names: { } names } ? new ReportDrafting(head.File, names, report) : null;

    // A browser may part the lines of a text by two characters, of which the first is a control character.
    private static string Line(string text) => text.Replace("\r", string.Empty, StringComparison.Ordinal);
}
