using CityOps.Cases.Forms;
using CityOps.Languages;
using CityOps.Plans;
using static CityOps.Incidents.Forms.IncidentForms;

namespace CityOps.Incidents.Forms;

/// <summary>What is done with a task: by who has it, by who leads its group, by the commander.</summary>
internal static class TaskForms
{
    public static readonly IReadOnlyList<IncidentForm> All =
    [
        new(typeof(ConfirmPlanTask), new("确认接受", "Confirm"), "K", "check", static _ => [], static (head, _) => new ConfirmPlanTask(head.Operation, head.Actor, null, head.Id)),
        new(typeof(CompletePlanTask), new("完成", "Complete"), "D", "check",
            static head => [Text("text", new("完成情况", "What was done")), .. Proofs(head, optional: false)],
            static (head, entries) => new CompletePlanTask(head.Operation, head.Actor, null, head.Id, entries.Text("text"), Shown(head, entries))),
        new(typeof(StartPlanTask), new("开始执行", "Start"), "S", "clock",
            static head => head.Task?.Planned.Task.Precondition is { } precondition
                ? [Fields.Agree(new Word($"前提：{precondition.Zh}", $"Precondition: {precondition.En}"), IncidentFieldWords.Holds, IncidentFieldWords.HoldsNot)]
                : [],
            static (head, entries) => new StartPlanTask(head.Operation, head.Actor, null, head.Id, Fields.Agreed(entries))),
        new(typeof(ReportPlanTask), new("反馈进展", "Report"), "F", "talk",
            static head => [Text("text", new("进展", "How it goes")), .. Proofs(head, optional: true)],
            static (head, entries) => new ReportPlanTask(head.Operation, head.Actor, null, head.Id, entries.Text("text"), Shown(head, entries))),
        new(typeof(RejectPlanTask), new("拒绝", "Reject"), "J", "back",
            static _ => [Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new RejectPlanTask(head.Operation, head.Actor, null, head.Id, entries.Text("reason")))
        {
            Danger = true,
        },
        new(typeof(ReassignPlanTask), new("改派", "Reassign"), "G", "send",
            static _ => [new FormField("organisation", FieldKind.Unit, IncidentFieldWords.Organisation), Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new ReassignPlanTask(head.Operation, head.Actor, null, head.Id, entries["organisation"], entries.Text("reason"))),
        new(typeof(ReopenPlanTask), new("退回", "Send back"), "B", "again",
            static _ => [new FormField("due", FieldKind.Moment, IncidentFieldWords.Due), Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new ReopenPlanTask(head.Operation, head.Actor, null, head.Id, entries.Text("reason"), entries.Moment("due") ?? default)),
        new(typeof(SkipPlanTask), new("跳过", "Skip"), "X", "cross",
            static _ => [Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new SkipPlanTask(head.Operation, head.Actor, null, head.Id, entries.Text("reason")))
        {
            Danger = true,
            Fits = static head => head.Task is { } task && (!task.Planned.Task.LifeSafety || head.File.RolesOf(task).Contains(PlanTaskRole.Commander)),
        },
        new(typeof(WithdrawPlanTask), new("撤回", "Withdraw"), "W", "bin",
            static _ => [Text("reason", IncidentFieldWords.Reason)],
            static (head, entries) => new WithdrawPlanTask(head.Operation, head.Actor, null, head.Id, entries.Text("reason")))
        {
            Danger = true,
        },
    ];

    /// <summary>Kinds of evidence that the plan asks for beside words and receipt, which go by themselves.</summary>
    private static IEnumerable<PlanEvidence> Asked(IncidentHead head) => (head.Task?.Planned.Task.Evidence ?? []).Where(kind => kind is not (PlanEvidence.Text or PlanEvidence.Receipt)).Distinct();

    /// <summary>What was shown before need not be shown again.</summary>
    private static IEnumerable<FormField> Proofs(IncidentHead head, bool optional) => Asked(head).Select(kind => new FormField(
        kind.ToString(), kind == PlanEvidence.Photo ? FieldKind.Photos : FieldKind.Line, IncidentWords.Of(kind))
    {
        Optional = optional || head.Task!.Proofs.Any(proof => proof.Kind == kind),
        Hint = kind switch
        {
            PlanEvidence.Figure => new Word("数值与单位", "With its unit"),
            PlanEvidence.Document => new Word("文件名称或编号", "Its name or number"),
            _ => null,
        },
    });

    private static PlanTaskProof[] Shown(IncidentHead head, FormEntries entries) =>
    [
        .. Asked(head).SelectMany(kind => kind == PlanEvidence.Photo
            ? entries.Photos(kind.ToString()).Select(photo => new PlanTaskProof(kind, photo))
            : entries.OrNull(kind.ToString()) is { } text ? [new PlanTaskProof(kind, text)] : []),
    ];
}
