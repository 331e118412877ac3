using System.Collections.Immutable;
using static CityOps.Plans.PlanTaskRole;
using static CityOps.Plans.PlanTaskStatus;

namespace CityOps.Plans.Tasks;

/// <summary>One line of the table: who may do what to a task that stands where.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Its name, kebab case.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="From">Where the task has to stand.</param>
/// <param name="Roles">Who may do it.</param>
/// <param name="To">Where it stands afterwards; null: where it stood.</param>
public sealed record PlanTaskTransition(
    Type Command,
    string Name,
    string NameZh,
    ImmutableArray<PlanTaskStatus> From,
    ImmutableArray<PlanTaskRole> Roles,
    PlanTaskStatus? To);

/// <summary>The whole life of a plan's task as a table. The rules read it, and boards offer by it.</summary>
public static class PlanTaskTransitions
{
    private static readonly ImmutableArray<PlanTaskStatus> Open = [Issued, Delivered, Read, Confirmed, InProgress, Rejected];
    private static readonly ImmutableArray<PlanTaskStatus> Taken = [Issued, Delivered, Read, Confirmed, InProgress];

    /// <summary>Every transition. A later receipt stands for the earlier ones: who confirms has read.</summary>
    public static readonly ImmutableArray<PlanTaskTransition> All =
    [
        new(typeof(IssuePlanTask), "issue", "下达", [Absent], [PlanTaskRole.System, Commander], Issued),
        new(typeof(DeliverPlanTask), "deliver", "送达", [Issued], [PlanTaskRole.System], Delivered),
        new(typeof(ReadPlanTask), "read", "已阅", [Issued, Delivered], [Owner], Read),
        new(typeof(ConfirmPlanTask), "confirm", "确认", [Issued, Delivered, Read], [Owner], Confirmed),
        new(typeof(RejectPlanTask), "reject", "拒绝", [Issued, Delivered, Read, Confirmed], [Owner], Rejected),
        new(typeof(StartPlanTask), "start", "开始执行", [Issued, Delivered, Read, Confirmed], [Owner], InProgress),
        new(typeof(TickPlanTask), "tick", "勾选", [Confirmed, InProgress], [Owner], null),
        new(typeof(ReportPlanTask), "report", "反馈", [Confirmed, InProgress], [Owner], null),
        new(typeof(CompletePlanTask), "complete", "完成", [Confirmed, InProgress], [Owner], Done),
        new(typeof(SkipPlanTask), "skip", "跳过", Open, [GroupLead, Commander], Skipped),
        new(typeof(ReassignPlanTask), "reassign", "改派", Open, [GroupLead, Commander], Issued),
        new(typeof(ReopenPlanTask), "reopen", "退回", [Done, Skipped], [GroupLead, Commander], InProgress),
        new(typeof(StartPlanTaskCountdown), "start-countdown", "开始计时", Open, [PlanTaskRole.System], null),
        new(typeof(EscalatePlanTask), "escalate", "超时升级", Open, [PlanTaskRole.System], null),
        new(typeof(WithdrawPlanTask), "withdraw", "撤回", Open, [Commander], Withdrawn),
    ];

    /// <summary>Statuses in which the owner has it.</summary>
    public static IReadOnlyList<PlanTaskStatus> WithOwner => Taken;

    /// <summary>The line of a command.</summary>
    public static PlanTaskTransition Of(PlanTaskCommand command) =>
        All.FirstOrDefault(one => one.Command == command.GetType()) ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");

    /// <summary>What may be done to a task that stands here by somebody in these roles.</summary>
    public static IEnumerable<PlanTaskTransition> Legal(PlanTaskStatus status, IReadOnlyCollection<PlanTaskRole> roles) =>
        All.Where(one => one.From.Contains(status) && one.Roles.Any(roles.Contains));
}
