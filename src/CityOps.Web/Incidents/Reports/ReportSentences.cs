using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What happens to the reports of an incident, and to its links with others.</summary>
internal static class ReportSentences
{
    public static string? Of(IncidentEvent happened, IncidentNames names, IncidentView? view)
    {
        var speech = names.Speech;
        return happened switch
        {
            ReportsFellDue said => speech[new Word("按时限表应报送：{0}", "made reports due by the table of time limits: {0}"), Dues(said, names)],
            ReportsLapsed said => speech[new Word("{0} 份报告不再需要报送", "let {0} reports lapse", "let {0} report lapse"), said.Reports.Count],
            ReportSubmitted { Missing.Count: > 0 } said => speech[
                new Word("将{0}送签，尚缺：{1}", "handed the {0} in for signature, still owed: {1}"), NameOf(said.Report, speech, view), Elements(said.Missing, speech)],
            ReportSubmitted said => speech[new Word("将{0}送签", "handed the {0} in for signature"), NameOf(said.Report, speech, view)],
            ReportReturned said => speech[new Word("退回{0}：{1}", "handed the {0} back: {1}"), NameOf(said.Report, speech, view), said.Reason],
            ReportSent { Late: true } said => speech[new Word("报送{0}（迟报）：{1}", "sent the {0}, late: {1}"), NameOf(said.Report, speech, view), said.Text],
            ReportSent said => speech[new Word("报送{0}：{1}", "sent the {0}: {1}"), NameOf(said.Report, speech, view), said.Text],
            ReportOmitted said => speech[new Word("记录{0}漏报", "noted that the {0} was not made"), NameOf(said.Report, speech, view)],
            IncidentMarkedSensitive said => speech[new Word("列为敏感事件，按更高级别报送：{0}", "marked it as sensitive, reported as of a graver level: {0}"), said.Reason],
            ChildAttached said => speech[new Word("关联{0}事件 {1}：{2}", "linked {1} as {0}: {2}"), Lower(speech, ReportWords.Of(said.Relation)), said.Child, said.Reason],
            ChildDetached said => speech[new Word("解除与事件 {0} 的关联：{1}", "took the link to {0} away: {1}"), said.Child, said.Reason],
            ParentJoined said => speech[new Word("成为事件 {0} 的{1}事件", "joined {0} as {1}"), said.Parent.Key, Lower(speech, ReportWords.Of(said.Parent.Relation))],
            ParentLeft said => speech[new Word("不再是事件 {0} 的次生、衍生事件", "left {0}, which it came of"), said.Parent],
            _ => null,
        };
    }

    /// <summary>Elements in one line.</summary>
    public static string Elements(IEnumerable<ReportElement> elements, Speech speech) => string.Join(speech[BoardWords.Comma], elements.Select(element => Lower(speech, ReportWords.Of(element))));

    private static string Dues(ReportsFellDue said, IncidentNames names) => string.Join(names.Speech[BoardWords.Comma], said.Reports.Select(due =>
        $"{Lower(names.Speech, ReportWords.Name(names.Speech, due))} {(due.Due is { } at ? names.Speech.Moment(at) : names.Speech[BoardWords.AfterEnd])}"));

    private static string Lower(Speech speech, string text) => Lower(speech, new Word(text, text));

    private static string Lower(Speech speech, Word word) => IncidentSentences.Lower(speech, word);

    private static string NameOf(PlanItemId id, Speech speech, IncidentView? view) =>
        view?.Reports.FirstOrDefault(report => report.Report.Id == id) is { } found ? Lower(speech, ReportWords.Name(speech, found)) : Lower(speech, BoardWords.OneReport);
}
