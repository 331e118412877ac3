using System.Collections.Immutable;
using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>An incident in the demo city, driven by commands as its grain would.</summary>
internal sealed class IncidentTown
{
    public const string Key = "I990101202611210001";
    public const string Grid = "990101001001005";
    public static readonly CasePosition Place = new(120.65, 30.24);
    public static readonly DateTimeOffset Start = new(2026, 11, 21, 8, 0, 0, TimeSpan.FromHours(8));

    private static readonly PlanDirectory Directory = new(PlanRoles.DemoCity);

    public IncidentState State { get; private set; } = IncidentRules.Initial;

    public DateTimeOffset Now { get; set; } = Start;

    /// <summary>The incident that a command names.</summary>
    public LinkedIncident? Named { get; set; }

    /// <summary>Incidents that come of this one.</summary>
    public ImmutableArray<LinkedIncident> Children { get; set; } = [];

    public List<IncidentEvent> Events { get; } = [];

    /// <summary>The time-limit table in force.</summary>
    public ReportRuleTable ReportRules { get; set; } = ReportRuleJson.Delivered;

    /// <summary>Posts by account; an account of no post is allowed nothing.</summary>
    public static ImmutableArray<CasePost> PostsOf(string account) => account switch
    {
        "leader" or "other-leader" => [new CasePost(CaseRole.Leader, "command-centre", "9901")],
        "shift-leader" => [new CasePost(CaseRole.ShiftLeader, "supervision-centre", "9901")],
        "dispatcher" => [new CasePost(CaseRole.Dispatcher, "command-centre", "9901")],
        "intake" => [new CasePost(CaseRole.IntakeOperator, "supervision-centre", "9901")],
        "shift-leader-elsewhere" => [new CasePost(CaseRole.ShiftLeader, "supervision-centre", "9902")],
        "citizen" => [new CasePost(CaseRole.Citizen, "", "")],
        BuiltInAccounts.System => [new CasePost(CaseRole.System, "", "")],
        _ when account.StartsWith("unit:", StringComparison.Ordinal) => [new CasePost(CaseRole.Handler, account[5..], "")],
        _ => [],
    };

    public static IncidentGround GroundOf(IncidentCommand? command) => new()
    {
        Key = Key,
        Grid = Grid,
        Posts = command is null ? [] : PostsOf(command.Actor),
        NamedPosts = command is OfferCommand offer ? PostsOf(offer.To) : [],
        Plans = PlanLibrary.All,
        ReportRules = ReportRuleJson.Delivered,
        Directory = Directory,
        Forces = command is FreezePeriod ? [new IncidentForce("U-1", "排水1-01", "Drainage 1-01", "drainage", AssignmentStatus.OnScene, Start, Start)] : [],
    };

    public static ReceiveIncident Receive(string actor = "intake", IncidentSource source = IncidentSource.Public) => new(
        OperationId.New(), actor, null, source, IncidentClass.Accident, "burst-main", "人民路爆管", "人民路 12 号", Place, "路面冒水", null, false);

    public static IncidentTown Verified(ReceiveIncident? receive = null)
    {
        var town = new IncidentTown();
        town.Does(receive ?? Receive());
        town.Does(new VerifyIncident(OperationId.New(), "intake", null, IncidentFinding.True, "监控核实"));
        return town;
    }

    public static IncidentTown Active(ResponseLevel level = ResponseLevel.III)
    {
        var town = Verified();
        town.Does(Activate(level));
        return town;
    }

    public static ActivateIncident Activate(ResponseLevel level, string actor = "leader", string plan = "burst-main") =>
        new(OperationId.New(), actor, null, level, [PlanChoice.Whole(plan)], "主干管爆裂");

    public Decision<IncidentEvent, IncidentReceipt> Decide(IncidentCommand command) =>
        IncidentRules.Decide(State, command, new DecisionContext<IncidentGround>(Now, GroundOf(command) with { Named = Named, Children = Children, ReportRules = ReportRules }));

    public IncidentReceipt Does(IncidentCommand command)
    {
        var decision = Decide(command);
        Assert.Null(decision.Refusal?.Code);
        foreach (var happened in decision.Events)
        {
            State = IncidentRules.Apply(State, happened, new Happening(Now, command.Actor));
            Events.Add(happened);
        }

        return decision.Answer!;
    }

    public string? Refuses(IncidentCommand command) => Decide(command).Refusal?.Code;
}
