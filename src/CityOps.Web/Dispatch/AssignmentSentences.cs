using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Languages;

namespace CityOps.Dispatch;

/// <summary>What happened to the assignment of a unit, as sentences whose subject is the one who did it.</summary>
internal static class AssignmentSentences
{
    /// <summary>The sentence, without its subject.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="unit">Call sign of the unit.</param>
    /// <param name="speech">How the viewer is spoken to.</param>
    /// <exception cref="ArgumentOutOfRangeException">The event has no words: a defect.</exception>
    public static string Of(AssignmentEvent happened, string unit, Speech speech)
    {
        ArgumentNullException.ThrowIfNull(speech);
        return speech.Ended(happened switch
        {
            UnitAssigned { Reserved: true } said => speech[new Word("{0} 转入预派任务 {1}", "saw {0} begin the job reserved for it, {1}"), unit, said.Job.Key],
            UnitAssigned said => speech[new Word("派遣 {0} 前往 {1}", "sent {0} to {1}"), unit, said.Job.Key],
            AssignmentAcknowledged => speech[new Word("{0} 接令", "said that {0} knows of its job"), unit],
            UnitDeparted { TurnoutSeconds: { } seconds } => speech[new Word("{0} 出动，用时 {1}", "said that {0} set out, after {1}"), unit, Length(speech, seconds)],
            UnitDeparted => speech[new Word("{0} 再次出动", "said that {0} set out again"), unit],
            UnitArrived { FenceMetres: { } metres } said => speech[
                new Word("{0} 到场（距现场 {1} 米，自动判定），路途 {2}", "found {0} on the scene ({1} m from it), after {2} on the road"), unit, Math.Round(metres), Length(speech, said.TravelSeconds)],
            UnitArrived said => speech[new Word("{0} 到场，路途 {1}", "said that {0} is on the scene, after {1} on the road"), unit, Length(speech, said.TravelSeconds)],
            UnitStaged said => speech[new Word("{0} 集结待命：{1}", "let {0} wait near the job: {1}"), unit, said.Text],
            UnitTransporting said => speech[new Word("{0} 转运：{1}", "said that {0} carries on: {1}"), unit, said.Text],
            UnitReturning said => speech[new Word("{0} 离场返回，现场 {1}", "said that {0} goes back, after {1} on the scene"), unit, Length(speech, said.OnSceneSeconds)],
            UnitReleased { Job: null } => speech[new Word("{0} 归队", "said that {0} is free again"), unit],
            UnitReleased said => speech[new Word("{0} 结束任务归队，现场 {1}", "released {0}, after {1} on the scene"), unit, Length(speech, said.OnSceneSeconds)],
            UnitDiverted said => speech[new Word("将 {0} 由 {1} 改派 {2}：{3}", "diverted {0} from {1} to {2}: {3}"), unit, said.From, said.Job.Key, said.Reason],
            AssignmentCancelled said => speech[new Word("撤销 {0} 的任务：{1}", "called {0} back: {1}"), unit, said.Reason],
            AssignmentRightRaised said => speech[CityOps.Postures.RaisedWords.SentUnit, unit, speech[CityOps.Postures.PostureWords.Of(said.Use.Posture)], said.Use.Area],
            UnitReserved { Job: { } next } => speech[new Word("预派 {0} 至 {1}", "reserved {0} for {1}"), unit, next.Key],
            UnitReserved => speech[new Word("取消 {0} 的预派", "lifted the reservation of {0}"), unit],
            UnitWentOutOfService said => speech[new Word("{0} 停用：{1}", "took {0} out of service: {1}"), unit, said.Reason],
            UnitBackInService => speech[new Word("{0} 恢复", "put {0} back in service"), unit],
            SosRaised { Text: { } text } => speech[new Word("{0} 紧急求助：{1}", "raised the alarm for {0}: {1}"), unit, text],
            SosRaised => speech[new Word("{0} 紧急求助", "raised the alarm for {0}"), unit],
            SosCleared said => speech[new Word("{0} 解除求助：{1}", "ended the alarm of {0}: {1}"), unit, said.Reason],
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No words for this event."),
        });
    }

    private static string Length(Speech speech, double? seconds) => seconds is { } known ? speech.Length(TimeSpan.FromSeconds(known)) : speech[BoardWords.NothingKnown];
}
