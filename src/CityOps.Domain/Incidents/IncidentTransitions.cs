using System.Collections.Immutable;
using CityOps.Cases;
using static CityOps.Cases.CaseRole;
using static CityOps.Incidents.IncidentStatus;

namespace CityOps.Incidents;

/// <summary>One line of the table: who may do what to an incident that stands where.</summary>
/// <param name="Command">Type of the command.</param>
/// <param name="Name">Its name, kebab case.</param>
/// <param name="NameZh">Its name in Chinese.</param>
/// <param name="From">Where the incident has to stand.</param>
/// <param name="By">Posts that may do it; a level asks for more (<see cref="IncidentAuthority"/>).</param>
public sealed record IncidentTransition(Type Command, string Name, string NameZh, ImmutableArray<IncidentStatus> From, ImmutableArray<CaseRole> By);

/// <summary>The life of an incident as a table. The rules read it, addresses and screens are made from it. Its tasks have their own.</summary>
public static class IncidentTransitions
{
    private static readonly ImmutableArray<IncidentStatus> Before = [Suspected, Reported, Verified, Monitored, PreAlert];
    private static readonly ImmutableArray<IncidentStatus> Response = [Active, Deescalating];
    private static readonly ImmutableArray<IncidentStatus> Alive = [.. Before, .. Response, Terminated, Recovery];
    private static readonly ImmutableArray<IncidentStatus> Reporting = [Verified, Monitored, PreAlert, .. Response, Terminated, Recovery];
    private static readonly ImmutableArray<IncidentStatus> Linked = [.. Alive, False, Reviewed, Archived];
    private static readonly ImmutableArray<CaseRole> Hall = [IntakeOperator, VideoOperator, Dispatcher, ShiftLeader, Leader];
    private static readonly ImmutableArray<CaseRole> Heads = [ShiftLeader, Leader];

    /// <summary>All of them.</summary>
    public static readonly ImmutableArray<IncidentTransition> All =
    [
        new(typeof(ReceiveIncident), "receive", "接报", [Absent], [.. Hall, DistrictSeat, CaseRole.System]),
        new(typeof(VerifyIncident), "verify", "核报", [Suspected, Reported, Monitored], Hall),
        new(typeof(ClassifyIncident), "classify", "定性", [.. Before, .. Response], Heads),
        new(typeof(ProposeLevel), "propose-level", "启动建议", [Reported, Verified, Monitored, PreAlert, .. Response], Heads),
        new(typeof(PreAlertIncident), "pre-alert", "预警响应", [Reported, Verified, Monitored], Heads),
        new(typeof(ActivateIncident), "activate", "启动响应", [Verified, Monitored, PreAlert, .. Response], Heads),
        new(typeof(ChangeLevel), "change-level", "升级降级", Response, Heads),
        new(typeof(UpdateFigures), "update-figures", "更新情况", Alive, Hall),
        new(typeof(NoteIncident), "note", "记录", Alive, [.. Hall, DistrictSeat, Handler, Inspectorate]),
        new(typeof(OfferCommand), "offer-command", "移交指挥权", Response, Heads),
        new(typeof(TakeCommand), "take-command", "接受指挥权", Response, Heads),
        new(typeof(DrawZone), "draw-zone", "划定区域", [Verified, Monitored, PreAlert, .. Response], [Dispatcher, ShiftLeader, Leader]),
        new(typeof(LiftZone), "lift-zone", "解除区域", [Verified, Monitored, PreAlert, .. Response, Terminated], [Dispatcher, ShiftLeader, Leader]),
        new(typeof(ReleaseMessage), "release-message", "审签发布", Response, Heads),
        new(typeof(SubmitReport), "submit-report", "报告送签", Reporting, [.. Hall, DistrictSeat, Handler]),
        new(typeof(ReturnReport), "return-report", "报告退回", Reporting, Heads),
        new(typeof(SendReport), "send-report", "信息报送", Reporting, Heads),
        new(typeof(OmitReport), "omit-report", "漏报", Alive, [CaseRole.System]),
        new(typeof(TendIncident), "tend", "到期处理", Alive, [CaseRole.System]),
        new(typeof(MarkSensitive), "mark-sensitive", "列为敏感", [.. Before, .. Response], Heads),
        new(typeof(AttachChild), "attach-child", "关联次生衍生", [.. Before, .. Response], Heads),
        new(typeof(DetachChild), "detach-child", "解除关联", Linked, [.. Heads, CaseRole.System]),
        new(typeof(FollowParent), "follow-parent", "随上级事件", Linked, [CaseRole.System]),
        new(typeof(FreezePeriod), "freeze-period", "冻结行动周期", Response, Heads),
        new(typeof(DeescalateIncident), "deescalate", "处置收尾", [Active], Heads),
        new(typeof(TerminateIncident), "terminate", "终止响应", [PreAlert, .. Response], Heads),
        new(typeof(RecoverIncident), "recover", "善后恢复", [Terminated], Heads),
        new(typeof(ReviewIncident), "review", "总结评估", [Terminated, Recovery], Heads),
        new(typeof(ArchiveIncident), "archive", "归档", [Reviewed], Heads),
    ];

    /// <summary>Where an incident is not at an end.</summary>
    public static ImmutableArray<IncidentStatus> Open => Alive;

    /// <summary>What people do; the rest is the system's.</summary>
    public static IEnumerable<IncidentTransition> OfPeople => All.Where(one => one.By.Any(role => role != CaseRole.System));

    /// <summary>The line of a command that is not about a task.</summary>
    public static IncidentTransition Of(IncidentCommand command) =>
        All.FirstOrDefault(one => one.Command == command.GetType()) ?? throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");

    /// <summary>What may be done to an incident that stands here by somebody in these posts.</summary>
    public static IEnumerable<IncidentTransition> Legal(IncidentStatus status, IReadOnlyCollection<CaseRole> roles) =>
        All.Where(one => one.From.Contains(status) && one.By.Any(roles.Contains));
}
