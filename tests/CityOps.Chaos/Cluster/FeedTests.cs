using System.Net.WebSockets;
using System.Text;
using CityOps.City;
using CityOps.Hosting;

namespace CityOps.Chaos;

/// <summary>The live feed of three servers.</summary>
public sealed class FeedTests
{
    private const int Servers = 3;

    [Fact]
    public async Task Watchers_of_a_thousand_topics_miss_nothing_while_every_server_is_restarted_again_and_again()
    {
        const int topics = 1_000;
        using var scenario = new Scenario("feed of three servers", TimeSpan.FromMinutes(15));
        await using var cluster = await CityCluster.StartAsync(Servers, scenario.Limit);
        string[] addresses = [.. cluster.Servers.Select(server => server.Address)];
        using var intake = await Desk.OpenAsync(addresses[0], TestCity.Intake, scenario.Limit);
        using var dispatcher = await Desk.OpenAsync(addresses[0], TestCity.Dispatcher, scenario.Limit);
        var keys = await ReportAsync(intake, topics, scenario.Limit);
        var staying = keys.Chunk(topics / 10).Select((some, index) => Watcher.Begin(addresses, index, intake.Token, some.Select(key => "case/" + key))).ToArray();
        try
        {
            for (; scenario.Rounds < 5; scenario.Rounds++)
            {
                for (var down = 0; down < Servers; down++)
                {
                    // Some come and go: half of the topics, from the server that is about to end.
                    await using var going = Watcher.Begin(addresses, down, intake.Token, keys.Take(topics / 2).Select(key => "case/" + key));
                    await cluster.Servers[down].KillAsync(scenario.Limit);
                    using var elsewhere = dispatcher.At(addresses[(down + 1) % Servers]);
                    await Parallel.ForEachAsync(
                        keys.Where((_, index) => index % Servers == down),
                        new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = scenario.Limit },
                        async (key, token) => await elsewhere.UrgeAsync(key, Guid.NewGuid(), token));
                    await cluster.Servers[down].StartAsync(scenario.Limit);
                    await SeenAsync([going], dispatcher, scenario.Limit);
                    Assert.Empty(going.Gaps);
                }
            }

            await SeenAsync(staying, dispatcher, scenario.Limit);
            Assert.All(staying, watcher => Assert.Empty(watcher.Gaps));
        }
        finally
        {
            foreach (var watcher in staying)
                await watcher.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_change_made_on_any_server_reaches_every_other_and_one_that_reads_nothing_costs_nobody_anything()
    {
        using var scenario = new Scenario("frozen client", TimeSpan.FromMinutes(6));
        await using var cluster = await CityCluster.StartAsync(Servers, scenario.Limit);
        string[] addresses = [.. cluster.Servers.Select(server => server.Address)];
        using var intake = await Desk.OpenAsync(addresses[0], TestCity.Intake, scenario.Limit);
        using var dispatcher = await Desk.OpenAsync(addresses[0], TestCity.Dispatcher, scenario.Limit);
        var keys = await ReportAsync(intake, 60, scenario.Limit);
        var watchers = addresses.Select((_, index) => Watcher.Begin(addresses, index, intake.Token, keys.Select(key => "case/" + key))).ToArray();
        var frozen = await Task.WhenAll(addresses.Select(address => FreezeAsync(address, intake.Token, scenario.Limit)));
        try
        {
            for (var step = 0; step < 40; step++)
            {
                foreach (var address in addresses)
                {
                    using var desk = dispatcher.At(address);
                    await Task.WhenAll(keys.Where((_, index) => index % Servers == step % Servers).Select(key => desk.UrgeAsync(key, Guid.NewGuid(), scenario.Limit)));
                }
            }

            await SeenAsync(watchers, dispatcher, scenario.Limit);
            Assert.All(watchers, watcher => Assert.Empty(watcher.Gaps));
        }
        finally
        {
            foreach (var watcher in watchers)
                await watcher.DisposeAsync();
            foreach (var socket in frozen)
                socket.Dispose();
        }
    }

    private static async Task<IReadOnlyList<string>> ReportAsync(Desk intake, int count, CancellationToken cancellationToken)
    {
        var keys = new string[count];
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (number, token) => keys[number] = await intake.ReportAsync(number, token));
        return keys;
    }

    /// <summary>Until every watcher has seen the version that each of its cases has, whichever server is asked for it.</summary>
    private static async Task SeenAsync(IReadOnlyList<Watcher> watchers, Desk desk, CancellationToken cancellationToken)
    {
        var watched = watchers.SelectMany(watcher => watcher.Topics.Select(topic => (watcher, topic)));
        await Parallel.ForEachAsync(watched, new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = cancellationToken }, async (one, token) =>
        {
            var version = await desk.VersionAsync(one.topic["case/".Length..], token);
            while (one.watcher.VersionOf(one.topic) < version)
                await Task.Delay(TimeSpan.FromMilliseconds(20), token);
        });
    }

    /// <summary>Watches the whole city, and reads nothing of it.</summary>
    private static async Task<ClientWebSocket> FreezeAsync(string address, string token, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/hubs/live" }.Uri, cancellationToken);
        foreach (var message in (string[])["{\"protocol\":\"json\",\"version\":1}", "{\"type\":4,\"invocationId\":\"1\",\"target\":\"Watch\",\"arguments\":[\"city\"]}"])
            await socket.SendAsync(Encoding.UTF8.GetBytes(message + '\u001e'), WebSocketMessageType.Text, true, cancellationToken);
        return socket;
    }
}
