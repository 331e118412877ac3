using CityOps.Incidents;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Postures;
using CityOps.Server.Tests.Cases;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Postures;

[Collection(ServerCollection.Name)]
public sealed class PostureApiTests(ServerFixture server)
{
    private const string Postures = "/api/v1/postures";
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task A_response_puts_its_district_into_an_emergency_and_its_end_returns_it()
    {
        var before = await HeldAsync();
        var key = (await server.PostAsync("intake", Incidents, Bodies.Incident())).Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{key}/activate", new { level = "iv", choices = Array.Empty<object>(), reason = "small" })).Status);

        await UntilAsync(() => Board.At(TestCity.Cell) is { Posture: Posture.Emergency } line && line.Incidents.Contains(key));
        Assert.True(Board.At("990101001001001") is null or { Posture: Posture.Normal });
        Assert.Equal(Posture.Emergency, Board.Within("9901")!.Posture);
        var view = (await server.GetAsync("intake", $"{Postures}/990102")).Body;
        Assert.Contains(key, view.GetProperty("responses").ToString(), StringComparison.Ordinal);
        Assert.Equal((409, "posture_response_under_way"), await RefusedAsync("leader", "990102/switch", Switch("normal")));

        await server.PostAsync("shift-leader", $"{Incidents}/{key}/terminate", new { hazardRemoved = true, result = "over" });
        await UntilAsync(() => Board.Current.All(line => !line.Incidents.Contains(key)));
        Assert.Equal(before, await HeldAsync());
    }

    [Fact]
    public async Task What_a_server_that_ended_in_between_did_not_tell_is_found_by_the_sweep()
    {
        var key = (await server.PostAsync("intake", Incidents, Bodies.Incident())).Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        var grain = server.Services.GetRequiredService<IGrainFactory>().GetGrain<IIncidentGrain>(key);

        // The incident alone, as if whoever gave the command had gone no further.
        Assert.True((await grain.Execute(new ActivateIncident(OperationId.New(), "leader", null, ResponseLevel.IV, [], "small"), default)).IsDone);
        await UntilAsync(() => Board.Current.Any(line => line.Incidents.Contains(key)));
        Assert.True((await grain.Execute(new TerminateIncident(OperationId.New(), "leader", null, true, "over"), default)).IsDone);
        await UntilAsync(() => Board.Current.All(line => !line.Incidents.Contains(key)));
    }

    [Fact]
    public async Task Limits_of_ordinary_cases_are_paused_and_run_again_and_the_cases_say_so()
    {
        var key = await server.ReportAsync();
        var preview = (await server.PostAsync("leader", $"{Postures}/990102/preview", new { posture = "war", pauseAreas = new[] { "990102003" } })).Body;
        Assert.True(preview.GetProperty("paused").GetInt32() >= 1);
        Assert.Equal(200, (await server.PostAsync("leader", $"{Postures}/990102/switch", Switch("war", "990102003"))).Status);
        await UntilAsync(async () => (await KindsAsync(key)).Contains("case-limits-paused"));
        Assert.Contains("limits-paused", (await server.GetAsync("shift-leader", $"/api/v1/cases/{key}")).Body.GetProperty("standing").GetProperty("flags").ToString(), StringComparison.Ordinal);

        // The city's own, where nothing was ordered, changes nothing in it.
        Assert.Equal((409, "posture_nothing_paused"), await RefusedAsync("leader", "9901/lift-pause", new { reason = "over" }));
        var held = (await server.GetAsync("leader", $"{Postures}/990102")).Text("held");
        Assert.Equal(200, (await server.PostAsync("leader", $"{Postures}/990102/switch", Switch(held))).Status);
        if (held == "normal")
            Assert.Null((await server.GetAsync("leader", $"{Postures}/990102")).Body.GetProperty("pause").GetString());
        else
            Assert.Equal(200, (await server.PostAsync("leader", $"{Postures}/990102/lift-pause", new { reason = "over" })).Status);
        await UntilAsync(async () => (await KindsAsync(key)).Contains("case-limits-resumed"));
    }

