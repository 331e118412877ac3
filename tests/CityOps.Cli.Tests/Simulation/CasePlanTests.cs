using CityOps.Accounts;
using CityOps.Areas;
using CityOps.Cases;
using CityOps.WorkingTimes;

namespace CityOps.Simulation;

public sealed class CasePlanTests
{
    private const string Grid = "990102003005001";
    private const int Tries = 200;
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Every status in which a post, and not the clock, has to act.</summary>
    public static TheoryData<CaseStatus> Statuses { get; } =
        [.. CaseTransitions.Open.Except([CaseStatus.Suspended, CaseStatus.Deferred]), CaseStatus.CallBack];

    [Theory]
    [MemberData(nameof(Statuses))]
    public void Whatever_the_plan_thinks_of_the_workflow_knows_and_allows_that_post(CaseStatus status)
    {
        foreach (var step in Steps(View(status)))
        {
            var transition = Assert.Single(CaseTransitions.All, transition => transition.Name == step.Command);
            Assert.Contains(status, transition.From);
            Assert.Contains(RoleOf(step.Account), transition.By);
        }
    }

    [Fact]
    public void Who_checks_is_never_who_reported_or_handled()
    {
        Assert.All(Steps(View(CaseStatus.FedBack)), step => Assert.Equal(SimulatedPosts.ShiftLeader, step.Account));
        Assert.NotEqual(SimulatedPosts.Collector("990102"), SimulatedPosts.Checker("990102"));
    }

    [Fact]
    public void A_person_who_was_asked_to_check_is_waited_for() => Assert.Empty(Steps(View(CaseStatus.Checking) with { Checker = "inspector-013" }));

    [Theory]
    [InlineData(CaseStatus.Evaluated)]
    [InlineData(CaseStatus.Merged)]
    [InlineData(CaseStatus.Void)]
    public void What_is_at_an_end_is_left_alone(CaseStatus status) => Assert.Empty(Steps(View(status)));

    [Fact]
    public void Every_account_that_the_plan_speaks_for_is_made_with_the_city()
    {
        var made = SimulatedPosts.Of("9901", ["990102"], [Office("unit", "centre"), Office("centre", null) with { Kind = OrganisationKind.DistrictCentre, HandlesCases = false }], "a long password");

        var spoken = CaseTransitions.Open.SelectMany(status => Steps(View(status))).Select(step => step.Account).Distinct(StringComparer.Ordinal);

        Assert.Empty(spoken.Except(made.Select(account => account.Entry.Name), StringComparer.Ordinal));
        Assert.All(made, account => Assert.True(account.Simulated));
    }

    [Fact]
    public void A_picture_is_a_png_and_the_same_number_the_same_picture()
    {
        var picture = SimulatedPhoto.Draw(3, isRight: false);

        Assert.Equal([0x89, 0x50, 0x4E, 0x47], picture[..4]);
        Assert.Equal(picture, SimulatedPhoto.Draw(3, isRight: false));
        Assert.NotEqual(picture, SimulatedPhoto.Draw(3, isRight: true));
    }

    private static IEnumerable<CaseStep> Steps(CaseView view)
    {
        for (var seed = 0; seed < Tries; seed++)
        {
            for (var step = new CasePlan(new Random(seed), "photo", _ => "unit").Next(view); step is not null; step = step.Otherwise)
                yield return step;
        }
    }

    private static CaseRole RoleOf(string account) => account switch
    {
        SimulatedPosts.Citizen => CaseRole.Citizen,
        SimulatedPosts.Intake => CaseRole.IntakeOperator,
        SimulatedPosts.ShiftLeader => CaseRole.ShiftLeader,
        SimulatedPosts.Dispatcher => CaseRole.Dispatcher,
        SimulatedPosts.Leader => CaseRole.Leader,
        _ when account.StartsWith("sim-seat-", StringComparison.Ordinal) => CaseRole.DistrictSeat,
        _ when account.StartsWith("sim-unit-", StringComparison.Ordinal) => CaseRole.Handler,
        _ => CaseRole.Collector,
    };

    private static Organisation Office(string code, string? centre) => new(code, null, OrganisationKind.Department, code, code, "", centre, true);

    private static CaseView View(CaseStatus status)
    {
        var place = new CasePosition(120.1005, 30.2005);
        var report = new CaseReport(CaseSource.Public, SimulatedPosts.Citizen, Now, "E0102", CaseKind.Event, "12 River Road", place, Grid, new CaseEvidence("seen", [], place), "12345", true);
        var task = new CaseTask(1, "unit", "centre", WorkingSpan.WorkingHours(4), Now, Now, Now, Now.AddHours(4), Now.AddHours(4), null);
        return new CaseView(
            "R99010220261123000001", 5, new CaseReceipt(status, null, 1, "unit", Now, Now, CaseFlags.None), report, null, null, "centre", Now, null, [task], [], 0, 0, null, [], null, null)
        {
            Checker = SimulatedPosts.Checker("990102"),
        };
    }
}
