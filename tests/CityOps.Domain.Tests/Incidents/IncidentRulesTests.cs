using CityOps.Accounts;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Plans.Tasks;

namespace CityOps.Incidents;

public sealed class IncidentRulesTests
{
    public static TheoryData<string, ResponseLevel, string?> Authority { get; } = new()
    {
        { "shift-leader", ResponseLevel.IV, null },
        { "shift-leader", ResponseLevel.III, IncidentRefusals.LevelNotYours },
        { "shift-leader", ResponseLevel.I, IncidentRefusals.LevelNotYours },
        { "leader", ResponseLevel.IV, null },
        { "leader", ResponseLevel.II, null },
        { "dispatcher", ResponseLevel.IV, IncidentRefusals.RoleNotAllowed },
        { "citizen", ResponseLevel.IV, IncidentRefusals.RoleNotAllowed },
        { "nobody", ResponseLevel.IV, IncidentRefusals.RoleNotAllowed },
        { "shift-leader-elsewhere", ResponseLevel.IV, IncidentRefusals.OutsideArea },
    };

    [Fact]
    public void From_a_report_to_the_archive()
    {
        var town = IncidentTown.Active();
        Assert.Equal(IncidentStatus.Active, town.State.Status);
        Assert.Equal("leader", town.State.Commander!.Account);
        town.Does(new DeescalateIncident(OperationId.New(), "leader", null, "水已止住"));
        foreach (var task in town.State.Tasks.Where(task => task.Planned!.Task.LifeSafety))
            town.Does(new SkipPlanTask(OperationId.New(), "leader", null, task.Planned!.Id, "已由前方完成"));
        town.Does(new TerminateIncident(OperationId.New(), "leader", null, true, "管道修复，恢复供水"));
        Assert.All(town.State.Tasks, task => Assert.False(task.IsOpen));
        Assert.Empty(town.State.Zones);
        town.Does(new RecoverIncident(OperationId.New(), "leader", null, "路面修复"));
        town.Does(new ReviewIncident(OperationId.New(), "leader", null, "阀门图纸须更新"));
        town.Does(new ArchiveIncident(OperationId.New(), "leader", null));

        Assert.Equal(IncidentStatus.Archived, town.State.Status);
        Assert.Equal("管道修复，恢复供水", town.State.Result);
    }

    [Theory]
    [MemberData(nameof(Authority))]
    public void A_level_is_begun_by_whom_it_belongs_to(string actor, ResponseLevel level, string? refusal) =>
        Assert.Equal(refusal, IncidentTown.Verified().Refuses(IncidentTown.Activate(level, actor)));

    [Fact]
    public void What_a_sensor_says_is_suspected_and_what_somebody_says_is_reported()
    {
        Assert.Equal(IncidentStatus.Suspected, new IncidentTown().Does(IncidentTown.Receive(BuiltInAccounts.System, IncidentSource.Sensor)).Status);
        Assert.Equal(IncidentStatus.Reported, new IncidentTown().Does(IncidentTown.Receive()).Status);
    }

    [Fact]
    public void What_was_not_verified_has_no_response()
    {
        var town = new IncidentTown();
        town.Does(IncidentTown.Receive());

        Assert.Equal(IncidentRefusals.WrongStatus, town.Refuses(IncidentTown.Activate(ResponseLevel.III)));
    }

    [Fact]
    public void Activation_is_one_event_and_brings_exactly_what_was_previewed()
    {
        var town = IncidentTown.Verified();
        var previewed = IncidentLevels.Preview(town.State, IncidentTown.GroundOf(null), ResponseLevel.III, [PlanChoice.Whole("burst-main")], town.Now).Preview!;
        town.Does(IncidentTown.Activate(ResponseLevel.III));

        var activated = Assert.Single(town.Events.OfType<IncidentActivated>());
        Assert.Equal(previewed.Tasks, activated.Brought.Tasks);
        Assert.Equal(previewed.Tasks.Count, town.State.Tasks.Count);
        Assert.True(previewed.Tasks.Count >= 10, $"{previewed.Tasks.Count} tasks");
    }

    [Fact]
    public void Another_level_brings_exactly_what_was_previewed_whatever_is_chosen_beside_it()
    {
        var town = IncidentTown.Active();
        var previewed = IncidentLevels.Preview(town.State, IncidentTown.GroundOf(null), ResponseLevel.II, [PlanChoice.Whole("gas-leak")], town.Now).Preview!;
        town.Does(new ChangeLevel(OperationId.New(), "leader", null, ResponseLevel.II, "more streets"));

        var changed = Assert.Single(town.Events.OfType<LevelChanged>());
        Assert.NotEmpty(previewed.Tasks);
        Assert.All(previewed.Tasks, task => Assert.Equal("burst-main", task.Origin.Plan));
        Assert.Equal(previewed.Tasks, changed.Brought.Tasks);
        Assert.Equal(previewed.Resources, changed.Brought.Resources);
    }

