using System.Collections.Immutable;
using static CityOps.Cases.CaseRole;
using static CityOps.Cases.CaseStatus;

namespace CityOps.Cases;

/// <summary>The whole workflow of a case as a table. The rules read it, and lists and screens show it.</summary>
public static class CaseTransitions
{
    /// <summary>Every status in which a case is not at an end.</summary>
    public static readonly ImmutableArray<CaseStatus> Open =
    [
        Reported, Verifying, Accepted, SelfDoneReview, Filed, Dispatched, SubDispatched, Handling, ReturnRequested, ExtensionRequested,
        SuspensionRequested, Suspended, Deferred, FedBack, Checking, CheckFailed, CheckPassed, AbnormalRequested,
    ];

    /// <summary>Where limits can be stopped: what is put off stands still already.</summary>
    public static readonly ImmutableArray<CaseStatus> Pausable = [.. Open.Where(status => status is not (Suspended or Deferred))];

    /// <summary>Stands for a step after which the case stands where it stood.</summary>
    public static readonly ImmutableArray<CaseStatus> Same = [];

    /// <summary>Every transition, in the order of the workflow.</summary>
    public static readonly ImmutableArray<CaseTransition> All =
    [
        new(1, typeof(ReportCase), "report", "上报", [Absent], [Collector, VideoOperator, Citizen, Handler, Leader, IntakeOperator, CaseRole.System],
            "source is the role's own; place inside the city; type in the catalogue; a collector sends a photograph", [Reported]),
        new(2, typeof(AutoRegisterCase), "auto-register", "自动登记", [Reported], [CaseRole.System], "source is a collector", [Accepted]),
        new(3, typeof(RegisterCase), "register", "登记", [Reported], [IntakeOperator], "type, condition and place are given", [Reported]),
        new(4, typeof(SendVerify), "send-verify", "发核实", [Reported], [IntakeOperator],
            "source is not a collector; registered; the collector looks after the area", [Verifying]),
        new(5, typeof(VerifyReply), "verify-reply", "核实回复", [Verifying], [Collector], "photograph; position near the place", [Reported]),
        new(6, typeof(AcceptCase), "accept", "受理", [Reported], [IntakeOperator], "a collector's report, or verified as true; not a question", [Accepted]),
        new(7, typeof(ProposeRejection), "propose-rejection", "不予受理(拟)", [Reported], [IntakeOperator], "reason", [Reported]),
        new(7, typeof(RejectCase), "reject", "不予受理", [Reported], [ShiftLeader], "proposed by the intake operator; reason; the reporter is told", [Rejected]),
        new(8, typeof(MergeCase), "merge", "合并", [Reported, Accepted], [IntakeOperator, ShiftLeader],
            "the master is open, of the same type and near; the reporter is told", [Merged]),
        new(8, typeof(AbsorbReport), "absorb", "并入", Open, [CaseRole.System], "not absorbed before", Same),
        new(9, typeof(FileCase), "file", "立案", [Accepted], [ShiftLeader],
            "verified unless a collector's; place and photograph there; not a question", [Filed]),
        new(10, typeof(RefuseFiling), "not-file", "不予立案", [Accepted], [ShiftLeader], "reason; the reporter is told", [NotFiled]),
        new(11, typeof(SelfHandle), "self-handle", "现场自处置", [Reported], [Collector],
            "his own report; the type allows it; photographs before and after", [SelfDoneReview]),
        new(12, typeof(ReviewSelfHandling), "review-self-handling", "自处置审核", [SelfDoneReview], [ShiftLeader], "did not handle it", [Closed, Accepted]),
        new(13, typeof(DispatchCase), "dispatch", "派遣", [Filed], [Dispatcher], "unit by the routing rule; none: marked hard and stays", [Dispatched, Filed]),
        new(14, typeof(ReceiveTask), "receive", "接收", [Dispatched], [DistrictSeat, Handler],
            "of the centre, or of the unit that has none", [SubDispatched, Handling]),
        new(15, typeof(SubDispatch), "sub-dispatch", "二级派遣", [SubDispatched], [DistrictSeat], "a unit of the own centre", [Handling]),
        new(16, typeof(RequestReturn), "request-return", "申请回退", [Dispatched, SubDispatched, Handling], [DistrictSeat, Handler],
            "within one hour of receipt; names the right unit, or cause and legal basis", [ReturnRequested]),
        new(17, typeof(ConfirmMisdispatch), "confirm-misdispatch", "误派确认", [ReturnRequested], [ShiftLeader], "", [ReturnRequested]),
        new(17, typeof(ApproveReturn), "approve-return", "二次派遣", [ReturnRequested], [Dispatcher],
            "confirmed by the shift leader; another unit inside the system", [Dispatched]),
        new(18, typeof(RefuseReturn), "refuse-return", "驳回回退", [ReturnRequested], [Dispatcher], "", [Handling]),
        new(19, typeof(ReferReturn), "refer-return", "报主管领导", [ReturnRequested], [Dispatcher], "the leader signs afterwards", [AbnormalRequested]),
        new(20, typeof(RequestExtension), "request-extension", "申请延期", [Handling], [DistrictSeat, Handler],
            "before the due time; the second time, or with a time of one's own, with a form", [ExtensionRequested]),
        new(20, typeof(ReviewExtension), "review-extension", "延期复核", [ExtensionRequested], [Dispatcher], "the leader has to decide it", [ExtensionRequested]),
        new(21, typeof(DecideExtension), "decide-extension", "延期审批", [ExtensionRequested], [ShiftLeader, Leader],
            "the leader unless it is the first with the offered time; then reviewed", [Handling]),
        new(22, typeof(RequestSuspension), "request-suspension", "申请挂账/缓办", [Handling], [DistrictSeat, Handler], "planned date ahead", [SuspensionRequested]),
        new(22, typeof(DecideSuspension), "decide-suspension", "挂账审批", [SuspensionRequested], [Leader], "", [Suspended, Deferred, Handling]),
        new(23, typeof(ResumeHandling), "resume", "恢复", [Suspended, Deferred], [Dispatcher, CaseRole.System], "the system: on the planned date", [Handling]),
        new(24, typeof(SubmitFeedback), "feedback", "反馈", [Handling], [DistrictSeat, Handler],
            "photograph, words, who did it; the cost when funded", [FedBack]),
        new(25, typeof(SendCheck), "send-check", "发核查", [FedBack], [ShiftLeader, IntakeOperator],
            "the checker looks after the area and did not handle it; intake only when delegated", [Checking]),
        new(26, typeof(CheckReply), "check-reply", "核查回复", [Checking], [Collector],
            "the checker asked; photograph; position near the place", [CheckPassed, CheckFailed]),
        new(27, typeof(CloseCase), "close", "结案", [CheckPassed], [ShiftLeader], "of the organisation that filed; did not dispatch or handle", [Closed]),
        new(28, typeof(ReworkCase), "rework", "返工", [CheckFailed], [Dispatcher, ShiftLeader], "the due time stays", [Dispatched]),
        new(29, typeof(EscalateCase), "escalate", "升级督查", [CheckFailed], [CaseRole.System], "three failed checks or late handlings", [CheckFailed]),
        new(30, typeof(UrgeCase), "urge", "催办", Open, [Dispatcher, CaseRole.System], "the system: at 50, 80 and 100 percent of the time", Same),
        new(30, typeof(SuperviseCase), "supervise", "督办", Open, [Inspectorate, Leader], "due time ahead", Same),
        new(31, typeof(RequestAbnormalClose), "request-abnormal-close", "申请非正常结案", [Handling, Suspended, Deferred, CheckFailed], [Dispatcher],
            "out of the system, or impossible", [AbnormalRequested]),
        new(32, typeof(SignAbnormalClose), "sign", "签批", [AbnormalRequested], [Leader],
            "the reporter is told why; major or hard: the inspectorate looks at it", [ClosedAbnormal, Dispatched]),
        new(33, typeof(RequestVoid), "request-void", "申请作废", Open, [ShiftLeader], "reason", Same),
        new(33, typeof(ConfirmVoid), "confirm-void", "作废", Open, [Leader], "requested by another person", [CaseStatus.Void]),
        new(34, typeof(CallBackReporter), "call-back", "回访", [Closed], [IntakeOperator], "the reporter left a contact and agreed", [CallBack]),
        new(35, typeof(RateCase), "rate", "评价", [CallBack], [Citizen, IntakeOperator], "the reporter, or the operator who asked him", [Evaluated]),
        new(36, typeof(EvaluateCase), "evaluate", "归档评价", [Closed, ClosedAbnormal, CallBack], [CaseRole.System],
            "a call-back that was agreed to has had its time", [Evaluated]),
        new(37, typeof(ReopenCase), "reopen", "重启", [Closed, CallBack, Evaluated], [ShiftLeader], "within seven days of closing; becomes a new case", Same),
        new(38, typeof(DirectAnswer), "direct-answer", "直接答复", [Reported], [IntakeOperator], "a question; an article of the knowledge base", [Closed]),
        new(0, typeof(DesignateUnit), "designate", "指定代处置", [Filed, ReturnRequested], [Leader, JointMeeting], "the unit exists", Same),
        new(0, typeof(ArriveOnSite), "arrive", "到场", [Handling], [Handler], "", [Handling]),
        new(0, typeof(MarkOverdue), "mark-overdue", "超期", Open, [CaseRole.System], "something is late and not marked yet", Same),
        new(0, typeof(SupplementReport), "supplement", "补充", Open, [Citizen], "the reporter", Same),
        new(0, typeof(EscalateToIncident), "escalate-to-incident", "平急转换", Open, [ShiftLeader, Leader], "no incident yet", Same),
        new(0, typeof(RecordIncidentResult), "record-incident-result", "突发事件结果", [.. Open, Closed, ClosedAbnormal, CallBack], [CaseRole.System], "the incident that was made of it", Same),
        new(0, typeof(PauseCaseLimits), "pause-limits", "暂停计时", Pausable, [CaseRole.System], "ordered with the posture; an ordinary case", Same),
        new(0, typeof(ResumeCaseLimits), "resume-limits", "恢复计时", Open, [CaseRole.System], "the order that stopped them", Same),
    ];

    private static readonly Dictionary<Type, CaseTransition> ByCommand = All.ToDictionary(transition => transition.Command);

    /// <summary>The line of a command.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The command is in no line: a defect.</exception>
    public static CaseTransition Of(CaseCommand command) =>
        ByCommand.TryGetValue(command.GetType(), out var transition)
            ? transition
            : throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No line of the workflow for this command.");
}
