using System.Text.Json;
using CityOps.Cases;
using CityOps.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Live;

/// <summary>Incidents and assignments over the live feed.</summary>
[Collection(ServerCollection.Name)]
public sealed class JobTopicsTests(ServerFixture server)
{
    [Fact]
    public async Task A_viewer_of_incidents_hears_of_a_new_one_and_of_each_step_without_a_gap()
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await viewer.WatchAsync("incidents");
        var first = await viewer.FrameAsync();
        Assert.True(first.GetProperty("isSnapshot").GetBoolean());
        Assert.False(first.TryGetProperty("cases", out _));

        var key = await ReceiveAsync();
        await server.PostAsync("shift-leader", $"/api/v1/incidents/{key}/verify", new { finding = "true", text = "seen on camera" });

        var (sequence, status) = (1L, string.Empty);
        while (status != "verified")
        {
            var frame = await viewer.FrameAsync();
            Assert.Equal(++sequence, frame.GetProperty("sequence").GetInt64());
            status = frame.GetProperty("incidents").EnumerateArray().Where(line => line.GetProperty("key").GetString() == key).Select(line => line.GetProperty("status").GetString()!).LastOrDefault(status);
        }
    }

    [Fact]
    public async Task One_incident_comes_whole_and_who_may_not_see_it_is_told_that_there_is_none()
    {
        var key = await ReceiveAsync();
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await using var elsewhere = await HubClient.ConnectAsync(server, "shift-leader-elsewhere");
        await using var department = await HubClient.ConnectAsync(server, "drainage-unit");
        await viewer.WatchAsync($"incident/{key}");
        await elsewhere.WatchAsync($"incident/{key}");
        await department.WatchAsync($"incident/{key}");

        Assert.Equal(key, (await viewer.FrameAsync()).GetProperty("incident").GetProperty("key").GetString());
        Assert.Contains("topic_unknown", (await elsewhere.FrameAsync()).GetString(), StringComparison.Ordinal);
        Assert.Contains("topic_unknown", (await department.FrameAsync()).GetString(), StringComparison.Ordinal);
        await server.PostAsync("leader", $"/api/v1/incidents/{key}/note", new { text = "heard" });

        var frame = await viewer.FrameAsync();
        Assert.Equal((2, false), (frame.GetProperty("sequence").GetInt64(), frame.GetProperty("isSnapshot").GetBoolean()));
    }

    [Fact]
    public async Task A_unit_comes_when_it_is_sent_to_the_job_and_a_last_time_when_it_leaves_it()
    {
        var (unit, key) = (await UnitAsync(), await ReceiveAsync());
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await using var blind = await HubClient.ConnectAsync(server, "water-unit");
        await viewer.WatchAsync($"assignments/{key}");
        await blind.WatchAsync("assignments");
        Assert.Empty((await viewer.FrameAsync()).GetProperty("assignments").EnumerateArray());
        Assert.DoesNotContain(unit, (await blind.FrameAsync()).ToString(), StringComparison.Ordinal);

        await server.PostAsync("dispatcher", $"/api/v1/dispatch/assignments/{unit}/assign", new { job = key });
        Assert.Equal((unit, "assigned", key), Line(await viewer.FrameAsync()));
        await server.PostAsync("leader", $"/api/v1/dispatch/assignments/{unit}/cancel", new { reason = "not needed" });
        Assert.Equal((unit, "available", null), Line(await viewer.FrameAsync()));
    }

    private static (string? Unit, string? Status, string? Job) Line(JsonElement frame)
    {
        var line = Assert.Single(frame.GetProperty("assignments").EnumerateArray());
        return (line.GetProperty("unit").GetString(), line.GetProperty("status").GetString(), line.GetProperty("job").GetString());
    }

    private async Task<string> ReceiveAsync()
    {
        var answer = await server.PostAsync("shift-leader", "/api/v1/incidents", Bodies.Incident(new CasePosition(120.1, 30.2)));
        return answer.Body.GetProperty("key").GetString() ?? throw new InvalidOperationException(answer.Body.ToString());
    }

    private async Task<string> UnitAsync()
    {
        var code = $"live-{Guid.NewGuid():N}"[..24];
        await server.QueryAsync<object>($"""
            INSERT INTO unit (code, city, type, organisation, callsign_zh, callsign_en, area, simulated)
            VALUES ('{code}', '9901', 'repair', 'drainage', '排水', 'Drainage', '990102', true)
            """);
        await server.Services.GetRequiredService<IUnitBoard>().RefreshAsync(CancellationToken.None);
        await server.PostAsync("dispatcher", $"/api/v1/units/{code}/on-duty", "{}");
        return code;
    }
}