    [Fact]
    public void The_same_plan_again_adds_nothing_and_a_second_plan_doubles_nothing()
    {
        var town = IncidentTown.Active();
        Assert.Equal(IncidentRefusals.SameLevel, town.Refuses(IncidentTown.Activate(ResponseLevel.III)));
        town.Does(IncidentTown.Activate(ResponseLevel.III, plan: "rainstorm-flooding"));

        Assert.Equal(town.State.Tasks.Count, town.State.Tasks.Select(task => task.Planned!.Id).Distinct().Count());
        var common = town.State.Tasks.Select(task => task.Planned!.Task).Where(task => task.Common is not null).Select(task => (task.Common, task.Owner)).ToArray();
        Assert.Equal(common.Length, common.Distinct().Count());
    }

    [Fact]
    public void A_graver_level_adds_what_is_new_and_keeps_what_is_under_way()
    {
        var town = IncidentTown.Active(ResponseLevel.IV);
        var before = town.State.Tasks.Select(task => task.Planned!.Id).ToArray();
        Assert.Equal(IncidentRefusals.LevelNotYours, town.Refuses(new ChangeLevel(OperationId.New(), "shift-leader", null, ResponseLevel.II, "影响扩大")));
        town.Does(new ChangeLevel(OperationId.New(), "leader", null, ResponseLevel.II, "影响扩大"));

        Assert.Equal(ResponseLevel.II, town.State.Level);
        Assert.Equal(before, town.State.Tasks.Take(before.Length).Select(task => task.Planned!.Id));
        Assert.True(town.State.Tasks.Count > before.Length);
        Assert.Equal(IncidentRefusals.LevelNotYours, town.Refuses(new ChangeLevel(OperationId.New(), "shift-leader", null, ResponseLevel.IV, "控制住了")));
    }

    [Fact]
    public void The_command_changes_hands_when_both_say_so()
    {
        var town = IncidentTown.Active();
        Assert.Equal(IncidentRefusals.SuccessorUnsuitable, town.Refuses(new OfferCommand(OperationId.New(), "leader", null, "shift-leader", "交接")));
        Assert.Equal(IncidentRefusals.NotCommander, town.Refuses(new OfferCommand(OperationId.New(), "other-leader", null, "leader", "交接")));
        Assert.Equal(IncidentRefusals.CommandNotOffered, town.Refuses(new TakeCommand(OperationId.New(), "other-leader", null)));
        town.Does(new OfferCommand(OperationId.New(), "leader", null, "other-leader", "交接"));
        Assert.Equal("leader", town.State.Commander!.Account);
        town.Does(new TakeCommand(OperationId.New(), "other-leader", null));

        Assert.Equal("other-leader", town.State.Commander!.Account);
    }

    [Fact]
    public void The_response_does_not_end_while_lives_hang_on_an_open_task()
    {
        var town = IncidentTown.Active();

        Assert.Contains(town.State.Tasks, task => task.Planned!.Task.LifeSafety);
        Assert.Equal(IncidentRefusals.LifeSafetyOpen, town.Refuses(new TerminateIncident(OperationId.New(), "leader", null, true, "结束")));
        Assert.Equal(IncidentRefusals.HazardRemains, town.Refuses(new TerminateIncident(OperationId.New(), "leader", null, false, "结束")));
        Assert.Equal(IncidentRefusals.LevelNotYours, town.Refuses(new TerminateIncident(OperationId.New(), "shift-leader", null, true, "结束")));
    }

    [Fact]
    public void A_task_belongs_to_its_owner_and_a_waiting_one_begins_with_the_end_of_the_other()
    {
        var town = IncidentTown.Active();
        var waiting = town.State.Tasks.First(task => task.Planned!.After is not null && town.State.TaskOf(task.Planned.After.Value)?.Organisation is not null && task.Due is null);
        var first = town.State.TaskOf(waiting.Planned!.After!.Value)!;
        Assert.Equal(PlanRefusals.TaskRoleNotAllowed, town.Refuses(new ConfirmPlanTask(OperationId.New(), "unit:nobody", null, first.Planned!.Id)));
        town.Does(new ConfirmPlanTask(OperationId.New(), "unit:" + first.Organisation, null, first.Planned.Id));
        town.Now = town.Now.AddMinutes(5);
        town.Does(new SkipPlanTask(OperationId.New(), "leader", null, first.Planned.Id, "已完成"));

        Assert.Equal(town.Now.AddMinutes(waiting.Planned.Task.Due.Minutes), town.State.TaskOf(waiting.Planned.Id)!.Due);
    }

    [Fact]
    public void What_is_overdue_is_told_to_the_post_above()
    {
        var town = IncidentTown.Active();
        var next = IncidentTasks.Next(town.State)!.Value;
        var command = next.Make(OperationId.New());
        Assert.Equal(PlanRefusals.EscalationNotDue, town.Refuses(command));
        town.Now = next.At;
        town.Does(command);

        Assert.Equal(1, town.State.TaskOf(command.Task)!.Escalations);
        Assert.True(IncidentTasks.Next(town.State)!.Value.At >= next.At);
    }

