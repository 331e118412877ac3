using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>One command of each kind that its rule has nothing against, as those give it whose business it is.</summary>
public static class Give
{
    private static readonly CaseReason Why = new("scope", "not ours");

    public static Guid PauseOrder { get; } = Guid.Parse("01a1ff1e-4c1e-723a-8429-3ec80acde19a");

    /// <summary>The rules do not look at it.</summary>
    private static readonly OperationId New = OperationId.New();

    public static ReportCase Report(string actor = "intake", CaseSource source = CaseSource.Public, string type = CaseTown.Litter) =>
        new(New, actor, null, source, type, "12 River Road", CaseTown.Here, CaseTown.Photo, "12345", true, false, false);

    public static ReportCase CollectorReport(string type = CaseTown.Litter) => Report("collector", CaseSource.Collector, type);

    public static AutoRegisterCase AutoRegister(string actor = "system") => new(New, actor, null);

    public static RegisterCase Register(string actor = "intake", string type = CaseTown.Litter) => new(New, actor, null, type, "plenty", "12 River Road");

    public static SendVerify SendVerify(string collector = "collector", string actor = "intake") => new(New, actor, null, collector);

    public static VerifyReply VerifyReply(VerifyFinding finding = VerifyFinding.True, string actor = "collector") => new(New, actor, null, finding, CaseTown.Photo);

    public static AcceptCase Accept(string actor = "intake") => new(New, actor, null);

    public static ProposeRejection ProposeRejection(string actor = "intake") => new(New, actor, null, Why);

    public static RejectCase Reject(string actor = "shift-leader") => new(New, actor, null, Why);

    public static MergeCase Merge(string master = "master", string actor = "intake") => new(New, actor, null, master);

    public static AbsorbReport Absorb(string duplicate = "duplicate", string actor = "system") => new(New, actor, null, duplicate);

    public static DirectAnswer Answer(string actor = "intake") => new(New, actor, null, "kb-17", "at the town hall");

    public static FileCase File(string actor = "shift-leader") => new(New, actor, null);

    public static RefuseFiling NotFile(string actor = "shift-leader") => new(New, actor, null, Why);

    public static SelfHandle SelfHandle(string actor = "collector") => new(New, actor, null, CaseTown.Photo, CaseTown.Photo);

    public static ReviewSelfHandling Review(bool approved = true, string actor = "shift-leader") => new(New, actor, null, approved, "looked at");

    public static DispatchCase Dispatch(string? unit = null, string actor = "dispatcher") => new(New, actor, null, unit);

    public static ReceiveTask Receive(string actor = "handler") => new(New, actor, null);

    public static SubDispatch SubDispatch(string unit = "unit-e", string actor = "seat") => new(New, actor, null, unit, "team one");

    public static RequestReturn RequestReturn(string? rightUnit = "unit-b", string actor = "handler") => new(New, actor, null, rightUnit, "not ours", "article 25");

    public static ConfirmMisdispatch Confirm(string actor = "shift-leader") => new(New, actor, null, "so it was");

    public static ApproveReturn ApproveReturn(string? unit = null, string actor = "dispatcher") => new(New, actor, null, unit);

    public static RefuseReturn RefuseReturn(string actor = "dispatcher") => new(New, actor, null, "it is yours");

    public static ReferReturn ReferReturn(string actor = "dispatcher") => new(New, actor, null, AbnormalGround.OutOfSystem, "nobody's");

    public static DesignateUnit Designate(string unit = "unit-b", string actor = "leader") => new(New, actor, null, unit, "for now");

    public static ArriveOnSite Arrive(string actor = "handler") => new(New, actor, null, CaseTown.Here);

    public static RequestExtension Extension(DateTimeOffset? due = null, string? form = null, string actor = "handler") => new(New, actor, null, due, "rain", form);

    public static ReviewExtension ReviewExtension(string actor = "dispatcher") => new(New, actor, null, "plausible");

    public static DecideExtension DecideExtension(bool approved = true, string actor = "shift-leader") => new(New, actor, null, approved, "decided");

    public static RequestSuspension Suspension(SuspensionKind kind = SuspensionKind.Suspend, DateTimeOffset? until = null, string actor = "handler") =>
        new(New, actor, null, kind, SuspensionGround.Engineering, until ?? CaseStory.Morning.AddDays(60), "a project");

