using CityOps.Plans;
using CityOps.Units;

namespace CityOps.Dispatch;

public sealed class JobNeedsTests
{
    private static readonly UnitNeed Pumping = new(["pumping"], [], 0);

    [Fact]
    public void A_job_is_taken_in_with_a_need_for_each_request_that_is_not_met()
    {
        var needs = new JobNeeds();

        needs.Include(Job("I1", Request("pumps", 3, 1, Pumping), Request("crews", 2, 2, UnitNeed.Any), Request("tankers", 60, 0, UnitNeed.Any)));

        Assert.Equal([(2, 2), (2, 10)], needs.Of("I1").Select(need => ((int)need.Weight, need.Units)));
        Assert.Same(Pumping, needs.Of("I1")[0].Need);
    }

    [Fact]
    public void A_job_that_asks_for_nothing_gets_one_unit_of_any_kind_or_of_the_type_somebody_chooses()
    {
        var needs = new JobNeeds();
        needs.Include(Job("R1"));
        needs.ChangeType("R1", null, "repair");

        var need = Assert.Single(needs.All);
        Assert.Equal((1, null, "repair"), (need.Units, need.Request, need.Types?.Single()));
    }

    [Fact]
    public void Numbers_and_weights_stay_within_what_a_plan_takes()
    {
        var (needs, request) = (new JobNeeds(), Request("pumps", 3, 0, Pumping));
        needs.Include(Job("I1", request));

        needs.ChangeUnits("I1", request.Id, 50);
        needs.ChangeWeight("I1", 0);
        needs.ChangeUnits("I2", request.Id, 5);

        Assert.Equal((10, 1), (needs.Of("I1")[0].Units, (int)needs.Of("I1")[0].Weight));
        Assert.False(needs.Holds("I2"));
    }

    [Fact]
    public void What_was_sent_is_not_asked_for_again_and_a_job_with_nothing_left_goes()
    {
        var (needs, request) = (new JobNeeds(), Request("pumps", 2, 0, Pumping));
        needs.Include(Job("I1", request));

        needs.Sent(needs.Of("I1")[0]);
        Assert.Equal(1, needs.Of("I1")[0].Units);
        needs.Sent(needs.Of("I1")[0]);

        Assert.False(needs.Holds("I1"));
    }

    [Fact]
    public void Jobs_that_are_no_more_are_taken_out()
    {
        var needs = new JobNeeds();
        needs.Include(Job("R1"));
        needs.Include(Job("R2"));
        needs.Keep(["R2"]);
        needs.Exclude("R2");

        Assert.Empty(needs.All);
    }

    private static JobLine Job(string key, params RequestStanding[] requests) =>
        new(key, key[0] == 'I', key, "990101001001001", "x", ResponseLevel.III, new(120, 30), requests, 0, default);

    private static RequestStanding Request(string id, int quantity, int sent, UnitNeed need) => new(
        new PlanItemId(Guid.NewGuid()),
        new PlanResource(id, PlanResourceKind.Vehicle, new("车", "vehicle"), new("辆", "vehicles"), new(quantity, quantity, quantity, quantity), "drainage", null, need),
        quantity,
        sent,
        0);
}
