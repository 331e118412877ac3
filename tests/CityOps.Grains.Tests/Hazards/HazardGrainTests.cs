using CityOps.Cases;
using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Hazards;

public abstract class HazardGrainTests(City city)
{
    private static readonly HazardEntry Chlorine = new(
        HazardKind.Waterworks, new PlanText("水厂加氯间", "Waterworks"), "chlorine", new PlanText("液氯", "Chlorine"), 1017, 4, "water", null, new PlanText("上风向", "upwind"),
        new CasePosition(120.1005, 30.2005), null, new DateOnly(2026, 3, 1));

    [Fact]
    public async Task The_row_says_what_the_events_say_from_the_registration_to_the_end()
    {
        var grain = (await city.GrainsAsync()).GetGrain<IHazardGrain>("chlorine-row");
        Assert.Null(await grain.Read(default));

        await DoneAsync(grain, new RegisterHazard(OperationId.New(), "owner", null, Chlorine));
        await DoneAsync(grain, new SurveyHazard(OperationId.New(), "owner", 1, 2.5, SmallStore.Today, "one less"));
        Assert.Equal("waterworks,chlorine,1017,2.5,water,f,120.1005", await RowAsync("chlorine-row"));
        await DoneAsync(grain, new ReviseHazard(OperationId.New(), "owner", 2, Chlorine with { Un = null, Place = new CasePosition(120.1006, 30.2005) }));
        await DoneAsync(grain, new RetireHazard(OperationId.New(), "owner", 3, "sold"));

        Assert.Equal("waterworks,chlorine,4,water,t,120.1006", await RowAsync("chlorine-row"));
        var view = (await grain.Read(default))!;
        Assert.Equal((4L, "sold", SmallStore.Grid), (view.Version, view.Reason, view.Grid));
        Assert.NotNull(view.RetiredAt);
        Assert.Equal("hazard-registered hazard-surveyed hazard-revised hazard-retired", await city.QueryAsync<string>("SELECT string_agg(kind, ' ' ORDER BY seq) FROM journal WHERE stream = 'hazard/chlorine-row'"));
    }

    /// <summary>Two servers, as after a failure: each has an activation of the same place.</summary>
    [Fact]
    public async Task Of_two_who_change_what_they_both_saw_one_is_told_that_it_has_changed()
    {
        IGrainFactory[] servers = [await city.GrainsAsync(), await city.GrainsAsync(1)];
        await DoneAsync(servers[0].GetGrain<IHazardGrain>("chlorine-two"), new RegisterHazard(OperationId.New(), "owner", null, Chlorine));

        var outcomes = await Task.WhenAll(servers.Select((server, number) =>
            server.GetGrain<IHazardGrain>("chlorine-two").Execute(new SurveyHazard(OperationId.New(), "owner", 1, 5 + number, SmallStore.Today, null), default)));

        Assert.Equal("stale_version", Assert.Single(outcomes, outcome => !outcome.IsDone).Refusal!.Code);
        Assert.Equal(2, await city.QueryAsync<long>("SELECT count(*) FROM journal WHERE stream = 'hazard/chlorine-two'"));
    }

    [Fact]
    public async Task A_registration_sent_twice_has_one_effect()
    {
        var grain = (await city.GrainsAsync()).GetGrain<IHazardGrain>("chlorine-twice");
        var register = new RegisterHazard(OperationId.New(), "owner", null, Chlorine);

        var both = await Task.WhenAll(grain.Execute(register, default), grain.Execute(register, default));

        Assert.All(both, outcome => Assert.Equal((1L, "chlorine-twice"), (outcome.Version, outcome.Answer!.Code)));
    }

    private Task<string?> RowAsync(string code) => city.QueryAsync<string>(
        $"SELECT concat_ws(',', kind, substance, un, tonnes, organisation, retired, ST_X(shape)) FROM hazard_entry WHERE key = '{code}'");

    private static async Task DoneAsync(IHazardGrain grain, HazardCommand command)
    {
        var outcome = await grain.Execute(command, default);
        Assert.True(outcome.IsDone, $"{command.GetType().Name}: {outcome.Refusal?.Code}");
    }
}

public sealed class HazardGrainOnOneSiloTests(City city) : HazardGrainTests(city), IClassFixture<City>;

public sealed class HazardGrainOnThreeSilosTests(CityOnThreeSilos city) : HazardGrainTests(city), IClassFixture<CityOnThreeSilos>;
