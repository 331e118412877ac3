using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Simulation;

public sealed class BurstMainScriptTests
{
    private static readonly IncidentView View = new(
        "I990101202611210001", 1, IncidentStatus.Reported, IncidentClass.Accident, "burst-main", BurstMainScript.Title,
        new IncidentReport(IncidentSource.Case, "sim-shift-leader", DateTimeOffset.UnixEpoch, "x", new CasePosition(120, 30), "990101001001001", "x", null, false),
        null, null, null, null, IncidentFigures.Unknown, [], [], [], [], [], [], null, null, null, []);

    [Fact]
    public void The_hall_verifies_counts_activates_sends_units_draws_a_zone_and_ends_it()
    {
        Assert.Equal("verify", Next(View));
        Assert.Equal("update-figures", Next(View with { Status = IncidentStatus.Verified }));
        var known = View with { Status = IncidentStatus.Verified, Figures = IncidentFigures.Unknown with { AffectedPeople = 32_000 } };
        Assert.Equal("activate", Next(known));
        var active = known with { Status = IncidentStatus.Active };
        Assert.Equal("dispatch", Next(active));
        Assert.Equal("draw-zone", Next(active, sent: 4));
        var drawn = active with { Zones = [new IncidentZone(new PlanItemId(Guid.Empty), PlanZoneKind.Warning, new PlanText("x", "x"), new PlanText("x", "x"), new PlanShape([], PlanShapeKind.Circle, 1, [], null), new CasePosition(120, 30), null, default)] };
        Assert.Null(Next(drawn, sent: 4));
        Assert.Equal("deescalate", Next(drawn, sent: 4, there: 1));
        Assert.Equal("terminate", Next(drawn with { Status = IncidentStatus.Deescalating }, 4, 4));
        Assert.Equal("release", Next(drawn with { Status = IncidentStatus.Terminated }, 4, 4));
        Assert.Null(Next(drawn with { Status = IncidentStatus.Terminated }));
    }

    [Fact]
    public void It_is_not_ended_while_a_task_on_which_lives_hang_is_open()
    {
        var planned = PlanLibrary.Of("burst-main")!.Tasks.First(task => task.LifeSafety);
        var zone = new IncidentZone(new PlanItemId(Guid.Empty), PlanZoneKind.Warning, new PlanText("x", "x"), new PlanText("x", "x"), new PlanShape([], PlanShapeKind.Circle, 1, [], null), new CasePosition(120, 30), null, default);
        var active = View with { Status = IncidentStatus.Active, Zones = [zone], Tasks = [TaskPlanTests.Task(planned, PlanTaskStatus.InProgress)] };

        Assert.Null(Next(active, 4, 4));
        Assert.Equal("deescalate", Next(active with { Tasks = [TaskPlanTests.Task(planned, PlanTaskStatus.Done)] }, 4, 4));
    }

    [Fact]
    public void A_written_report_is_handed_in_by_the_dispatcher_and_signed_by_the_leader_and_the_row_of_follow_ups_is_not_hurried()
    {
        var zone = new IncidentZone(new PlanItemId(Guid.Empty), PlanZoneKind.Warning, new PlanText("x", "x"), new PlanText("x", "x"), new PlanShape([], PlanShapeKind.Circle, 1, [], null), new CasePosition(120, 30), null, default);
        var report = PlanLibrary.Of("burst-main")!.Reports.First(report => report is { Written: true, Kind: PlanReportKind.First });
        var due = new IncidentReportDue(new PlannedReport(default, new PlanOrigin("burst-main", 1), report, null, null, DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch, null, null, Late: false);
        var active = View with { Status = IncidentStatus.Active, Zones = [zone], Reports = [due] };

        Assert.Equal((SimulatedPosts.Dispatcher, "submit-report"), Step(active));
        Assert.Equal((SimulatedPosts.Leader, "send-report"), Step(active with { Reports = [due with { Draft = new ReportDraft(SimulatedPosts.Dispatcher, default, [], [], null, null) }] }));
        Assert.Equal((SimulatedPosts.Leader, "send-report"), Step(active with { Reports = [due with { Report = due.Report with { Report = report with { Written = false } } }] }));
        Assert.Null(BurstMainScript.Next(active with { Reports = [due with { Number = 2 }] }, 4, 0));
    }

    private static (string Account, string Command) Step(IncidentView view) => BurstMainScript.Next(view, 4, 4) is { } step ? (step.Account, step.Command) : default;

    private static string? Next(IncidentView view, int sent = 0, int there = 0) => BurstMainScript.Next(view, sent, there)?.Command;
}
