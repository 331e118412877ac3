using CityOps.Journal;
using CityOps.Postures;
using static CityOps.Patrols.PatrolRefusals;
using static CityOps.Patrols.PatrolTown;

namespace CityOps.Patrols;

public sealed class PatrolRulesTests
{
    private static readonly PatrolState Burst = Does(PatrolState.Nothing, Follow(Order(Posture.Emergency, "burst-main")), Start);

    [Fact]
    public void An_order_begins_the_tasks_that_its_rules_ask_for_and_nothing_twice()
    {
        Assert.Equal(["burst-water-covers", "general-crowds", "general-covers", "general-cells"], Burst.Tasks.Select(task => task.Rule).OrderBy(RankOf));
        Assert.Equal(["part-C1", "part-C2"], Burst.Tasks.Single(task => task.Rule == "burst-water-covers").Spots.Select(point => point.Spot.Id));
        Assert.Equal(["part-C9"], Burst.Tasks.Single(task => task.Rule == "general-covers").Spots.Select(point => point.Spot.Id));
        Assert.Equal(new PatrolFigures(5, 0, 0, 0, 0), Burst.Figures);
        Assert.Equal(Start.AddMinutes(60), Burst.NextDue);
        Assert.Equal(Unchanged, Decide(Burst, Follow(Order(Posture.Emergency, "burst-main")), Start).Refusal?.Code);
    }

    [Fact]
    public void Another_incident_adds_its_own_and_leaves_the_rounds_under_way_alone()
    {
        var state = Does(Does(Burst, Check("part-C1"), Start.AddMinutes(5)), Follow(Order(Posture.Emergency, "burst-main", "rainstorm")), Start.AddMinutes(10));
        Assert.Equal((1, Start.AddMinutes(60)), Round(state, "burst-water-covers"));
        Assert.Equal((1, Start.AddMinutes(70)), Round(state, "rain-drains"));
        Assert.NotNull(state.Find("part-C1")!.Value.Point.Look);

        state = Does(state, Follow(Order(Posture.Warning, "rainstorm")), Start.AddMinutes(20));
        Assert.Equal(["general-cells", "general-crowds", "rain-drains"], state.Tasks.Select(task => task.Rule).Order(StringComparer.Ordinal));
        Assert.Equal(new PatrolFigures(7, 1, 0, 2, 0), state.Figures);
    }

    [Fact]
    public void The_end_ends_what_is_open_and_the_next_patrol_counts_anew()
    {
        var ended = Does(Does(Burst, Check("part-C1", finding: PatrolFinding.Problem), Start.AddMinutes(1)), Follow(null), Start.AddMinutes(2));
        Assert.Equal((null, 0, new PatrolFigures(5, 1, 0, 4, 1)), (ended.Order, ended.Tasks.Count, ended.Figures));
        Assert.Equal(Unchanged, Decide(ended, Follow(null), Start).Refusal?.Code);
        Assert.Equal(SpotUnknown, Decide(ended, Check("part-C2"), Start.AddMinutes(3)).Refusal?.Code);
        Assert.Equal(5, Does(ended, Follow(Order(Posture.Emergency, "burst-main")), Start.AddMinutes(4)).Figures.Open);
    }

    [Fact]
    public void An_exercise_practises_what_an_emergency_asks_for_and_something_real_begins_anew()
    {
        var drill = Does(PatrolState.Nothing, Follow(Order(Posture.Exercise, "burst-main")), Start);
        Assert.Equal(Burst.Tasks.Select(task => task.Rule), drill.Tasks.Select(task => task.Rule));
        Assert.True(drill.Order!.Exercise);
        var real = Does(Does(drill, Check("part-C1"), Start.AddMinutes(1)), Follow(Order(Posture.Emergency, "burst-main")), Start.AddMinutes(2));
        Assert.Equal((5, 0, Start.AddMinutes(2)), (real.Figures.Open, real.Figures.Done, real.Since));
    }

