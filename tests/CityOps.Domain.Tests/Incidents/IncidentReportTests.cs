using CityOps.Accounts;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>A report on its way, and what becomes of one that is not made.</summary>
public sealed class IncidentReportTests
{
    private static readonly ReportPart[] Parts = [new(ReportElement.Course, "the main burst"), new(ReportElement.Casualties, " ")];

    [Fact]
    public void A_written_report_is_handed_in_by_one_and_signed_by_another()
    {
        var town = IncidentTown.Active();
        var report = Of(town, "duty-office").Report.Id;

        Assert.Equal(IncidentRefusals.ReportNotSubmitted, town.Refuses(Send(report, "leader")));
        town.Does(Submit(report, "shift-leader"));
        Assert.Equal(IncidentRefusals.ReportOwn, town.Refuses(Send(report, "shift-leader")));
        Assert.Equal(IncidentRefusals.RoleNotAllowed, town.Refuses(Send(report, "dispatcher")));
        town.Does(Send(report, "leader"));
        var sent = town.State.Reports.Single(due => due.Report.Id == report);
        Assert.Equal(("leader", "text", false), (sent.SentBy, sent.Text, sent.Late));
        Assert.Equal(IncidentRefusals.ReportUnknown, town.Refuses(Send(report, "leader")));
        Assert.Equal(IncidentRefusals.ReportUnknown, town.Refuses(Submit(report, "dispatcher")));
    }

