using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

public sealed class IncidentPeriodTests
{
    [Fact]
    public void Periods_follow_each_other_without_a_gap_and_keep_the_units_of_their_moment()
    {
        var town = IncidentTown.Active();
        town.Does(Freeze(town.Now.AddHours(12)));
        town.Now = town.Now.AddHours(13);
        town.Does(Freeze(town.Now.AddHours(12)));

        Assert.Equal([1, 2], town.State.Periods.Select(period => period.Number));
        Assert.Equal(town.State.ActivatedAt, town.State.Periods[0].From);
        Assert.Equal(town.State.Periods[0].To, town.State.Periods[1].From);
        Assert.Equal("U-1", Assert.Single(town.State.Periods[0].Forces).Unit);
    }

    [Fact]
    public void A_period_ends_ahead_and_within_three_days_and_says_what_is_to_be_reached()
    {
        var town = IncidentTown.Active();

        Assert.Equal(IncidentRefusals.PeriodInvalid, town.Refuses(Freeze(town.Now)));
        Assert.Equal(IncidentRefusals.PeriodInvalid, town.Refuses(Freeze(town.Now.AddHours(73))));
        Assert.Equal(IncidentRefusals.TextInvalid, town.Refuses(Freeze(town.Now.AddHours(12)) with { Objectives = " " }));
        Assert.Equal(IncidentRefusals.RoleNotAllowed, town.Refuses(Freeze(town.Now.AddHours(12)) with { Actor = "intake" }));
        town.Does(Freeze(town.Now.AddHours(12)));
        Assert.Equal(IncidentRefusals.PeriodInvalid, town.Refuses(Freeze(town.Now.AddHours(12))));
        Assert.Equal(IncidentRefusals.WrongStatus, IncidentTown.Verified().Refuses(Freeze(town.Now.AddHours(12))));
    }

    [Fact]
    public void What_happens_after_a_period_was_frozen_changes_nothing_in_it()
    {
        var town = IncidentTown.Active();
        town.Does(Freeze(town.Now.AddHours(12)));
        var frozen = town.State.Periods[0];
        town.Does(new UpdateFigures(OperationId.New(), "leader", null, IncidentFigures.Unknown with { Deaths = 2 }, "found"));
        town.Does(new ChangeLevel(OperationId.New(), "leader", null, ResponseLevel.II, "worse"));

        Assert.Equal(frozen, town.State.Periods[0]);
    }

    private static FreezePeriod Freeze(DateTimeOffset ends) => new(OperationId.New(), "leader", null, ends, "关断下游阀门，恢复医院供水");
}
