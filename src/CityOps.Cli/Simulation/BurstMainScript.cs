using CityOps.Accounts;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Simulation;

/// <summary>What the hall does next in a scenario.</summary>
/// <param name="Account">Who.</param>
/// <param name="Command">Name of the command to the incident; <c>dispatch</c> and <c>release</c> are for its units.</param>
/// <param name="Body">What it says.</param>
/// <param name="Minutes">How long it takes until it is done, in the time of the plan.</param>
internal sealed record ScenarioStep(string Account, string Command, object Body, double Minutes);

/// <summary>
/// The hall in the scenario burst-main, by where the incident stands: verified, figures, level and plan by the rules' proposal, units, a zone,
/// messages and reports, and the end when nothing on which lives hang is open. Knows no clock and asks nobody.
/// </summary>
internal static class BurstMainScript
{
    /// <summary>Name of the plan.</summary>
    public const string Plan = "burst-main";

    /// <summary>What the incident is called; everybody who reads it reads that it is simulated.</summary>
    public const string Title = "【模拟】供水主管爆裂 Simulated burst main";

    private const string LastTask = "restore-supply";

    /// <summary>The next step; null while departments and units are at work, and at the end.</summary>
    /// <param name="view">The incident.</param>
    /// <param name="sent">How many units are on it.</param>
    /// <param name="there">How many of them are there.</param>
    public static ScenarioStep? Next(IncidentView view, int sent, int there) => view.Status switch
    {
        IncidentStatus.Suspected or IncidentStatus.Reported => Hall(SimulatedPosts.ShiftLeader, "verify", new { finding = IncidentFinding.True, text = "模拟：视频核实，路面涌水 Simulated: seen on camera, water on the road" }, 2),
        IncidentStatus.Verified or IncidentStatus.Monitored when view.Figures.AffectedPeople is null => Hall(SimulatedPosts.ShiftLeader, "update-figures", new { figures = IncidentFigures.Unknown with { AffectedPeople = 32_000 }, text = "模拟：水司初步估计 Simulated: first estimate of the water company" }, 1),
        IncidentStatus.Verified or IncidentStatus.Monitored => Hall(SimulatedPosts.Leader, "activate", new { level = ResponseLevel.III, choices = new[] { PlanChoice.Whole(Plan) }, reason = "模拟：影响范围大 Simulated: many without water" }, 2),
        IncidentStatus.Active => Lead(view, sent, there),
        IncidentStatus.Deescalating => Hall(SimulatedPosts.Leader, "terminate", new { hazardRemoved = true, result = "模拟：管段已更换，供水恢复，路面已抢通 Simulated: the pipe is replaced, water is back, the road is open" }, 5),
        IncidentStatus.Terminated when sent > 0 => Hall(SimulatedPosts.Dispatcher, "release", new { }, 2),
        _ => null,
    };

    private static ScenarioStep? Lead(IncidentView view, int sent, int there)
    {
        if (sent == 0)
            return Hall(SimulatedPosts.Dispatcher, "dispatch", new { }, 1);
        if (view.Zones.All(zone => zone.Origin is not null))
            return Hall(SimulatedPosts.Dispatcher, "draw-zone", Zone(view), 3);
        if (view.Messages.FirstOrDefault(message => message.ReleasedAt is null) is { } message)
            return Hall(SimulatedPosts.Leader, "release-message", new { message = message.Message.Id }, 4);
        if (view.Reports.FirstOrDefault(report => report is { SentAt: null, Due: not null, Number: <= 1 }) is { } report)
            return Report(view, report);
        var isOver = there > 0
            && view.Tasks.All(task => !task.Planned.Task.LifeSafety || !IsOpen(task))
            && view.Tasks.Where(task => task.Planned.Task.Id == LastTask).All(task => !IsOpen(task));
        return isOver ? Hall(SimulatedPosts.Leader, "deescalate", new { reason = "模拟：险情已排除 Simulated: the danger is removed" }, 5) : null;
    }

    /// <summary>Written by the dispatcher where it is written, signed by the leader.</summary>
    private static ScenarioStep Report(IncidentView view, IncidentReportDue report)
    {
        var text = $"模拟：{view.Title}，{view.Report.Address}，处置进行中。Simulated: under way.";
        return report.Report.Report.Written && report.Draft is null
            ? Hall(SimulatedPosts.Dispatcher, "submit-report", new { report = report.Report.Id, parts = new[] { new ReportPart(ReportElement.Course, text) } }, 5)
            : Hall(SimulatedPosts.Leader, "send-report", new { report = report.Report.Id, text }, 5);
    }

    private static bool IsOpen(IncidentTaskView task) => task.Status is not (PlanTaskStatus.Done or PlanTaskStatus.Skipped or PlanTaskStatus.Withdrawn);

    private static object Zone(IncidentView view) => new
    {
        kind = PlanZoneKind.Warning,
        name = new PlanText("积水警戒区（模拟）", "Standing water (simulated)"),
        rule = new PlanText("行人车辆绕行。", "People and vehicles keep away."),
        shape = new PlanShape([], PlanShapeKind.Circle, 260, [], null),
        place = view.Report.Place,
    };

    private static ScenarioStep Hall(string account, string command, object body, double minutes) => new(account, command, body, minutes);
}
