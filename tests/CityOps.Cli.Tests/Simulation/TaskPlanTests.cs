using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Simulation;

public sealed class TaskPlanTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    [InlineData(3600)]
    public void A_department_confirms_starts_ticks_and_completes_each_task_within_its_time_at_any_speed(double speed)
    {
        var plan = new TaskPlan(speed, "photo");
        foreach (var planned in PlanLibrary.Of("burst-main")!.Tasks)
        {
            List<string> said = [];
            var task = Task(planned, PlanTaskStatus.Issued);
            var until = Start.AddMinutes(planned.Due.Minutes);
            for (var now = Start; now <= until && task.Status != PlanTaskStatus.Done; now += TimeSpan.FromMinutes(planned.Due.Minutes / speed / 400))
            {
                if (plan.Next(task, now) is not { } step)
                    continue;
                said.Add(step.Command);
                task = After(task, step.Command);
            }

            Assert.Equal(PlanTaskStatus.Done, task.Status);
            Assert.Equal(["confirm", "start", .. planned.Checklist.Select(_ => "tick"), "complete"], said);
        }
    }

    [Fact]
    public void A_task_that_waits_for_another_is_confirmed_and_not_begun()
    {
        var plan = new TaskPlan(60, "photo");
        var planned = PlanLibrary.Of("burst-main")!.Tasks.First(task => task.Due.After is not null);

        Assert.Equal("confirm", plan.Next(Task(planned, PlanTaskStatus.Read) with { Due = null }, Start.AddHours(1))!.Command);
        Assert.Null(plan.Next(Task(planned, PlanTaskStatus.Confirmed) with { Due = null }, Start.AddHours(1)));
    }

    [Theory]
    [InlineData(PlanTaskStatus.Rejected)]
    [InlineData(PlanTaskStatus.Done)]
    [InlineData(PlanTaskStatus.Withdrawn)]
    public void Nothing_is_done_to_a_task_that_is_not_with_its_owner(PlanTaskStatus status) =>
        Assert.Null(new TaskPlan(60, "photo").Next(Task(PlanLibrary.Of("burst-main")!.Tasks[0], status), Start.AddDays(1)));

    internal static IncidentTaskView Task(PlanTask planned, PlanTaskStatus status) => new(
        new PlannedTask(new PlanItemId(Guid.Parse($"00000000-0000-0000-0000-0000000000{planned.Id.Length % 100:00}")), new PlanOrigin("burst-main", 1), planned, new PlanText("组", "Group"), "water-supply", false, Start.AddMinutes(planned.Due.Minutes), Start.AddMinutes(planned.Due.Minutes), null),
        status, "water-supply", Start.AddMinutes(planned.Due.Minutes), new PlanTaskReceipts(Start, null, null, null), [], [], null, null, false, null, 0);

    private static IncidentTaskView After(IncidentTaskView task, string command) => command switch
    {
        "confirm" => task with { Status = PlanTaskStatus.Confirmed },
        "start" => task with { Status = PlanTaskStatus.InProgress },
        "tick" => task with { Ticked = [.. task.Ticked, task.Ticked.Count + 1] },
        _ => task with { Status = PlanTaskStatus.Done },
    };
}
