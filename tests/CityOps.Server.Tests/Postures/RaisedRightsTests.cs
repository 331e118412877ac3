using CityOps.Postures;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Postures;

[Collection(ServerCollection.Name)]
public sealed class RaisedRightsTests(ServerFixture server)
{
    private const string District = "990101";
    private const string Acts = "/api/v1/postures/raised-acts";
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task In_an_emergency_the_shift_leader_begins_level_three_and_the_audit_says_so_until_it_ends()
    {
        var key = await VerifiedAsync();
        Assert.Equal((403, "incident_level_not_yours"), await ActivateAsync("shift-leader", key));
        await SwitchAsync("emergency");
        Assert.Equal((200, ""), await ActivateAsync("shift-leader", key));

        var kinds = (await server.GetAsync("leader", $"{Incidents}/{key}/history")).Body.EnumerateArray().Select(line => line.GetProperty("kind").GetString());
        Assert.Equal(["incident-activated", "incident-right-raised"], kinds.Where(kind => kind is "incident-activated" or "incident-right-raised"));
        var act = Assert.Single((await server.GetAsync("leader", $"{Acts}?area={District}")).Body.EnumerateArray(), act => act.GetProperty("stream").GetString() == $"incident/{key}");
        Assert.Equal(("shift-leader", "decide-level-three", "emergency", "activate"), (act.GetProperty("actor").GetString(), Use(act, "right"), Use(act, "posture"), Use(act, "command")));

        await server.PostAsync("leader", $"{Incidents}/{key}/terminate", new { hazardRemoved = true, result = "over" });
        await SwitchAsync("normal");
        Assert.Equal((403, "incident_level_not_yours"), await ActivateAsync("shift-leader", await VerifiedAsync()));
    }

    [Fact]
    public async Task The_audit_is_the_hall_s_and_each_sees_what_its_area_is_concerned_with()
    {
        var key = await VerifiedAsync();
        await SwitchAsync("war");
        Assert.Equal(200, (await server.PostAsync("video-operator", $"{Incidents}/{key}/draw-zone", Zone)).Status);
        await SwitchAsync("normal");
        Assert.Equal((403, "incident_role_not_allowed"), await CodeAsync("video-operator", $"{Incidents}/{key}/draw-zone", Zone));

        Assert.Contains(key, (await server.GetAsync("shift-leader-elsewhere", Acts)).Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, (await server.GetAsync("seat", Acts)).Body.ToString(), StringComparison.Ordinal);
        foreach (var account in (string[])["citizen", "collector", "drainage-unit", TestCity.Nobody])
            Assert.Equal(403, (await server.GetAsync(account, Acts)).Status);
    }

    private static object Zone => new
    {
        kind = "warning",
        name = new { zh = "警戒区", en = "Cordon" },
        rule = new { zh = "不得进入", en = "keep out" },
        shape = new { levels = Array.Empty<string>(), kind = "circle", radiusMetres = 50, corners = Array.Empty<object>(), plume = (object?)null },
        place = new { longitude = TestCity.OtherDistrict.Longitude, latitude = TestCity.OtherDistrict.Latitude },
    };

    private static string? Use(System.Text.Json.JsonElement act, string name) => act.GetProperty("use").GetProperty(name).GetString();

    private async Task<string> VerifiedAsync()
    {
        var key = (await server.PostAsync("intake", Incidents, Bodies.Incident(TestCity.OtherDistrict))).Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        return key;
    }

    private async Task SwitchAsync(string posture)
    {
        Assert.Equal(200, (await server.PostAsync("leader", $"/api/v1/postures/{District}/switch", new { posture, reason = "flood", incident = (string?)null, pauseAreas = (string[]?)null })).Status);
        var board = server.Services.GetRequiredService<IPostureBoard>();
        for (var tries = 0; tries < 100 && (board.At(District)?.Posture ?? Posture.Normal) != Enum.Parse<Posture>(posture, ignoreCase: true); tries++)
            await Task.Delay(50);
    }

    private Task<(int Status, string Code)> ActivateAsync(string account, string key) =>
        CodeAsync(account, $"{Incidents}/{key}/activate", new { level = "iii", choices = Array.Empty<object>(), reason = "main burst" });

    private async Task<(int Status, string Code)> CodeAsync(string account, string path, object body)
    {
        var answer = await server.PostAsync(account, path, body);
        return (answer.Status, answer.Status == 200 ? "" : answer.Code);
    }
}
