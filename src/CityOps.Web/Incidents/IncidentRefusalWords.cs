using CityOps.Languages;
using CityOps.Plans;
using static CityOps.Incidents.IncidentRefusals;

namespace CityOps.Incidents;

/// <summary>Refusals of the rules of incidents and plans in words: what is wrong, and where it helps, what to do.</summary>
internal static class IncidentRefusalWords
{
    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [Absent] = new("没有这个事件。", "There is no such incident."),
        [WrongStatus] = new("事件现在是“{0}”，不能这样做。", "The incident is now '{0}', which does not allow this."),
        [RoleNotAllowed] = new("您的岗位不能执行此命令。", "None of your posts may do this."),
        [OutsideArea] = new("事件在您的辖区之外（网格 {0}）。", "The incident lies outside your area (cell {0})."),
        [PlaceOutsideCity] = new("位置在本市范围之外。", "The place lies outside the city."),
        [PlaceInvalid] = new("坐标无效。", "The coordinates are not valid."),
        [TextInvalid] = new("“{0}”为空、过长或含有控制字符。", "'{0}' is empty, too long or holds control characters."),
        [ValueUnknown] = new("“{0}”不在可选范围内。", "'{0}' is not one of the choices."),
        [FigureInvalid] = new("“{0}”不能为负。", "'{0}' cannot be negative."),
        [LevelNotYours] = new("{0}须由{1}决定。", "{0} is decided by the {1}."),
        [SameLevel] = new("已是{0}，没有新的内容可启动。", "It is at {0} already, and nothing new would begin."),
        [OtherLevel] = new("响应正在{0}进行，请用升级或降级。", "The response is under way at {0}: raise or lower it."),
        [NotCommander] = new("只有指挥长 {0} 可以这样做。", "Only the commander, {0}, may do this."),
        [SuccessorUnsuitable] = new("{0} 不能接任：须为本辖区、有权决定本级别的值班长或领导。", "{0} cannot take the command: it takes a shift leader or leader of this area who may decide this level."),
        [CommandNotOffered] = new("指挥权没有移交给您。", "The command is not offered to you."),
        [TaskUnknown] = new("没有这项任务。", "There is no such task."),
        [ZoneUnknown] = new("没有这个区域，或已解除。", "There is no such zone, or it was lifted."),
        [ShapeInvalid] = new("区域形状无效。", "The shape of the zone is not valid."),
        [PlumeWindTooWeak] = new("风速低于 {0} 米/秒：公式不成立，请按圆形划定。", "Less than {0} m/s of wind: the formula does not hold. Draw a circle instead."),
        [PlumeInvalid] = new("“{0}”未填或超出范围。", "'{0}' is missing or out of its range."),
        [PlumeNowhere] = new("任何地方都达不到阈值，没有可划定的区域。", "The threshold is reached nowhere: there is nothing to draw."),
        [MessageUnknown] = new("没有这条信息，或已发布。", "There is no such message, or it went out already."),
        [ReportUnknown] = new("没有这份报告，或已报送。", "There is no such report, or it was sent already."),
        [PeriodInvalid] = new("行动周期须在 {0} 和现在之后结束，且不超过 72 小时。", "The period has to end after {0} and after now, within 72 hours."),
        [HazardRemains] = new("须先确认险情已消除。", "It has to be affirmed first that the danger is removed."),
        [LifeSafetyOpen] = new("还有 {0} 项涉及生命安全的任务未完成。", "{0} tasks on which lives hang are open."),
        [PlanRefusals.TextInvalid] = new("“{0}”为空、过长或含有控制字符。", "'{0}' is empty, too long or holds control characters."),
        [PlanRefusals.LevelUnknown] = new("没有这个级别。", "There is no such level."),
        [PlanRefusals.LevelNotInPlan] = new("预案“{0}”没有这个级别的启动条件。", "The plan '{0}' does not have this level."),
        [PlanRefusals.NothingChosen] = new("没有选择预案。", "No plan is chosen."),
        [PlanRefusals.ChosenTwice] = new("预案“{0}”选了两次。", "The plan '{0}' is chosen twice."),
        [PlanRefusals.PlanUnknown] = new("没有现行预案“{0}”。", "There is no plan '{0}' in force."),
        [PlanRefusals.GroupUnknown] = new("预案没有工作组“{0}”。", "The plan has no group '{0}'."),
        [PlanRefusals.TaskWrongStatus] = new("任务现在是“{0}”，不能这样做。", "The task is now '{0}', which does not allow this."),
        [PlanRefusals.TaskRoleNotAllowed] = new("这项任务您不能这样做。", "You may not do this to the task."),
        [PlanRefusals.TaskOther] = new("命令指的是另一项任务。", "The command names another task."),
        [PlanRefusals.PreconditionNotAffirmed] = new("须先确认前提条件成立。", "It has to be affirmed first that the precondition holds."),
        [PlanRefusals.PointUnknown] = new("检查单没有第 {0} 项。", "The checklist has no point {0}."),
        [PlanRefusals.ChecklistOpen] = new("检查单还有未勾选的项：{0}。", "Points of the checklist are not ticked: {0}."),
        [PlanRefusals.EvidenceMissing] = new("还缺证明：{0}。", "Evidence is missing: {0}."),
        [PlanRefusals.EvidenceInvalid] = new("证明过多或为空。", "Too much evidence, or some without content."),
        [PlanRefusals.LifeSafety] = new("涉及生命安全，只有指挥长可以跳过。", "Lives hang on it: only the commander may skip it."),
        [PlanRefusals.SameOrganisation] = new("任务已由该单位负责。", "That organisation has it already."),
        [PlanRefusals.DuePast] = new("时限须在将来。", "The due time has to lie ahead."),
        [PlanRefusals.CountdownRuns] = new("已在计时。", "The countdown runs already."),
        [PlanRefusals.EscalationNotDue] = new("未到升级时间（{0}）。", "It is not time to tell the post above ({0})."),
        [PlanRefusals.VersionWrongStatus] = new("预案版本现在是“{0}”，不能这样做。", "The version is now '{0}', which does not allow this."),
        [PlanRefusals.AuthorCannotApprove] = new("编写人不能审批。", "Who wrote a version does not approve it."),
        [PlanRefusals.VersionRoleNotAllowed] = new("您的岗位不能对预案执行此命令。", "None of your posts may do this to a plan."),
        [PlanRefusals.NothingChanged] = new("与现行版本相同。", "The version is the same as the one in force."),
        [PlanRefusals.PlanFlawed] = new("预案有 {0} 处缺陷。", "The plan has {0} flaws.", "The plan has {0} flaw."),
        [PlanRefusals.VersionMismatch] = new("文件的编号或版本应为 {0}。", "Identifier or number of the document should be {0}."),
    };

    /// <summary>Names of the arguments that the words have places for, in their order.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        WrongStatus => ["status"],
        PlanRefusals.TaskWrongStatus => ["task-status"],
        PlanRefusals.VersionWrongStatus => ["version-status"],
        OutsideArea => ["grid"],
        PlumeWindTooWeak => ["least"],
        TextInvalid or ValueUnknown or FigureInvalid or PlumeInvalid or PlanRefusals.TextInvalid => ["field"],
        LevelNotYours => ["level", "role"],
        SameLevel or OtherLevel => ["level"],
        NotCommander => ["commander"],
        SuccessorUnsuitable => ["account"],
        LifeSafetyOpen or PlanRefusals.PlanFlawed => ["count"],
        PlanRefusals.LevelNotInPlan or PlanRefusals.ChosenTwice or PlanRefusals.PlanUnknown => ["plan"],
        PlanRefusals.GroupUnknown => ["group"],
        PlanRefusals.PointUnknown => ["point"],
        PlanRefusals.ChecklistOpen => ["points"],
        PlanRefusals.EvidenceMissing => ["kinds"],
        PlanRefusals.EscalationNotDue or PeriodInvalid => ["from"],
        PlanRefusals.VersionMismatch => ["expected"],
        _ => [],
    };
}