    [Fact]
    public void Before_it_was_received_nothing_can_be_done()
    {
        foreach (var command in Commands())
            Assert.Equal(IncidentRefusals.Absent, new IncidentTown().Refuses(command));
    }

    [Fact]
    public void Every_command_has_its_line_in_the_table_and_no_line_is_left_over()
    {
        var commands = typeof(IncidentCommand).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(IncidentCommand)) && !type.IsAbstract).ToHashSet();
        var lines = IncidentTransitions.All.Select(line => line.Command).Concat(PlanTaskTransitions.All.Select(line => line.Command)).ToHashSet();

        Assert.Equal(commands, lines);
        Assert.Equal(IncidentTransitions.All.Length, IncidentTransitions.All.Select(line => line.Name).Distinct().Count());
    }

    [Fact]
    public void Whatever_happens_its_status_is_left_only_by_the_table()
    {
        foreach (var line in IncidentTransitions.All.Where(line => line.Command != typeof(ReceiveIncident)))
        {
            foreach (var status in Enum.GetValues<IncidentStatus>().Where(status => status != IncidentStatus.Absent && !line.From.Contains(status)))
            {
                var state = IncidentTown.Active().State with { Status = status };
                var command = Commands().Single(one => one.GetType() == line.Command);
                var refusal = IncidentRules.Decide(state, command, new Commands.DecisionContext<IncidentGround>(IncidentTown.Start, IncidentTown.GroundOf(command))).Refusal;
                Assert.Equal(IncidentRefusals.WrongStatus, refusal?.Code);
            }
        }
    }

    [Theory]
    [InlineData(-1)]
    public void A_figure_is_never_negative(int deaths) => Assert.Equal(
        IncidentRefusals.FigureInvalid,
        IncidentTown.Active().Refuses(new UpdateFigures(OperationId.New(), "intake", null, IncidentFigures.Unknown with { Deaths = deaths }, "现场")));

    private static IEnumerable<IncidentCommand> Commands()
    {
        const string by = "leader";
        var circle = new PlanShape([ResponseLevel.III], PlanShapeKind.Circle, 200, [], null);
        yield return new FreezePeriod(OperationId.New(), by, null, IncidentTown.Start.AddHours(12), "close the valve");
        yield return new VerifyIncident(OperationId.New(), by, null, IncidentFinding.True, "seen");
        yield return new ClassifyIncident(OperationId.New(), by, null, IncidentClass.Accident, "burst-main", "Burst");
        yield return new ProposeLevel(OperationId.New(), by, null, ResponseLevel.III, "grave");
        yield return new PreAlertIncident(OperationId.New(), by, null, "rain");
        yield return IncidentTown.Activate(ResponseLevel.III);
        yield return new ChangeLevel(OperationId.New(), by, null, ResponseLevel.II, "graver");
        yield return new UpdateFigures(OperationId.New(), by, null, IncidentFigures.Unknown, "nothing yet");
        yield return new NoteIncident(OperationId.New(), by, null, "noted");
        yield return new OfferCommand(OperationId.New(), by, null, "other-leader", "over");
        yield return new TakeCommand(OperationId.New(), by, null);
        yield return new DrawZone(OperationId.New(), by, null, PlanZoneKind.Warning, new PlanText("警戒区", "Cordon"), new PlanText("不得进入", "keep out"), circle, IncidentTown.Place);
        yield return new LiftZone(OperationId.New(), by, null, default, "over");
        yield return new ReleaseMessage(OperationId.New(), by, null, default);
        yield return new SubmitReport(OperationId.New(), by, null, default, [new ReportPart(ReportElement.Course, "it burst")]);
        yield return new ReturnReport(OperationId.New(), by, null, default, "casualties?");
        yield return new OmitReport(OperationId.New(), by, null, default);
        yield return new TendIncident(OperationId.New(), by, null);
        yield return new MarkSensitive(OperationId.New(), by, null, "congress");
        yield return new AttachChild(OperationId.New(), by, null, "I990101202611210002", IncidentRelation.Secondary, "undermined");
        yield return new DetachChild(OperationId.New(), by, null, "I990101202611210002", "wrong");
        yield return new FollowParent(OperationId.New(), by, null, null);
        yield return new SendReport(OperationId.New(), by, null, default, "report");
        yield return new DeescalateIncident(OperationId.New(), by, null, "over");
        yield return new TerminateIncident(OperationId.New(), by, null, true, "over");
        yield return new RecoverIncident(OperationId.New(), by, null, "roads");
        yield return new ReviewIncident(OperationId.New(), by, null, "learned");
        yield return new ArchiveIncident(OperationId.New(), by, null);
    }
}
