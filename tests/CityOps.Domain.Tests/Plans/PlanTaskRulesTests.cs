using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans.Tasks;

namespace CityOps.Plans;

public sealed class PlanTaskRulesTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly PlanItemId Id = PlanItemId.Of("I-1", "p", "task", "close-valves");
    private static readonly PlanTaskProof Photo = new(PlanEvidence.Photo, "photo-1");

    public static TheoryData<PlanTaskStatus, string, PlanTaskRole, string?> Table { get; } = new()
    {
        { PlanTaskStatus.Absent, "issue", PlanTaskRole.System, null },
        { PlanTaskStatus.Absent, "issue", PlanTaskRole.Owner, PlanRefusals.TaskRoleNotAllowed },
        { PlanTaskStatus.Absent, "confirm", PlanTaskRole.Owner, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Issued, "issue", PlanTaskRole.System, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Issued, "confirm", PlanTaskRole.Owner, null },
        { PlanTaskStatus.Issued, "confirm", PlanTaskRole.Commander, PlanRefusals.TaskRoleNotAllowed },
        { PlanTaskStatus.Issued, "complete", PlanTaskRole.Owner, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Delivered, "read", PlanTaskRole.Owner, null },
        { PlanTaskStatus.Delivered, "deliver", PlanTaskRole.System, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Read, "reject", PlanTaskRole.Owner, null },
        { PlanTaskStatus.Read, "start", PlanTaskRole.Owner, null },
        { PlanTaskStatus.Confirmed, "tick", PlanTaskRole.Owner, null },
        { PlanTaskStatus.Confirmed, "complete", PlanTaskRole.Owner, PlanRefusals.ChecklistOpen },
        { PlanTaskStatus.InProgress, "complete", PlanTaskRole.Owner, PlanRefusals.ChecklistOpen },
        { PlanTaskStatus.InProgress, "reject", PlanTaskRole.Owner, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.InProgress, "skip", PlanTaskRole.GroupLead, PlanRefusals.LifeSafety },
        { PlanTaskStatus.InProgress, "skip", PlanTaskRole.Commander, null },
        { PlanTaskStatus.InProgress, "reassign", PlanTaskRole.GroupLead, null },
        { PlanTaskStatus.InProgress, "withdraw", PlanTaskRole.GroupLead, PlanRefusals.TaskRoleNotAllowed },
        { PlanTaskStatus.InProgress, "withdraw", PlanTaskRole.Commander, null },
        { PlanTaskStatus.InProgress, "start-countdown", PlanTaskRole.System, PlanRefusals.CountdownRuns },
        { PlanTaskStatus.InProgress, "escalate", PlanTaskRole.System, PlanRefusals.EscalationNotDue },
        { PlanTaskStatus.Rejected, "reassign", PlanTaskRole.Commander, null },
        { PlanTaskStatus.Rejected, "confirm", PlanTaskRole.Owner, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Done, "reopen", PlanTaskRole.Commander, null },
        { PlanTaskStatus.Done, "skip", PlanTaskRole.Commander, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Done, "escalate", PlanTaskRole.System, PlanRefusals.TaskWrongStatus },
        { PlanTaskStatus.Skipped, "reopen", PlanTaskRole.Owner, PlanRefusals.TaskRoleNotAllowed },
        { PlanTaskStatus.Withdrawn, "reopen", PlanTaskRole.Commander, PlanRefusals.TaskWrongStatus },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_command_is_allowed_or_refused_as_the_task_stands(PlanTaskStatus status, string command, PlanTaskRole role, string? refusal)
    {
        var decision = Decide(Standing(status), Command(command), Start.AddMinutes(10), role);

        Assert.Equal(refusal, decision.Refusal?.Code);
        Assert.Equal(refusal is null ? 1 : 0, decision.Events.Count);
    }

    [Fact]
    public void The_table_says_exactly_what_the_rules_let_pass()
    {
        Assert.Equal(typeof(PlanTaskCommand).Assembly.GetTypes().Count(type => type.BaseType == typeof(PlanTaskCommand)), PlanTaskTransitions.All.Length);
        foreach (var (status, line, role) in Enum.GetValues<PlanTaskStatus>().SelectMany(status => PlanTaskTransitions.All.SelectMany(line => Enum.GetValues<PlanTaskRole>().Select(role => (status, line, role)))))
        {
            var refusal = Decide(Standing(status), Command(line.Name), Start.AddMinutes(10), role).Refusal?.Code;
            var expected = !line.From.Contains(status) ? PlanRefusals.TaskWrongStatus : line.Roles.Contains(role) ? null : PlanRefusals.TaskRoleNotAllowed;
            if (expected is not null)
                Assert.Equal(expected, refusal);
            else
                Assert.DoesNotContain(refusal, new[] { PlanRefusals.TaskWrongStatus, PlanRefusals.TaskRoleNotAllowed });
        }
    }

    [Fact]
    public void A_later_receipt_stands_for_the_earlier_ones_and_keeps_their_times()
    {
        var read = Do(Do(Standing(PlanTaskStatus.Issued), "deliver", Start.AddMinutes(1)), "read", Start.AddMinutes(2));
        var confirmed = Do(read, "confirm", Start.AddMinutes(3));

        Assert.Equal(new PlanTaskReceipts(Start, Start.AddMinutes(1), Start.AddMinutes(2), Start.AddMinutes(3)), confirmed.Receipts);
        var quick = Do(Standing(PlanTaskStatus.Issued), "confirm", Start.AddMinutes(4));
        Assert.Equal(new PlanTaskReceipts(Start, Start.AddMinutes(4), Start.AddMinutes(4), Start.AddMinutes(4)), quick.Receipts);
    }

    [Fact]
    public void Done_needs_every_point_ticked_and_every_kind_of_evidence()
    {
        var ticked = Do(Do(Standing(PlanTaskStatus.InProgress), new TickPlanTask(OperationId.New(), "crew", null, Id, 1, Ticked: true)), new TickPlanTask(OperationId.New(), "crew", null, Id, 2, Ticked: true));
        var without = Decide(ticked, new CompletePlanTask(OperationId.New(), "crew", null, Id, "Shut.", []), Start.AddMinutes(20), PlanTaskRole.Owner);
        Assert.Equal((PlanRefusals.EvidenceMissing, "photo"), (without.Refusal!.Code, without.Refusal.Arguments["kinds"]));

        var reported = Do(ticked, new ReportPlanTask(OperationId.New(), "crew", null, Id, "Under way.", [Photo]));
        var done = Do(reported, new CompletePlanTask(OperationId.New(), "crew", null, Id, "Shut.", []), Start.AddMinutes(20));
        Assert.Equal((PlanTaskStatus.Done, false, 1), (done.Status, done.Late, done.Proofs.Count));
        Assert.True(Do(reported, new CompletePlanTask(OperationId.New(), "crew", null, Id, "Shut.", []), Start.AddMinutes(31)).Late);
    }

    [Fact]
    public void A_precondition_has_to_be_affirmed()
    {
        var state = Standing(PlanTaskStatus.Confirmed);
        var conditional = state with { Planned = state.Planned! with { Task = state.Planned.Task with { Precondition = new PlanText("积水已排除", "Water is gone") } } };

        Assert.Equal(PlanRefusals.PreconditionNotAffirmed, Decide(conditional, new StartPlanTask(OperationId.New(), "crew", null, Id, PreconditionHolds: false), Start, PlanTaskRole.Owner).Refusal!.Code);
        Assert.Null(Decide(conditional, new StartPlanTask(OperationId.New(), "crew", null, Id, PreconditionHolds: true), Start, PlanTaskRole.Owner).Refusal);
    }

    [Fact]
    public void An_overdue_task_is_told_to_the_post_above_three_times()
    {
        var state = Standing(PlanTaskStatus.Confirmed);
        Assert.Equal(Start.AddMinutes(40), state.EscalateAt);

        Assert.NotNull(Decide(state, Command("escalate"), Start.AddMinutes(39), PlanTaskRole.System).Refusal);
        var told = Decide(state, Command("escalate"), Start.AddMinutes(40), PlanTaskRole.System);
        Assert.Equal(new PlanTaskEscalated(Id, PlanTaskRole.System, "site-commander", 1), Assert.Single(told.Events));
        var once = Do(state, "escalate", Start.AddMinutes(40));
        Assert.Equal(Start.AddMinutes(50), once.EscalateAt);
        var thrice = Do(Do(once, "escalate", Start.AddMinutes(50)), "escalate", Start.AddMinutes(60));
        Assert.Null(thrice.EscalateAt);
        Assert.Equal(PlanRefusals.EscalationNotDue, Decide(thrice, Command("escalate"), Start.AddMinutes(600), PlanTaskRole.System).Refusal!.Code);
    }

    [Fact]
    public void A_countdown_begins_when_the_task_it_waited_for_has_ended()
    {
        var waiting = Standing(PlanTaskStatus.Issued) with { Due = null };
        Assert.Null(waiting.EscalateAt);

        Assert.Equal(Start.AddMinutes(7 + 30), Do(waiting, "start-countdown", Start.AddMinutes(7)).Due);
    }

    [Fact]
    public void Who_gets_it_from_another_begins_with_an_empty_sheet_and_a_new_countdown()
    {
        var given = Do(Do(Standing(PlanTaskStatus.InProgress), new ReportPlanTask(OperationId.New(), "crew", null, Id, "Started.", [Photo])), "reassign", Start.AddMinutes(12));

        Assert.Equal((PlanTaskStatus.Issued, "other", Start.AddMinutes(42)), (given.Status, given.Organisation, given.Due));
        Assert.Empty(given.Proofs);
        Assert.Equal(new PlanTaskReceipts(Start.AddMinutes(12), null, null, null), given.Receipts);
    }

    [Fact]
    public void In_no_random_life_is_a_task_done_without_its_evidence_or_a_grave_one_skipped_without_the_commander()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var state = PlanTaskRules.Initial;
            for (var step = 0; step < 40; step++)
            {
                var role = (PlanTaskRole)random.Next(4);
                var now = Start.AddMinutes(step * 3);
                var decision = Decide(state, Command(PlanTaskTransitions.All[random.Next(PlanTaskTransitions.All.Length)].Name, random), now, role);
                foreach (var happened in decision.Events)
                {
                    Assert.False(happened is PlanTaskSkipped && role != PlanTaskRole.Commander, $"seed {seed}");
                    Assert.False(happened is PlanTaskEscalated && !(state.Due < now), $"seed {seed}");
                    state = PlanTaskRules.Apply(state, happened, new Happening(now, "crew"));
                }

                Assert.False(state.Status == PlanTaskStatus.Done && (state.OpenPoints.Any() || state.Proofs.All(proof => proof.Kind != PlanEvidence.Photo)), $"seed {seed}");
                Assert.True(state.Receipts is not { } receipts || Rising(receipts), $"seed {seed}");
                Assert.Equal(decision.Answer?.Status, decision.Refusal is null ? state.Status : null);
            }
        }
    }

    private static bool Rising(PlanTaskReceipts receipts)
    {
        DateTimeOffset?[] times = [receipts.Sent, receipts.Delivered, receipts.Read, receipts.Confirmed];
        var known = times.TakeWhile(time => time is not null).ToArray();
        return times.Skip(known.Length).All(time => time is null) && known.SequenceEqual(known.Order());
    }

    private static PlanTaskState Standing(PlanTaskStatus status) => status switch
    {
        PlanTaskStatus.Absent => PlanTaskRules.Initial,
        PlanTaskStatus.Issued => Do(PlanTaskRules.Initial, "issue", Start),
        PlanTaskStatus.Delivered => Do(Standing(PlanTaskStatus.Issued), "deliver", Start),
        PlanTaskStatus.Read => Do(Standing(PlanTaskStatus.Issued), "read", Start),
        PlanTaskStatus.Confirmed => Do(Standing(PlanTaskStatus.Issued), "confirm", Start),
        PlanTaskStatus.InProgress => Do(Standing(PlanTaskStatus.Confirmed), "start", Start),
        PlanTaskStatus.Rejected => Do(Standing(PlanTaskStatus.Issued), "reject", Start),
        PlanTaskStatus.Skipped => Do(Standing(PlanTaskStatus.Issued), "skip", Start),
        PlanTaskStatus.Withdrawn => Do(Standing(PlanTaskStatus.Issued), "withdraw", Start),
        _ => Standing(PlanTaskStatus.InProgress) with { Status = PlanTaskStatus.Done, EndedAt = Start },
    };

    private static PlanTaskState Do(PlanTaskState state, string command, DateTimeOffset at) => Do(state, Command(command), at);

    private static PlanTaskState Do(PlanTaskState state, PlanTaskCommand command, DateTimeOffset? at = null)
    {
        var decision = Decide(state, command, at ?? Start, Enum.GetValues<PlanTaskRole>());
        Assert.Null(decision.Refusal);
        return decision.Events.Aggregate(state, (before, happened) => PlanTaskRules.Apply(before, happened, new Happening(at ?? Start, "crew")));
    }

    private static Decision<PlanTaskEvent, PlanTaskAnswer> Decide(PlanTaskState state, PlanTaskCommand command, DateTimeOffset now, params PlanTaskRole[] roles) =>
        PlanTaskRules.Decide(state, command, new DecisionContext<PlanTaskFacts>(now, new PlanTaskFacts([.. roles])));

    private static PlanTaskCommand Command(string name, Random? random = null)
    {
        var operation = OperationId.New();
        return name switch
        {
            "issue" => new IssuePlanTask(operation, "system", null, Id, Planned()),
            "deliver" => new DeliverPlanTask(operation, "system", null, Id),
            "read" => new ReadPlanTask(operation, "crew", null, Id),
            "confirm" => new ConfirmPlanTask(operation, "crew", null, Id),
            "reject" => new RejectPlanTask(operation, "crew", null, Id, "No crew."),
            "start" => new StartPlanTask(operation, "crew", null, Id, PreconditionHolds: true),
            "tick" => new TickPlanTask(operation, "crew", null, Id, random?.Next(0, 4) ?? 1, Ticked: random is null || random.Next(3) > 0),
            "report" => new ReportPlanTask(operation, "crew", null, Id, "Under way.", random is null || random.Next(2) > 0 ? [] : [Photo]),
            "complete" => new CompletePlanTask(operation, "crew", null, Id, "Done.", random is null || random.Next(2) > 0 ? [] : [Photo]),
            "skip" => new SkipPlanTask(operation, "lead", null, Id, "Not needed."),
            "reassign" => new ReassignPlanTask(operation, "lead", null, Id, "other", "Nearer."),
            "reopen" => new ReopenPlanTask(operation, "lead", null, Id, "No photograph.", Start.AddDays(1)),
            "start-countdown" => new StartPlanTaskCountdown(operation, "system", null, Id),
            "escalate" => new EscalatePlanTask(operation, "system", null, Id),
            _ => new WithdrawPlanTask(operation, "leader", null, Id, "Ended."),
        };
    }

    private static PlannedTask Planned()
    {
        var task = new PlanTask(
            "close-valves", null, PlanPhase.FirstResponse, [ResponseLevel.IV], 10, "repair", "water-company", new PlanText("关阀", "Shut the valves"), new PlanDue(30, null), null,
            [PlanEvidence.Photo], [new PlanText("上游", "Upstream"), new PlanText("下游", "Downstream")], new PlanEscalation(10, "site-commander"), null, LifeSafety: true);
        return new PlannedTask(Id, new PlanOrigin("p", 1), task, new PlanText("抢修组", "Repair"), "water", Relayed: false, Start.AddMinutes(30), Start.AddMinutes(30), null);
    }
}
