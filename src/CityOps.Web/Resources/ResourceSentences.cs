using CityOps.Cases;
using CityOps.Languages;

namespace CityOps.Resources;

/// <summary>What happened to a resource, as sentences whose subject is the one who did it.</summary>
internal static class ResourceSentences
{
    /// <summary>The sentence, without its subject.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: a defect.</exception>
    public static string Of(ResourceEvent happened, CaseNames names)
    {
        var speech = names.Speech;
        return speech.Ended(happened switch
        {
            ResourceRegistered said => speech[new Word("登记 {0}，共 {1}", "registered {0}, {1} in all"), speech.Of(said.Entry.Name.Zh, said.Entry.Name.En), Number(said.Entry.Stock)],
            ResourceRevised said => speech[new Word("变更登记：{0}，共 {1}", "changed what is said of it: {0}, {1} in all"), speech.Of(said.Entry.Name.Zh, said.Entry.Name.En), Number(said.Entry.Stock)],
            ResourceCounted said => With(speech[new Word("盘点 {0}，{1}", "counted {0}, {1}"), Number(said.Stock), Lower(ResourceWords.Of(said.Readiness))], said.Text),
            ResourceRequested said => With(speech[new Word("为 {0} 请求 {1}", "asked for {1} for {0}"), said.Incident, Number(said.Quantity)], said.Text),
            ResourceOffered said => speech[new Word("提供 {0}，{1} 分钟内可出发", "offered {0}, ready in {1} min"), Number(said.Quantity), Number(said.ReadyMinutes)],
            ResourceDeclined said => speech[new Word("谢绝：{0}", "declined: {0}"), said.Reason],
            ResourceCommitted => speech[new Word("确认调用", "took what was offered")],
            ResourceDeployed => speech[new Word("投入使用", "sent it out")],
            ResourceExtended said => speech[new Word("延长至 {0}：{1}", "keeps it until {0}: {1}"), speech.Full(said.NeededUntil), said.Reason],
            ResourceReturned => speech[new Word("开始归还", "sent it back")],
            ResourceReleased said => said.Used == 0 ? speech[new Word("归还完毕，释放", "took it back whole")] : speech[new Word("归还完毕，消耗 {0}", "took it back, {0} used up"), Number(said.Used)],
            BookingCancelled said => speech[new Word("取消：{0}", "cancelled it: {0}"), said.Reason],
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No words for this event."),
        });

        string Number(int number) => number.ToString("N0", speech.Culture);

        string With(string text, string? more) => more is null ? text : speech[new Word("{0}：{1}", "{0}: {1}"), text, more];

        string Lower(Word word) => speech.Language == Language.English ? speech[word].ToLower(speech.Culture) : speech[word];
    }
}
