using CityOps.Frame;
using CityOps.Languages;
using static CityOps.Cases.CaseStatus;

namespace CityOps.Cases;

/// <summary>A queue of a post.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Role">Whose it is.</param>
/// <param name="Word">Its name.</param>
/// <param name="Statuses">What stands in it.</param>
internal sealed record DeskQueue(string Name, CaseRole Role, Word Word, IReadOnlyList<CaseStatus> Statuses)
{
    /// <summary>Only cases with one of these marks.</summary>
    public CaseFlags AnyFlag { get; init; }

    /// <summary>The post only watches: it has nothing to do on these now.</summary>
    public bool Watched { get; init; }

    /// <summary>All queues; of a post, what it has to act on comes first.</summary>
    public static IReadOnlyList<DeskQueue> All { get; } =
    [
        new("accept", CaseRole.IntakeOperator, new("待受理", "Accept"), [Reported]),
        new("verifying", CaseRole.IntakeOperator, new("核实中", "Verifying"), [Verifying]) { Watched = true },
        new("call-back", CaseRole.IntakeOperator, new("回访", "Call back"), [Closed, CallBack]),
        new("file", CaseRole.ShiftLeader, new("待立案", "File"), [Accepted]),
        new("to-check", CaseRole.ShiftLeader, new("待核查", "Check"), [FedBack]),
        new("close", CaseRole.ShiftLeader, new("待结案", "Close"), [CheckPassed]),
        new("decide", CaseRole.ShiftLeader, new("审批", "Decide"), [SelfDoneReview, ReturnRequested, ExtensionRequested, CheckFailed]),
        new("reports", CaseRole.ShiftLeader, new("待受理", "Reports"), [Reported, Verifying]) { Watched = true },
        new("dispatch", CaseRole.Dispatcher, new("待派遣", "Dispatch"), [Filed]),
        new("returns", CaseRole.Dispatcher, new("回退待裁", "Returns"), [ReturnRequested]),
        new("extensions", CaseRole.Dispatcher, new("延期", "Extensions"), [ExtensionRequested, SuspensionRequested, Suspended, Deferred]),
        new("rework", CaseRole.Dispatcher, new("返工", "Rework"), [CheckFailed]),
        new("dispatched", CaseRole.Dispatcher, new("已派", "Sent"), [Dispatched, SubDispatched, Handling]) { Watched = true },
        new("receive-centre", CaseRole.DistrictSeat, new("待接收", "Receive"), [Dispatched]),
        new("sub-dispatch", CaseRole.DistrictSeat, new("待二派", "Give on"), [SubDispatched]),
        new("with-units", CaseRole.DistrictSeat, new("处置中", "Handling"), [Handling, ReturnRequested, ExtensionRequested, SuspensionRequested]),
        new("receive", CaseRole.Handler, new("待接收", "Receive"), [Dispatched]),
        new("handle", CaseRole.Handler, new("处置中", "Handle"), [Handling]),
        new("asked", CaseRole.Handler, new("申请中", "Asked"), [ReturnRequested, ExtensionRequested, SuspensionRequested, Suspended, Deferred]) { Watched = true },
        new("fed-back", CaseRole.Handler, new("已反馈", "Fed back"), [FedBack, Checking, CheckPassed, CheckFailed]) { Watched = true },
        new("verify", CaseRole.Collector, new("待核实", "Verify"), [Verifying]),
        new("check", CaseRole.Collector, new("待核查", "Check"), [Checking]),
        new("late", CaseRole.Inspectorate, new("超时", "Late"), CaseTransitions.Open) { AnyFlag = CaseFlags.OverdueStage | CaseFlags.OverdueTotal },
        new("supervised", CaseRole.Inspectorate, new("督办中", "Supervised"), CaseTransitions.Open) { AnyFlag = CaseFlags.Supervised },
        new("sign", CaseRole.Leader, new("待签批", "Sign"), [AbnormalRequested, SuspensionRequested, ExtensionRequested]),
        new("hard", CaseRole.Leader, new("疑难", "Hard"), CaseTransitions.Open) { AnyFlag = CaseFlags.Hard },
        new("city-late", CaseRole.Leader, new("超时", "Late"), CaseTransitions.Open) { AnyFlag = CaseFlags.OverdueTotal },
        new("joint", CaseRole.JointMeeting, new("疑难", "Hard"), CaseTransitions.Open) { AnyFlag = CaseFlags.Hard },
        new("patrol", CaseRole.VideoOperator, new("巡查上报", "Patrol reports"), [Reported, Verifying, Accepted]) { Watched = true },
    ];

    /// <summary>The queues of a viewer's posts.</summary>
    public static IReadOnlyList<DeskQueue> Of(Viewer viewer) => [.. All.Where(queue => viewer.Holds(queue.Role))];

    /// <summary>Which cases stand in it for a viewer.</summary>
    public CaseSelection SelectionFor(Viewer viewer) => new()
    {
        Areas = Role is CaseRole.Handler or CaseRole.DistrictSeat ? [viewer.Area] : viewer.AreasOf(Role),
        Statuses = Statuses,
        AnyFlag = AnyFlag,
        Organisations = Role is CaseRole.Handler or CaseRole.DistrictSeat
            ? [.. viewer.Account.Posts.Where(post => post.Role == Role).Select(post => post.Organisation).Distinct(StringComparer.Ordinal)]
            : [],
    };

    /// <summary>Whether it is the business of the post beyond what the selection says.</summary>
    public bool Holds(CaseLine line, IReadOnlyList<string> organisations) => Role switch
    {
        CaseRole.DistrictSeat => organisations.Contains(line.Centre),
        CaseRole.Handler => organisations.Contains(line.Status == Dispatched && line.Centre is not null ? line.Centre : line.Unit),
        _ => true,
    };
}
