using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using static CityOps.Postures.PostureRefusals;

namespace CityOps.Postures;

public sealed class PostureRulesTests
{
    private const string District = "990102";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("shift-leader", Posture.Warning, null)]
    [InlineData("shift-leader", Posture.Exercise, null)]
    [InlineData("shift-leader", Posture.Emergency, NotYours)]
    [InlineData("shift-leader", Posture.War, NotYours)]
    [InlineData("leader", Posture.Emergency, null)]
    [InlineData("leader", Posture.War, null)]
    [InlineData("district-leader", Posture.War, null)]
    [InlineData("leader-elsewhere", Posture.Warning, OutsideArea)]
    [InlineData("dispatcher", Posture.Warning, NotYours)]
    [InlineData("system", Posture.Warning, NotYours)]
    [InlineData("leader", Posture.Normal, Unchanged)]
    [InlineData("leader", (Posture)9, ValueUnknown)]
    public void Who_switches_to_what(string actor, Posture posture, string? refusal) =>
        Assert.Equal(refusal, Decide(new PostureState(), Switch(posture, actor)).Refusal?.Code);

    [Fact]
    public void A_switch_says_who_why_and_since_when_and_the_city_is_another_area()
    {
        var state = Does(new PostureState(), Switch(Posture.Emergency, "leader", "typhoon"));

        Assert.Equal((Posture.Emergency, Now, "typhoon", "leader"), (state.Posture, state.Since, state.Decided!.Reason, state.Decided.By));
        Assert.Equal(OutsideArea, Decide(new PostureState(), Switch(Posture.War, "district-leader"), "9901").Refusal?.Code);
        Assert.Equal(AreaUnknown, PostureRules.Decide(new PostureState(), Switch(Posture.War, "leader"), Context("leader", District) with { Facts = Ground("leader", District) with { AreaKnown = false } }).Refusal?.Code);
    }

    [Fact]
    public void Going_down_needs_who_may_go_up()
    {
        var state = Does(new PostureState(), Switch(Posture.Emergency, "leader"));

        Assert.Equal(NotYours, Decide(state, Switch(Posture.Normal, "shift-leader")).Refusal?.Code);
        Assert.Equal(Posture.Normal, Does(state, Switch(Posture.Normal, "leader")).Posture);
    }

    [Fact]
    public void A_response_holds_an_emergency_and_its_end_returns_it()
    {
        var state = Does(new PostureState(), Hold("I1", ResponseLevel.III));
        Assert.Equal((Posture.Emergency, (ResponseLevel?)ResponseLevel.III), (state.Posture, state.Level));
        Assert.Equal(Unchanged, Decide(state, Hold("I1", ResponseLevel.III)).Refusal?.Code);
        state = Does(Does(state, Hold("I2", ResponseLevel.IV)), Hold("I1", ResponseLevel.II));
        Assert.Equal(ResponseLevel.II, state.Level);

        var refused = Decide(state, Switch(Posture.Warning, "leader")).Refusal!;
        Assert.Equal((ResponseUnderWay, "2"), (refused.Code, refused.Arguments["count"]));
        state = Does(state, Release("I1"));
        Assert.Equal((Posture.Emergency, (ResponseLevel?)ResponseLevel.IV), (state.Posture, state.Level));
        state = Does(state, Release("I2"));
        Assert.Equal((Posture.Normal, (ResponseLevel?)null), (state.Posture, state.Level));
        Assert.Equal(Unchanged, Decide(state, Release("I2")).Refusal?.Code);
    }

    [Fact]
    public void What_was_decided_before_a_response_holds_again_after_it()
    {
        var warned = Does(new PostureState(), Switch(Posture.Warning, "shift-leader"));
        Assert.Equal(Posture.Warning, Does(Does(warned, Hold("I1", ResponseLevel.II)), Release("I1")).Posture);

        var atWar = Does(Does(new PostureState(), Switch(Posture.War, "leader")), Hold("I1", ResponseLevel.II));
        var back = Does(atWar, Switch(Posture.Emergency, "leader"));
        Assert.Equal(Posture.Normal, Does(back, Release("I1")).Posture);
    }

    [Fact]
    public void What_was_decided_for_an_incident_ends_with_it()
    {
        var state = Does(Does(new PostureState(), Hold("I1", ResponseLevel.II)), Switch(Posture.War, "leader") with { Incident = "I1" });

        Assert.Equal(Posture.Normal, PostureRules.ViewOf(state, District, 2).Floor);
        Assert.Equal(Posture.Normal, Does(state, Release("I1")).Posture);
        var warned = Does(Does(new PostureState(), Switch(Posture.Warning, "shift-leader")), Hold("I1", ResponseLevel.II));
        Assert.Equal(Posture.Warning, PostureRules.ViewOf(warned, District, 2).Floor);
    }

    [Fact]
    public void A_drill_holds_an_exercise_and_nothing_more()
    {
        var state = Does(new PostureState(), Hold("I1", ResponseLevel.I, exercise: true));

        Assert.Equal((Posture.Exercise, (ResponseLevel?)null), (state.Posture, state.Level));
        Assert.Equal(PauseNeedsMore, Decide(state, Pause("leader")).Refusal?.Code);
        Assert.Equal(Posture.Emergency, Does(state, Hold("I2", ResponseLevel.IV)).Posture);
    }

    [Fact]
    public void Only_the_system_says_that_a_response_holds_it()
    {
        Assert.Equal(NotYours, Decide(new PostureState(), Hold("I1", ResponseLevel.I) with { Actor = "leader" }).Refusal?.Code);
        Assert.Equal(NotYours, Decide(Does(new PostureState(), Hold("I1", ResponseLevel.I)), Release("I1") with { Actor = "leader" }).Refusal?.Code);
    }

    [Fact]
    public void The_shift_leader_decides_in_an_emergency_of_the_lowest_level()
    {
        Assert.Null(Decide(Does(new PostureState(), Hold("I1", ResponseLevel.IV)), Pause("shift-leader")).Refusal?.Code);
        Assert.Equal(NotYours, Decide(Does(new PostureState(), Hold("I1", ResponseLevel.III)), Pause("shift-leader")).Refusal?.Code);
    }

    [Fact]
    public void The_shift_leader_asks_and_the_leaders_decision_answers()
    {
        var asked = Does(new PostureState(), new ProposePosture(OperationId.New(), "shift-leader", null, Posture.Emergency, "water rises"));
        Assert.Equal((Posture.Normal, Posture.Emergency, "shift-leader"), (asked.Posture, asked.Proposed!.Posture, asked.Proposed.By));

        Assert.Null(Does(asked, Switch(Posture.Emergency, "leader")).Proposed);
        Assert.Equal(NotYours, Decide(new PostureState(), new ProposePosture(OperationId.New(), "citizen", null, Posture.War, "me")).Refusal?.Code);
    }

    [Fact]
    public void Limits_are_paused_with_the_posture_and_run_again_with_its_end()
    {
        var order = Switch(Posture.Emergency, "leader") with { PauseAreas = ["990102003"] };
        var state = Does(new PostureState(), order);
        Assert.Equal(order.Operation.Value, state.Pause!.Id);

        var ended = Decide(state, Switch(Posture.Normal, "leader"));
        Assert.Equal([typeof(PostureSwitched), typeof(PostureLimitsResumed)], ended.Events.Select(happened => happened.GetType()));
        Assert.Null(Does(state, Switch(Posture.Normal, "leader")).Pause);
        var held = Does(Does(new PostureState(), Hold("I1", ResponseLevel.II)), Pause("leader"));
        Assert.Null(Does(held, Release("I1")).Pause);
    }

    [Fact]
    public void A_pause_can_be_lifted_before_the_posture_ends_and_needs_a_part_of_the_area()
    {
        var state = Does(Does(new PostureState(), Switch(Posture.Warning, "shift-leader")), Pause("shift-leader"));
        Assert.Null(Does(state, new LiftPause(OperationId.New(), "shift-leader", null, "over")).Pause);
        Assert.Equal(NothingPaused, Decide(new PostureState(), new LiftPause(OperationId.New(), "leader", null, "over")).Refusal?.Code);
        foreach (var areas in (string[][])[[], ["990101"], ["99010200x"], [.. Enumerable.Repeat("990102", 1_001)]])
            Assert.Equal(PauseAreasInvalid, Decide(state, Pause("leader") with { Areas = areas }).Refusal?.Code);
        Assert.Equal(TextInvalid, Decide(state, Switch(Posture.War, "leader", " ")).Refusal?.Code);
    }

    private static SwitchPosture Switch(Posture posture, string actor, string reason = "because") => new(OperationId.New(), actor, null, posture, reason, null, null);

    private static PauseLimits Pause(string actor) => new(OperationId.New(), actor, null, [District], "flood");

    private static HoldPosture Hold(string incident, ResponseLevel level, bool exercise = false) => new(OperationId.New(), BuiltInAccounts.System, null, incident, level, exercise);

    private static ReleasePosture Release(string incident) => new(OperationId.New(), BuiltInAccounts.System, null, incident);

    private static PostureGround Ground(string actor, string area) => new()
    {
        Area = area,
        AreaKnown = true,
        Posts = actor switch
        {
            "leader" => [new CasePost(CaseRole.Leader, "centre", "9901")],
            "district-leader" => [new CasePost(CaseRole.Leader, "district", District)],
            "leader-elsewhere" => [new CasePost(CaseRole.Leader, "district", "990101")],
            "shift-leader" => [new CasePost(CaseRole.ShiftLeader, "centre", "9901")],
            "dispatcher" => [new CasePost(CaseRole.Dispatcher, "centre", "9901")],
            BuiltInAccounts.System => [new CasePost(CaseRole.System, "", "")],
            _ => [],
        },
    };

    private static DecisionContext<PostureGround> Context(string actor, string area) => new(Now, Ground(actor, area));

    private static Decision<PostureEvent, PostureReceipt> Decide(PostureState state, PostureCommand command, string area = District) =>
        PostureRules.Decide(state, command, Context(command.Actor, area));

    private static PostureState Does(PostureState state, PostureCommand command)
    {
        var decision = Decide(state, command);
        Assert.Null(decision.Refusal?.Code);
        var after = decision.Events.Aggregate(state, (before, happened) => PostureRules.Apply(before, happened, new Happening(Now, command.Actor)));
        Assert.Equal((after.Posture, after.Level, after.Pause?.Id), (decision.Answer!.Posture, decision.Answer.Level, decision.Answer.Pause));
        return after;
    }
}
