using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>What goes on while a unit handles a case.</summary>
internal static class HandlingSentences
{
    public static string? Of(CaseEvent happened, CaseNames names)
    {
        var speech = names.Speech;
        return happened switch
        {
            CaseUnitArrived => speech[new Word("到达现场。", "arrived at the place.")],
            CaseExtensionRequested said => speech.Ended(speech[
                said.NeedsLeader ? new Word("申请延期至 {0}（须领导审批）：{1}", "asked for time until {0} (a leader decides): {1}") : new Word("申请延期至 {0}：{1}", "asked for time until {0}: {1}"),
                speech.Full(said.Due), said.Text]),
            CaseExtensionReviewed said => speech.Ended(speech[new Word("复核延期申请：{0}", "reviewed the request for time: {0}"), said.Text]),
            CaseExtensionDecided { Approved: true } said => speech.Ended(speech[new Word("同意延期，新时限 {0}：{1}", "granted it until {0}: {1}"), speech.Full(said.Due), said.Text]),
            CaseExtensionDecided said => speech.Ended(speech[new Word("不同意延期：{0}", "did not grant more time: {0}"), said.Text]),
            CaseSuspensionRequested said => speech.Ended(speech[
                new Word("申请{0}（{1}），计划 {2} 恢复：{3}", "asked to {0} it ({1}) until {2}: {3}"),
                speech[StatusWords.Of(said.Kind)], speech[StatusWords.Of(said.Ground)], speech.Full(said.PlannedUntil), said.Text]),
            CaseSuspensionDecided { Approved: true } said => speech.Ended(speech[new Word("同意，时钟暂停：{0}", "agreed; the clocks stand still: {0}"), said.Text]),
            CaseSuspensionDecided said => speech.Ended(speech[new Word("不同意：{0}", "did not agree: {0}"), said.Text]),
            CaseResumed said => speech[new Word("恢复处置，时限 {0}。", "resumed the handling, due {0}."), speech.Full(said.Due)],
            CaseFedBack said => speech.Ended(FedBack(said, names)),
            CaseUrged { Percent: { } percent } => speech[new Word("时限已过 {0}%，自动催办。", "urged: {0} % of the time has passed."), percent],
            CaseUrged said => speech.Ended(speech[new Word("催办：{0}", "urged: {0}"), said.Text]),
            CaseSupervised said => speech.Ended(speech[new Word("督办，限 {0}：{1}", "put it under supervision, due {0}: {1}"), speech.Full(said.Due), said.Text]),
            CaseBecameOverdue { Stage: true, Total: true } => speech[new Word("本环节与案件均已超时。", "noted that the step and the case are late.")],
            CaseBecameOverdue { Total: true } => speech[new Word("案件已超时。", "noted that the case is late.")],
            CaseBecameOverdue => speech[new Word("本环节已超时。", "noted that the step is late.")],
            CaseLimitsPaused said => speech.Ended(speech[new Word("随{0}态势暂停计时：{1}", "paused its clock with the posture of {0}: {1}"), names.AreaName(said.Area), said.Reason]),
            CaseLimitsResumed { Due: { } due } => speech[new Word("恢复计时，处置时限顺延至 {0}。", "let its clock run again; the handling is due {0}."), speech.Full(due)],
            CaseLimitsResumed { StageDue: { } due } => speech[new Word("恢复计时，本环节时限顺延至 {0}。", "let its clock run again; the step is due {0}."), speech.Full(due)],
            CaseLimitsResumed => speech[new Word("恢复计时。", "let its clock run again.")],
            CaseIncidentEnded said => speech.Ended(speech[new Word("突发事件 {0} 已终止：{1}", "recorded how incident {0} ended: {1}"), said.Incident, said.Result]),
            CaseBecameIncident said => speech.Ended(speech[new Word("转为突发事件 {0}：{1}", "made an incident of it, {0}: {1}"), said.Incident, said.Text]),
            _ => null,
        };
    }

    private static string FedBack(CaseFedBack said, CaseNames names)
    {
        var speech = names.Speech;
        var sentence = speech[new Word("反馈处置完成，处置人 {0}：{1}", "said that it is done, by {0}: {1}"), said.HandledBy, names.Say(said.Evidence)];
        return said.Cost is { } cost ? speech.Ended(sentence) + speech[new Word("费用 {0} 元", " Cost: {0} yuan"), cost.ToString("N2", speech.Culture)] : sentence;
    }
}
