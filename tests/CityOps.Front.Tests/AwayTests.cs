using System.Net;
using Microsoft.Extensions.Configuration;

namespace CityOps.Front;

public sealed class AwayTests
{
    [Fact]
    public async Task While_all_are_away_a_command_waits_and_is_carried_out_when_one_is_back()
    {
        await using var bench = await FrontBench.StartAsync();
        foreach (var server in bench.Servers)
            await server.StopAsync();
        var command = bench.Program.PostAsync("/api/v1/cases/1/file", new StringContent("{}"));
        await bench.UntilAsync(states => !states.ContainsValue(true));

        await bench.Servers[1].StartAsync();
        using var answer = await command;

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(("server-2", "{}"), (bench.Receipts.Single().Server, bench.Receipts.Single().Body));
    }

    [Fact]
    public async Task Whoever_has_waited_long_enough_is_told_that_no_server_is_up()
    {
        await using var bench = await FrontBench.StartAsync(with: settings => settings with { Patience = TimeSpan.FromMilliseconds(300) });
        foreach (var server in bench.Servers)
            await server.StopAsync();

        using var answer = await bench.Program.PostAsync("/api/v1/cases/1/file", new StringContent("{}"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal("no_server", await FrontBench.CodeAsync(answer));
        Assert.NotNull(answer.Headers.RetryAfter?.Delta);
    }

    [Fact]
    public async Task A_person_gets_a_page_that_tries_again()
    {
        await using var bench = await FrontBench.StartAsync(1, settings => settings with { Patience = TimeSpan.Zero });
        await bench.Servers[0].StopAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Accept = { new("text/html") } } };

        using var answer = await bench.Program.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Contains("http-equiv=\"refresh\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_wait()
    {
        await using var bench = await FrontBench.StartAsync(1, settings => settings with { MostWaiting = 0 });
        await bench.Servers[0].StopAsync();

        using var answer = await bench.Program.GetAsync("/");

        Assert.Equal("no_server", await FrontBench.CodeAsync(answer));
    }

    [Fact]
    public async Task Who_is_not_ready_gets_nothing_while_another_is()
    {
        await using var bench = await FrontBench.StartAsync();
        bench.Servers[0].Ready = false;
        await bench.UntilAsync(bench.Servers[0], up: false);

        for (var i = 0; i < 10; i++)
            await bench.Program.GetStringAsync("/");

        Assert.All(bench.Receipts, receipt => Assert.Equal("server-2", receipt.Server));
    }

    [Fact]
    public async Task When_none_is_ready_they_answer_for_themselves()
    {
        await using var bench = await FrontBench.StartAsync(1);
        bench.Servers[0].Ready = false;
        await bench.UntilAsync(bench.Servers[0], up: false);

        using var front = await bench.Program.GetAsync("/front/health/ready");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, front.StatusCode);
        Assert.Equal("server-1", await bench.Program.GetStringAsync("/"));
    }

    [Fact]
    public async Task The_front_is_well_while_one_server_is()
    {
        await using var bench = await FrontBench.StartAsync();
        await bench.Servers[0].StopAsync();
        await bench.UntilAsync(bench.Servers[0], up: false);

        using var live = await bench.Program.GetAsync("/front/health/live");
        using var ready = await bench.Program.GetAsync("/front/health/ready");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (live.StatusCode, ready.StatusCode));
        Assert.Empty(bench.Receipts);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://127.0.0.1:5081,nonsense")]
    public void Servers_that_are_no_addresses_are_not_taken(string? servers) =>
        Assert.Null(FrontSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new(FrontSettings.Variable, servers)]).Build()));
}
