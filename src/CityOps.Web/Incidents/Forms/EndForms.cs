using CityOps.Cases.Forms;
using static CityOps.Incidents.Forms.IncidentForms;

namespace CityOps.Incidents.Forms;

/// <summary>Ending a response and what comes after it.</summary>
internal static class EndForms
{
    public static readonly IReadOnlyList<IncidentForm> All =
    [
        new(typeof(DeescalateIncident), new("处置收尾", "Wind down"), "D", "down",
            static _ => [Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new DeescalateIncident(head.Operation, head.Actor, head.Seen, entries.Text("reason")))
        {
            Fits = static head => head.File.View.Level is { } level && head.File.MayDecide(level),
        },
        new(typeof(TerminateIncident), new("终止响应", "End response"), "E", "flag",
            static _ => [Fields.Agree(IncidentFieldWords.Hazard, IncidentFieldWords.HazardGone, IncidentFieldWords.HazardThere), Text("result", IncidentFieldWords.Result)],
            static (head, entries) => new TerminateIncident(head.Operation, head.Actor, head.Seen, Fields.Agreed(entries), entries.Text("result")))
        {
            Danger = true,
            Then = new("未完成的任务全部撤回，结果写回来源案卷", "Open tasks are taken back; the result goes to the case it grew from"),
            Fits = static head => head.File.View.Level is not { } level || head.File.MayDecide(level),
        },
        new(typeof(RecoverIncident), new("善后恢复", "Begin recovery"), "B", "again",
            static _ => [Text("text", new("需恢复的事项", "What has to be put right"))],
            static (head, entries) => new RecoverIncident(head.Operation, head.Actor, head.Seen, entries.Text("text"))),
        new(typeof(ReviewIncident), new("总结评估", "Close the review"), "Y", "file",
            static _ => [new FormField("text", FieldKind.Text, new("经验与教训", "What was learned")) { Longest = 20_000 }],
            static (head, entries) => new ReviewIncident(head.Operation, head.Actor, head.Seen, entries.Text("text"))),
        new(typeof(ArchiveIncident), new("归档", "Archive"), "H", "inbox", static _ => [], static (head, _) => new ArchiveIncident(head.Operation, head.Actor, head.Seen)),
    ];
}
