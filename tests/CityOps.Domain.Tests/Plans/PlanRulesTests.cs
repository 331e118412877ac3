using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans.Versions;

namespace CityOps.Plans;

public sealed class PlanRulesTests
{
    private const string Id = "burst-main";
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly PlanFacts Delivered = new(Id, [.. Enum.GetValues<PlanVersionRole>()], PlanJsonTests.Sample());

    [Fact]
    public void The_delivered_plan_is_version_one_in_force_until_the_city_has_its_own()
    {
        var none = PlanRules.Initial;
        Assert.Equal((2, true), (none.Next(Delivered.Delivered), none.HoldsDelivered));
        Assert.Equal((1, PlanVersionStatus.InForce, true), Line(none, 0));
        Assert.Same(Delivered.Delivered, none.DocumentInForce(Delivered.Delivered));

        var own = InForce(none, 2);

        Assert.Equal((2, PlanVersionStatus.InForce, false), Line(own, 0));
        Assert.Equal((1, PlanVersionStatus.Retired, true), Line(own, 1));
        Assert.Equal(2, own.DocumentInForce(Delivered.Delivered)!.Version);
        Assert.Equal(Now.AddYears(3), own.Lines(Delivered.Delivered)[0].ReviewDue);
    }

    [Fact]
    public void The_next_version_retires_the_one_before_in_the_same_moment()
    {
        var two = InForce(PlanRules.Initial, 2);
        var draft = Do(two, Draft(3));
        Assert.Equal(2, draft.DocumentInForce(Delivered.Delivered)!.Version);

        var approved = Do(Do(draft, new SubmitPlan(OperationId.New(), "writer", null)), new ApprovePlan(OperationId.New(), "chief", null));
        var decision = Decide(approved, new EnforcePlan(OperationId.New(), "chief", null));
        Assert.Collection(decision.Events, happened => Assert.IsType<PlanRetired>(happened), happened => Assert.IsType<PlanEnforced>(happened));

        var three = Fold(approved, decision.Events, "chief");
        Assert.Equal([(3, PlanVersionStatus.InForce, false), (2, PlanVersionStatus.Retired, false), (1, PlanVersionStatus.Retired, true)], Lines(three));
        Assert.Null(three.Versions[0].Plan);
        Assert.Equal(4, three.Next(Delivered.Delivered));
    }

    [Theory]
    [InlineData("burst-main", 3)]
    [InlineData("gas-leak", 2)]
    public void A_draft_has_the_plans_identifier_and_the_next_number(string id, int number)
    {
        var decision = Decide(PlanRules.Initial, new DraftPlan(OperationId.New(), "writer", null, PlanJsonTests.Sample() with { Id = id, Version = number }));

        Assert.Equal(PlanRefusals.VersionMismatch, decision.Refusal!.Code);
        Assert.Equal("burst-main 2", decision.Refusal.Arguments["expected"]);
    }

    [Fact]
    public void A_delivered_plan_that_a_city_does_not_want_is_retired_and_does_not_come_back()
    {
        var retired = Do(PlanRules.Initial, new RetirePlan(OperationId.New(), "chief", null, "another plan covers it"));

        Assert.Null(retired.DocumentInForce(Delivered.Delivered));
        Assert.Equal((1, PlanVersionStatus.Retired, true), Line(retired, 0));
        Assert.Equal(PlanRefusals.VersionWrongStatus, Decide(retired, new RetirePlan(OperationId.New(), "chief", null, "again")).Refusal!.Code);
        Assert.Null(Do(InForce(PlanRules.Initial, 2), new RetirePlan(OperationId.New(), "chief", null, "void")).DocumentInForce(Delivered.Delivered));
    }

    [Fact]
    public void A_review_counts_the_years_anew_and_needs_a_version_of_the_citys_own()
    {
        var review = new ReviewPlan(OperationId.New(), "writer", null, "looked at after the flood");
        var own = InForce(PlanRules.Initial, 2);
        var later = PlanRules.Decide(own, review, new DecisionContext<PlanFacts>(Now.AddYears(2), Delivered));

        Assert.Equal(Now.AddYears(5), Fold(own, later.Events, "writer").InForce!.ReviewDue);
        Assert.Equal(PlanRefusals.VersionWrongStatus, Decide(PlanRules.Initial, review).Refusal!.Code);
        Assert.Equal(PlanRefusals.TextInvalid, Decide(own, review with { Reason = " " }).Refusal!.Code);
    }

    [Theory]
    [InlineData(CaseRole.Dispatcher, "9901", "9901", "Planner")]
    [InlineData(CaseRole.ShiftLeader, "", "9901", "Planner")]
    [InlineData(CaseRole.Leader, "9901", "9901", "Planner,Approver")]
    [InlineData(CaseRole.Leader, "990102", "9901", "")]
    [InlineData(CaseRole.Leader, "990102", "990102001", "Planner,Approver")]
    [InlineData(CaseRole.IntakeOperator, "9901", "9901", "")]
    [InlineData(CaseRole.Handler, "", "9901", "")]
    public void Who_may_write_and_approve_follows_from_posts_and_area(CaseRole role, string post, string area, string roles)
    {
        var account = new AccountEntry("one", "一", "One", [new AccountPost(role, "centre", post)], false, false);

        Assert.Equal(roles, string.Join(',', PlanAuthority.RolesOf(account, area)));
        Assert.Equal("Planner,Approver", string.Join(',', PlanAuthority.RolesOf(account with { Administrator = true }, area)));
        Assert.Empty(PlanAuthority.RolesOf(account with { Administrator = true, Disabled = true }, area));
    }

    private static PlanState InForce(PlanState state, int number) => Do(
        Do(Do(Do(state, Draft(number)), new SubmitPlan(OperationId.New(), "writer", null)), new ApprovePlan(OperationId.New(), "chief", null)),
        new EnforcePlan(OperationId.New(), "chief", null));

    private static DraftPlan Draft(int number)
    {
        var plan = PlanJsonTests.Sample();
        return new DraftPlan(OperationId.New(), "writer", null, plan with { Version = number, Header = plan.Header with { Purpose = new PlanText($"第{number}版", $"Version {number}") } });
    }

    private static PlanState Do(PlanState state, PlanVersionCommand command)
    {
        var decision = Decide(state, command);
        Assert.Null(decision.Refusal?.Code);
        return Fold(state, decision.Events, command.Actor);
    }

    private static Decision<PlanVersionEvent, PlanVersionAnswer> Decide(PlanState state, PlanVersionCommand command) =>
        PlanRules.Decide(state, command, new DecisionContext<PlanFacts>(Now, Delivered));

    private static PlanState Fold(PlanState state, IEnumerable<PlanVersionEvent> events, string actor) =>
        events.Aggregate(state, (before, happened) => PlanRules.Apply(before, happened, new Happening(Now, actor)));

    private static (int Number, PlanVersionStatus Status, bool Delivered) Line(PlanState state, int index) => Lines(state)[index];

    private static (int Number, PlanVersionStatus Status, bool Delivered)[] Lines(PlanState state) =>
        [.. state.Lines(Delivered.Delivered).Select(line => (line.Number, line.Status, line.Delivered))];
}
