using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>What happened to a case, as sentences whose subject is the one who did it.</summary>
internal static class CaseSentences
{
    /// <summary>The sentence, without its subject.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: a defect.</exception>
    public static string Of(CaseEvent happened, CaseNames names) =>
        IntakeSentences.Of(happened, names)
        ?? DispatchSentences.Of(happened, names)
        ?? HandlingSentences.Of(happened, names)
        ?? ClosingSentences.Of(happened, names)
        ?? throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No words for this event.");

    /// <summary>What was seen, with the number of photographs.</summary>
    public static string Say(this CaseNames names, CaseEvidence evidence) => !evidence.Photographs().Any()
        ? evidence.Text
        : names.Speech[new Word("{1}（照片 {0} 张）", "{1} ({0} photographs)", "{1} ({0} photograph)"), evidence.Photographs().Count(), evidence.Text];

    /// <summary>Ends a sentence with what somebody wrote, whose own full stop is kept.</summary>
    public static string Ended(this Speech speech, string sentence) =>
        sentence.Length > 0 && ".。!！?？".Contains(sentence[^1], StringComparison.Ordinal) ? sentence : sentence + speech[new Word("。", ".")];
}
