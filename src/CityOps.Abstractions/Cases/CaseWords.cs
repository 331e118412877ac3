namespace CityOps.Cases;

/// <summary>Where a case (案卷) stands.</summary>
[GenerateSerializer]
public enum CaseStatus
{
    /// <summary>Not reported yet.</summary>
    Absent,

    /// <summary>待受理: reported; perhaps registered, perhaps verified.</summary>
    Reported,

    /// <summary>核实中: a collector has been asked whether it is so.</summary>
    Verifying,

    /// <summary>不予受理. End.</summary>
    Rejected,

    /// <summary>并入主案卷: counted in another case. End.</summary>
    Merged,

    /// <summary>已受理待立案.</summary>
    Accepted,

    /// <summary>不予立案. End.</summary>
    NotFiled,

    /// <summary>自处置待审: the collector put it right on the spot; the shift leader has to look.</summary>
    SelfDoneReview,

    /// <summary>已立案待派遣: it has a case number.</summary>
    Filed,

    /// <summary>已派二级平台/部门待接收.</summary>
    Dispatched,

    /// <summary>The second-level centre has received it and has to name one of its units (二级派遣).</summary>
    SubDispatched,

    /// <summary>处置中.</summary>
    Handling,

    /// <summary>申请回退.</summary>
    ReturnRequested,

    /// <summary>申请延期.</summary>
    ExtensionRequested,

    /// <summary>申请挂账/缓办.</summary>
    SuspensionRequested,

    /// <summary>挂账: the clocks stand still until it is resumed.</summary>
    Suspended,

    /// <summary>缓办: as suspended, for want of season rather than means.</summary>
    Deferred,

    /// <summary>已反馈待核查.</summary>
    FedBack,

    /// <summary>核查中.</summary>
    Checking,

    /// <summary>核查不通过.</summary>
    CheckFailed,

    /// <summary>待结案: the check was passed.</summary>
    CheckPassed,

    /// <summary>结案.</summary>
    Closed,

    /// <summary>非正常结案待签批.</summary>
    AbnormalRequested,

    /// <summary>非正常结案.</summary>
    ClosedAbnormal,

    /// <summary>作废. End; nothing is deleted.</summary>
    Void,

    /// <summary>回访: the reporter is being asked.</summary>
    CallBack,

    /// <summary>归档: evaluated and archived. End.</summary>
    Evaluated,
}

/// <summary>Marks that stand beside the status.</summary>
[Flags, GenerateSerializer]
public enum CaseFlags
{
    /// <summary>No mark.</summary>
    None = 0,

    /// <summary>督办: a supervision order is on it.</summary>
    Supervised = 1,

    /// <summary>急要: the urgent limit of its type holds.</summary>
    Urgent = 2,

    /// <summary>疑难: nobody is found by the routing rule.</summary>
    Hard = 4,

    /// <summary>代处置: a substitute unit was designated.</summary>
    Designated = 8,

    /// <summary>The post it lies with is late.</summary>
    OverdueStage = 16,

    /// <summary>The case is late.</summary>
    OverdueTotal = 32,

    /// <summary>An exercise; not counted.</summary>
    Exercise = 64,

    /// <summary>反弹: the same came up at the same place not long ago.</summary>
    Repeat = 128,

    /// <summary>暂停计时: its limits stand still while the posture of its area lasts.</summary>
    LimitsPaused = 256,

    /// <summary>突发: an incident was made of it.</summary>
    Incident = 512,
}

/// <summary>In what role somebody acts on a case.</summary>
[GenerateSerializer]
public enum CaseRole
{
    /// <summary>监督员/采集员, supervision axis.</summary>
    Collector,

    /// <summary>视频员: patrols by camera.</summary>
    VideoOperator,

    /// <summary>受理员, supervision axis.</summary>
    IntakeOperator,

    /// <summary>值班长, supervision axis: files and closes.</summary>
    ShiftLeader,

    /// <summary>派遣员, command axis.</summary>
    Dispatcher,

    /// <summary>二级平台坐席员, command axis.</summary>
    DistrictSeat,

    /// <summary>处置部门/责任人.</summary>
    Handler,

    /// <summary>督查.</summary>
    Inspectorate,

    /// <summary>主管领导.</summary>
    Leader,

    /// <summary>联席会议.</summary>
    JointMeeting,

    /// <summary>市民/外部举报人.</summary>
    Citizen,

    /// <summary>系统: timers and sensors.</summary>
    System,

    /// <summary>设备网关: hands in the alarms of devices, and sees nothing.</summary>
    Gateway,
}

/// <summary>Where a report came from.</summary>
[GenerateSerializer]
public enum CaseSource
{
    /// <summary>信息采集员上报.</summary>
    Collector,

    /// <summary>视频监控发现.</summary>
    Video,

    /// <summary>社会公众举报.</summary>
    Public,

    /// <summary>部门 or another system.</summary>
    Department,

    /// <summary>领导批示.</summary>
    Leader,

    /// <summary>新闻媒体曝光.</summary>
    Media,

    /// <summary>考评发现.</summary>
    Evaluation,

    /// <summary>A sensor or an image recognition.</summary>
    Sensor,
}

/// <summary>What a case is about.</summary>
[GenerateSerializer]
public enum CaseKind
{
    /// <summary>部件: a thing that belongs to somebody.</summary>
    Part,

    /// <summary>事件: something that goes on at a place.</summary>
    Event,

    /// <summary>咨询: a question, which an answer closes.</summary>
    Consultation,
}
