using System.Text.Json;

namespace CityOps.Server.Tests.Live;

/// <summary>Postures and resources over the live feed.</summary>
[Collection(ServerCollection.Name)]
public sealed class StandingTopicsTests(ServerFixture server)
{
    private readonly string _code = $"pumps-{Guid.NewGuid():N}"[..24];

    [Fact]
    public async Task A_posture_comes_to_whom_it_concerns_when_it_is_switched()
    {
        var held = (await server.GetAsync("leader", "/api/v1/postures/990102")).Text("held");
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await viewer.WatchAsync("postures");
        var first = await viewer.FrameAsync();
        Assert.Equal((1, true), (first.GetProperty("sequence").GetInt64(), first.GetProperty("isSnapshot").GetBoolean()));
        Assert.False(first.TryGetProperty("resources", out _));

        Assert.Equal(200, (await server.PostAsync("leader", "/api/v1/postures/990102/switch", new { posture = "war", reason = "rain" })).Status);
        var (sequence, posture) = (1L, string.Empty);
        while (posture != "war")
        {
            var frame = await viewer.FrameAsync();
            Assert.Equal((++sequence, false), (frame.GetProperty("sequence").GetInt64(), frame.GetProperty("isSnapshot").GetBoolean()));
            posture = PostureOf(frame) ?? posture;
        }

        Assert.Equal("war", PostureOf(await SnapshotAsync("seat")));
        Assert.Null(PostureOf(await SnapshotAsync("shift-leader-elsewhere")));
        Assert.Null(PostureOf(await SnapshotAsync("nobody")));
        Assert.Equal(200, (await server.PostAsync("leader", "/api/v1/postures/990102/switch", new { posture = held, reason = "over" })).Status);
    }

    [Fact]
    public async Task A_resource_comes_whole_when_it_is_registered_and_when_it_is_asked_for_and_nobody_gets_what_is_not_his()
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await using var owner = await HubClient.ConnectAsync(server, "drainage-unit");
        await using var other = await HubClient.ConnectAsync(server, "water-unit");
        foreach (var client in new[] { viewer, owner, other })
            await client.WatchAsync("resources");
        Assert.True((await viewer.FrameAsync()).GetProperty("isSnapshot").GetBoolean());
        await owner.FrameAsync();
        await other.FrameAsync();

        await RegisterAsync(_code, "drainage");
        Assert.Equal(10, (await ComesAsync(viewer)).GetProperty("free").GetInt32());
        Assert.Equal(_code, (await ComesAsync(owner)).GetProperty("code").GetString());
        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"/api/v1/resources/{_code}/count", new { stock = 7, readiness = "ready" })).Status);
        Assert.Equal(7, (await ComesAsync(viewer)).GetProperty("free").GetInt32());

        // The first that the other department hears of is its own: what was the drainage company's before was left out.
        var mine = $"own-{Guid.NewGuid():N}"[..24];
        await RegisterAsync(mine, "water", "water-unit");
        var frame = await other.FrameAsync();
        Assert.Equal(2, frame.GetProperty("sequence").GetInt64());
        Assert.Equal(mine, Assert.Single(frame.GetProperty("resources").EnumerateArray()).GetProperty("code").GetString());

        await using var late = await HubClient.ConnectAsync(server, "leader");
        await late.WatchAsync("resources");
        Assert.Contains((await late.FrameAsync()).GetProperty("resources").EnumerateArray(), view => view.GetProperty("code").GetString() == _code);
    }

    private static string? PostureOf(JsonElement frame) =>
        frame.GetProperty("postures").EnumerateArray().Where(line => line.GetProperty("area").GetString() == "990102").Select(line => line.GetProperty("posture").GetString()).LastOrDefault();

    private async Task<JsonElement> SnapshotAsync(string account)
    {
        await using var viewer = await HubClient.ConnectAsync(server, account);
        await viewer.WatchAsync("postures");
        return await viewer.FrameAsync();
    }

    /// <summary>The resource as the next frame that names it has it; others, of tests beside this one, are passed over.</summary>
    private async Task<JsonElement> ComesAsync(HubClient client)
    {
        while (true)
        {
            foreach (var view in (await client.FrameAsync()).GetProperty("resources").EnumerateArray())
            {
                if (view.GetProperty("code").GetString() == _code)
                    return view;
            }
        }
    }

    private async Task RegisterAsync(string code, string organisation, string account = "drainage-unit")
    {
        var entry = new
        {
            kind = "equipment",
            type = "drainage-pump",
            name = new { zh = "潜水排污泵", en = "Submersible pump" },
            unit = new { zh = "台", en = "pumps" },
            stock = 10,
            organisation,
            place = new { longitude = 120.1005, latitude = 30.2005 },
            address = "东河路1号",
            telephone = "0571 8800 0001",
            consumable = false,
        };
        var answer = await server.PostAsync(account, $"/api/v1/resources/{code}/register", new { entry });
        Assert.True(answer.Status == 200, answer.Body.ToString());
    }
}