    [Fact]
    public void A_report_that_leaves_the_city_is_signed_by_whoever_decides_on_the_level()
    {
        var town = IncidentTown.Active();
        var province = Of(town, "provincial-duty-office").Report.Id;
        town.Does(Submit(province, "dispatcher"));

        Assert.Equal(IncidentRefusals.ReportNotYours, town.Refuses(Send(province, "shift-leader")));
        town.Does(Send(province, "leader"));
        var lesser = ReportRuleTests.Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.IV);
        var report = Of(lesser, "provincial-duty-office").Report.Id;
        lesser.Does(Submit(report, "dispatcher"));
        lesser.Does(Send(report, "shift-leader"));
    }

    [Fact]
    public void What_was_handed_back_waits_for_its_author_and_what_is_said_by_telephone_needs_no_paper()
    {
        var town = IncidentTown.Active();
        var report = Of(town, "duty-office").Report.Id;
        Assert.Equal(IncidentRefusals.ReportNotSubmitted, town.Refuses(new ReturnReport(OperationId.New(), "leader", null, report, "casualties?")));
        town.Does(Submit(report, "dispatcher"));
        town.Does(new ReturnReport(OperationId.New(), "leader", null, report, "casualties?"));
        Assert.Equal(IncidentRefusals.ReportNotSubmitted, town.Refuses(Send(report, "leader")));
        town.Does(Submit(report, "dispatcher"));
        town.Does(Send(report, "leader"));

        town.Does(Send(town.State.Reports.Single(due => !due.Report.Report.Written && due.Report.Report.To == "duty-office").Report.Id, "shift-leader"));
    }

    [Fact]
    public void The_organisation_that_has_to_report_writes_its_report_and_another_one_does_not()
    {
        var town = IncidentTown.Active();
        var report = Of(town, "duty-office");

        Assert.Equal(IncidentRefusals.RoleNotAllowed, town.Refuses(Submit(report.Report.Id, "unit:somebody-else")));
        town.Does(Submit(report.Report.Id, "unit:" + report.Report.By));
    }

    [Fact]
    public void What_is_not_known_may_be_left_out_and_is_owed_until_a_report_says_it()
    {
        var town = IncidentTown.Active();
        var first = Of(town, "duty-office");
        town.Does(Submit(first.Report.Id, "dispatcher"));
        var owed = Of(town, "duty-office").Draft!.Missing;
        Assert.Equal(Enum.GetValues<ReportElement>().Length - 1, owed.Count);
        town.Does(Send(first.Report.Id, "leader"));
        var next = town.State.Reports.Single(due => due.Number == 1 && due.Report.Report.To == "duty-office");
        town.Does(new SubmitReport(OperationId.New(), "dispatcher", null, next.Report.Id, [new ReportPart(ReportElement.Casualties, "nobody hurt")]));

        var still = town.State.Reports.Single(due => due.Report.Id == next.Report.Id).Draft!.Missing;
        Assert.Equal(owed.Where(element => element != ReportElement.Casualties), still);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_report_that_says_nothing_or_something_twice_is_none(int wrong)
    {
        var town = IncidentTown.Active();
        ReportPart[][] parts = [[], [new(ReportElement.Course, " ")], [new(ReportElement.Course, "a"), new(ReportElement.Course, "b")], [new((ReportElement)99, "a")]];

        Assert.Equal(IncidentRefusals.TextInvalid, town.Refuses(new SubmitReport(OperationId.New(), "dispatcher", null, Of(town, "duty-office").Report.Id, parts[wrong])));
    }

    [Fact]
    public void Follow_ups_are_numbered_and_each_begins_the_countdown_of_the_next_until_the_response_ends()
    {
        var town = IncidentTown.Active();
        for (var number = 1; number <= 3; number++)
        {
            var due = town.State.Reports.Single(report => report.Number == number && report.Report.Report.To == "duty-office");
            town.Now = due.Due!.Value.AddMinutes(number == 2 ? 1 : -1);
            town.Does(Submit(due.Report.Id, "dispatcher"));
            town.Does(Send(due.Report.Id, "leader"));
            Assert.Equal(number == 2, town.State.Reports.Single(report => report.Report.Id == due.Report.Id).Late);
        }

        Assert.Equal(town.Now.AddMinutes(60), town.State.Reports.Single(report => report.Number == 4 && report.Report.Report.To == "duty-office").Due);
        End(town);
        Assert.DoesNotContain(town.State.Reports, report => report is { Number: 4, OmittedAt: null, SentAt: null });
        Assert.Equal(["city-management", "duty-office"], town.State.Reports.Where(report => report.Report.Report.Kind == PlanReportKind.Final).Select(report => report.Report.Report.By).Order());
        Assert.All(town.State.Reports.Where(report => report.Report.Report.Kind == PlanReportKind.Final), report => Assert.True(report.Due > town.Now));
    }

    [Fact]
    public void A_report_whose_countdown_has_passed_once_more_counts_as_not_made_and_can_still_be_sent_late()
    {
        var town = ReportRuleTests.Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.III);
        var first = town.State.Reports.Where(due => due.SentAt is null).MinBy(due => due.Due)!;
        var next = IncidentTimers.Next(town.State)!.Value;
        Assert.Equal(IncidentReports.OmittedFrom(town.State.Reports.MinBy(IncidentReports.OmittedFrom)!), next.At);
        Assert.Equal(IncidentRefusals.ReportNotOverdue, town.Refuses(new OmitReport(OperationId.New(), BuiltInAccounts.System, null, first.Report.Id)));
        Assert.Equal(IncidentRefusals.RoleNotAllowed, town.Refuses(new OmitReport(OperationId.New(), "leader", null, first.Report.Id)));
        town.Now = next.At;
        var omitted = Assert.IsType<OmitReport>(next.Make(OperationId.New()));
        town.Does(omitted);
        Assert.NotNull(town.State.Reports.Single(due => due.Report.Id == omitted.Report).OmittedAt);

        town.Does(Submit(omitted.Report, "dispatcher"));
        town.Does(Send(omitted.Report, "leader"));
        var late = town.State.Reports.Single(due => due.Report.Id == omitted.Report);
        Assert.True(late is { Late: true, OmittedAt: not null, SentAt: not null });
    }

    [Fact]
    public void Left_alone_every_report_is_found_not_made_and_the_row_of_follow_ups_goes_on()
    {
        var town = ReportRuleTests.Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.II);
        var until = town.Now.AddDays(1);
        while (IncidentTimers.Next(town.State) is { } next && next.At <= until)
        {
            town.Now = next.At;
            town.Does(next.Make(OperationId.New()));
        }

        Assert.All(town.State.Reports.Where(due => IncidentReports.OmittedFrom(due) <= until), due => Assert.Fail(due.ToString()));
        Assert.True(town.State.Reports.Count(due => due is { Number: > 0, OmittedAt: not null }) > 4);
        Assert.Distinct(town.State.Reports.Select(due => due.Report.Id));
    }

    [Fact]
    public void What_was_due_at_the_end_was_not_made_and_the_review_closes_the_book()
    {
        var town = IncidentTown.Active();
        town.Now = town.Now.AddMinutes(61);
        End(town);
        Assert.NotNull(town.State.Reports.Single(due => due is { Report.Report: { To: "duty-office", Kind: PlanReportKind.First, Written: true } }).OmittedAt);
        Assert.Null(town.State.Reports.Single(due => due is { Report.Report: { To: "provincial-duty-office", Kind: PlanReportKind.First } }).OmittedAt);
        town.Does(new ReviewIncident(OperationId.New(), "leader", null, "learned"));

        Assert.All(town.State.Reports, due => Assert.True(due.SentAt is not null || due.OmittedAt is not null));
        Assert.Null(IncidentTimers.Next(town.State));
    }

    [Fact]
    public void What_is_not_true_is_reported_to_nobody()
    {
        var town = new IncidentTown();
        town.Does(IncidentTown.Receive());
        town.Does(new VerifyIncident(OperationId.New(), "intake", null, IncidentFinding.Watch, "seen"));
        Assert.NotEmpty(town.State.Reports);
        town.Does(new VerifyIncident(OperationId.New(), "intake", null, IncidentFinding.False, "a drill of theirs"));

        Assert.Empty(town.State.Reports);
    }

    private static IncidentReportDue Of(IncidentTown town, string receiver) => town.State.Reports.Single(due => due.Report.Report is { Kind: PlanReportKind.First, Written: true } report && report.To == receiver);

    private static SubmitReport Submit(PlanItemId report, string actor) => new(OperationId.New(), actor, null, report, Parts);

    private static SendReport Send(PlanItemId report, string actor) => new(OperationId.New(), actor, null, report, "text");

    private static void End(IncidentTown town)
    {
        foreach (var task in town.State.Tasks.Where(task => task.Planned!.Task.LifeSafety))
            town.Does(new SkipPlanTask(OperationId.New(), "leader", null, task.Planned!.Id, "done"));
        town.Does(new TerminateIncident(OperationId.New(), "leader", null, true, "over"));
    }
}