    [Fact]
    public void Rounds_follow_each_other_from_the_beginning_and_what_nobody_looked_at_is_missed()
    {
        var state = Does(Burst, Check("part-C1"), Start.AddMinutes(59));
        Assert.Equal(Unchanged, Decide(state, Turn(), Start.AddMinutes(59)).Refusal?.Code);
        Assert.Equal(RoundOver, Decide(state, Check("part-C2"), Start.AddMinutes(60)).Refusal?.Code);
        state = Does(state, Turn(), Start.AddMinutes(61));
        Assert.Equal((2, Start.AddMinutes(120)), Round(state, "burst-water-covers"));
        Assert.Equal((0, 1), (state.Find("part-C1")!.Value.Point.Missed, state.Find("part-C2")!.Value.Point.Missed));
        Assert.Equal(new PatrolFigures(7, 1, 1, 0, 0), state.Figures);

        // A server that was away for hours missed no rounds that nobody could have reported: the next one is the one of now.
        Assert.Equal((6, Start.AddMinutes(360)), Round(Does(state, Turn(), Start.AddMinutes(330)), "burst-water-covers"));
    }

    [Theory]
    [InlineData("leader", "part-C1", 1, NotYours)]
    [InlineData("nobody", "part-C1", 1, NotYours)]
    [InlineData("collector-elsewhere", "part-C1", 1, OutsideArea)]
    [InlineData("collector", "part-C8", 1, SpotUnknown)]
    [InlineData("collector", "part-C1", 2, RoundOver)]
    [InlineData("collector", "part-C1", 1, null)]
    public void Who_may_report_what(string actor, string spot, int round, string? refusal) =>
        Assert.Equal(refusal, Decide(Burst, Check(spot, round, actor: actor), Start.AddMinutes(1)).Refusal?.Code);

    [Fact]
    public void The_second_in_a_round_is_told_who_was_there()
    {
        var state = Does(Burst, Check("part-C1"), Start.AddMinutes(1));
        var refused = Decide(state, Check("part-C1", actor: "checker"), Start.AddMinutes(2)).Refusal!;
        Assert.Equal((AlreadyChecked, "collector"), (refused.Code, refused.Arguments["account"]));
    }

    [Fact]
    public void A_look_is_taken_at_the_place_and_a_problem_is_put_in_words()
    {
        var far = Here with { Latitude = Here.Latitude + 0.001 };
        Assert.Equal(TooFar, Decide(Burst, Check("part-C1") with { Position = far }, Start).Refusal?.Code);
        Assert.Null(Decide(Burst, Check($"cell-{Cell}") with { Position = far }, Start).Refusal);
        Assert.Equal(TextInvalid, Decide(Burst, Check("part-C1", finding: PatrolFinding.Problem) with { Text = " " }, Start).Refusal?.Code);
        Assert.Equal(ValueUnknown, Decide(Burst, Check("part-C1", finding: (PatrolFinding)7), Start).Refusal?.Code);
        Assert.Equal(PhotosInvalid, Decide(Burst, Check("part-C1") with { Photos = [""] }, Start).Refusal?.Code);
        Assert.Equal(NotYours, Decide(Burst, Turn() with { Actor = "collector" }, Start.AddMinutes(61)).Refusal?.Code);
    }

    [Fact]
    public void A_case_is_named_once_by_who_found_the_problem_also_in_the_round_after()
    {
        var state = Does(Does(Burst, Check("part-C1", finding: PatrolFinding.Problem), Start.AddMinutes(1)), Turn(), Start.AddMinutes(61));
        Assert.Equal(NothingFound, Decide(state, Link("checker"), Start.AddMinutes(62)).Refusal?.Code);
        state = Does(state, Link("collector"), Start.AddMinutes(62));
        Assert.Equal("R1", state.Find("part-C1")!.Value.Point.Problem!.Case);
        Assert.Equal(CaseLinked, Decide(state, Link("collector"), Start.AddMinutes(63)).Refusal?.Code);
    }

    private static int RankOf(string rule) => Array.IndexOf(["burst-water-covers", "general-crowds", "general-covers", "general-cells"], rule);

    private static (int Round, DateTimeOffset Due) Round(PatrolState state, string rule) => state.Tasks.Where(task => task.Rule == rule).Select(task => (task.Round, task.Due)).Single();

    private static LinkPatrolCase Link(string actor) => new(OperationId.New(), actor, null, "part-C1", 1, "R1");
}
