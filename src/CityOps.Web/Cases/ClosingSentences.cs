using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>Checking, closing and what follows.</summary>
internal static class ClosingSentences
{
    public static string? Of(CaseEvent happened, CaseNames names)
    {
        var speech = names.Speech;
        return happened switch
        {
            CaseCheckSent said => speech[new Word("请 {0} 到现场核查{1}。", "asked {0} to check on site{1}."), names.Account(said.Checker), IntakeSentences.Until(said, speech)],
            CaseChecked { Passed: true } said => speech.Ended(speech[new Word("核查通过：{0}", "found it in order: {0}"), names.Say(said.Evidence)]),
            CaseChecked said => speech.Ended(speech[new Word("核查不通过：{0}", "found it not in order: {0}"), names.Say(said.Evidence)]),
            CaseEscalated { FailedChecks: > 0 } said => speech[new Word("核查 {0} 次未通过，升级督查。", "put it under the inspectorate after {0} failed checks.", "put it under the inspectorate after {0} failed check."), said.FailedChecks],
            CaseEscalated => speech[new Word("多次超时，升级督查。", "put it under the inspectorate after late handlings.")],
            CaseClosed { OnTime: true } => speech[new Word("结案，按期。", "closed it, on time.")],
            CaseClosed => speech[new Word("结案，超期。", "closed it, late.")],
            CaseAbnormalCloseRequested said => speech.Ended(speech[new Word("申请非正常结案（{0}）：{1}", "asked to close it without a result ({0}): {1}"), speech[StatusWords.Of(said.Ground)], said.Text]),
            CaseClosedAbnormally said => speech.Ended(speech[new Word("签批非正常结案（{0}）：{1}", "closed it without a result ({0}): {1}"), speech[StatusWords.Of(said.Ground)], said.Text])
                + (said.Inspect ? speech[new Word("交督查复查。", " The inspectorate looks at it.")] : string.Empty) + IntakeSentences.Told(said.Notice, speech),
            CaseVoidRequested said => speech.Ended(speech[new Word("申请作废：{0}", "asked to void it: {0}"), said.Reason.Text]),
            CaseVoided said => speech.Ended(speech[new Word("作废：{0}", "voided it: {0}"), said.Text]),
            CaseCallBackBegun => speech[new Word("开始回访上报人。", "began to call the reporter back.")],
            CaseRated said => speech.Ended(Rated(said, speech)),
            CaseEvaluated said => Evaluated(said.Figures, speech),
            CaseReopened said => speech[new Word("反弹，另立新案 {0}。", "noted that it came up again, as {0}."), said.NewCase],
            _ => null,
        };
    }

    private static string Rated(CaseRated said, Speech speech)
    {
        var sentence = speech[new Word("上报人评价：{0}", "noted the reporter as {0}"), speech[StatusWords.Of(said.Rating)]];
        if (said.Text is { Length: > 0 } text)
            sentence = speech[new Word("{0}，{1}", "{0}: {1}"), sentence, text];
        return said.Review ? speech.Ended(sentence) + speech[new Word("须复查。", " It has to be looked into.")] : sentence;
    }

    private static string Evaluated(CaseFigures figures, Speech speech)
    {
        var onTime = figures.OnTime switch
        {
            true => speech[new Word("按期", "on time")],
            false => speech[new Word("超期", "late")],
            null => speech[new Word("无处置时限", "no due time")],
        };
        return speech[
            new Word("归档评价：{0}，派遣 {1} 次，返工 {2} 次，延期 {3} 次，催办 {4} 次，报告 {5} 件。", "archived it: {0}; dispatches {1}, reworks {2}, extensions {3}, urges {4}, reports {5}."),
            onTime, figures.Dispatches, figures.Reworks, figures.Extensions, figures.Urges, figures.Reports];
    }
}
