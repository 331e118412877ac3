using CityOps.Languages;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What happens to the tasks of an incident.</summary>
internal static class IncidentTaskSentences
{
    public static string? Of(IncidentEvent happened, IncidentNames names, IncidentView? view)
    {
        if (happened is not PlanTaskEvent about)
            return null;
        var speech = names.Speech;
        var task = TaskOf(about, names, view);
        return about switch
        {
            PlanTaskIssued said => speech[new Word("下达任务“{0}”", "issued '{0}'"), names.Text(said.Planned.Task.Text)],
            PlanTaskDelivered => speech[new Word("任务“{0}”已送达", "noted that '{0}' came in"), task],
            PlanTaskRead => speech[new Word("已阅任务“{0}”", "read '{0}'"), task],
            PlanTaskConfirmed => speech[new Word("确认任务“{0}”", "confirmed '{0}'"), task],
            PlanTaskRejected said => speech[new Word("拒绝任务“{0}”：{1}", "rejected '{0}': {1}"), task, said.Reason],
            PlanTaskStarted => speech[new Word("开始执行“{0}”", "began '{0}'"), task],
            PlanTaskTicked { Ticked: true } said => speech[new Word("“{0}”勾选第 {1} 项", "ticked point {1} of '{0}'"), task, said.Point],
            PlanTaskTicked said => speech[new Word("“{0}”取消勾选第 {1} 项", "unticked point {1} of '{0}'"), task, said.Point],
            PlanTaskReported said => speech[new Word("反馈“{0}”：{1}", "reported on '{0}': {1}"), task, said.Text],
            PlanTaskCompleted { Late: true } said => speech[new Word("完成“{0}”（逾期）：{1}", "completed '{0}', late: {1}"), task, said.Text],
            PlanTaskCompleted said => speech[new Word("完成“{0}”：{1}", "completed '{0}': {1}"), task, said.Text],
            PlanTaskSkipped said => speech[new Word("跳过“{0}”：{1}", "skipped '{0}': {1}"), task, said.Reason],
            PlanTaskReassigned said => speech[new Word("将“{0}”改派给{1}：{2}", "gave '{0}' to {1}: {2}"), task, names.Cases.Organisation(said.Organisation), said.Reason],
            PlanTaskReopened said => speech[new Word("退回“{0}”，限 {1}：{2}", "sent '{0}' back, due {1}: {2}"), task, speech.Full(said.Due), said.Reason],
            PlanTaskCountdownStarted said => speech[new Word("“{0}”开始计时，限 {1}", "began the countdown of '{0}', due {1}"), task, speech.Full(said.Due)],
            PlanTaskEscalated said => speech[new Word("“{0}”逾期，第 {1} 次升级至{2}", "told the {2} that '{0}' is overdue (reminder {1})"), task, said.Times, PostOf(said, names, view)],
            PlanTaskWithdrawn said => speech[new Word("撤回“{0}”：{1}", "took '{0}' back: {1}"), task, said.Reason],
            _ => null,
        };
    }

    private static string TaskOf(PlanTaskEvent about, IncidentNames names, IncidentView? view) =>
        Find(about, view) is { } found ? names.Text(found.Planned.Task.Text) : names.Speech[BoardWords.OneTask];

    private static string PostOf(PlanTaskEscalated said, IncidentNames names, IncidentView? view) =>
        Find(said, view) is { } found ? IncidentSentences.Lower(names.Speech, new Word(names.Post(found.Planned.Origin.Plan, said.To), names.Post(found.Planned.Origin.Plan, said.To))) : said.To;

    private static IncidentTaskView? Find(PlanTaskEvent about, IncidentView? view) => view?.Tasks.FirstOrDefault(task => task.Planned.Id == about.Task);
}
