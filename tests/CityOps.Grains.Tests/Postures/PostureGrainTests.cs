using CityOps.Cases;
using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Postures;

public abstract class PostureGrainTests(City city)
{
    private const string District = "990102";

    [Fact]
    public async Task Two_hosts_that_switch_at_once_keep_one_history_and_a_new_activation_reads_it()
    {
        var one = (await city.GrainsAsync()).GetGrain<IPostureGrain>("990101");
        var two = (await city.GrainsAsync(1)).GetGrain<IPostureGrain>("990101");
        var both = await Task.WhenAll(one.Execute(Switch(Posture.War, null), default), two.Execute(Switch(Posture.War, null), default));

        Assert.Single(both, outcome => outcome.IsDone);
        Assert.Single(both, outcome => outcome.Refusal?.Code == PostureRefusals.Unchanged);
        await city.ForgetAsync(one);
        Assert.Equal((Posture.War, 1L, "because"), Told(await one.Read(default)));
        await city.QueryAsync<object>("UPDATE posture SET state = jsonb_set(state, '{schema}', '0') WHERE key = '990101'");
        await city.ForgetAsync(one);
        Assert.Equal((Posture.War, 1L, "because"), Told(await one.Read(default)));
    }

    [Fact]
    public async Task Ordinary_cases_stand_still_with_the_posture_and_run_again_with_its_end_whoever_does_it_how_often()
    {
        var host = await city.HostAsync();
        var grains = host.GetRequiredService<IGrainFactory>();
        var ordinary = await ReportedAsync(grains, "R99010220261121700001", urgent: false);
        await ReportedAsync(grains, "R99010220261121700002", urgent: true);
        var due = (await ordinary.Read(default))!.Standing.StageDue;
        var posture = grains.GetGrain<IPostureGrain>(District);
        Assert.True((await posture.Execute(Switch(Posture.Emergency, [District]), default)).IsDone);
        var cases = host.GetRequiredService<ILimitCases>();
        Assert.Equal((1, 1), await cases.CountAsync([District], default));

        // Two servers sweep at once, and once more.
        var other = (await city.HostAsync(1)).GetRequiredService<LimitPauses>();
        await Task.WhenAll(host.GetRequiredService<LimitPauses>().TendAsync(default), other.TendAsync(default));
        await other.TendAsync(default);

        // Either server may have done it, and each keeps what it has read: one that has read nothing reads what stands in the journal.
        var paused = await StandsAsync("R99010220261121700001");
        Assert.Equal((District, "because", (DateTimeOffset?)null), (paused.LimitsPause!.Area, paused.LimitsPause.Reason, paused.Standing.StageDue));
        Assert.Null((await StandsAsync("R99010220261121700002")).LimitsPause);
        Assert.Equal(1, await EventsAsync("case-limits-paused"));
        Assert.Equal(1L, await city.QueryAsync<long>("SELECT count(*) FROM \"case\" WHERE flags = 'limits-paused' AND stage_due IS NULL"));

        // A case reported later is paused as well.
        await ReportedAsync(grains, "R99010220261121700003", urgent: false);
        await other.TendAsync(default);
        Assert.Equal(2, await cases.PausedAsync(paused.LimitsPause.Order, default));

        city.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True((await posture.Execute(Switch(Posture.Normal, null), default)).IsDone);
        await Task.WhenAll(host.GetRequiredService<LimitPauses>().TendAsync(default), other.TendAsync(default));
        var resumed = await StandsAsync("R99010220261121700001");
        Assert.Null(resumed.LimitsPause);
        Assert.True(resumed.Standing.StageDue > due);
        Assert.Equal(2, await EventsAsync("case-limits-resumed"));
        Assert.Null((await StandsAsync("R99010220261121700003")).LimitsPause);
    }

    private static (Posture Posture, long Version, string? Reason) Told(PostureView view) => (view.Posture, view.Version, view.Decided?.Reason);

    private static SwitchPosture Switch(Posture posture, IReadOnlyList<string>? areas) => new(OperationId.New(), PosturePlaces.Leader, null, posture, "because", null, areas);

    private async Task<CaseView> StandsAsync(string key)
    {
        var grain = (await city.GrainsAsync()).GetGrain<ICaseGrain>(key);
        await city.ForgetAsync(grain);
        return (await grain.Read(default))!;
    }

    private static async Task<ICaseGrain> ReportedAsync(IGrainFactory grains, string key, bool urgent)
    {
        var grain = grains.GetGrain<ICaseGrain>(key);
        var report = (ReportCase)SmallCity.Loop[0]() with { Urgent = urgent };
        Assert.Null((await grain.Execute(report, default)).Refusal?.Code);
        Assert.Null((await grain.Execute(SmallCity.Loop[1](), default)).Refusal?.Code);
        return grain;
    }

    private async Task<long> EventsAsync(string kind) => await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE kind = '{kind}'");
}

public sealed class PostureGrainOnOneSiloTests(City city) : PostureGrainTests(city), IClassFixture<City>;

public sealed class PostureGrainOnThreeSilosTests(CityOnThreeSilos city) : PostureGrainTests(city), IClassFixture<CityOnThreeSilos>;
