using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Hazards;

public sealed class HazardRulesTests
{
    private const string Grid = "990102003005017";
    private static readonly DateOnly Today = new(2026, 11, 21);
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);
    private static readonly AccountEntry Owner = Account("water-unit", CaseRole.Handler, "water", "9901");
    private static readonly AccountEntry Hall = Account("shift-leader", CaseRole.ShiftLeader, "centre", "9901");

    private static readonly HazardEntry Chlorine = new(
        HazardKind.Waterworks, new PlanText("水厂加氯间", "Waterworks, chlorine store"), "chlorine", new PlanText("液氯", "Chlorine"), 1017, 4, "water", "0990 555 0101",
        new PlanText("上风向进入", "Enter from upwind"), new CasePosition(120.1, 30.2), "江边路1号", new DateOnly(2026, 3, 1));

    private static HazardState Registered { get; } = Done(HazardRules.Initial, Register());

    private static HazardState Retired { get; } = Done(Registered, Retire());

    // Written down a second time and by hand: what may be done where. The table of the rules is checked against this one, not against itself.
    public static TheoryData<string, string, string?> Table() => new()
    {
        { "never", "register", null }, { "never", "revise", HazardRefusals.Unknown }, { "never", "survey", HazardRefusals.Unknown }, { "never", "retire", HazardRefusals.Unknown },
        { "kept", "register", HazardRefusals.Registered }, { "kept", "revise", null }, { "kept", "survey", null }, { "kept", "retire", null },
        { "retired", "register", null }, { "retired", "revise", HazardRefusals.Retired }, { "retired", "survey", HazardRefusals.Retired }, { "retired", "retire", HazardRefusals.Retired },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void What_may_be_done_follows_from_whether_it_is_in_the_register(string standing, string name, string? refused) => Assert.Equal(refused, Refused(At(standing), Command(name)));

    [Fact]
    public void Every_command_stands_in_the_table() => Assert.Equal(["register", "retire", "revise", "survey"], HazardTransitions.All.Select(one => one.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void A_survey_changes_what_is_kept_there_and_when_it_was_seen_and_nothing_else()
    {
        var state = Done(Registered, new SurveyHazard(OperationId.New(), "x", null, 2.5, Today, "one cylinder less"));

        Assert.Equal(Chlorine with { Tonnes = 2.5, SurveyedOn = Today }, state.Entry);
        Assert.Equal(("one cylinder less", Now), (state.Finding, state.ChangedAt));
        Assert.Equal("surveyedOn", FieldOf(state, new SurveyHazard(OperationId.New(), "x", null, 2.5, Today.AddDays(-1), null)));
    }

    [Fact]
    public void What_was_taken_out_comes_back_by_the_hands_that_had_it_and_not_by_others()
    {
        Assert.Equal(("sold", Now), (Retired.Reason, Retired.RetiredAt));
        var back = Done(Retired, Register());
        Assert.Equal((null, null, Chlorine), (back.Reason, back.RetiredAt, back.Entry));

        var fire = Account("fire-unit", CaseRole.Handler, "fire", "9901");
        Assert.Equal(HazardRefusals.Registered, Refused(Retired, Register(Chlorine with { Organisation = "fire" }), Ground(fire)));
    }

    [Fact]
    public void Who_answers_for_it_keeps_its_entry_and_the_hall_only_reads_it()
    {
        foreach (var name in (string[])["revise", "survey", "retire"])
        {
            Assert.Equal(HazardRefusals.RoleNotAllowed, Refused(Registered, Command(name), Ground(Hall)));
            Assert.Equal(HazardRefusals.Unknown, Refused(Registered, Command(name), Ground(Account("fire-unit", CaseRole.Handler, "fire", "9901"))));
            Assert.Equal(HazardRefusals.Unknown, Refused(Registered, Command(name), Ground(Account("elsewhere", CaseRole.ShiftLeader, "c", "990201"))));
            Assert.Equal(HazardRefusals.Unknown, Refused(Registered, Command(name), Ground(null)));
            Assert.Null(Refused(Registered, Command(name), Ground(new AccountEntry("admin", "", "", [], true, false))));
        }

        Assert.Equal(HazardRefusals.RoleNotAllowed, Refused(HazardRules.Initial, Register(), Ground(Hall)));
        Assert.Equal(HazardRefusals.RoleNotAllowed, Refused(HazardRules.Initial, Register(), Ground(null)));
        Assert.Equal(HazardRefusals.RoleNotAllowed, Refused(Registered, new ReviseHazard(OperationId.New(), "x", null, Chlorine with { Organisation = "fire" })));
    }

    [Fact]
    public void The_system_brings_in_what_was_surveyed_before_and_does_nothing_else()
    {
        Assert.Null(Refused(HazardRules.Initial, new RegisterHazard(OperationId.New(), BuiltInAccounts.System, null, Chlorine), Ground(null)));
        Assert.Equal(HazardRefusals.Unknown, Refused(Registered, new RetireHazard(OperationId.New(), BuiltInAccounts.System, null, "because"), Ground(null)));
    }

    public static TheoryData<string, HazardEntry> Wrong() => new()
    {
        { "kind", Chlorine with { Kind = (HazardKind)99 } },
        { "name", Chlorine with { Name = new("水厂", " ") } },
        { "name", Chlorine with { Name = null! } },
        { "substance", Chlorine with { Substance = "Liquid chlorine" } },
        { "substance", Chlorine with { Substance = null! } },
        { "substanceName", Chlorine with { SubstanceName = new(new string('氯', 61), "Chlorine") } },
        { "un", Chlorine with { Un = 0 } },
        { "un", Chlorine with { Un = 10_000 } },
        { "tonnes", Chlorine with { Tonnes = 0 } },
        { "tonnes", Chlorine with { Tonnes = double.NaN } },
        { "tonnes", Chlorine with { Tonnes = 1_000_001 } },
        { "telephone", Chlorine with { Telephone = "call us" } },
        { "sheet", Chlorine with { Sheet = new("上风向", "") } },
        { "address", Chlorine with { Address = "" } },
        { "surveyedOn", Chlorine with { SurveyedOn = Today.AddDays(1) } },
        { "surveyedOn", Chlorine with { SurveyedOn = default } },
        { "organisation", Chlorine with { Organisation = null! } },
        { "entry", null! },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_entry_that_cannot_be_is_refused_with_its_field(string field, HazardEntry entry)
    {
        Assert.Equal(field, FieldOf(HazardRules.Initial, Register(entry)));
        Assert.Equal(field, FieldOf(Registered, new ReviseHazard(OperationId.New(), "x", null, entry)));
    }

    [Fact]
    public void What_need_not_be_known_may_be_left_out() => Assert.Null(Refused(HazardRules.Initial, Register(Chlorine with { Un = null, Telephone = null, Address = null, SurveyedOn = Today })));

    [Fact]
    public void A_place_lies_in_the_city_and_somebody_answers_for_it()
    {
        var ground = Ground(Owner);
        Assert.Equal(HazardRefusals.OutsideCity, Refused(HazardRules.Initial, Register(), ground with { Grid = null }));
        Assert.Equal(HazardRefusals.OrganisationUnknown, Refused(HazardRules.Initial, Register(), ground with { OrganisationKnown = false }));
        Assert.Equal(HazardRefusals.CodeInvalid, Refused(HazardRules.Initial, Register(), ground with { Code = "A/b" }));
        Assert.Equal(HazardRefusals.FieldInvalid, Refused(Registered, new RetireHazard(OperationId.New(), "x", null, " ")));
        Assert.Equal(HazardRefusals.FieldInvalid, Refused(Registered, new SurveyHazard(OperationId.New(), "x", null, -1, Today, null)));
    }

    private static AccountEntry Account(string name, CaseRole role, string organisation, string area) => new(name, name, name, [new AccountPost(role, organisation, area)], false, false);

    private static HazardGround Ground(AccountEntry? account) => new() { Code = "chlorine-1", Account = account, Today = Today, Grid = Grid, OrganisationKnown = true };

    private static RegisterHazard Register(HazardEntry? entry) => new(OperationId.New(), "x", null, entry!);

    private static RegisterHazard Register() => Register(Chlorine);

    private static RetireHazard Retire() => new(OperationId.New(), "x", null, "sold");

    private static HazardCommand Command(string name) => name switch
    {
        "register" => Register(),
        "revise" => new ReviseHazard(OperationId.New(), "x", null, Chlorine with { Tonnes = 5 }),
        "survey" => new SurveyHazard(OperationId.New(), "x", null, 3, Today, null),
        _ => Retire(),
    };

    private static HazardState At(string standing) => standing switch { "never" => HazardRules.Initial, "kept" => Registered, _ => Retired };

    private static Decision<HazardEvent, HazardReceipt> Decide(HazardState state, HazardCommand command, HazardGround? ground = null) =>
        HazardRules.Decide(state, command, new DecisionContext<HazardGround>(Now, ground ?? Ground(Owner)));

    private static string? Refused(HazardState state, HazardCommand command, HazardGround? ground = null) => Decide(state, command, ground).Refusal?.Code;

    private static string? FieldOf(HazardState state, HazardCommand command) => Decide(state, command).Refusal?.Arguments["field"];

    private static HazardState Done(HazardState state, HazardCommand command)
    {
        var decision = Decide(state, command);
        Assert.True(decision.Refusal is null, decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => HazardRules.Apply(before, happened, new Happening(Now, command.Actor)));
    }
}
