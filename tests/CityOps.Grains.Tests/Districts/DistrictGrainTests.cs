using CityOps.Cases;

namespace CityOps.Districts;

public abstract class DistrictGrainTests(City city)
{
    private static int _reports;

    [Fact]
    public async Task A_collectors_report_is_registered_by_the_sweep_and_by_nobody_else()
    {
        var (key, grain, sweep) = await StartAsync();
        await grain.Execute(SmallCity.Loop[0](), default);

        await sweep(TimeSpan.FromSeconds(100));
        var early = (await grain.Read(default))!.Standing.Status;
        await sweep(TimeSpan.FromSeconds(100));

        Assert.Equal((CaseStatus.Reported, CaseStatus.Accepted), (early, (await grain.Read(default))!.Standing.Status));
        Assert.Equal("system", await city.QueryAsync<string>($"SELECT actor FROM journal WHERE stream = 'case/{key}' AND seq = 2"));
    }

    [Fact]
    public async Task What_is_late_is_marked_once_however_often_and_by_however_many_servers_it_is_swept()
    {
        var (key, grain, sweep) = await StartAsync();
        foreach (var make in SmallCity.Loop.Take(3))
            await grain.Execute(make(), default);
        var other = (await city.GrainsAsync(1)).GetGrain<IDistrictGrain>("990102");

        city.Clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(sweep(TimeSpan.Zero), other.Sweep(default));
        await sweep(TimeSpan.FromMinutes(1));

        Assert.True((await grain.Read(default))!.Standing.Flags.HasFlag(CaseFlags.OverdueStage));
        Assert.Equal(1L, await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'case/{key}' AND kind = 'case-became-overdue'"));
    }

    [Fact]
    public async Task A_task_is_urged_three_times_as_its_time_passes()
    {
        var (key, grain, sweep) = await StartAsync();
        foreach (var make in SmallCity.Loop.Take(5))
            await grain.Execute(make(), default);

        // Between four fifths of the time and its end lie 84 minutes: whenever the test begins, a sweep of every hour falls among them.
        for (var hours = 0; hours < 24 * 8; hours++)
            await sweep(TimeSpan.FromHours(1));

        Assert.Equal(3L, await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'case/{key}' AND kind = 'case-urged'"));
        Assert.True((await grain.Read(default))!.Standing.Flags.HasFlag(CaseFlags.OverdueTotal));
    }

    [Fact]
    public async Task A_closed_case_is_archived_in_the_night()
    {
        var (_, grain, sweep) = await StartAsync();
        foreach (var make in SmallCity.Loop)
            await grain.Execute(make(), default);

        await sweep(TimeSpan.FromMinutes(1));
        var before = (await grain.Read(default))!.Standing.Status;
        await sweep(TimeSpan.FromDays(1));

        Assert.Equal((CaseStatus.Closed, CaseStatus.Evaluated), (before, (await grain.Read(default))!.Standing.Status));
    }

    private async Task<(string Key, ICaseGrain Grain, Func<TimeSpan, Task> Sweep)> StartAsync()
    {
        var grains = await city.GrainsAsync();
        var key = $"R99010220261122{Interlocked.Increment(ref _reports):D6}";
        var district = grains.GetGrain<IDistrictGrain>("990102");
        return (key, grains.GetGrain<ICaseGrain>(key), async later =>
        {
            city.Clock.Advance(later);
            await district.Sweep(default);
        }
        );
    }
}

public sealed class DistrictGrainOnOneSiloTests(City city) : DistrictGrainTests(city), IClassFixture<City>;

public sealed class DistrictGrainOnThreeSilosTests(CityOnThreeSilos city) : DistrictGrainTests(city), IClassFixture<CityOnThreeSilos>;
