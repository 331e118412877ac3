using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans.Versions;

namespace CityOps.Plans;

public sealed class PlanVersionTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly PlanVersionRole[] Everything = Enum.GetValues<PlanVersionRole>();

    public static TheoryData<string, string, string, PlanVersionRole, string?> Table { get; } = new()
    {
        { "absent", "draft", "writer", PlanVersionRole.Planner, null },
        { "absent", "draft", "writer", PlanVersionRole.Approver, PlanRefusals.VersionRoleNotAllowed },
        { "absent", "submit", "writer", PlanVersionRole.Planner, PlanRefusals.VersionWrongStatus },
        { "draft", "draft", "second", PlanVersionRole.Planner, null },
        { "draft", "submit", "writer", PlanVersionRole.Planner, null },
        { "draft", "approve", "chief", PlanVersionRole.Approver, PlanRefusals.VersionWrongStatus },
        { "submitted", "draft", "writer", PlanVersionRole.Planner, PlanRefusals.VersionWrongStatus },
        { "submitted", "approve", "chief", PlanVersionRole.Approver, null },
        { "submitted", "approve", "chief", PlanVersionRole.Planner, PlanRefusals.VersionRoleNotAllowed },
        { "submitted", "approve", "writer", PlanVersionRole.Approver, PlanRefusals.AuthorCannotApprove },
        { "submitted", "return", "chief", PlanVersionRole.Approver, null },
        { "submitted", "enforce", "writer", PlanVersionRole.Planner, PlanRefusals.VersionWrongStatus },
        { "approved", "enforce", "writer", PlanVersionRole.Planner, null },
        { "approved", "return", "chief", PlanVersionRole.Approver, null },
        { "in-force", "draft", "writer", PlanVersionRole.Planner, PlanRefusals.VersionWrongStatus },
        { "in-force", "retire", "system", PlanVersionRole.System, null },
        { "in-force", "retire", "writer", PlanVersionRole.Planner, PlanRefusals.VersionRoleNotAllowed },
        { "retired", "enforce", "writer", PlanVersionRole.Planner, PlanRefusals.VersionWrongStatus },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_command_is_allowed_or_refused_as_the_version_stands(string standing, string command, string actor, PlanVersionRole role, string? refusal)
    {
        var decision = Decide(Version(standing), Command(command, actor), role);

        Assert.Equal(refusal, decision.Refusal?.Code);
        Assert.Equal(refusal is null, decision.Events.Count == 1);
    }

    [Fact]
    public void Whoever_wrote_a_word_cannot_approve_not_even_after_it_was_sent_back()
    {
        var state = Do(Do(Do(Version("submitted"), Command("return", "chief")), Command("draft", "second")), Command("submit", "writer"));

        Assert.Equal(["second", "writer"], state.Authors);
        Assert.Equal(PlanRefusals.AuthorCannotApprove, Decide(state, Command("approve", "second"), Everything).Refusal!.Code);
        Assert.Equal(PlanRefusals.AuthorCannotApprove, Decide(state, Command("approve", "writer"), Everything).Refusal!.Code);
        Assert.Null(Decide(state, Command("approve", "chief"), Everything).Refusal);
    }

    [Fact]
    public void A_flawed_draft_can_be_kept_but_not_sent_for_approval()
    {
        var flawed = PlanJsonTests.Sample() with { Triggers = [] };
        var draft = Do(PlanVersionRules.Initial, new DraftPlan(OperationId.New(), "writer", null, flawed));

        Assert.Equal(PlanRefusals.PlanFlawed, Decide(draft, Command("submit", "writer"), Everything).Refusal!.Code);
    }

    [Fact]
    public void A_version_that_says_nothing_new_is_not_sent_for_approval()
    {
        var next = PlanJsonTests.Sample() with { Version = 2 };
        var draft = Do(PlanVersionRules.Initial, new DraftPlan(OperationId.New(), "writer", null, next));
        var facts = new PlanVersionFacts([PlanVersionRole.Planner], PlanJsonTests.Sample());

        Assert.Equal(PlanRefusals.NothingChanged, PlanVersionRules.Decide(draft, Command("submit", "writer"), new DecisionContext<PlanVersionFacts>(Now, facts)).Refusal!.Code);
        Assert.Equal(PlanRefusals.VersionMismatch, Decide(draft, new DraftPlan(OperationId.New(), "writer", null, next with { Version = 3 }), Everything).Refusal!.Code);
    }

    [Fact]
    public void A_version_in_force_is_reviewed_after_three_years_unless_it_says_otherwise()
    {
        var state = Version("in-force");

        Assert.Equal(Now.AddYears(3), state.ReviewDue);
        Assert.Equal(PlanReview.NotDue, state.ReviewAt(Now));
        Assert.Equal(PlanReview.DueSoon, state.ReviewAt(Now.AddYears(3).AddDays(-89)));
        Assert.Equal(PlanReview.Overdue, state.ReviewAt(Now.AddYears(3).AddSeconds(1)));
        Assert.Equal(PlanReview.NotInForce, Version("approved").ReviewAt(Now.AddYears(9)));
    }

    [Fact]
    public void A_comparison_names_block_item_and_field_with_old_and_new_words()
    {
        var old = PlanJsonTests.Sample();
        var changed = old.Tasks[2] with { Text = old.Tasks[2].Text with { En = "Other words" }, Due = new PlanDue(7, null) };
        var added = old.Tasks[0] with { Id = "another", Sequence = 9_000 };
        var next = old with
        {
            Version = 2,
            Tasks = [old.Tasks[0], changed, .. old.Tasks.Skip(3), added],
            Triggers = [old.Triggers[0] with { Condition = "deaths >= 40" }, .. old.Triggers.Skip(1)],
            Command = old.Command with { CommandPost = old.Command.CommandPost with { Zh = "另设" }, Groups = [.. old.Command.Groups.Skip(1)] },
            Header = old.Header with { ReviewYears = 2, Parent = "overall" },
        };

        var changes = PlanComparison.Between(old, next);

        Assert.Contains(new PlanChange("version", "", PlanChangeKind.Changed, "", "1", "2"), changes);
        Assert.Contains(new PlanChange("tasks", changed.Id, PlanChangeKind.Changed, "text/en", old.Tasks[2].Text.En, "Other words"), changes);
        Assert.Contains(changes, change => change is { Block: "tasks", Kind: PlanChangeKind.Added, Item: "another", Old: null });
        Assert.Contains(changes, change => change.Block == "tasks" && change.Kind == PlanChangeKind.Removed && change.Item == old.Tasks[1].Id && change.New is null);
        Assert.Contains(new PlanChange("triggers", "i", PlanChangeKind.Changed, "condition", old.Triggers[0].Condition, "deaths >= 40"), changes);
        Assert.Contains(changes, change => change is { Block: "command/groups", Kind: PlanChangeKind.Removed });
        Assert.Contains(changes, change => change is { Block: "command", Field: "commandPost/zh", New: "另设" });
        Assert.Contains(new PlanChange("header", "", PlanChangeKind.Changed, "reviewYears", "3", "2"), changes);
        Assert.Contains(new PlanChange("header", "", PlanChangeKind.Added, "parent", null, "overall"), changes);
        Assert.Empty(PlanComparison.Between(old, PlanJsonTests.Sample()));
    }

    private static PlanVersionState Version(string standing) => standing switch
    {
        "absent" => PlanVersionRules.Initial,
        "draft" => Do(Version("absent"), Command("draft", "writer")),
        "submitted" => Do(Version("draft"), Command("submit", "writer")),
        "approved" => Do(Version("submitted"), Command("approve", "chief")),
        "in-force" => Do(Version("approved"), Command("enforce", "writer")),
        _ => Do(Version("in-force"), Command("retire", "system")),
    };

    private static PlanVersionState Do(PlanVersionState state, PlanVersionCommand command)
    {
        var decision = Decide(state, command, Everything);
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, (before, happened) => PlanVersionRules.Apply(before, happened, new Happening(Now, command.Actor)));
    }

    private static Decision<PlanVersionEvent, PlanVersionAnswer> Decide(PlanVersionState state, PlanVersionCommand command, params PlanVersionRole[] roles) =>
        PlanVersionRules.Decide(state, command, new DecisionContext<PlanVersionFacts>(Now, new PlanVersionFacts([.. roles], null)));

    private static PlanVersionCommand Command(string name, string actor) => name switch
    {
        "draft" => new DraftPlan(OperationId.New(), actor, null, PlanJsonTests.Sample()),
        "submit" => new SubmitPlan(OperationId.New(), actor, null),
        "return" => new ReturnPlan(OperationId.New(), actor, null, "Says nothing of the bridge."),
        "approve" => new ApprovePlan(OperationId.New(), actor, null),
        "enforce" => new EnforcePlan(OperationId.New(), actor, null),
        _ => new RetirePlan(OperationId.New(), actor, null, "The next version holds."),
    };
}
