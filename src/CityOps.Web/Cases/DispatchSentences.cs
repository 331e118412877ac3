using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>From filing to the unit that handles it, and back.</summary>
internal static class DispatchSentences
{
    public static string? Of(CaseEvent happened, CaseNames names)
    {
        var speech = names.Speech;
        return happened switch
        {
            CaseMarkedHard => speech[new Word("按规则没有责任单位，列为疑难。", "found nobody responsible by the rules and marked it hard.")],
            CaseUnitDesignated said => speech.Ended(speech[new Word("指定{0}代处置：{1}", "designated {0}: {1}"), names.Organisation(said.Unit), said.Text]),
            CaseDispatched said => Dispatched(said, names),
            CaseReceived { Status: CaseStatus.SubDispatched } said => speech[new Word("接收，须派给所属单位{0}。", "received it, to be given to one of its units{0}."), IntakeSentences.Until(said, speech)],
            CaseReceived said => speech[new Word("接收任务，处置时限至 {0}。", "received the task; to be handled by {0}."), speech.Moment(said.Due)],
            CaseSubDispatched { Person: { } person } said => speech[new Word("派给{0}，责任人 {1}。", "gave it to {0}, {1} being responsible."), names.Organisation(said.Unit), person],
            CaseSubDispatched said => speech[new Word("派给{0}。", "gave it to {0}."), names.Organisation(said.Unit)],
            CaseReturnRequested said => speech.Ended(ReturnRequested(said, names)),
            CaseMisdispatchConfirmed said => speech.Ended(speech[new Word("确认误派：{0}", "confirmed that the dispatch was wrong: {0}"), said.Text]),
            CaseReturnRefused said => speech.Ended(speech[new Word("驳回回退，由原单位继续处置：{0}", "refused the return; the unit sees it through: {0}"), said.Text]),
            _ => null,
        };
    }

    private static string Dispatched(CaseDispatched said, CaseNames names)
    {
        var speech = names.Speech;
        var word = said.Cause switch
        {
            DispatchCause.First => new Word("派遣给{0}，处置时限 {1}，至 {2}。", "dispatched it to {0}: {1}, until {2}."),
            DispatchCause.Returned => new Word("二次派遣给{0}，处置时限 {1}，至 {2}。", "dispatched it a second time, to {0}: {1}, until {2}."),
            DispatchCause.Rework => new Word("退回{0}返工，时限不变，至 {2}。", "sent it back to {0} for rework; still due {2}."),
            _ => new Word("按领导意见派遣给{0}，处置时限 {1}，至 {2}。", "dispatched it to {0} on the leader's opinion: {1}, until {2}."),
        };
        var sentence = speech[word, names.Organisation(said.Task.Unit), speech.Say(said.Task.Limit), speech.Moment(said.Task.Due)];
        return said.Task.Centre is { } centre ? sentence + speech[new Word("经{0}。", " Through {0}."), names.Organisation(centre)] : sentence;
    }

    private static string ReturnRequested(CaseReturnRequested said, CaseNames names)
    {
        var speech = names.Speech;
        var sentence = said.RightUnit is { } right
            ? speech[new Word("申请回退，认为应由{0}处置：{1}", "asked to give it back, since it is {0}'s: {1}"), names.Organisation(right), said.Cause]
            : speech[new Word("申请回退：{0}", "asked to give it back: {0}"), said.Cause];
        return said.LegalBasis is { Length: > 0 } basis ? speech.Ended(sentence) + speech[new Word("依据：{0}", " Legal basis: {0}"), basis] : sentence;
    }
}
