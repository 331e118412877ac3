using System.Text.Json;
using CityOps.Server.Tests.Cases;
using CityOps.Server.Tests.Http;

namespace CityOps.Server.Tests.Live;

[Collection(ServerCollection.Name)]
public sealed class LiveHubTests(ServerFixture server)
{
    [Fact]
    public async Task A_viewer_of_the_city_gets_a_snapshot_and_then_every_change_without_a_gap()
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await viewer.WatchAsync("city");
        var first = await viewer.FrameAsync();
        Assert.Equal((1, true), (first.GetProperty("sequence").GetInt64(), first.GetProperty("isSnapshot").GetBoolean()));

        var key = await server.CaseAsync(2);

        var (sequence, statuses) = (1L, new List<string>());
        while (statuses.LastOrDefault() != "dispatched")
        {
            var frame = await viewer.FrameAsync();
            Assert.Equal(++sequence, frame.GetProperty("sequence").GetInt64());
            statuses.AddRange(Cases(frame).Where(line => line.Key == key).Select(line => line.Status));
        }
    }

    [Fact]
    public async Task A_viewer_of_one_case_hears_of_no_other()
    {
        var (own, other) = (await server.CaseAsync(0), await server.CaseAsync(0));
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await viewer.WatchAsync($"case/{own}");
        await viewer.FrameAsync();

        await server.CommandAsync("shift-leader", other, "file");
        await server.CommandAsync("shift-leader", own, "file");

        Assert.Equal([own], Cases(await viewer.FrameAsync()).Select(line => line.Key));
    }

    [Fact]
    public async Task A_case_that_leaves_a_queue_comes_a_last_time_and_says_where_it_stands()
    {
        var key = await server.CaseAsync(1);
        await using var viewer = await HubClient.ConnectAsync(server, "dispatcher");
        await viewer.WatchAsync("queue/dispatcher/command");
        var seen = new List<string>();
        while (!seen.Contains("filed"))
            seen.AddRange(Cases(await viewer.FrameAsync()).Where(line => line.Key == key).Select(line => line.Status));

        await server.CommandAsync("dispatcher", key, "dispatch");

        while (!seen.Contains("dispatched"))
            seen.AddRange(Cases(await viewer.FrameAsync()).Where(line => line.Key == key).Select(line => line.Status));
        Assert.Equal(["filed", "dispatched"], seen);
    }

    [Fact]
    public async Task What_a_viewers_posts_do_not_cover_is_not_sent()
    {
        await using var elsewhere = await HubClient.ConnectAsync(server, "shift-leader-elsewhere");
        await using var unit = await HubClient.ConnectAsync(server, "drainage-unit");
        await elsewhere.WatchAsync("city");
        await unit.WatchAsync("district/990102");
        Assert.DoesNotContain(Cases(await elsewhere.FrameAsync()), line => line.Grid.StartsWith("990102", StringComparison.Ordinal));
        await unit.FrameAsync();

        var hidden = await server.CaseAsync(1);
        var own = await server.CaseAsync(2);

        var frames = new List<string>();
        while (!frames.Contains(own))
            frames.AddRange(Cases(await unit.FrameAsync()).Select(line => line.Key));
        Assert.DoesNotContain(hidden, frames);
    }

    [Fact]
    public async Task A_browser_that_cannot_send_a_header_gives_its_token_in_the_address()
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader", inAddress: true);

        await viewer.WatchAsync("city");

        Assert.True((await viewer.FrameAsync()).GetProperty("isSnapshot").GetBoolean());
    }

    [Fact]
    public async Task A_socket_opened_by_another_site_on_a_browsers_cookie_is_refused()
    {
        using var browser = await Browser.SignInAsync(server, "leader");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/hubs/live");
        request.Headers.Add("Origin", "http://elsewhere.example");
        request.Headers.Add("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ==");

        var said = await Speaker.ReadAsync(await browser.SendAsync(request));

        Assert.Equal((403, "cross_site"), (said.Status, said.Code));
    }

    [Theory]
    [InlineData("weather", "topic_unknown")]
    [InlineData("queue/emperor/x", "topic_unknown")]
    public async Task A_topic_that_is_not_there_is_refused_by_name(string topic, string code)
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader");

        await viewer.WatchAsync(topic);

        Assert.Contains(code, (await viewer.FrameAsync()).GetString(), StringComparison.Ordinal);
    }

    private static (string Key, string Status, string Grid)[] Cases(JsonElement frame) => frame.GetProperty("cases").EnumerateArray()
        .Select(line => (line.GetProperty("key").GetString()!, line.GetProperty("status").GetString()!, line.GetProperty("grid").GetString()!))
        .ToArray();
}
