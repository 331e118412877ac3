using CityOps.Commands;
using CityOps.Languages;
using static CityOps.Cases.CaseRefusals;

namespace CityOps.Cases;

/// <summary>Refusals of the rules in words: what is wrong, and where it helps, what to do.</summary>
internal static class RefusalWords
{
    public static readonly Word Unknown = new("没有执行：{0}", "Not done: {0}");

    /// <summary>Words by code. The places are the refusal's arguments in the order of <see cref="Arguments"/>.</summary>
    public static IReadOnlyDictionary<string, Word> All { get; } = new Dictionary<string, Word>(StringComparer.Ordinal)
    {
        [CommonRefusals.OperationMissing] = new("缺少操作标识，请刷新后重试。", "The operation has no identifier. Reload and repeat."),
        [CommonRefusals.ActorInvalid] = new("账号无效，请重新登录。", "The account is not valid. Sign in again."),
        [CommonRefusals.StaleVersion] = new("案卷在您打开后已有变化，已为您重新读取。", "The case has changed since you opened it. It was read again."),
        [CommonRefusals.Busy] = new("案卷正被频繁更新，请再试一次。", "The case is being written to. Please repeat."),
        [CommonRefusals.StatedTimeNotAllowed] = new("这里不接受自报的发生时间。", "A stated time is not taken here."),
        [CommonRefusals.StatedTimeAhead] = new("所述时间 {0} 还没有到（现在 {1}）。", "The stated time {0} has not come yet (now {1})."),
        [Absent] = new("没有这个案卷。", "There is no such case."),
        [WrongStatus] = new("案卷现在是“{0}”，不能这样做。", "The case is now '{0}', which does not allow this."),
        [RoleNotAllowed] = new("您的岗位不能执行此命令。", "None of your posts may do this."),
        [OutsideArea] = new("案卷在您的辖区之外（网格 {0}）。", "The case lies outside your area (cell {0})."),
        [OtherOrganisation] = new("案卷现由{0}负责。", "The case lies with {0}."),
        [NotTheReporter] = new("只有上报人可以这样做。", "Only the one who reported it may do this."),
        [DutiesNotSeparated] = new("派遣处置与核查结案须由不同的人承担；本案您已参与另一侧。", "Handling and checking are kept apart: you have already acted on the other side of this case."),
        [TextInvalid] = new("“{0}”为空、过长或含有控制字符。", "'{0}' is empty, too long or holds control characters."),
        [ValueUnknown] = new("“{0}”不在可选范围内。", "'{0}' is not one of the choices."),
        [PhotoMissing] = new("须附照片。", "A photograph is needed."),
        [PhotosInvalid] = new("照片过多或无效。", "Too many photographs, or one that is not valid."),
        [PlaceInvalid] = new("坐标无效。", "The coordinates are not valid."),
        [PlaceOutsideCity] = new("位置在本市范围之外。", "The place lies outside the city."),
        [PositionMissing] = new("须有拍摄位置。", "It has to be known where the photograph was taken."),
        [TooFarFromPlace] = new("拍摄位置距案发位置 {0} 米，须在 {1} 米以内。", "Taken {0} m from the place; it has to be within {1} m."),
        [TypeUnknown] = new("分类目录中没有此类别。", "The catalogue does not have this type."),
        [SourceNotOfRole] = new("您的岗位不能以此来源上报。", "Your post cannot report from this source."),
        [NotACollectorReport] = new("只适用于监督员上报的案卷。", "Only inspectors' reports go this way."),
        [VerificationNotNeeded] = new("监督员上报的案卷不需要核实。", "Inspectors' reports need no verification."),
        [NotRegistered] = new("须先登记。", "It has to be registered first."),
        [NotVerified] = new("须先核实。", "It has to be verified first."),
        [NotTrue] = new("核实结果为“{0}”，不能受理立案。", "The verification found it {0}; it cannot be accepted or filed."),
        [CollectorUnsuitable] = new("{0} 不是本责任网格的监督员。", "{0} is not an inspector of this area."),
        [RejectionNotProposed] = new("须由受理员先提出。", "The intake operator has to propose it first."),
        [MasterUnknown] = new("没有要并入的主案卷。", "There is no such case to merge into."),
        [MasterIsItself] = new("不能并入自身或已并入本案的案卷。", "A case is not merged into itself or into one that was merged into it."),
        [MasterNotOpen] = new("主案卷已是“{0}”，不能并入。", "The case to merge into is at its end ({0})."),
        [MasterOtherType] = new("主案卷的类别不同（{0}）。", "The case to merge into is of another type ({0})."),
        [MasterTooFar] = new("主案卷相距 {0} 米，须在 {1} 米以内。", "The case to merge into is {0} m away; it has to be within {1} m."),
        [AlreadyAbsorbed] = new("该案卷已并入本案。", "That case was merged into this one before."),
        [NotAConsultation] = new("只有咨询可以直接答复。", "Only questions are answered directly."),
        [IsConsultation] = new("咨询直接答复，不受理立案。", "Questions are answered, not accepted or filed."),
        [NotSelfHandleable] = new("此类别不允许现场自处置。", "This type may not be put right on the spot."),
        [UnitUnknown] = new("没有这个单位（{0}）。", "There is no such unit ({0})."),
        [UnitNotCandidate] = new("{0} 不是本案的责任单位，也未被指定代处置。", "{0} is not responsible for this case and was not designated."),
        [NoUnitFound] = new("按规则没有责任单位，须由领导指定代处置。", "Nobody is responsible by the rules; a leader has to designate a unit."),
        [UnitOfAnotherCentre] = new("{0} 不属于本二级平台。", "{0} does not belong to your centre."),
        [ReturnTooLate] = new("接收已超过 1 小时（至 {0}），不能再申请回退。", "More than one hour after receipt (until {0}): it can no longer be given back."),
        [ReturnToItself] = new("指明的单位就是现在的处置单位。", "The unit named is the one that has it."),
        [MisdispatchNotConfirmed] = new("须由值班长先确认误派。", "The shift leader has to confirm the wrong dispatch first."),
        [AlreadyConfirmed] = new("已经确认过。", "It was confirmed before."),
        [ExtensionTooLate] = new("处置时限已过（{0}），不能申请延期。", "The due time has passed ({0}): no extension can be asked for."),
        [ExtensionDueInvalid] = new("申请的时间须晚于现在的时限（{0}）。", "The time asked for has to be later than the due time ({0})."),
        [ExtensionFormMissing] = new("再次延期或自定时间，须附签字盖章的申请表。", "A second extension, or a time of one's own, needs the signed and stamped form."),
        [ExtensionReviewNotNeeded] = new("此延期由值班长审批，或已复核。", "The shift leader decides this one, or it was reviewed."),
        [ExtensionNotReviewed] = new("须由派遣科先复核。", "The dispatch section has to look at it first."),
        [NeedsLeader] = new("须由主管领导审批。", "Only the leader decides this."),
        [PlanDatePast] = new("计划日期须在将来。", "The planned date has to lie ahead."),
        [NotYetTime] = new("时间未到（{0}）。", "The time for it has not come ({0})."),
        [CostMissing] = new("本案由专项经费支付，须填写费用。", "The work is funded: the cost is needed."),
        [CostInvalid] = new("费用不能为负。", "A cost is not negative."),
        [CheckNotDelegated] = new("本市由值班长发核查。", "Only the shift leader sends checks in this city."),
        [CheckerHandledIt] = new("{0} 参与过本案处置，不能核查。", "{0} handled this case and cannot check it."),
        [NotTheChecker] = new("本次核查指派给了 {0}。", "{0} was asked to check it."),
        [NothingToEscalate] = new("尚未达到升级督查的条件，或已在督查。", "It has not failed often enough, or lies under the inspectorate already."),
        [NotTheFilingOrganisation] = new("谁立案、谁结案：由{0}结案。", "Who files closes: {0} closes it."),
        [AlreadyRequested] = new("已经申请过。", "It was asked for before."),
        [VoidNotRequested] = new("须由值班长先申请。", "The shift leader has to ask for it first."),
        [SamePerson] = new("须由另一人确认。", "Another person has to confirm."),
        [CallBackNotAgreed] = new("举报人未留联系方式或不同意回访。", "The reporter left no contact or did not agree to a call-back."),
        [RepeatWindowPassed] = new("结案已超过 7 天（至 {0}），请作为新案上报。", "Closed too long ago (until {0}): report it anew."),
        [AlreadyReopened] = new("已有新案卷 {0}。", "It has a new case already: {0}."),
        [DuePast] = new("时限须在将来。", "The due time has to lie ahead."),
        [NothingOverdue] = new("没有新的超时。", "Nothing is late that is not marked."),
        [UrgeNotDue] = new("未到催办时间。", "The next share of the time has not passed."),
        [AlreadyIncident] = new("已转为突发事件 {0}。", "It is an incident already: {0}."),
    };

    /// <summary>Names of the arguments that the words have places for, in their order.</summary>
    public static IReadOnlyList<string> Arguments(string code) => code switch
    {
        WrongStatus or MasterNotOpen => ["status"],
        OutsideArea => ["grid"],
        OtherOrganisation or NotTheFilingOrganisation => ["organisation"],
        TextInvalid or ValueUnknown => ["field"],
        TooFarFromPlace or MasterTooFar => ["metres", "within"],
        NotTrue => ["finding"],
        CollectorUnsuitable or CheckerHandledIt or NotTheChecker => ["account"],
        MasterOtherType => ["type"],
        UnitUnknown or UnitNotCandidate or UnitOfAnotherCentre => ["unit"],
        ReturnTooLate or RepeatWindowPassed => ["until"],
        ExtensionTooLate or ExtensionDueInvalid => ["due"],
        NotYetTime => ["from"],
        CommonRefusals.StatedTimeAhead => ["stated", "now"],
        AlreadyReopened => ["case"],
        AlreadyIncident => ["incident"],
        _ => [],
    };
}
