using CityOps.Journal;
using CityOps.Postures;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Patrols;

public abstract class PatrolGrainTests(City city)
{
    private const string Community = "990102003005";
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(121);

    [Fact]
    public async Task A_patrol_follows_its_posture_once_whoever_follows_how_often_and_ends_with_it()
    {
        var one = await city.HostAsync();
        var two = await city.HostAsync(1);
        Assert.True((await PostureOf(one).Execute(Switch(Posture.Emergency), default)).IsDone);

        // Two servers follow at once, and once more.
        await Task.WhenAll(TendAsync(one), TendAsync(two));
        await TendAsync(two);
        var begun = await ReadAsync(one);
        Assert.Equal((Posture.Emergency, new PatrolFigures(3, 0, 0, 0, 0)), (begun.Order!.Posture, begun.Figures));
        Assert.Equal((1, 1, 0L), (await EventsAsync("patrol-ordered"), await EventsAsync("patrol-tasks-begun"), (await ReadAsync(one, "990101001001")).Version));

        // Two inspectors at one place: the append of one wins.
        var both = await Task.WhenAll(CheckAsync(one, "collector"), CheckAsync(two, "checker"));
        Assert.Single(both, code => code is null);
        Assert.Single(both, code => code == PatrolRefusals.AlreadyChecked);

        city.Clock.Advance(Later);
        await Task.WhenAll(TendAsync(one), TendAsync(two));
        await TendAsync(one);
        Assert.Equal(new PatrolFigures(6, 1, 2, 0, 0), (await ReadAnewAsync(one)).Figures);

        Assert.True((await PostureOf(one).Execute(Switch(Posture.Normal), default)).IsDone);
        await Task.WhenAll(TendAsync(one), TendAsync(two));
        var ended = await ReadAnewAsync(one);
        Assert.Equal((null, 0, new PatrolFigures(6, 1, 2, 3, 0)), (ended.Order, ended.Tasks.Count, ended.Figures));
        Assert.Equal(1, await EventsAsync("patrol-ended"));
        Assert.Equal(0L, await city.QueryAsync<long>("SELECT count(*) FROM patrol WHERE mark IS NOT NULL"));

        // From the events alone it is the same.
        await city.QueryAsync<object>("UPDATE patrol SET state = jsonb_set(state, '{schema}', '0')");
        Assert.Equal(ended.Figures, (await ReadAnewAsync(one)).Figures);
    }

    private static SwitchPosture Switch(Posture posture) => new(OperationId.New(), PosturePlaces.Leader, null, posture, "because", null, null);

    private static IPostureGrain PostureOf(IServiceProvider host) => host.GetRequiredService<IGrainFactory>().GetGrain<IPostureGrain>("990102");

    private static Task TendAsync(IServiceProvider host) => host.GetRequiredService<PatrolFollowing>().TendAsync(default);

    private static Task<PatrolView> ReadAsync(IServiceProvider host, string area = Community) => host.GetRequiredService<IGrainFactory>().GetGrain<IPatrolGrain>(area).Read(default);

    private async Task<PatrolView> ReadAnewAsync(IServiceProvider host)
    {
        await city.ForgetAsync(host.GetRequiredService<IGrainFactory>().GetGrain<IPatrolGrain>(Community));
        return await ReadAsync(host);
    }

    private static async Task<string?> CheckAsync(IServiceProvider host, string actor)
    {
        var check = new CheckSpot(OperationId.New(), actor, null, "part-1", 1, PatrolFinding.Normal, null, [], PatrolWard.Here);
        return (await host.GetRequiredService<IGrainFactory>().GetGrain<IPatrolGrain>(Community).Execute(check, default)).Refusal?.Code;
    }

    private async Task<long> EventsAsync(string kind) => await city.QueryAsync<long>($"SELECT count(*) FROM journal WHERE kind = '{kind}'");
}

public sealed class PatrolGrainOnOneSiloTests(City city) : PatrolGrainTests(city), IClassFixture<City>;

public sealed class PatrolGrainOnThreeSilosTests(CityOnThreeSilos city) : PatrolGrainTests(city), IClassFixture<CityOnThreeSilos>;
