using CityOps.Cases;
using CityOps.Commands;
using CityOps.Dispatch;
using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Postures;

public sealed class RaisedRightsTests
{
    private static readonly PostureHere Emergency = new("990101", Posture.Emergency);

    [Theory]
    [InlineData(Posture.Normal, 0)]
    [InlineData(Posture.Exercise, 0)]
    [InlineData(Posture.Warning, 0)]
    [InlineData(Posture.Emergency, 3)]
    [InlineData(Posture.War, 3)]
    public void Only_an_emergency_or_a_war_raises_rights(Posture posture, int rights) => Assert.Equal(rights, RaisedRights.In(posture).Count());

    [Theory]
    [InlineData(Posture.Warning, ResponseLevel.III, IncidentRefusals.LevelNotYours)]
    [InlineData(Posture.Exercise, ResponseLevel.III, IncidentRefusals.LevelNotYours)]
    [InlineData(Posture.Emergency, ResponseLevel.II, IncidentRefusals.LevelNotYours)]
    [InlineData(Posture.Emergency, ResponseLevel.III, null)]
    [InlineData(Posture.War, ResponseLevel.III, null)]
    public void In_an_emergency_the_shift_leader_begins_a_response_of_level_three(Posture posture, ResponseLevel level, string? refusal) =>
        Assert.Equal(refusal, Decide(IncidentTown.Verified(), IncidentTown.Activate(level, "shift-leader"), new PostureHere("990101", posture)).Refusal?.Code);

    [Fact]
    public void What_is_done_by_a_raised_right_is_marked_in_the_same_append()
    {
        var raised = Decide(IncidentTown.Verified(), IncidentTown.Activate(ResponseLevel.III, "shift-leader"), Emergency);

        var marked = Assert.Single(raised.Events.OfType<IncidentRightRaised>());
        Assert.Equal(new RaisedUse(RaisedRight.DecideLevelThree, "990101", Posture.Emergency, "activate"), marked.Use);
    }

    [Theory]
    [InlineData("leader", ResponseLevel.III)]
    [InlineData("shift-leader", ResponseLevel.IV)]
    public void What_a_post_may_do_anyway_is_not_marked(string actor, ResponseLevel level)
    {
        var own = Decide(IncidentTown.Verified(), IncidentTown.Activate(level, actor), Emergency);

        Assert.Null(own.Refusal);
        Assert.DoesNotContain(own.Events, happened => happened is IncidentRightRaised);
    }

    [Fact]
    public void The_right_reaches_no_further_than_the_area_of_the_post() => Assert.Equal(
        IncidentRefusals.OutsideArea,
        Decide(IncidentTown.Verified(), IncidentTown.Activate(ResponseLevel.III, "shift-leader-elsewhere"), Emergency).Refusal?.Code);

    [Fact]
    public void The_video_seat_draws_zones_while_it_lasts()
    {
        var draw = new DrawZone(OperationId.New(), "video", null, PlanZoneKind.Warning, new PlanText("警戒区", "Cordon"), new PlanText("不得进入", "keep out"), new PlanShape([], PlanShapeKind.Circle, 100, [], null), IncidentTown.Place);
        var post = new CasePost(CaseRole.VideoOperator, "supervision-centre", "9901");

        Assert.Equal(IncidentRefusals.RoleNotAllowed, Decide(IncidentTown.Verified(), draw, null, post).Refusal?.Code);
        Assert.IsType<IncidentRightRaised>(Decide(IncidentTown.Verified(), draw, Emergency, post).Events[^1]);

        // What the fields lack is refused as always.
        Assert.Equal(IncidentRefusals.ShapeInvalid, Decide(IncidentTown.Verified(), draw with { Shape = null }, Emergency, post).Refusal?.Code);
    }

    [Theory]
    [InlineData("990102", Posture.Emergency, null)]
    [InlineData("990102", Posture.Warning, AssignmentRefusals.RoleNotAllowed)]
    [InlineData("990103", Posture.Emergency, AssignmentRefusals.RoleNotAllowed)]
    public void The_district_seat_sends_units_of_its_district_while_it_lasts(string area, Posture posture, string? refusal)
    {
        var seat = Crews.Account("seat", CaseRole.DistrictSeat, "district-centre", area);
        var ground = new AssignmentGround { Unit = Crews.Unit, Account = seat, Job = new KnownJob(Crews.Job("I1"), false), Posture = new PostureHere("990102", posture) };
        var decision = Crews.Decide(AssignmentRules.Initial, Crews.Command(typeof(AssignUnit), "I1", "seat"), default, ground);

        Assert.Equal(refusal, decision.Refusal?.Code);
        if (refusal is null)
            Assert.Equal(new AssignmentRightRaised(new RaisedUse(RaisedRight.SendUnits, "990102", Posture.Emergency, "assign")), decision.Events[^1]);
        Assert.Equal(refusal is null, AssignmentOffers.MaySend(seat, Crews.Grid, ground.Posture));
    }

    [Fact]
    public void It_ends_with_the_posture()
    {
        var town = IncidentTown.Active(ResponseLevel.III);

        Assert.NotEqual(IncidentRefusals.LevelNotYours, Decide(town, new TerminateIncident(OperationId.New(), "shift-leader", null, true, "over"), Emergency).Refusal?.Code);
        Assert.Equal(IncidentRefusals.LevelNotYours, Decide(town, new TerminateIncident(OperationId.New(), "shift-leader", null, true, "over"), null).Refusal?.Code);
    }

    private static Decision<IncidentEvent, IncidentReceipt> Decide(IncidentTown town, IncidentCommand command, PostureHere? here, CasePost? post = null)
    {
        var ground = IncidentTown.GroundOf(command) with { Posture = here };
        return IncidentRules.Decide(town.State, command, new DecisionContext<IncidentGround>(town.Now, post is null ? ground : ground with { Posts = [post] }));
    }
}
