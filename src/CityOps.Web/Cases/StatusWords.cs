using CityOps.Languages;

namespace CityOps.Cases;

/// <summary>Names of what a case can be: status, source, mark, role.</summary>
internal static class StatusWords
{
    public static Word Of(CaseStatus status) => status switch
    {
        CaseStatus.Absent => new("未上报", "Not reported"),
        CaseStatus.Reported => new("待受理", "To accept"),
        CaseStatus.Verifying => new("核实中", "Verifying"),
        CaseStatus.Rejected => new("不予受理", "Not accepted"),
        CaseStatus.Merged => new("已合并", "Merged"),
        CaseStatus.Accepted => new("已受理待立案", "Accepted, to file"),
        CaseStatus.NotFiled => new("不予立案", "Not filed"),
        CaseStatus.SelfDoneReview => new("自处置待审", "Fixed on the spot, to review"),
        CaseStatus.Filed => new("已立案待派遣", "Filed, to dispatch"),
        CaseStatus.Dispatched => new("已派遣待接收", "Dispatched, to receive"),
        CaseStatus.SubDispatched => new("待二级派遣", "To dispatch in the district"),
        CaseStatus.Handling => new("处置中", "In handling"),
        CaseStatus.ReturnRequested => new("申请回退", "Return requested"),
        CaseStatus.ExtensionRequested => new("申请延期", "Extension requested"),
        CaseStatus.SuspensionRequested => new("申请挂账", "Suspension requested"),
        CaseStatus.Suspended => new("挂账", "Suspended"),
        CaseStatus.Deferred => new("缓办", "Deferred"),
        CaseStatus.FedBack => new("已反馈待核查", "Fed back, to check"),
        CaseStatus.Checking => new("核查中", "Checking"),
        CaseStatus.CheckFailed => new("核查不通过", "Check failed"),
        CaseStatus.CheckPassed => new("待结案", "To close"),
        CaseStatus.Closed => new("已结案", "Closed"),
        CaseStatus.AbnormalRequested => new("非正常结案待签批", "Abnormal close, to sign"),
        CaseStatus.ClosedAbnormal => new("非正常结案", "Closed abnormally"),
        CaseStatus.Void => new("作废", "Void"),
        CaseStatus.CallBack => new("回访中", "Call-back"),
        CaseStatus.Evaluated => new("已归档", "Archived"),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static Word Of(CaseSource source) => source switch
    {
        CaseSource.Collector => new("监督员上报", "Inspector"),
        CaseSource.Video => new("视频巡查", "Video patrol"),
        CaseSource.Public => new("公众举报", "Public"),
        CaseSource.Department => new("部门转办", "Department"),
        CaseSource.Leader => new("领导批示", "Leader"),
        CaseSource.Media => new("媒体曝光", "Media"),
        CaseSource.Evaluation => new("考评发现", "Evaluation"),
        CaseSource.Sensor => new("设备报警", "Sensor"),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };

    public static Word Of(CaseRole role) => role switch
    {
        CaseRole.Collector => new("监督员", "Inspector"),
        CaseRole.VideoOperator => new("视频员", "Video operator"),
        CaseRole.IntakeOperator => new("受理员", "Intake operator"),
        CaseRole.ShiftLeader => new("值班长", "Shift leader"),
        CaseRole.Dispatcher => new("派遣员", "Dispatcher"),
        CaseRole.DistrictSeat => new("二级平台", "District centre"),
        CaseRole.Handler => new("处置部门", "Department"),
        CaseRole.Inspectorate => new("督查", "Inspectorate"),
        CaseRole.Leader => new("主管领导", "Leader"),
        CaseRole.JointMeeting => new("联席会议", "Joint meeting"),
        CaseRole.Citizen => new("市民", "Citizen"),
        CaseRole.System => new("系统", "System"),
        CaseRole.Gateway => new("设备网关", "Device gateway"),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    public static Word Of(CaseKind kind) => kind switch
    {
        CaseKind.Part => new("部件", "Component"),
        CaseKind.Event => new("事件", "Event"),
        CaseKind.Consultation => new("咨询", "Question"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>One mark.</summary>
    public static Word Of(CaseFlags flag) => flag switch
    {
        CaseFlags.Supervised => new("督办", "Supervised"),
        CaseFlags.Urgent => new("急", "Urgent"),
        CaseFlags.Hard => new("疑难", "Hard"),
        CaseFlags.Designated => new("代处置", "Substitute"),
        CaseFlags.OverdueStage => new("本环节超时", "Step late"),
        CaseFlags.OverdueTotal => new("案件超时", "Case late"),
        CaseFlags.Exercise => new("演练", "Exercise"),
        CaseFlags.Repeat => new("反弹", "Repeat"),
        CaseFlags.Incident => new("突发", "Incident"),
        CaseFlags.LimitsPaused => new("暂停计时", "Clock paused"),
        _ => throw new ArgumentOutOfRangeException(nameof(flag), flag, null),
    };

    public static Word Of(VerifyFinding finding) => finding switch
    {
        VerifyFinding.True => new("属实", "true"),
        VerifyFinding.False => new("不属实", "not true"),
        VerifyFinding.Resolved => new("已解决", "already resolved"),
        VerifyFinding.OutOfScope => new("非受理范围", "out of scope"),
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding, null),
    };

    public static Word Of(CaseRating rating) => rating switch
    {
        CaseRating.Satisfied => new("满意", "satisfied"),
        CaseRating.FairlySatisfied => new("基本满意", "fairly satisfied"),
        CaseRating.Dissatisfied => new("不满意", "dissatisfied"),
        CaseRating.NotReached => new("未联系上", "not reached"),
        _ => throw new ArgumentOutOfRangeException(nameof(rating), rating, null),
    };

    public static Word Of(AbnormalGround ground) => ground switch
    {
        AbnormalGround.OutOfSystem => new("权属不在系统内", "the owner is outside the system"),
        AbnormalGround.Impossible => new("客观上无法处置", "objectively impossible"),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    public static Word Of(SuspensionKind kind) => kind switch
    {
        SuspensionKind.Suspend => new("挂账", "suspend"),
        SuspensionKind.Defer => new("缓办", "defer"),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static Word Of(SuspensionGround ground) => ground switch
    {
        SuspensionGround.Engineering => new("需工程立项", "needs an engineering project"),
        SuspensionGround.Season => new("季节原因", "the season"),
        SuspensionGround.Funding => new("资金未到位", "funding"),
        _ => throw new ArgumentOutOfRangeException(nameof(ground), ground, null),
    };

    public static Word Of(UnitReason reason) => reason switch
    {
        UnitReason.Designated => new("已指定代处置", "designated by the leader"),
        UnitReason.Named => new("回退时指明的责任单位", "named in the return"),
        UnitReason.Owner => new("权属、养护单位（属主）", "owns or maintains it"),
        UnitReason.Territory => new("属地责任单位", "responsible for the place"),
        UnitReason.Fallback => new("首选单位不能处置时", "when the first cannot"),
        UnitReason.Substitute => new("权属单位缺位时代处置", "in the place of an absent owner"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
