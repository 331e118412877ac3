using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CityOps.Sweeps;

[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1001", Justification = "DisposeAsync of the test disposes of it.")]
public sealed class SweepGrainTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly SweepServers _servers = new();
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 11, 23, 1, 0, 0, TimeSpan.Zero));
    private readonly Channel<(int Server, string Kind)> _begun = Channel.CreateUnbounded<(int, string)>();
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync() => _servers.DisposeAsync().AsTask();

    [Fact]
    public async Task However_many_servers_nudge_a_sweep_runs_once_at_a_time_and_once_in_its_pause()
    {
        ISweepGrain[] nudged = [.. (await StartAsync(2, "cases")).Select(host => host.Services.GetRequiredService<IGrainFactory>().GetGrain<ISweepGrain>("cases"))];

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => nudged[i % 2].Nudge(default)));
        await _begun.Reader.ReadAsync().AsTask().WaitAsync(Patience);
        _clock.Advance(TimeSpan.FromHours(1));
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => nudged[i % 2].Nudge(default)));
        Assert.False(_begun.Reader.TryRead(out _));

        _goOn.SetResult();
        await UntilBegunAsync(nudged[1]);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => nudged[i % 2].Nudge(default)));
        Assert.False(_begun.Reader.TryRead(out _));
    }

    [Fact]
    public async Task When_the_server_of_a_sweep_stops_in_the_middle_of_it_the_next_nudge_of_another_begins_it_there()
    {
        string[] kinds = [.. Enumerable.Range(0, 10).Select(n => $"kind-{n}")];
        var hosts = await StartAsync(2, kinds);
        var second = hosts[1].Services.GetRequiredService<IGrainFactory>();
        await Task.WhenAll(kinds.Select(kind => second.GetGrain<ISweepGrain>(kind).Nudge(default)));
        var ran = new List<(int Server, string Kind)>();
        while (ran.Count < kinds.Length)
            ran.Add(await _begun.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        var (_, kind) = ran.First(one => one.Server == 1);

        await hosts[1].StopAsync();

        Assert.Equal((0, kind), await UntilBegunAsync(hosts[0].Services.GetRequiredService<IGrainFactory>().GetGrain<ISweepGrain>(kind)));
    }

    [Fact]
    public async Task A_sweep_that_failed_runs_again_after_its_pause()
    {
        _goOn.SetException(new InvalidOperationException("nothing works"));
        var nudged = (await StartAsync(1, "cases"))[0].Services.GetRequiredService<IGrainFactory>().GetGrain<ISweepGrain>("cases");

        await UntilBegunAsync(nudged);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.Equal((0, "cases"), await UntilBegunAsync(nudged));
    }

    private async Task<IHost[]> StartAsync(int servers, params string[] kinds)
    {
        var hosts = new List<IHost>();
        for (var server = 0; server < servers; server++)
        {
            var number = server;
            hosts.Add(await _servers.StartAsync(services =>
            {
                services.AddSingleton<TimeProvider>(_clock);
                foreach (var kind in kinds)
                    services.AddSingleton<ISweep>(new Sweep(kind, number, this));
            }));
        }

        return [.. hosts];
    }

    /// <summary>Nudges as servers do, again and again, until it has begun.</summary>
    private async Task<(int Server, string Kind)> UntilBegunAsync(ISweepGrain nudged)
    {
        using var patience = new CancellationTokenSource(Patience);
        (int, string) begun;
        while (!_begun.Reader.TryRead(out begun))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Record.ExceptionAsync(() => nudged.Nudge(default));
        }

        return begun;
    }

    private sealed class Sweep(string kind, int server, SweepGrainTests test) : ISweep
    {
        public string Kind => kind;

        public TimeSpan Pause => TimeSpan.FromHours(1);

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            test._begun.Writer.TryWrite((server, kind));
            await test._goOn.Task.WaitAsync(cancellationToken);
        }
    }
}
