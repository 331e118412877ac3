using System.Text.Json;
using CityOps.Cases;
using CityOps.Plans.Activation;

namespace CityOps.Plans;

public sealed class PlanActivationTests
{
    private const string Incident = "I-1";
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly PlanDirectory Directory = new(PlanRoles.Standard.All.Select(role => new RoleHolding(role.Key, $"org-{role.Key}", string.Empty, Relayed: false)));

    public static TheoryData<string> Ids => [.. PlanLibrary.All.Select(plan => plan.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Activated_twice_a_plan_does_nothing_the_second_time(string id)
    {
        foreach (var level in Enum.GetValues<ResponseLevel>())
        {
            var first = Preview(Request(level, id));
            var again = Preview(Request(level, id) with { At = Start.AddMinutes(9) }, PlanStanding.None.With(first));

            Assert.Equal(PlanLibrary.Of(id)!.Tasks.Count(task => task.Levels.Contains(level)), first.Tasks.Count);
            Assert.True(again.IsEmpty);
            Assert.Empty(again.Merged);
            Assert.Empty(first.RolesWithoutHolder);
        }
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_upgrade_adds_what_is_new_and_leaves_the_rest_alone(string id)
    {
        var lesser = Preview(Request(ResponseLevel.IV, id));
        var graver = Preview(Request(ResponseLevel.I, id) with { At = Start.AddMinutes(30) }, PlanStanding.None.With(lesser));
        var whole = Preview(Request(ResponseLevel.I, id));

        Assert.Empty(graver.Tasks.Select(task => task.Id).Intersect(lesser.Tasks.Select(task => task.Id)));
        Assert.Superset(whole.Tasks.Select(task => task.Id).ToHashSet(), graver.Tasks.Concat(lesser.Tasks).Select(task => task.Id).ToHashSet());
        Assert.All(graver.Tasks, task => Assert.True(task.PlannedDue >= Start.AddMinutes(30)));
        foreach (var resource in whole.Resources)
            Assert.Equal(resource.Quantity, lesser.Resources.Concat(graver.Resources).Where(other => other.Resource.Id == resource.Resource.Id).Sum(other => other.Quantity));
        Assert.All(graver.Zones.Where(zone => lesser.Zones.Any(other => other.Zone == zone.Zone)), zone => Assert.NotNull(zone.Replaces));
    }

    [Fact]
    public void Countdowns_run_from_activation_or_wait_for_another_task()
    {
        var tasks = Preview(Request(ResponseLevel.II, "burst-main")).Tasks.ToDictionary(task => task.Task.Id);

        Assert.Equal(Start.AddMinutes(5), tasks["verify-burst"].Due);
        Assert.Null(tasks["valve-plan"].Due);
        Assert.Equal(tasks["verify-burst"].Id, tasks["valve-plan"].After);
        Assert.Equal(Start.AddMinutes(5 + 15 + 30), tasks["close-valves"].PlannedDue);
        Assert.Equal(("org-water-company", 1), (tasks["close-valves"].Organisation, tasks["close-valves"].Origin.Version));
    }

    [Fact]
    public void A_task_whose_forerunner_is_done_when_it_is_issued_counts_from_its_own_issue()
    {
        var first = Preview(Request(ResponseLevel.IV, "burst-main") with { Choices = [new PlanChoice("burst-main", null, [PlanPhase.FirstResponse], null)] });
        var close = first.Tasks.Single(task => task.Task.Id == "close-valves");
        var standing = PlanStanding.None.With(first).WithEnd(close.Id, Start.AddMinutes(40));

        var later = Preview(Request(ResponseLevel.IV, "burst-main") with { At = Start.AddMinutes(60) }, standing).Tasks.ToDictionary(task => task.Task.Id);

        Assert.Equal(Start.AddMinutes(60 + 60), later["void-scan"].Due);
        Assert.Null(later["repair-pipe"].Due);
    }

    [Fact]
    public void A_part_of_a_plan_brings_only_that_part_and_what_it_would_wait_for_does_not_hold_it_up()
    {
        var part = Preview(Request(ResponseLevel.I, "burst-main") with { Choices = [new PlanChoice("burst-main", ["quality", "traffic"], null, [PlanBlock.Tasks, PlanBlock.Zones])] });

        Assert.Equal(["quality", "traffic"], part.Tasks.Select(task => task.Task.Group).Distinct().Order());
        Assert.Empty(part.Resources);
        Assert.Empty(part.Messages);
        Assert.NotEmpty(part.Zones);
        var flush = part.Tasks.Single(task => task.Task.Id == "flush-test");
        Assert.Null(flush.After);
        Assert.Equal(Start.AddMinutes(5 + 15 + 30 + 120 + 240 + 120), flush.Due);
    }

    [Fact]
    public void A_second_plan_on_the_incident_makes_no_task_double()
    {
        var first = Preview(Request(ResponseLevel.II, "gas-leak"));
        var second = Preview(Request(ResponseLevel.II, "burst-main"), PlanStanding.None.With(first));

        Assert.Contains(second.Merged, merged => merged.Task == "first-report" && merged.Into == first.Tasks.Single(task => task.Task.Id == "first-report").Id);
        Assert.Contains(second.Merged, merged => merged.Task == "close-road");
        Assert.DoesNotContain(second.Tasks, task => task.Task.Id is "first-report" or "close-road");
        var together = Preview(Request(ResponseLevel.II, "gas-leak", "burst-main"));
        Assert.Equal(first.Tasks.Count + second.Tasks.Count, together.Tasks.Count);
        Assert.Distinct(together.Tasks.Select(task => task.Id));
        Assert.Distinct(together.Reports.Select(report => (report.Report.Kind, report.Report.By, report.Report.To, report.Report.Written)));
    }

    [Fact]
    public void All_twelve_plans_at_once_double_nothing()
    {
        var ids = PlanLibrary.All.Select(plan => plan.Id).ToArray();
        var all = Preview(Request(ResponseLevel.I, ids));

        Assert.Distinct(all.Tasks.Select(task => task.Id));
        Assert.Distinct(all.Tasks.Where(task => task.Task.Common is not null).Select(task => (task.Task.Common, task.Task.Owner)));
        Assert.True(Preview(Request(ResponseLevel.I, ids), PlanStanding.None.With(all)).IsEmpty);
    }

    [Fact]
    public void Of_the_same_resource_from_the_same_source_the_greater_quantity_is_asked_for_not_the_sum()
    {
        var plan = PlanLibrary.Of("gas-leak")!;
        var other = plan with { Id = "gas-leak-two", Resources = [.. plan.Resources.Select(resource => resource with { Quantity = new PlanQuantities(50, 40, 30, 20) })] };
        var both = PlanActivation.Preview([plan, other], Request(ResponseLevel.IV, "gas-leak", "gas-leak-two"), PlanStanding.None, Directory).Preview!;

        foreach (var same in both.Resources.GroupBy(resource => resource.Resource.Type.Zh))
            Assert.Equal(Math.Max(20, plan.Resources.Single(resource => resource.Type.Zh == same.Key).Quantity.IV), same.Sum(resource => resource.Quantity));
    }

    [Fact]
    public void A_later_version_of_the_plan_does_not_issue_its_tasks_again()
    {
        var plan = PlanLibrary.Of("gas-leak")!;
        var first = Preview(Request(ResponseLevel.III, "gas-leak"));
        var next = plan with { Version = 2, Tasks = [.. plan.Tasks, plan.Tasks[0] with { Id = "new-task", Text = new PlanText("新增任务", "A new task"), Common = null }] };

        var again = PlanActivation.Preview([next], Request(ResponseLevel.III, "gas-leak"), PlanStanding.None.With(first), Directory).Preview!;

        Assert.Equal("new-task", Assert.Single(again.Tasks).Task.Id);
        Assert.Equal(2, again.Tasks[0].Origin.Version);
    }

    [Fact]
    public void Messages_are_filled_in_both_languages_and_a_gap_stays_to_be_seen()
    {
        var request = Request(ResponseLevel.II, "burst-main") with { Values = new Dictionary<string, PlanText>(StringComparer.Ordinal) { ["place"] = new("中山路", "Zhongshan Road") } };
        var notice = Preview(request).Messages.Single(message => message.Template.Id == "public-notice");

        Assert.Contains("中山路", notice.Text.Zh, StringComparison.Ordinal);
        Assert.Contains("Zhongshan Road", notice.Text.En, StringComparison.Ordinal);
        Assert.Contains("{area}", notice.Text.En, StringComparison.Ordinal);
        Assert.Equal("Spokesperson", notice.Approval!.En);
    }

    [Fact]
    public void A_role_that_nobody_holds_is_named_and_its_tasks_are_shown_without_owner()
    {
        var preview = PlanActivation.Preview(PlanLibrary.All, Request(ResponseLevel.IV, "burst-main"), PlanStanding.None, new PlanDirectory([])).Preview!;

        Assert.Contains("water-company", preview.RolesWithoutHolder);
        Assert.All(preview.Tasks, task => Assert.Null(task.Organisation));
    }

    [Fact]
    public void Reports_fall_due_by_their_level_and_the_final_one_waits_for_the_end()
    {
        var grave = Preview(Request(ResponseLevel.I, "burst-main")).Reports;
        var lesser = Preview(Request(ResponseLevel.IV, "burst-main")).Reports;

        Assert.Equal(Start.AddMinutes(15), grave.Where(report => report.Report.Kind == PlanReportKind.First).Min(report => report.Due));
        Assert.Equal(Start.AddMinutes(30), lesser.Where(report => report.Report.Kind == PlanReportKind.First).Min(report => report.Due));
        Assert.Contains(grave, report => report.Report.To == "provincial-duty-office" && report.Due == Start.AddMinutes(120));
        Assert.DoesNotContain(lesser, report => report.Report.To == "provincial-duty-office");
        Assert.Null(Assert.Single(grave, report => report.Report.Kind == PlanReportKind.Final).Due);
    }

    [Fact]
    public void What_stands_is_the_same_after_it_was_stored()
    {
        var preview = Preview(Request(ResponseLevel.I, "burst-main", "hazmat-tanker"));
        var standing = PlanStanding.None.With(preview).WithEnd(preview.Tasks[0].Id, Start);
        var text = JsonSerializer.Serialize(standing, JsonSerializerOptions.Web);

        var stored = JsonSerializer.Deserialize<PlanStanding>(text, JsonSerializerOptions.Web)!;

        Assert.Equal(text, JsonSerializer.Serialize(stored, JsonSerializerOptions.Web));
        Assert.True(Preview(Request(ResponseLevel.I, "burst-main", "hazmat-tanker"), stored).IsEmpty);
    }

    [Fact]
    public void What_cannot_be_activated_is_refused()
    {
        Assert.Equal(PlanRefusals.PlanUnknown, Refused(Request(ResponseLevel.I, "nothing")));
        Assert.Equal(PlanRefusals.NothingChosen, Refused(Request(ResponseLevel.I)));
        Assert.Equal(PlanRefusals.ChosenTwice, Refused(Request(ResponseLevel.I, "gas-leak", "gas-leak")));
        Assert.Equal(PlanRefusals.LevelUnknown, Refused(Request((ResponseLevel)9, "gas-leak")));
        Assert.Equal(PlanRefusals.TextInvalid, Refused(Request(ResponseLevel.I, "gas-leak") with { Incident = " " }));
        Assert.Equal(PlanRefusals.GroupUnknown, Refused(Request(ResponseLevel.I) with { Choices = [new PlanChoice("gas-leak", ["nobody"], null, null)] }));
        Assert.Equal(PlanRefusals.NothingChosen, Refused(Request(ResponseLevel.I) with { Choices = [new PlanChoice("gas-leak", null, null, [])] }));
        var three = PlanLibrary.Of("gas-leak")! with { Triggers = [.. PlanLibrary.Of("gas-leak")!.Triggers.Skip(1)] };
        Assert.Equal(PlanRefusals.LevelNotInPlan, PlanActivation.Preview([three], Request(ResponseLevel.I, "gas-leak"), PlanStanding.None, Directory).Refusal!.Code);
    }

    private static string Refused(ActivationRequest request) => PlanActivation.Preview(PlanLibrary.All, request, PlanStanding.None, Directory).Refusal!.Code;

    private static ActivationPreview Preview(ActivationRequest request, PlanStanding? standing = null) =>
        PlanActivation.Preview(PlanLibrary.All, request, standing ?? PlanStanding.None, Directory).Preview!;

    private static ActivationRequest Request(ResponseLevel level, params string[] plans) =>
        new(Incident, new CasePosition(118.5, 31.9), "99010100101001", level, Start, [.. plans.Select(PlanChoice.Whole)], new Dictionary<string, PlanText>(StringComparer.Ordinal));
}
