using CityOps.Cases;
using CityOps.Journal;
using CityOps.Units;
using FsCheck.Fluent;
using static CityOps.Dispatch.AssignmentStatus;

namespace CityOps.Dispatch;

public sealed class AssignmentRulesTests
{
    private static readonly AssignmentStatus[] OnJob = [Assigned, Acknowledged, EnRoute, OnScene, Staging, Transporting];

    // Written down a second time and by hand: the table of the rules is checked against this one, not against itself.
    private static readonly Dictionary<string, AssignmentStatus[]> Legal = new(StringComparer.Ordinal)
    {
        ["assign"] = [Available, Returning],
        ["acknowledge"] = [Assigned],
        ["depart"] = [Assigned, Acknowledged, Staging],
        ["arrive"] = [Acknowledged, EnRoute, Staging],
        ["stage"] = [EnRoute, OnScene],
        ["transport"] = [OnScene],
        ["return"] = [OnScene, Staging, Transporting],
        ["release"] = [OnScene, Staging, Transporting, Returning],
        ["divert"] = [Assigned, Acknowledged, EnRoute, OnScene, Staging],
        ["cancel"] = [Assigned, Acknowledged, EnRoute, Staging],
        ["reserve"] = OnJob,
        ["out-of-service"] = [Available, Assigned, Acknowledged, EnRoute, OnScene, Staging, Returning],
        ["back-in-service"] = [OutOfService],
        ["raise-sos"] = [Available, .. OnJob, Returning, OutOfService],
        ["clear-sos"] = [Sos],
    };

    public static TheoryData<AssignmentStatus, string> Matrix
    {
        get
        {
            var all = new TheoryData<AssignmentStatus, string>();
            foreach (var status in Enum.GetValues<AssignmentStatus>())
            {
                foreach (var name in Legal.Keys)
                    all.Add(status, name);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Matrix))]
    public void Each_command_is_legal_where_the_table_says_and_refused_with_a_code_everywhere_else(AssignmentStatus status, string name)
    {
        var state = Crews.In(status);
        Assert.Equal(status, state.Status);

        var refusal = Crews.Decide(state, Crews.Command(TypeOf(name))).Refusal;

        if (Legal[name].Contains(status))
            Assert.Null(refusal);
        else if (name == "assign" && state.Job is not null)
            Assert.Equal(("assignment_unit_taken", "R1"), (refusal?.Code, refusal?.Arguments["job"]));
        else
            Assert.Equal(("assignment_wrong_status", name), (refusal?.Code, refusal?.Arguments["command"]));
    }

    [Fact]
    public void Whoever_finds_the_unit_taken_is_told_by_whom_when_and_for_which_job()
    {
        var state = Crews.Done(AssignmentRules.Initial, Crews.Command(typeof(AssignUnit), "I1", "shift-leader"), TimeSpan.FromSeconds(5));

        var refusal = Crews.Decide(state, Crews.Command(typeof(AssignUnit), "R2", "dispatcher"), TimeSpan.FromSeconds(6)).Refusal!;

        Assert.Equal(AssignmentRefusals.UnitTaken, refusal.Code);
        Assert.Equal(("I1", "assigned", "shift-leader", "2026-11-21T02:00:05.0000000+00:00"), (refusal.Arguments["job"], refusal.Arguments["status"], refusal.Arguments["by"], refusal.Arguments["at"]));
    }

    [Fact]
    public void Turnout_travel_and_time_on_the_scene_are_measured()
    {
        var state = AssignmentRules.Initial;
        foreach (var (type, at) in ((Type, int)[])[(typeof(AssignUnit), 0), (typeof(AcknowledgeAssignment), 20), (typeof(DepartUnit), 70), (typeof(ArriveUnit), 370), (typeof(ReturnUnit), 2_170)])
            state = Crews.Done(state, Crews.Command(type, "I1"), TimeSpan.FromSeconds(at));

        Assert.Equal((70.0, 300.0, 1_800.0), (state.Times!.TurnoutSeconds, state.Times.TravelSeconds, state.Times.OnSceneSeconds));
        Assert.Null(state.Job);
        Assert.Equal([new UnitReturning("I1", 1_800)], Crews.Decide(Crews.In(OnScene) with { Job = Crews.Job("I1") }, Crews.Command(typeof(ReturnUnit)), TimeSpan.FromSeconds(1_800)).Events);
    }

    [Theory]
    [InlineData("release", OnScene)]
    [InlineData("return", OnScene)]
    [InlineData("cancel", EnRoute)]
    public void What_was_reserved_begins_when_the_job_before_it_ends(string name, AssignmentStatus status)
    {
        var reserved = Crews.Done(Crews.In(status), Crews.Command(typeof(ReserveUnit), "I9"));
        var after = Crews.Done(reserved, Crews.Command(TypeOf(name)));

        Assert.Equal((Assigned, "I9", null), (after.Status, after.Job?.Key, after.Next));
        Assert.Null(Crews.Done(reserved, new ReserveUnit(OperationId.New(), "x", null, null)).Next);
    }