    [Fact]
    public async Task Who_may_not_switch_is_refused_with_its_code_and_may_ask()
    {
        Assert.Equal((403, "posture_not_yours"), await RefusedAsync("shift-leader", "990101/switch", Switch("emergency")));
        Assert.Equal((403, "posture_outside_your_area"), await RefusedAsync("shift-leader-elsewhere", "9901/switch", Switch("warning")));
        Assert.Equal((403, "post_missing"), await RefusedAsync("citizen", "990102/switch", Switch("warning")));
        Assert.Equal((404, "posture_area_unknown"), await RefusedAsync("leader", "990109/switch", Switch("warning")));
        Assert.Equal((400, "posture_pause_areas_invalid"), await RefusedAsync("leader", "990101/switch", Switch("war", "990102")));
        Assert.Equal((400, "posture_text_invalid"), await RefusedAsync("leader", "990101/switch", new { posture = "war", reason = " ", incident = (string?)null, pauseAreas = (string[]?)null }));
        Assert.Equal((422, "posture_incident_unknown"), await RefusedAsync("leader", "990101/switch", new { posture = "war", reason = "x", incident = "I1", pauseAreas = (string[]?)null }));
        Assert.Equal((409, "posture_pause_needs_more"), await RefusedAsync("leader", "990101/switch", Switch("exercise", "990101")));

        Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Postures}/990101/propose", new { posture = "emergency", reason = "water rises" })).Status);
        var view = (await server.GetAsync("leader", $"{Postures}/990101")).Body;
        Assert.Equal(("normal", "shift-leader"), (view.GetProperty("posture").GetString(), view.GetProperty("proposed").GetProperty("by").GetString()));
        Assert.Contains("posture-proposed", (await server.GetAsync("leader", $"{Postures}/990101/history")).Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_account_is_told_what_holds_where_its_posts_look_after_and_in_their_city()
    {
        foreach (var area in (string[])["9901", "990101", "990102"])
            Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Postures}/{area}/propose", new { posture = "war", reason = "water rises" })).Status);
        await UntilAsync(() => Board.Current.Count == 3);

        Assert.Equal("9901 990101 990102", await AreasAsync("leader"));
        Assert.Equal("9901 990101 990102", await AreasAsync(TestCity.Administrator));
        Assert.Equal("9901 990101", await AreasAsync("shift-leader-elsewhere"));
        Assert.Equal("9901 990102", await AreasAsync("collector"));
        Assert.Equal(string.Empty, await AreasAsync(TestCity.Nobody));
    }

    private IPostureBoard Board => server.Services.GetRequiredService<IPostureBoard>();

    private static object Switch(string posture, string? pause = null) => new { posture, reason = "because", incident = (string?)null, pauseAreas = pause is null ? null : new[] { pause } };

    private async Task<string> HeldAsync() => (await server.GetAsync("leader", $"{Postures}/990102")).Body.GetProperty("responses").ToString();

    private async Task<string> AreasAsync(string account) =>
        string.Join(' ', (await server.GetAsync(account, Postures)).Body.EnumerateArray().Select(line => line.GetProperty("area").GetString()).Order(StringComparer.Ordinal));

    private async Task<IReadOnlyList<string?>> KindsAsync(string key) =>
        [.. (await server.GetAsync("shift-leader", $"/api/v1/cases/{key}/history")).Body.EnumerateArray().Select(line => line.GetProperty("kind").GetString())];

    private async Task<(int Status, string Code)> RefusedAsync(string account, string path, object body)
    {
        var answer = await server.PostAsync(account, $"{Postures}/{path}", body);
        return (answer.Status, answer.Code);
    }

    private static Task UntilAsync(Func<bool> holds) => UntilAsync(() => Task.FromResult(holds()));

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await holds())
                return;
            await Task.Delay(50);
        }

        Assert.Fail("It did not come about within ten seconds.");
    }
}
