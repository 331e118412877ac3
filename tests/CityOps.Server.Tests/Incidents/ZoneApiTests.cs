namespace CityOps.Server.Tests.Incidents;

[Collection(ServerCollection.Name)]
public sealed class ZoneApiTests(ServerFixture server)
{
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task A_plume_is_worked_out_from_its_release_and_drawn_anew_when_the_wind_turns()
    {
        var key = await VerifiedAsync();
        Assert.Equal((422, "incident_plume_wind_too_weak"), await RefusedAsync("dispatcher", $"{Incidents}/{key}/draw-zone", Plume(wind: 0.5, from: 0)));
        Assert.Equal((400, "incident_plume_invalid"), await RefusedAsync("dispatcher", $"{Incidents}/{key}/draw-zone", Plume(wind: 3, from: 400)));
        Assert.Equal(200, (await server.PostAsync("dispatcher", $"{Incidents}/{key}/draw-zone", Plume(wind: 3, from: 0))).Status);
        var before = Assert.Single((await server.GetAsync("leader", $"{Incidents}/{key}")).Body.GetProperty("zones").EnumerateArray()).GetProperty("id").GetProperty("value").GetGuid();
        Assert.Equal(200, (await server.PostAsync("dispatcher", $"{Incidents}/{key}/draw-zone", Plume(wind: 3, from: 90, before))).Status);

        Assert.Equal((404, "incident_zone_unknown"), await MissedAsync("leader", $"{Incidents}/{key}/zones/{before}/inside"));

        var after = Assert.Single((await server.GetAsync("leader", $"{Incidents}/{key}")).Body.GetProperty("zones").EnumerateArray());
        var basis = after.GetProperty("plume");
        Assert.Equal(90, basis.GetProperty("release").GetProperty("windFromDegrees").GetDouble());
        Assert.Contains("AEGL-2", basis.GetProperty("thresholdSource").GetString(), StringComparison.Ordinal);
        Assert.All(after.GetProperty("shape").GetProperty("corners").EnumerateArray(), corner => Assert.True(corner.GetProperty("eastMetres").GetDouble() < 0));
        var history = await server.GetAsync("leader", $"{Incidents}/{key}/history");
        var inside = (await server.GetAsync("leader", $"{Incidents}/{key}/zones/{after.GetProperty("id").GetProperty("value").GetGuid()}/inside")).Body;
        Assert.Contains(inside.GetProperty("things").EnumerateArray(), thing => thing.GetProperty("code").GetString() == TestCity.Cell && thing.GetProperty("residents").GetInt32() == 300);
        Assert.InRange(inside.GetProperty("people").GetInt32(), 1, 299);
        Assert.Equal("chlorine", Assert.Single(inside.GetProperty("hazards").EnumerateArray()).GetProperty("substance").GetString());
        Assert.Equal((404, "incident_absent"), await MissedAsync("citizen", $"{Incidents}/{key}/zones/{before}/inside"));
        Assert.Equal(["incident-zone-lifted", "incident-zone-drawn"], history.Body.EnumerateArray().Select(line => line.GetProperty("kind").GetString()).TakeLast(2));
    }

    private static object Plume(double wind, double from, Guid? replaces = null) => new
    {
        kind = "evacuation",
        name = new { zh = "氯扩散", en = "chlorine plume" },
        rule = new { zh = "撤离", en = "leave" },
        shape = (object?)null,
        place = new { longitude = TestCity.Place.Longitude, latitude = TestCity.Place.Latitude },
        plume = new { substance = "chlorine", gramsPerSecond = 100, thresholdMilligrams = (double?)null, heightMetres = 0, windMetresPerSecond = wind, windFromDegrees = from, stability = (string?)null, sky = "overcast", formula = "urban" },
        replaces = replaces is { } id ? new { value = id } : null,
        reason = replaces is null ? null : "the wind has turned",
    };

    private async Task<string> VerifiedAsync()
    {
        var key = (await server.PostAsync("intake", Incidents, Bodies.Incident(type: "hazmat-tanker"))).Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        return key;
    }

    private async Task<(int Status, string Code)> MissedAsync(string account, string path)
    {
        var answer = await server.GetAsync(account, path);
        return (answer.Status, answer.Code);
    }

    private async Task<(int Status, string Code)> RefusedAsync(string account, string path, object body)
    {
        var answer = await server.PostAsync(account, path, body);
        return (answer.Status, answer.Code);
    }
}