    [Fact]
    public void A_unit_in_distress_keeps_its_job_and_only_the_hall_ends_the_distress()
    {
        var sos = Crews.Done(Crews.In(EnRoute), Crews.Command(typeof(RaiseSos)));
        var byCrew = Crews.Decide(sos, Crews.Command(typeof(ClearSos)), ground: new AssignmentGround { Unit = Crews.Unit, Account = Crews.Crew });

        Assert.Equal((Sos, "R1"), (sos.Status, sos.Job?.Key));
        Assert.Equal(AssignmentRefusals.RoleNotAllowed, byCrew.Refusal?.Code);
        Assert.Equal((EnRoute, "R1"), (Crews.Done(sos, Crews.Command(typeof(ClearSos))) is var after ? (after.Status, after.Job?.Key) : default));
    }

    [Theory]
    [InlineData("assign", CaseRole.Handler, "fire-brigade", "", "assignment_role_not_allowed")]
    [InlineData("assign", CaseRole.Handler, "water", "", "unit_not_found")]
    [InlineData("assign", CaseRole.IntakeOperator, "centre", "9901", "assignment_role_not_allowed")]
    [InlineData("assign", CaseRole.Dispatcher, "command", "9902", "unit_not_found")]
    [InlineData("assign", CaseRole.Dispatcher, "command", "990101", "assignment_outside_your_area")]
    [InlineData("assign", CaseRole.ShiftLeader, "centre", "9901", null)]
    [InlineData("assign", CaseRole.Leader, "centre", "9901", null)]
    [InlineData("raise-sos", CaseRole.Leader, "centre", "9901", null)]
    [InlineData("raise-sos", CaseRole.Inspectorate, "centre", "9901", "unit_not_yours")]
    public void Who_may_do_what(string name, CaseRole role, string organisation, string area, string? code)
    {
        var ground = new AssignmentGround { Unit = Crews.Unit, Account = Crews.Account("x", role, organisation, area), Job = new KnownJob(Crews.Job("R2"), false) };

        Assert.Equal(code, Crews.Decide(AssignmentRules.Initial, Crews.Command(TypeOf(name)), ground: ground).Refusal?.Code);
    }

    [Fact]
    public void Nobody_is_sent_to_a_job_that_is_unknown_or_ended_or_off_duty_or_on_a_case_of_its_own()
    {
        var ground = new AssignmentGround { Unit = Crews.Unit, Account = Crews.Dispatcher, Job = new KnownJob(Crews.Job("R2"), false) };

        Assert.Equal(AssignmentRefusals.JobUnknown, CodeOf(ground with { Job = null }));
        Assert.Equal(AssignmentRefusals.JobEnded, CodeOf(ground with { Job = new KnownJob(Crews.Job("R2"), true) }));
        Assert.Equal(UnitRefusals.OffDuty, CodeOf(ground with { Shown = new UnitView("fire-1", UnitStatus.Offline, null, null, null, false) }));
        Assert.Equal(AssignmentRefusals.UnitTaken, CodeOf(ground with { Shown = new UnitView("fire-1", UnitStatus.EnRoute, "R7", null, null, false) }));
        Assert.Null(CodeOf(ground with { Shown = new UnitView("fire-1", UnitStatus.EnRoute, "R2", null, null, false) }));

        string? CodeOf(AssignmentGround facts) => Crews.Decide(AssignmentRules.Initial, Crews.Command(typeof(AssignUnit)), ground: facts).Refusal?.Code;
    }

    /// <summary>Whatever is tried in whatever order: a job begins only where none is, or ends another by name.</summary>
    [Fact]
    public void A_unit_never_has_two_jobs()
    {
        var names = AssignmentTransitions.All.Select(one => one.Name).ToArray();
        var tries = (from name in Gen.Elements(names) from job in Gen.Choose(1, 4) select (name, job)).ListOf();
        Property.Holds(tries, 1_000, list =>
        {
            var (state, open) = (AssignmentRules.Initial, new HashSet<string>());
            foreach (var (name, job) in list)
            {
                foreach (var happened in Crews.Decide(state, Crews.Command(TypeOf(name), $"R{job}")).Events)
                {
                    Count(open, happened);
                    state = AssignmentRules.Apply(state, happened, new(Crews.Start, "x"));
                    Assert.True(open.Count <= 1 && open.SetEquals(state.Job is null ? [] : [state.Job.Key]), $"{string.Join(',', open)} after {happened}");
                    Assert.Equal(OnJob.Contains(state.Status == Sos ? state.Before : state.Status), state.Job is not null);
                }
            }
        });
    }

    /// <summary>The jobs that stand open, counted from the events alone.</summary>
    private static void Count(HashSet<string> open, AssignmentEvent happened)
    {
        var (ended, begun) = happened switch
        {
            UnitAssigned assigned => (null, assigned.Job.Key),
            UnitDiverted diverted => (diverted.From, diverted.Job.Key),
            UnitReturning returning => (returning.Job, null),
            UnitReleased released => (released.Job, null),
            AssignmentCancelled cancelled => (cancelled.Job, null),
            UnitWentOutOfService gone => (gone.Job, null),
            _ => ((string?)null, (string?)null),
        };
        if (ended is not null)
            Assert.True(open.Remove(ended));
        if (begun is not null)
            Assert.True(open.Add(begun));
    }

    private static Type TypeOf(string name) => AssignmentTransitions.All.Single(one => one.Name == name).Command;
}
