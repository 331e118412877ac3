using CityOps.Cases;
using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What happened to an incident, as sentences whose subject is the one who did it.</summary>
internal static class IncidentSentences
{
    /// <summary>The sentence, without its subject.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="names">Names of codes.</param>
    /// <param name="view">The incident, which knows its tasks, zones and messages; null: they are not named.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: a defect.</exception>
    public static string Of(IncidentEvent happened, IncidentNames names, IncidentView? view) => names.Speech.Ended(
        BeforeOf(happened, names)
        ?? ResponseSentences.Of(happened, names, view)
        ?? ReportSentences.Of(happened, names, view)
        ?? IncidentTaskSentences.Of(happened, names, view)
        ?? throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No words for this event."));

    private static string? BeforeOf(IncidentEvent happened, IncidentNames names)
    {
        var speech = names.Speech;
        return happened switch
        {
            IncidentReceived said => speech[
                new Word("接报（{0}，{1}）：{2}", "received it ({0}, {1}): {2}"), Lower(speech, IncidentWords.Of(said.Report.Source)), Lower(speech, IncidentTypes.NameOf(said.Type)), said.Report.Text],
            IncidentVerified said => speech[new Word("核报，{0}：{1}", "verified it, {0}: {1}"), Lower(speech, IncidentWords.Of(said.Finding)), said.Text],
            IncidentClassified said => speech[new Word("定性为{0}、{1}：{2}", "classified it as {0}, {1}: {2}"), Lower(speech, IncidentWords.Of(said.Class)), Lower(speech, IncidentTypes.NameOf(said.Type)), said.Title],
            LevelProposed said => speech[new Word("建议启动{0}响应：{1}", "proposed {0}: {1}"), Lower(speech, IncidentWords.Of(said.Level)), said.Reason],
            IncidentPreAlerted said => speech[new Word("启动预警响应，力量待命：{0}", "let forces stand by: {0}"), said.Reason],
            RecoveryBegun said => speech[new Word("转入善后恢复：{0}", "began the recovery: {0}"), said.Text],
            IncidentReviewed said => speech[new Word("完成总结评估：{0}", "closed the review: {0}"), said.Text],
            IncidentArchived => speech[new Word("归档", "archived it")],
            IncidentNoted said => speech[new Word("记录：{0}", "noted: {0}"), said.Text],
            _ => null,
        };
    }

    /// <summary>A name within a sentence: English without its capital, except where it is one letter long or a proper one.</summary>
    public static string Lower(Speech speech, Word word)
    {
        var text = speech[word];
        return speech.Language == Language.English && text.Length > 1 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    /// <summary>How much an activation brought.</summary>
    public static string Brought(IncidentNames names, ActivationPreview brought) =>
        names.Speech[new Word("下达任务 {0} 项，请求资源 {1} 项", "{0} tasks issued, {1} resources requested"), brought.Tasks.Count, brought.Resources.Count];
}
