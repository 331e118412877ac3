using System.Text.Json;
using CityOps.Cases;
using CityOps.Server.Tests.Cases;

namespace CityOps.Server.Tests.Live;

/// <summary>The MessagePack protocol beside the JSON one.</summary>
[Collection(ServerCollection.Name)]
public sealed class PackedFramesTests(ServerFixture server)
{
    [Theory]
    [InlineData("city")]
    [InlineData("incidents")]
    [InlineData("assignments")]
    [InlineData("postures")]
    [InlineData("resources")]
    [InlineData("hazards")]
    public async Task A_topic_looks_the_same_over_both_protocols(string topic)
    {
        await server.CaseAsync(1);

        await SameAsync(topic);
    }

    [Fact]
    public async Task An_incident_that_is_written_once_for_all_looks_the_same_over_both_protocols()
    {
        var answer = await server.PostAsync("shift-leader", "/api/v1/incidents", Bodies.Incident(new CasePosition(120.1, 30.2)));
        var key = answer.Body.GetProperty("key").GetString();

        var packed = await SnapshotAsync($"incident/{key}", packed: true);

        Assert.Contains($"\"key\":\"{key}\"", packed, StringComparison.Ordinal);
        await SameAsync($"incident/{key}");
    }

    [Fact]
    public async Task A_packed_watch_goes_on_after_its_snapshot_and_refuses_by_name()
    {
        var key = await server.CaseAsync(0);
        await using var viewer = await HubClient.ConnectAsync(server, "leader", packed: true);
        await viewer.WatchAsync($"case/{key}");
        Assert.Equal(1, (await viewer.FrameAsync()).GetProperty("sequence").GetInt64());

        await server.CommandAsync("shift-leader", key, "file");

        // The board may have heard of the report after its snapshot.
        while ((await viewer.FrameAsync()).GetProperty("cases")[0].GetProperty("status").GetString() is var status && status != "filed")
            Assert.Equal("accepted", status);

        await viewer.WatchAsync("weather");
        Assert.Contains("topic_unknown", (await viewer.FrameAsync()).GetString(), StringComparison.Ordinal);
    }

    /// <summary>Both protocols show the same. The city goes on meanwhile, so that only what did not change between two looks can be compared.</summary>
    private async Task SameAsync(string topic)
    {
        for (var look = 0; look < 50; look++)
        {
            var before = await SnapshotAsync(topic, packed: false);
            var packed = await SnapshotAsync(topic, packed: true);
            if (before == packed)
                return;
            var after = await SnapshotAsync(topic, packed: false);
            if (before == after)
                Assert.Equal(before, packed);
        }

        Assert.Fail($"'{topic}' never stood still.");
    }

    /// <summary>The first frame without the name of its watch, which no two share, in one order of names.</summary>
    private async Task<string> SnapshotAsync(string topic, bool packed)
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader", packed: packed);
        await viewer.WatchAsync(topic);
        var frame = await viewer.FrameAsync();
        return string.Join('\n', frame.EnumerateObject().Where(property => property.Name != "watch").OrderBy(property => property.Name, StringComparer.Ordinal).Select(property => $"\"{property.Name}\":{Plain(property.Value)}"));
    }

    private static string Plain(JsonElement value) => JsonSerializer.Serialize(value);
}
