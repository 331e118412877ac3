using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Dispatch;

public sealed class AssignmentStoriesTests
{
    [Fact]
    public void Of_all_that_a_unit_did_only_what_it_did_on_the_job_is_told()
    {
        AssignmentEvent[] all =
        [
            new UnitAssigned(Crews.Job("R1"), false), new UnitDeparted(1), new UnitDiverted("R1", Crews.Job("I1"), "graver"), new UnitArrived(2, null), new UnitReturning("I1", 3),
            new UnitReleased(null, null), new UnitAssigned(Crews.Job("R2"), false), new AssignmentCancelled("R2", "no"), new UnitAssigned(Crews.Job("I1"), false),
        ];

        Assert.Equal(["UnitDiverted", "UnitArrived", "UnitReturning", "UnitAssigned"], Story("I1", all));
        Assert.Equal(["UnitAssigned", "UnitDeparted", "UnitDiverted"], Story("R1", all));
        Assert.Empty(Story("R9", all));
    }

    [Fact]
    public void A_unit_is_sent_for_a_request_that_the_incident_has_and_for_no_other()
    {
        var (has, other) = (new PlanItemId(Guid.NewGuid()), new PlanItemId(Guid.NewGuid()));
        var ground = new AssignmentGround { Unit = Crews.Unit, Account = Crews.Dispatcher, Job = new KnownJob(Crews.Job("I1"), false, [has]) };

        var sent = Crews.Done(AssignmentRules.Initial, new AssignUnit(OperationId.New(), "x", null, "I1", has), ground: ground);
        var refused = Crews.Decide(AssignmentRules.Initial, new AssignUnit(OperationId.New(), "x", null, "I1", other), ground: ground);

        Assert.Equal(has, sent.Job!.Request);
        Assert.Equal(AssignmentRefusals.RequestUnknown, refused.Refusal!.Code);
    }

    [Fact]
    public void Screens_offer_what_the_rules_would_not_refuse()
    {
        foreach (var status in Enum.GetValues<AssignmentStatus>())
        {
            var offered = AssignmentOffers.Of(Crews.Crew, Crews.Unit, status).Select(line => line.Command);
            var legal = AssignmentTransitions.All.Where(line => line.From.Contains(status) && line.By.HasFlag(AssignmentParty.Unit)).Select(line => line.Command);
            Assert.Equal(legal, offered);
        }
    }

    private static IEnumerable<string> Story(string job, IEnumerable<AssignmentEvent> all) =>
        AssignmentStories.Of(job, all.Select((happened, seq) => new AssignmentHappening("fire-1", seq + 1, Crews.Start.AddSeconds(seq), "x", happened))).Select(line => line.Event.GetType().Name);
}
