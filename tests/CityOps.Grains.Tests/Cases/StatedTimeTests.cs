using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Cases;

public abstract class StatedTimeTests(City city)
{
    private static readonly DateTimeOffset Then = new(2018, 1, 3, 8, 30, 0, TimeSpan.FromHours(-8));

    [Fact]
    public async Task A_host_that_takes_stated_times_writes_them_into_journal_row_and_number()
    {
        var grain = await GrainAsync(takesStatedTimes: true, "R990102stated1");

        for (var step = 0; step < 3; step++)
            await DoneAsync(grain, SmallCity.Loop[step](), Then.AddMinutes(step));

        var view = (await grain.Read(default))!;
        Assert.Equal((Then, Then.AddMinutes(2)), (view.Report.At, view.StageSince));
        Assert.Equal("2018-01-03 16:32", await city.QueryAsync<string>("SELECT to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI') FROM journal WHERE stream = 'case/R990102stated1'"));
        Assert.StartsWith("99010220180104", view.Standing.CaseNumber, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stated_time_holds_only_for_the_calls_made_with_it()
    {
        var grain = await GrainAsync(takesStatedTimes: true, "R990102stated2");
        await DoneAsync(grain, SmallCity.Loop[0](), Then);

        Assert.True((await grain.Execute(SmallCity.Loop[1](), default)).IsDone);

        Assert.Equal(city.Clock.GetUtcNow(), (await grain.Read(default))!.StageSince);
    }

    [Fact]
    public async Task A_server_takes_no_stated_time_and_writes_nothing()
    {
        var grain = await GrainAsync(takesStatedTimes: false, "R990102stated3");

        Assert.Equal(CommonRefusals.StatedTimeNotAllowed, (await ExecuteAsync(grain, SmallCity.Loop[0](), Then)).Refusal?.Code);
        Assert.Null(await grain.Read(default));
    }

    [Fact]
    public async Task A_time_that_has_not_come_is_refused()
    {
        var grain = await GrainAsync(takesStatedTimes: true, "R990102stated4");

        Assert.Equal(CommonRefusals.StatedTimeAhead, (await ExecuteAsync(grain, SmallCity.Loop[0](), city.Clock.GetUtcNow().AddTicks(10))).Refusal?.Code);
        Assert.Null(await grain.Read(default));
    }

    private async Task<ICaseGrain> GrainAsync(bool takesStatedTimes, string key) =>
        (takesStatedTimes ? await city.ClusterAsync(1, CityServices.TakeStatedTimes) : await city.ClusterAsync()).Grains.GetGrain<ICaseGrain>(key);

    private static async Task DoneAsync(ICaseGrain grain, CaseCommand command, DateTimeOffset at)
    {
        var outcome = await ExecuteAsync(grain, command, at);
        Assert.True(outcome.IsDone, $"{command.GetType().Name}: {outcome.Refusal?.Code}");
    }

    private static async Task<Outcome<CaseReceipt>> ExecuteAsync(ICaseGrain grain, CaseCommand command, DateTimeOffset at)
    {
        StatedTime.Set(at);
        try
        {
            return await grain.Execute(command, default);
        }
        finally
        {
            StatedTime.Clear();
        }
    }
}

public sealed class StatedTimeOnOneSiloTests(City city) : StatedTimeTests(city), IClassFixture<City>;

public sealed class StatedTimeOnThreeSilosTests(CityOnThreeSilos city) : StatedTimeTests(city), IClassFixture<CityOnThreeSilos>;
