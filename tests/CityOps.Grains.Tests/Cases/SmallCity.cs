using System.Collections.Immutable;
using CityOps.Journal;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>
/// A city of one cell, one unit and one type, for tests and benchmarks of the case grain: a collector, a shift leader, a dispatcher, the
/// unit and the system, each by its own account.
/// </summary>
public sealed class SmallCity : ICaseKnowledge
{
    public const string Collector = "collector";
    public const string Checker = "checker";
    public const string ShiftLeader = "shift-leader";
    public const string Dispatcher = "dispatcher";
    public const string Handler = "drainage-unit";
    public const string System = "system";
    public const string Unit = "drainage";
    public const string Earlier = "R99010220261101000001";

    private const string Grid = "990102003005017";
    private const string TypeCode = "0102";

    private static readonly CasePosition Place = new(120.1, 30.2);
    private static readonly CaseEvidence Photo = new("cover missing", ["photo-1"], Place);
    private static readonly CaseType Type = new(TypeCode, CaseKind.Part, false, false, false, WorkingSpan.WorkingDays(1), WorkingSpan.UrgentHours(2), WorkingSpan.WorkingDays(1));
    private static readonly CaseSite Site = new(Grid, PlaceClass.Urban, false, 0, null);
    private static readonly RoutingTable Routing = RoutingTable.Empty with { Rules = [new RoutingRule(RoutingBasis.Owner, "01", "", Unit)] };
    private static readonly Shift[] OfficeHours = [Shift.Parse("08:30-12:00"), Shift.Parse("14:00-17:30")];
    private static readonly WorkingCalendar Calendar = new(new CalendarTerms(
        "Asia/Shanghai",
        Enumerable.Range(1, 5).ToDictionary(day => (DayOfWeek)day, _ => (IReadOnlyList<Shift>)OfficeHours),
        [],
        [],
        [Shift.AroundTheClock]));

    private static readonly ImmutableDictionary<string, CaseUnit> Units = ImmutableDictionary<string, CaseUnit>.Empty.Add(Unit, new CaseUnit(Unit, null));

    /// <summary>The commands of a case that goes round the whole loop without a hitch, in order.</summary>
    public static IReadOnlyList<Func<CaseCommand>> Loop { get; } =
    [
        () => new ReportCase(OperationId.New(), Collector, null, CaseSource.Collector, TypeCode, "218 Wangjiang Road", Place, Photo, null, false, false, false),
        () => new AutoRegisterCase(OperationId.New(), System, null),
        () => new FileCase(OperationId.New(), ShiftLeader, null),
        () => new DispatchCase(OperationId.New(), Dispatcher, null, null),
        () => new ReceiveTask(OperationId.New(), Handler, null),
        () => new SubmitFeedback(OperationId.New(), Handler, null, Photo, "crew 2-07", null),
        () => new SendCheck(OperationId.New(), ShiftLeader, null, Checker),
        () => new CheckReply(OperationId.New(), Checker, null, true, Photo),
        () => new CloseCase(OperationId.New(), ShiftLeader, null),
    ];

    public ValueTask<CaseFacts> GatherAsync(CaseState state, CaseCommand command, DateTimeOffset at, CancellationToken cancellationToken) => new(new CaseFacts
    {
        Posts = PostsOf(command.Actor),
        NamedPosts = command is SendCheck send ? PostsOf(send.Checker) : [],
        Type = Type,
        Site = Site,
        Routing = Routing,
        Units = Units,
        WorkingTime = Calendar,
        Master = command is MergeCase merge ? new MasterCase(merge.Master, TypeCode, CaseStatus.Handling, Place) : null,
        RepeatOf = command is ReportCase { Actor: System } ? Earlier : null,
    });

    public string NumberingAt(CaseState state, DateTimeOffset moment) => $"990102/{moment.ToOffset(TimeSpan.FromHours(8)):yyyyMMdd}";

    private static ImmutableArray<CasePost> PostsOf(string account) => account switch
    {
        Collector or Checker => [new CasePost(CaseRole.Collector, "collectors", Grid[..9])],
        ShiftLeader => [new CasePost(CaseRole.ShiftLeader, "centre", "")],
        Dispatcher => [new CasePost(CaseRole.Dispatcher, "centre", "")],
        Handler => [new CasePost(CaseRole.Handler, Unit, "")],
        System => [new CasePost(CaseRole.System, "centre", "")],
        _ => [],
    };
}
