using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>From the report to filing.</summary>
internal static class IntakeSentences
{
    public static string? Of(CaseEvent happened, CaseNames names)
    {
        var speech = names.Speech;
        return happened switch
        {
            CaseReported said => speech.Ended(Reported(said, names)),
            CaseRegistered said => speech[
                new Word("登记为“{0}”，{1}，{2}。", "registered it as '{0}': {1}, at {2}."),
                names.Type(said.Registration.TypeCode, said.Registration.Grid), said.Registration.Condition, said.Registration.Address],
            CaseVerifySent said => speech[new Word("请 {0} 到现场核实{1}。", "asked {0} to verify on site{1}."), names.Account(said.Collector), Until(said, speech)],
            CaseVerified said => speech.Ended(speech[new Word("核实结果：{0}。{1}", "found it {0}. {1}"), speech[StatusWords.Of(said.Finding)], names.Say(said.Evidence)]),
            CaseAccepted { By: CaseRole.System } => speech[new Word("自动登记受理。", "registered and accepted it automatically.")],
            CaseAccepted => speech[new Word("受理，转值班长立案。", "accepted it and passed it on for filing.")],
            CaseRejectionProposed said => speech.Ended(speech[new Word("提出不予受理：{0}", "proposed not to accept it: {0}"), said.Reason.Text]),
            CaseRejected said => speech.Ended(speech[new Word("不予受理：{0}", "did not accept it: {0}"), said.Reason.Text]) + Told(said.Notice, speech),
            CaseMerged said => speech[new Word("并入案卷 {0}。", "merged it into {0}."), said.Master] + Told(said.Notice, speech),
            CaseAbsorbed said => speech[new Word("报告 {0} 并入本案。", "merged the report {0} into this case."), said.Duplicate],
            CaseAnswered said => speech.Ended(speech[new Word("按知识库“{0}”直接答复：{1}", "answered by the article '{0}': {1}"), said.Article, said.Text]),
            CaseSupplemented said => speech.Ended(speech[new Word("补充：{0}", "added: {0}"), names.Say(said.Evidence)]),
            CaseFiled said => speech[new Word("立案，案卷号 {0}，由{1}立案{2}。", "filed it as {0} for {1}{2}."), said.CaseNumber, names.Organisation(said.Organisation), Until(said, speech)],
            CaseNotFiled said => speech.Ended(speech[new Word("不予立案：{0}", "did not file it: {0}"), said.Reason.Text]) + Told(said.Notice, speech),
            CaseSelfHandled said => speech.Ended(speech[new Word("现场自处置：{0}", "put it right on the spot: {0}"), names.Say(said.After)]),
            CaseSelfHandlingReviewed { Approved: true } said => speech.Ended(speech[new Word("审核通过自处置，结案：{0}", "approved the handling on the spot and closed it: {0}"), said.Text]),
            CaseSelfHandlingReviewed said => speech.Ended(speech[new Word("自处置审核未通过，转立案：{0}", "did not approve the handling on the spot: {0}"), said.Text]),
            _ => null,
        };
    }

    /// <summary>Until when the next post has to act.</summary>
    public static string Until(CaseMove move, Speech speech) =>
        move.StageDue is { } due ? speech[new Word("，时限 {0}", ", due {0}"), speech.Moment(due)] : string.Empty;

    /// <summary>That the reporter was told.</summary>
    public static string Told(CaseNotice? notice, Speech speech) => notice is null
        ? string.Empty
        : speech[new Word("已按“{0}”渠道告知上报人。", " The reporter was told by the channel '{0}'."), speech[StatusWords.Of(notice.Channel)]];

    private static string Reported(CaseReported said, CaseNames names)
    {
        var speech = names.Speech;
        var report = said.Report;
        var sentence = speech[
            new Word("上报“{0}”，{1}：{2}", "reported '{0}' at {1}: {2}"),
            names.Type(report.TypeCode, report.Grid), report.Address, names.Say(report.Evidence)];
        return said.RepeatOf is { } earlier ? speech.Ended(sentence) + speech[new Word("与 {0} 同类同地，列为反弹。", " It repeats {0}."), earlier] : sentence;
    }
}
