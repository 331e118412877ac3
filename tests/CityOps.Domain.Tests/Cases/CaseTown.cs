using System.Collections.Immutable;
using CityOps.WorkingTimes;

namespace CityOps.Cases;

/// <summary>A small town to try the rules in: who holds which post, which units and types there are, and who is responsible for what.</summary>
public static class CaseTown
{
    public const string District = "320508";
    public const string Litter = "0102";
    public const string RoadDamage = "0201";
    public const string Ownerless = "0501";
    public const string Lane = "0301";
    public const string Question = "0901";

    public static CasePosition Here { get; } = new(116.31, 39.91);

    public static CasePosition Elsewhere { get; } = new(116.32, 39.91);

    public static CasePosition OutOfTown { get; } = new(150, 39.91);

    public static CaseEvidence Photo { get; } = new("seen", ["photo-1"], Here);

    public static IReadOnlyDictionary<string, ImmutableArray<CasePost>> Accounts { get; } = new Dictionary<string, ImmutableArray<CasePost>>(StringComparer.Ordinal)
    {
        ["collector"] = [Post(CaseRole.Collector)],
        ["checker"] = [Post(CaseRole.Collector)],
        ["far-collector"] = [Post(CaseRole.Collector, area: "320599")],
        ["video"] = [Post(CaseRole.VideoOperator)],
        ["intake"] = [Post(CaseRole.IntakeOperator)],
        ["shift-leader"] = [Post(CaseRole.ShiftLeader)],
        ["other-shift-leader"] = [Post(CaseRole.ShiftLeader, "centre-other")],
        ["dispatcher"] = [Post(CaseRole.Dispatcher)],
        ["both"] = [Post(CaseRole.Dispatcher), Post(CaseRole.ShiftLeader), Post(CaseRole.Collector), Post(CaseRole.Leader)],
        ["seat"] = [Post(CaseRole.DistrictSeat, "centre-east")],
        ["other-seat"] = [Post(CaseRole.DistrictSeat, "centre-west")],
        ["handler"] = [Post(CaseRole.Handler, "unit-a")],
        ["other-handler"] = [Post(CaseRole.Handler, "unit-b")],
        ["lane-handler"] = [Post(CaseRole.Handler, "unit-e")],
        ["inspectorate"] = [Post(CaseRole.Inspectorate)],
        ["leader"] = [Post(CaseRole.Leader)],
        ["meeting"] = [Post(CaseRole.JointMeeting)],
        ["citizen"] = [Post(CaseRole.Citizen)],
        ["other-citizen"] = [Post(CaseRole.Citizen)],
        ["system"] = [Post(CaseRole.System)],
        ["nobody"] = [],
    };

    public static IReadOnlyDictionary<string, CaseUnit> Units { get; } = new[]
    {
        new CaseUnit("unit-a", null), new CaseUnit("unit-b", null), new CaseUnit("unit-e", "centre-east"), new CaseUnit("unit-e2", "centre-east"), new CaseUnit("unit-w", "centre-west"),
    }.ToDictionary(unit => unit.Code, StringComparer.Ordinal);

    private static readonly Dictionary<string, CaseType> Types = new[]
    {
        Type(Litter, CaseKind.Event), Type(Lane, CaseKind.Event), Type(Ownerless, CaseKind.Event), Type(Question, CaseKind.Consultation),
        Type(RoadDamage, CaseKind.Part) with { SelfHandleable = false, Major = true, Funded = true },
    }.ToDictionary(type => type.Code, StringComparer.Ordinal);

    private static readonly RoutingTable Routing = RoutingTable.Empty with
    {
        Rules =
        [
            new RoutingRule(RoutingBasis.Territory, "01", District, "unit-a") { Fallback = "unit-b" },
            new RoutingRule(RoutingBasis.Territory, "02", District, "unit-a"),
            new RoutingRule(RoutingBasis.Territory, "03", District, "unit-e") { Fallback = "unit-e2" },
        ],
    };

    public static CaseFacts Facts(CaseState state, CaseCommand command, CaseSettings settings) => new()
    {
        Posts = Accounts.GetValueOrDefault(command.Actor, []),
        NamedPosts = Named(command) is { } account ? Accounts.GetValueOrDefault(account, []) : [],
        Type = Types.GetValueOrDefault(TypeCode(command) ?? state.Registration?.TypeCode ?? state.Report?.TypeCode ?? string.Empty),
        Site = Site(command is ReportCase report ? report.Place : state.Report?.Place ?? Here),
        Routing = Routing,
        Units = Units,
        WorkingTime = PlainWorkingTime.Instance,
        Settings = settings,
        CaseNumber = command is FileCase ? "3205082026112100001" : null,
        Master = command is MergeCase { Master: not "unknown" } merge ? Master(merge.Master) : null,
    };

    private static CasePost Post(CaseRole role, string organisation = "centre-city", string area = District) => new(role, organisation, area);

    private static CaseType Type(string code, CaseKind kind) =>
        new(code, kind, true, false, false, WorkingSpan.WorkingHours(4), WorkingSpan.UrgentHours(2), WorkingSpan.WorkingHours(2));

    private static CaseSite? Site(CasePosition place) =>
        place.Longitude < 149 ? new CaseSite("320508001001001", PlaceClass.Urban, false, 0, null) : null;

    private static MasterCase Master(string key) => new(
        key, key == "other-type" ? Lane : Litter, key == "ended" ? CaseStatus.Void : CaseStatus.Handling, key == "far" ? Elsewhere : Here);

    private static string? TypeCode(CaseCommand command) => command switch
    {
        ReportCase report => report.TypeCode,
        RegisterCase register => register.TypeCode,
        _ => null,
    };

    private static string? Named(CaseCommand command) => command switch
    {
        SendVerify send => send.Collector,
        SendCheck send => send.Checker,
        _ => null,
    };
}