    public static DecideSuspension DecideSuspension(bool approved = true, string actor = "leader") => new(New, actor, null, approved, "decided");

    public static ResumeHandling Resume(string actor = "dispatcher") => new(New, actor, null);

    public static SubmitFeedback Feedback(string actor = "handler", decimal? cost = 10) => new(New, actor, null, CaseTown.Photo, "team one", cost);

    public static SendCheck SendCheck(string checker = "checker", string actor = "shift-leader") => new(New, actor, null, checker);

    public static CheckReply CheckReply(bool passed = true, string actor = "checker") => new(New, actor, null, passed, CaseTown.Photo);

    public static ReworkCase Rework(string actor = "dispatcher") => new(New, actor, null, "once more");

    public static EscalateCase Escalate(string actor = "system") => new(New, actor, null);

    public static CloseCase Close(string actor = "shift-leader") => new(New, actor, null);

    public static RequestAbnormalClose AbnormalClose(string actor = "dispatcher") => new(New, actor, null, AbnormalGround.Impossible, "it cannot be done");

    public static SignAbnormalClose Sign(bool close = true, string? unit = null, string actor = "leader") => new(New, actor, null, close, unit, "opinion");

    public static RequestVoid RequestVoid(string actor = "shift-leader") => new(New, actor, null, Why);

    public static ConfirmVoid ConfirmVoid(string actor = "leader") => new(New, actor, null, "a test");

    public static CallBackReporter CallBack(string actor = "intake") => new(New, actor, null);

    public static RateCase Rate(CaseRating rating = CaseRating.Satisfied, string actor = "intake") => new(New, actor, null, rating, null);

    public static EvaluateCase Evaluate(string actor = "system") => new(New, actor, null);

    public static ReopenCase Reopen(string actor = "shift-leader") => new(New, actor, null, "new-case");

    public static UrgeCase Urge(string actor = "dispatcher") => new(New, actor, null, "hurry");

    public static SuperviseCase Supervise(DateTimeOffset? due = null, string actor = "inspectorate") => new(New, actor, null, due ?? CaseStory.Morning.AddDays(90), "order");

    public static MarkOverdue MarkOverdue(string actor = "system") => new(New, actor, null);

    public static SupplementReport Supplement(string actor = "citizen") => new(New, actor, null, CaseTown.Photo);

    public static RecordIncidentResult IncidentResult(string actor = "system", string incident = "incident") => new(New, actor, null, incident, "water runs again");

    public static PauseCaseLimits PauseLimits(string actor = "system") => new(New, actor, null, PauseOrder, "320508", "flood");

    public static ResumeCaseLimits ResumeLimits(string actor = "system") => new(New, actor, null, PauseOrder);

    public static EscalateToIncident ToIncident(string actor = "shift-leader") => new(New, actor, null, "incident", "casualties");

    /// <summary>One of each kind, whoever gives it.</summary>
    public static IReadOnlyList<CaseCommand> OfEachKind(string actor) =>
    [
        Report(actor), AutoRegister(actor), Register(actor), SendVerify(actor: actor), VerifyReply(actor: actor), Accept(actor), ProposeRejection(actor), Reject(actor),
        Merge(actor: actor), Absorb(actor: actor), Answer(actor), File(actor), NotFile(actor), SelfHandle(actor), Review(actor: actor), Dispatch(actor: actor), Receive(actor),
        SubDispatch(actor: actor), RequestReturn(actor: actor), Confirm(actor), ApproveReturn(actor: actor), RefuseReturn(actor), ReferReturn(actor), Designate(actor: actor),
        Arrive(actor), Extension(actor: actor), ReviewExtension(actor), DecideExtension(actor: actor), Suspension(actor: actor), DecideSuspension(actor: actor), Resume(actor),
        Feedback(actor), SendCheck(actor: actor), CheckReply(actor: actor), Rework(actor), Escalate(actor), Close(actor), AbnormalClose(actor), Sign(actor: actor),
        RequestVoid(actor), ConfirmVoid(actor), CallBack(actor), Rate(actor: actor), Evaluate(actor), Reopen(actor), Urge(actor), Supervise(actor: actor), MarkOverdue(actor),
        Supplement(actor), ToIncident(actor), IncidentResult(actor), PauseLimits(actor), ResumeLimits(actor),
    ];
}
