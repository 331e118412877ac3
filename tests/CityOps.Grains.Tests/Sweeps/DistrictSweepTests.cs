using CityOps.Areas;
using CityOps.Cases;
using CityOps.Districts;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Sweeps;

public sealed class DistrictSweepTests(City city) : IClassFixture<City>
{
    [Fact]
    public async Task Whoever_takes_a_district_over_finds_its_cases_looked_at()
    {
        var clock = city.Clock;
        var host = await city.HostAsync();
        var grains = host.GetRequiredService<IGrainFactory>();
        var key = "R990102202611220999991";
        foreach (var make in SmallCity.Loop.Take(5))
            await grains.GetGrain<ICaseGrain>(key).Execute(make(), default);
        var district = grains.GetGrain<IDistrictGrain>("990102");
        var deadlines = host.GetRequiredService<ICaseDeadlines>();
        Assert.Contains(key, await WaitingAsync(deadlines, clock));

        // What it tends changes, and is looked at once more.
        for (var sweeps = 0; sweeps < 3; sweeps++)
        {
            clock.Advance(TimeSpan.FromSeconds(2));
            await district.Sweep(default);
        }

        Assert.DoesNotContain(key, await WaitingAsync(deadlines, clock));
        clock.Advance(TimeSpan.FromDays(30));
        Assert.Contains(key, await WaitingAsync(deadlines, clock));
    }

    [Fact]
    public async Task The_figures_of_a_district_do_not_wait_for_its_sweep()
    {
        await using var servers = new SweepServers();
        var deadlines = new HeldDeadlines();
        var host = await servers.StartAsync(services => services.AddSingleton(TimeProvider.System).AddSingleton<ICaseDeadlines>(deadlines).AddSingleton<ICaseFigures>(new NoFigures()));
        var district = host.Services.GetRequiredService<IGrainFactory>().GetGrain<IDistrictGrain>("990102");
        var sweep = district.Sweep(default);
        await deadlines.Asked.Task;

        Assert.Equal("990102", (await district.Read(default).WaitAsync(TimeSpan.FromSeconds(20))).Code);
        await district.Sweep(default).WaitAsync(TimeSpan.FromSeconds(20));
        Assert.False(sweep.IsCompleted);
        deadlines.GoOn.SetResult();
        await sweep;
    }

    private static async Task<List<string>> WaitingAsync(ICaseDeadlines deadlines, TimeProvider clock)
    {
        List<string> keys = [];
        await foreach (var waiting in deadlines.WaitingAsync("990102", clock.GetUtcNow(), null, CancellationToken.None))
            keys.Add(waiting.Key);
        return keys;
    }

    private sealed class HeldDeadlines : ICaseDeadlines
    {
        public TaskCompletionSource Asked { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async Task<DateTimeOffset?> MarkAsync(string area, CancellationToken cancellationToken)
        {
            Asked.SetResult();
            await GoOn.Task;
            return null;
        }

        public IAsyncEnumerable<WaitingCase> WaitingAsync(string area, DateTimeOffset now, DateTimeOffset? since, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task NoteAsync(IReadOnlyCollection<WatchedCase> watched, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class NoFigures : ICaseFigures
    {
        public Task<AreaFigures> OfAreaAsync(string code, CancellationToken cancellationToken) =>
            Task.FromResult(new AreaFigures(code, TimeProvider.System.GetUtcNow(), 0, 0, 0, 0, 0, 0, 0));

        public Task<AreaFigures> OfOrganisationAsync(string code, CancellationToken cancellationToken) => OfAreaAsync(code, cancellationToken);
    }
}
