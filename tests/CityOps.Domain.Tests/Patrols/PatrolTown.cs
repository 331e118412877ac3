using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Postures;

namespace CityOps.Patrols;

/// <summary>A community with covers, grates, a market and a unit grid, and what is said to its patrol.</summary>
internal static class PatrolTown
{
    public const string Community = "990102003005";
    public const string Cell = Community + "001";
    public static readonly CasePosition Here = new(120.1005, 30.2005);
    public static readonly DateTimeOffset Start = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    public static PatrolOrder Order(Posture posture, params string[] types) => new(posture, types, PatrolRuleTable.Standard.Version);

    public static PatrolGround Ground(string actor) => new()
    {
        AreaKnown = true,
        Cell = Cell,
        Posts = actor switch
        {
            BuiltInAccounts.System => [new CasePost(CaseRole.System, string.Empty, string.Empty)],
            "collector" or "checker" => [new CasePost(CaseRole.Collector, "collectors", "990102")],
            "collector-elsewhere" => [new CasePost(CaseRole.Collector, "collectors", "990101")],
            "leader" => [new CasePost(CaseRole.Leader, "centre", "9901")],
            _ => [],
        },
        Found =
        [
            Thing("burst-water-covers", PatrolThing.Part, "C1"), Thing("burst-water-covers", PatrolThing.Part, "C2"), Thing("burst-water-covers", PatrolThing.Part, "C3"),
            Thing("rain-drains", PatrolThing.Part, "D1"), Thing("rain-drains", PatrolThing.Part, "D2"),
            Thing("general-covers", PatrolThing.Part, "C1"), Thing("general-covers", PatrolThing.Part, "C9"),
            Thing("general-crowds", PatrolThing.Place, "7"), Thing("general-cells", PatrolThing.Cell, Cell),
        ],
    };

    public static Decision<PatrolEvent, PatrolReceipt> Decide(PatrolState state, PatrolCommand command, DateTimeOffset at) =>
        PatrolRules.Decide(state, command, new DecisionContext<PatrolGround>(at, Ground(command.Actor)));

    public static PatrolState Does(PatrolState state, PatrolCommand command, DateTimeOffset at)
    {
        var decision = Decide(state, command, at);
        Assert.Null(decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => PatrolRules.Apply(before, happened, new Happening(at, command.Actor)));
    }

    public static FollowPosture Follow(PatrolOrder? order) => new(OperationId.New(), BuiltInAccounts.System, null, order);

    public static TurnRounds Turn() => new(OperationId.New(), BuiltInAccounts.System, null);

    public static CheckSpot Check(string spot, int round = 1, PatrolFinding finding = PatrolFinding.Normal, string actor = "collector") =>
        new(OperationId.New(), actor, null, spot, round, finding, finding == PatrolFinding.Problem ? "cracked" : null, [], Here);

    private static PatrolFound Thing(string rule, PatrolThing kind, string code) => new(
        rule, Community, "beat", new PatrolSpot($"{Words.Kebab.Of(kind)}-{code}", kind, code, kind == PatrolThing.Part ? "C0101" : null, new PlanText(code, code), Cell, Here, "collector"));
}
