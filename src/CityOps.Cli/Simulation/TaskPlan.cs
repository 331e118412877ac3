using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Simulation;

/// <summary>What a department does next with a task of an incident.</summary>
/// <param name="Command">Name of the command.</param>
/// <param name="Body">What it says beside the operation.</param>
internal sealed record TaskStep(string Command, object Body);

/// <summary>
/// When departments confirm, begin and finish the tasks of a plan: each within its due time, some early and some just before it, the same
/// task always alike. Knows no clock and asks nobody.
/// </summary>
/// <param name="speed">1 as in life, 60: an hour of the plan in a minute.</param>
/// <param name="photo">Identifier of a photograph that can be shown.</param>
internal sealed class TaskPlan(double speed, string photo)
{
    private const double MinutesToConfirm = 3;
    private const double ShareToStart = 0.15;

    /// <summary>The next step; null when it is not time for one, or the task is none of the owner's any more.</summary>
    public TaskStep? Next(IncidentTaskView task, DateTimeOffset now) => task.Status switch
    {
        PlanTaskStatus.Issued or PlanTaskStatus.Delivered or PlanTaskStatus.Read when task.Receipts is { } receipts && now >= receipts.Sent + Scaled(MinutesToConfirm * Temper(task)) => new TaskStep("confirm", new { }),
        PlanTaskStatus.Confirmed when IsTime(task, ShareToStart, now) => new TaskStep("start", new { preconditionHolds = true }),
        PlanTaskStatus.InProgress when IsTime(task, Temper(task), now) => OpenPoint(task) is { } point ? new TaskStep("tick", new { point, ticked = true }) : new TaskStep("complete", Completion(task)),
        _ => null,
    };

    /// <summary>How near to its due time a task is finished, as a share: 0.35 to 0.85, from its identifier.</summary>
    private static double Temper(IncidentTaskView task) => 0.35 + (task.Planned.Id.Value.ToByteArray()[^1] / 255.0 * 0.5);

    private static int? OpenPoint(IncidentTaskView task) => Enumerable.Range(1, task.Planned.Task.Checklist.Count).Where(point => !task.Ticked.Contains(point)).Select(point => (int?)point).FirstOrDefault();

    private TimeSpan Scaled(double minutes) => TimeSpan.FromMinutes(minutes / speed);

    /// <summary>A task whose countdown waits for another is not begun.</summary>
    private bool IsTime(IncidentTaskView task, double share, DateTimeOffset now)
    {
        var minutes = task.Planned.Task.Due.Minutes;
        return task.Due is { } due && now >= due - TimeSpan.FromMinutes(minutes) + Scaled(minutes * share);
    }

    private object Completion(IncidentTaskView task) => new
    {
        text = $"已完成（模拟）：{task.Planned.Task.Text.Zh} Done (simulated).",
        proofs = task.Planned.Task.Evidence.Where(kind => kind is not (PlanEvidence.Text or PlanEvidence.Receipt)).Select(kind => new { kind, content = ContentOf(kind) }).ToArray(),
    };

    private string ContentOf(PlanEvidence kind) => kind switch
    {
        PlanEvidence.Photo => photo,
        PlanEvidence.Figure => "模拟数据 simulated figure: 42",
        _ => "模拟材料 simulated document",
    };
}
