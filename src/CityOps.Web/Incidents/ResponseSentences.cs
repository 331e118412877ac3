using CityOps.Languages;
using CityOps.Plans;
using static CityOps.Incidents.IncidentSentences;

namespace CityOps.Incidents;

/// <summary>What goes on while a response is under way.</summary>
internal static class ResponseSentences
{
    public static string? Of(IncidentEvent happened, IncidentNames names, IncidentView? view)
    {
        var speech = names.Speech;
        return happened switch
        {
            IncidentActivated said => speech[
                new Word("启动{0}响应（{1}），{2}：{3}", "began the response at {0} ({1}), {2}: {3}"),
                Lower(speech, IncidentWords.Of(said.Level)), Plans(said, names), Brought(names, said.Brought), said.Reason],
            LevelChanged said => speech[
                said.Level < said.From ? new Word("由{0}升级为{1}，{2}：{3}", "raised {0} to {1}, {2}: {3}") : new Word("由{0}降级为{1}，{2}：{3}", "lowered {0} to {1}, {2}: {3}"),
                Lower(speech, IncidentWords.Of(said.From)), Lower(speech, IncidentWords.Of(said.Level)), Brought(names, said.Brought), said.Reason],
            FiguresUpdated said => speech[new Word("更新情况，{0}：{1}", "updated the figures, {0}: {1}"), Figures(said.Figures, speech), said.Text],
            CommandOffered said => speech[new Word("提出将指挥权移交给 {0}：{1}", "offered the command to {0}: {1}"), names.Cases.Account(said.To), said.Text],
            CommandTaken { From.Length: > 0 } said => speech[new Word("接受指挥权（原指挥长 {0}）", "took the command from {0}"), names.Cases.Account(said.From)],
            CommandTaken => speech[new Word("接受指挥权", "took the command")],
            ZoneDrawn { Zone.Plume: { } plume } said => speech[
                new Word("划定{0}：{1} {2} 克/秒，风 {3} 米/秒来自 {4}°，阈值 {5} 毫克/立方米，长 {6} 米", "drew {0}: {1}, {2} g/s, wind {3} m/s from {4}°, threshold {5} mg/m³, reach {6} m"),
                Quoted(speech, said.Zone.Name), Lower(speech, PlumeWords.SubstanceOf(plume.Release.Substance)), plume.Release.GramsPerSecond, plume.Release.WindMetresPerSecond, plume.Release.WindFromDegrees, plume.ThresholdMilligrams, plume.ReachMetres],
            ZoneDrawn said => speech[new Word("划定{0}", "drew {0}"), Quoted(speech, said.Zone.Name)],
            IncidentRightRaised said => CityOps.Postures.RaisedWords.Sentence(said.Use, speech, names.Cases.AreaName),
            ZoneLifted said => speech[new Word("解除区域：{0}", "lifted a zone: {0}"), said.Reason],
            MessageReleased said => speech[new Word("审签发布信息：{0}", "released a message: {0}"), MessageOf(said.Message, names, view)],
            PeriodFrozen said => speech[new Word("冻结第 {0} 行动周期（至 {1}，单位 {2} 个）：{3}", "froze operational period {0} (to {1}, units: {2}): {3}"), said.Number, speech.Full(said.To), said.Forces.Count, said.Objectives],
            IncidentDeescalating said => speech[new Word("转入处置收尾：{0}", "began to release forces: {0}"), said.Reason],
            IncidentTerminated said => speech[new Word("终止响应，撤回任务 {0} 项：{1}", "ended the response, {0} tasks taken back: {1}", "ended the response, {0} task taken back: {1}"), said.Withdrawn.Count, said.Result],
            _ => null,
        };
    }

    /// <summary>What is known of the figures, in one line.</summary>
    public static string Figures(IncidentFigures figures, Speech speech)
    {
        var known = IncidentFigure.Of(figures).Where(figure => figure.Value is not null).Select(figure => $"{speech[figure.Word]} {figure.Say(speech)}").ToArray();
        return known.Length == 0 ? speech[BoardWords.NothingKnown] : string.Join(speech[BoardWords.Comma], known);
    }

    private static string Plans(IncidentActivated said, IncidentNames names) =>
        said.Plans.Count == 0 ? names.Speech[BoardWords.WithoutPlan] : string.Join(names.Speech[BoardWords.Comma], said.Plans.Select(plan => names.Plan(plan.Origin.Plan)));

    private static string Quoted(Speech speech, PlanText text) => speech[new Word("“{0}”", "'{0}'"), speech.Of(text.Zh, text.En)];

    private static string MessageOf(PlanItemId id, IncidentNames names, IncidentView? view) =>
        view?.Messages.FirstOrDefault(message => message.Message.Id == id) is { } found ? names.Speech[IncidentWords.Of(found.Message.Template.Audience)] : names.Speech[BoardWords.OneMessage];
}
