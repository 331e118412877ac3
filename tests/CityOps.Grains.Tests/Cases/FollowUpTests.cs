using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Cases;

public abstract class FollowUpTests(City city)
{
    private static int _reports;

    [Fact]
    public async Task The_master_hears_of_a_case_that_was_merged_into_it()
    {
        var (services, master, duplicate) = await TwoAsync();

        var outcome = await services.GetRequiredService<FollowUps>().ExecuteAsync(duplicate, Merge(master), default);

        Assert.Equal(CaseStatus.Merged, outcome.Answer!.Status);
        Assert.Equal([duplicate], (await CaseOf(services, master).Read(default))!.Absorbed);
        Assert.Empty(await services.GetRequiredService<ICaseFollowUps>().NotedBeforeAsync(DateTimeOffset.MaxValue, default));
    }

    [Fact]
    public async Task A_server_that_ended_after_the_merge_leaves_the_rest_to_the_next()
    {
        var (services, master, duplicate) = await TwoAsync();
        var merge = Merge(master);
        await services.GetRequiredService<ICaseFollowUps>().NoteAsync(new CaseFollowUp(merge.Operation, FollowUpKind.Absorb, duplicate, master), default);
        await CaseOf(services, duplicate).Execute(merge, default);

        var next = await city.HostAsync(1);
        city.Clock.Advance(TimeSpan.FromSeconds(1));
        await Task.WhenAll(CatchUpAsync(next), CatchUpAsync(services));

        Assert.Equal([duplicate], (await CaseOf(next, master).Read(default))!.Absorbed);
        Assert.Empty(await next.GetRequiredService<ICaseFollowUps>().NotedBeforeAsync(DateTimeOffset.MaxValue, default));
    }

    [Fact]
    public async Task A_refused_merge_is_followed_by_nothing()
    {
        var (services, master, duplicate) = await TwoAsync();

        var outcome = await services.GetRequiredService<FollowUps>().ExecuteAsync(duplicate, Merge(master) with { Actor = SmallCity.Dispatcher }, default);

        Assert.Equal(CaseRefusals.RoleNotAllowed, outcome.Refusal!.Code);
        Assert.Empty((await CaseOf(services, master).Read(default))!.Absorbed);
        Assert.Empty(await services.GetRequiredService<ICaseFollowUps>().NotedBeforeAsync(DateTimeOffset.MaxValue, default));
    }

    [Fact]
    public async Task A_case_taken_up_again_is_reported_anew_as_a_repeat_once()
    {
        var services = await city.HostAsync();
        var key = NewKey();
        foreach (var make in SmallCity.Loop)
            await CaseOf(services, key).Execute(make(), default);
        var reopen = new ReopenCase(OperationId.New(), SmallCity.ShiftLeader, null, "chosen by the caller");

        await services.GetRequiredService<FollowUps>().ExecuteAsync(key, reopen, default);
        await services.GetRequiredService<FollowUps>().ExecuteAsync(key, reopen, default);

        var successor = (await CaseOf(services, key).Read(default))!.ReopenedAs!;
        var repeat = await CaseOf(services, successor).Read(default);
        Assert.StartsWith("R990102", successor, StringComparison.Ordinal);
        Assert.Equal((1, SmallCity.Earlier, "system"), (repeat!.Version, repeat.RepeatOf, repeat.Report.By));
        Assert.True(repeat.Standing.Flags.HasFlag(CaseFlags.Repeat));
    }

    private static MergeCase Merge(string master) => new(OperationId.New(), SmallCity.ShiftLeader, null, master);

    private static Task CatchUpAsync(IServiceProvider services) => services.GetRequiredService<FollowUps>().CatchUpAsync(TimeSpan.Zero, default);

    private static ICaseGrain CaseOf(IServiceProvider services, string key) => services.GetRequiredService<IGrainFactory>().GetGrain<ICaseGrain>(key);

    private static string NewKey() => $"R99010220261124{Interlocked.Increment(ref _reports):D6}";

    private async Task<(IServiceProvider Services, string Master, string Duplicate)> TwoAsync()
    {
        var services = await city.HostAsync();
        var (master, duplicate) = (NewKey(), NewKey());
        await CaseOf(services, master).Execute(SmallCity.Loop[0](), default);
        await CaseOf(services, duplicate).Execute(SmallCity.Loop[0](), default);
        return (services, master, duplicate);
    }
}

public sealed class FollowUpOnOneSiloTests(City city) : FollowUpTests(city), IClassFixture<City>;

public sealed class FollowUpOnThreeSilosTests(CityOnThreeSilos city) : FollowUpTests(city), IClassFixture<CityOnThreeSilos>;
