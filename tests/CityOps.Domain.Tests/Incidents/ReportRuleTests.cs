using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>The time-limit table that is delivered, and what falls due by it.</summary>
public sealed class ReportRuleTests
{
    /// <summary>Class, type, level, the report and its minutes, the rule and how sure it is.</summary>
    public static TheoryData<IncidentClass, string, ResponseLevel, string, int, string, ReportCertainty> Limits { get; } = new()
    {
        { IncidentClass.Accident, "other", ResponseLevel.I, "First/duty-office/False", 15, "unit-city-phone-grave", ReportCertainty.Example },
        { IncidentClass.Accident, "other", ResponseLevel.II, "First/duty-office/True", 30, "unit-city-written-grave", ReportCertainty.Example },
        { IncidentClass.NaturalDisaster, "other", ResponseLevel.III, "First/duty-office/False", 30, "unit-city-phone", ReportCertainty.Example },
        { IncidentClass.NaturalDisaster, "other", ResponseLevel.III, "First/duty-office/True", 60, "unit-city-written", ReportCertainty.Example },
        { IncidentClass.NaturalDisaster, "other", ResponseLevel.I, "First/provincial-duty-office/True", 120, "city-province-grave", ReportCertainty.Example },
        { IncidentClass.NaturalDisaster, "other", ResponseLevel.III, "First/provincial-duty-office/True", 180, "city-province", ReportCertainty.Example },
        { IncidentClass.SocialSecurity, "other", ResponseLevel.IV, "First/provincial-duty-office/True", 180, "city-province", ReportCertainty.Example },
        { IncidentClass.Accident, "other", ResponseLevel.III, "First/provincial-duty-office/True", 120, "city-province-accident", ReportCertainty.Law },
        { IncidentClass.PublicHealth, "other", ResponseLevel.II, "FollowUp/duty-office/True", 120, "groups-detail-grave", ReportCertainty.Example },
        { IncidentClass.PublicHealth, "other", ResponseLevel.II, "FollowUp/provincial-duty-office/True", 240, "city-province-follow-up-grave", ReportCertainty.Convention },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void A_response_makes_its_reports_due(IncidentClass of, string type, ResponseLevel level, string report, int minutes, string rule, ReportCertainty certainty)
    {
        var due = Assert.Single(Begun(of, type, level).State.Reports, one => Name(one) == report);

        Assert.Equal(IncidentTown.Start.AddMinutes(minutes), due.Due);
        Assert.Equal((rule, certainty), (due.Rule!.Rule, due.Rule.Certainty));
    }

    [Fact]
    public void What_was_verified_is_told_to_the_level_above_before_there_is_a_response()
    {
        var accident = IncidentTown.Verified();
        var other = IncidentTown.Verified(Receive(IncidentClass.NaturalDisaster, "other"));

        Assert.Equal(["First/district-government/True 60", "First/duty-office/True 120"], Dues(accident));
        Assert.Equal(["First/district-government/False 20", "First/district-government/True 40"], Dues(other));
        Assert.All(accident.State.Reports, due => Assert.Equal(ReportCertainty.Law, due.Rule!.Certainty));
    }

    [Fact]
    public void The_same_report_to_the_same_receiver_is_due_once_whoever_asks_for_it_and_at_the_earlier_moment()
    {
        var town = IncidentTown.Active();

        Assert.Distinct(town.State.Reports.Select(Name));
        var written = Assert.Single(town.State.Reports, due => Name(due) == "First/duty-office/True");
        Assert.Equal((IncidentTown.Start.AddMinutes(60), "burst-main", null), (written.Due, written.Report.Origin.Plan, written.Rule));
        Assert.Equal("water-company", written.Report.Report.By);
        var province = Assert.Single(town.State.Reports, due => Name(due) == "First/provincial-duty-office/True");
        Assert.Equal((IncidentTown.Start.AddMinutes(120), "burst-main", "city-province-accident"), (province.Due, province.Report.Origin.Plan, province.Rule!.Rule));
    }

    [Fact]
    public void A_graver_level_brings_what_is_not_yet_sent_forward_and_what_is_sent_stays()
    {
        var town = Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.III);
        var phone = town.State.Reports.Single(due => Name(due) == "First/duty-office/False");
        town.Does(new SendReport(OperationId.New(), "leader", null, phone.Report.Id, "by telephone"));
        town.Now = town.Now.AddMinutes(10);
        town.Does(new ChangeLevel(OperationId.New(), "leader", null, ResponseLevel.II, "worse"));

        Assert.Equal(town.Now.AddMinutes(30), town.State.Reports.Single(due => Name(due) == "First/duty-office/True").Due);
        Assert.Equal(town.Now.AddMinutes(120), town.State.Reports.Single(due => Name(due) == "First/provincial-duty-office/True").Due);
        Assert.NotNull(town.State.Reports.Single(due => Name(due) == "First/duty-office/False").SentAt);
    }

    [Fact]
    public void What_is_sensitive_is_reported_as_graver_than_it_is()
    {
        var town = Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.IV);
        Assert.Equal(IncidentTown.Start.AddMinutes(180), town.State.Reports.Single(due => Name(due) == "First/provincial-duty-office/True").Due);
        town.Does(new MarkSensitive(OperationId.New(), "leader", null, "during the congress"));

        Assert.Equal(IncidentTown.Start.AddMinutes(120), town.State.Reports.Single(due => Name(due) == "First/provincial-duty-office/True").Due);
        Assert.Equal(IncidentTown.Start.AddMinutes(15), town.State.Reports.Single(due => Name(due) == "First/duty-office/False").Due);
        Assert.Equal(ResponseLevel.IV, town.State.Level);
    }

    [Theory]
    [InlineData("other", 6, true)]
    [InlineData("other", 29, true)]
    [InlineData("other", 31, false)]
    [InlineData("building-fire", 6, true)]
    [InlineData("building-fire", 8, false)]
    public void More_casualties_are_told_within_thirty_days_and_of_a_fire_within_seven(string type, int days, bool told)
    {
        var town = Begun(IncidentClass.Accident, type, ResponseLevel.II);
        var province = town.State.Reports.Single(due => Name(due) == "First/provincial-duty-office/True").Report.Id;
        town.Does(new SubmitReport(OperationId.New(), "dispatcher", null, province, [new ReportPart(ReportElement.Course, "it fell")]));
        town.Does(new SendReport(OperationId.New(), "leader", null, province, "it fell"));
        town.Now = town.Now.AddDays(days);
        town.Does(new UpdateFigures(OperationId.New(), "intake", null, IncidentFigures.Unknown with { Deaths = 1 }, "hospital"));

        Assert.Equal(told, town.State.Reports.Exists(due => due.Report.Report.Kind == PlanReportKind.Special && due.Due == town.Now.AddMinutes(120)));
    }

    [Fact]
    public void Before_the_receiver_was_told_and_when_no_figure_grows_nothing_is_supplemented()
    {
        var town = Begun(IncidentClass.Accident, "other", ResponseLevel.II);
        var before = town.State.Reports.Count;
        town.Does(new UpdateFigures(OperationId.New(), "intake", null, IncidentFigures.Unknown with { Deaths = 1 }, "hospital"));
        town.Does(new UpdateFigures(OperationId.New(), "intake", null, IncidentFigures.Unknown with { AffectedPeople = 900 }, "street"));

        Assert.Equal(before, town.State.Reports.Count);
    }

    [Fact]
    public void Every_rule_says_where_it_is_from_and_names_roles_that_there_are()
    {
        var table = ReportRuleJson.Delivered;

        Assert.Distinct(table.Rules.Select(rule => rule.Key));
        Assert.Equal(Enum.GetValues<IncidentClass>(), table.Leads.Keys.Order());
        Assert.All(table.Leads.Values, role => Assert.Contains(role, PlanRoles.Standard.Keys));
        Assert.All(table.Rules, rule =>
        {
            Assert.True(rule.Minutes > 0 && rule.EveryMinutes is null or > 0, rule.Key);
            Assert.Matches("[\\u4e00-\\u9fff]", rule.Source.Zh + rule.Contents.Zh);
            Assert.True(rule.By == ReportRuleTable.Lead || PlanRoles.Standard.Keys.Contains(rule.By), rule.By);
            Assert.Contains(rule.To, PlanRoles.Standard.Keys);
        });
    }

    internal static IncidentTown Begun(IncidentClass of, string type, ResponseLevel level, ReportRuleTable? table = null)
    {
        var town = IncidentTown.Verified(Receive(of, type));
        town.ReportRules = table ?? town.ReportRules;
        town.Does(new ActivateIncident(OperationId.New(), "leader", null, level, [], "grave"));
        return town;
    }

    private static string Name(IncidentReportDue due) => $"{due.Report.Report.Kind}/{due.Report.Report.To}/{due.Report.Report.Written}";

    private static IEnumerable<string> Dues(IncidentTown town) => town.State.Reports.OrderBy(due => due.Due).Select(due => $"{Name(due)} {(due.Due!.Value - IncidentTown.Start).TotalMinutes}");

    private static ReceiveIncident Receive(IncidentClass of, string type) => IncidentTown.Receive() with { Class = of, Type = type };
}
