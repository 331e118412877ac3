using System.Text.Json;
using CityOps.Hazards;
using CityOps.Server.Tests.Live;
using CityOps.Server.Tests.Units;

namespace CityOps.Server.Tests.Hazards;

[Collection(ServerCollection.Name)]
public sealed class HazardApiTests(ServerFixture server)
{
    private const string Hazards = "/api/v1/hazards";
    private readonly string _code = $"ammonia-{Guid.NewGuid():N}"[..24];

    [Fact]
    public async Task What_was_surveyed_before_the_register_had_a_journal_is_in_it_and_is_proven()
    {
        var view = (await server.GetAsync("leader", $"{Hazards}/chlorine-1")).Body;

        Assert.Equal(("chlorine", 1017, "2026-01-01"), (view.GetProperty("entry").Text("substance"), view.GetProperty("entry").GetProperty("un").GetInt32(), view.GetProperty("entry").Text("surveyedOn")));
        var first = Assert.Single((await server.GetAsync("leader", $"{Hazards}/chlorine-1/history")).Body.EnumerateArray());
        Assert.Equal(("hazard-registered", "system"), (first.Text("kind"), first.Text("actor")));
        Assert.Equal(1, await server.QueryAsync<long>("SELECT version FROM hazard_entry WHERE key = 'chlorine-1'"));
    }

    [Fact]
    public async Task It_is_registered_surveyed_changed_and_taken_out_and_the_hall_sees_each()
    {
        await RegisteredAsync();

        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/survey", new { tonnes = 2.5, surveyedOn = "2026-06-01", text = "one tank less", expectedVersion = 1 })).Status);
        Assert.Equal((409, "stale_version"), (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/revise", new { entry = Entry(), expectedVersion = 1 })).Pair());
        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/revise", new { entry = Entry(tonnes: 7), expectedVersion = 2 })).Status);
        Assert.Equal(7, (await server.GetAsync("leader", $"{Hazards}/{_code}")).Body.GetProperty("entry").GetProperty("tonnes").GetDouble());
        Assert.Contains(_code, Codes(await server.GetAsync("leader", $"{Hazards}?kind=cold-store&substance=ammonia&area=990101")));
        Assert.DoesNotContain(_code, Codes(await server.GetAsync("leader", $"{Hazards}?kind=waterworks")));
        Assert.DoesNotContain(_code, Codes(await server.GetAsync("leader", $"{Hazards}?substance=chlorine")));
        Assert.DoesNotContain(_code, Codes(await server.GetAsync("leader", $"{Hazards}?area=990102")));

        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/retire", new { reason = "sold" })).Status);
        Assert.DoesNotContain(_code, Codes(await server.GetAsync("leader", Hazards)));
        Assert.Contains(_code, Codes(await server.GetAsync("leader", $"{Hazards}?retired=true")));
        Assert.Equal("sold", (await server.GetAsync("leader", $"{Hazards}/{_code}")).Text("reason"));
        Assert.Equal((409, HazardRefusals.Retired), (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/survey", new { tonnes = 1, surveyedOn = "2026-06-01" })).Pair());
        Assert.Equal(
            ["hazard-registered", "hazard-surveyed", "hazard-revised", "hazard-retired"],
            (await server.GetAsync("shift-leader-elsewhere", $"{Hazards}/{_code}/history")).Body.EnumerateArray().Select(line => line.Text("kind")));
        Assert.Equal(200, (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/register", new { entry = Entry() })).Status);
        Assert.Contains(_code, Codes(await server.GetAsync("leader", Hazards)));
    }

    /// <summary>Role by endpoint: who keeps the entry, who reads it, and for whom it does not exist.</summary>
    [Theory]
    [InlineData("drainage-unit", 200, 200)]
    [InlineData("leader", 200, 403)]
    [InlineData("shift-leader", 200, 403)]
    [InlineData("dispatcher", 200, 403)]
    [InlineData("intake", 200, 403)]
    [InlineData("inspectorate", 200, 403)]
    [InlineData("video-operator", 200, 403)]
    [InlineData("shift-leader-elsewhere", 200, 403)]
    [InlineData("seat", 404, 404)]
    [InlineData("water-unit", 404, 404)]
    [InlineData("street-unit", 404, 404)]
    [InlineData("collector", 404, 404)]
    [InlineData("citizen", 404, 404)]
    [InlineData("nobody", 404, 404)]
    public async Task Who_may_read_and_who_may_keep_an_entry(string account, int reads, int keeps)
    {
        await RegisteredAsync();

        Assert.Equal(reads, (await server.GetAsync(account, $"{Hazards}/{_code}")).Status);
        Assert.Equal(reads, (await server.GetAsync(account, $"{Hazards}/{_code}/history")).Status);
        Assert.Equal(reads == 200, Codes(await server.GetAsync(account, Hazards)).Contains(_code));
        Assert.Equal(keeps, (await server.PostAsync(account, $"{Hazards}/{_code}/survey", new { tonnes = 1, surveyedOn = "2026-06-01" })).Status);
        Assert.Equal(keeps, (await server.PostAsync(account, $"{Hazards}/{_code}/revise", new { entry = Entry() })).Status);
        Assert.Equal(keeps, (await server.PostAsync(account, $"{Hazards}/{_code}/retire", new { reason = "sold" })).Status);
        Assert.Equal(keeps == 200 ? 200 : 403, (await server.PostAsync(account, $"{Hazards}/{_code}/register", new { entry = Entry() })).Status);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_with_its_code_and_field_and_nothing_is_written()
    {
        Assert.Equal((403, HazardRefusals.RoleNotAllowed), await RefusedAsync(Entry(organisation: "water")));
        Assert.Equal((422, HazardRefusals.OutsideCity), await RefusedAsync(Entry(longitude: 100)));
        Assert.Equal((400, HazardRefusals.FieldInvalid), await RefusedAsync(Entry(tonnes: 0)));
        Assert.Equal((400, HazardRefusals.FieldInvalid), await RefusedAsync(Entry(surveyed: "2199-01-01")));
        Assert.Equal((400, "request_invalid"), await RefusedAsync(5));
        Assert.Equal("tonnes", (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/register", new { entry = Entry(tonnes: 0) })).Body.GetProperty("arguments").Text("field"));
        Assert.Equal((400, HazardRefusals.CodeInvalid), (await server.PostAsync("drainage-unit", $"{Hazards}/UPPER/register", new { entry = Entry() })).Pair());
        Assert.Equal((400, HazardRefusals.FieldInvalid), (await server.GetAsync("dispatcher", $"{Hazards}?kind=spaceship")).Pair());
        Assert.Equal((404, HazardRefusals.Unknown), (await server.GetAsync("dispatcher", $"{Hazards}/{_code}")).Pair());
        Assert.Equal(0, await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'hazard/{_code}'"));
        await RegisteredAsync();
        Assert.Equal((409, HazardRefusals.Registered), await RefusedAsync(Entry()));
    }

    [Fact]
    public async Task It_comes_over_the_live_feed_to_those_who_may_see_it_and_a_last_time_when_it_is_taken_out()
    {
        await using var viewer = await HubClient.ConnectAsync(server, "leader");
        await using var other = await HubClient.ConnectAsync(server, "water-unit");
        foreach (var client in new[] { viewer, other })
        {
            await client.WatchAsync("hazards");
            Assert.True((await client.FrameAsync()).GetProperty("isSnapshot").GetBoolean());
        }

        await RegisteredAsync();
        Assert.Equal(18, (await ComesAsync(viewer, _code)).GetProperty("entry").GetProperty("tonnes").GetDouble());
        await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/retire", new { reason = "sold" });
        Assert.Equal("sold", (await ComesAsync(viewer, _code)).Text("reason"));

        // The first that the water company hears of is its own.
        var mine = $"own-{Guid.NewGuid():N}"[..24];
        await server.PostAsync("water-unit", $"{Hazards}/{mine}/register", new { entry = Entry(organisation: "water") });
        var frame = await other.FrameAsync();
        Assert.Equal(mine, Assert.Single(frame.GetProperty("hazards").EnumerateArray()).Text("code"));
    }

    private static async Task<JsonElement> ComesAsync(HubClient client, string code)
    {
        while (true)
        {
            foreach (var view in (await client.FrameAsync()).GetProperty("hazards").EnumerateArray())
            {
                if (view.Text("code") == code)
                    return view;
            }
        }
    }

    private static string[] Codes(Said answer) => [.. answer.Body.EnumerateArray().Select(view => view.Text("code"))];

    private static object Entry(double tonnes = 18, string organisation = "drainage", double longitude = 120.2005, string surveyed = "2026-03-01") => new
    {
        kind = "cold-store",
        name = new { zh = "西津冷库", en = "Xijin cold store" },
        substance = "ammonia",
        substanceName = new { zh = "液氨", en = "Ammonia" },
        un = 1005,
        tonnes,
        organisation,
        telephone = "0571 8800 0001",
        sheet = new { zh = "大量雾状水吸收", en = "Absorb with plenty of water spray" },
        place = new { longitude, latitude = 30.2005 },
        address = "东河路1号",
        surveyedOn = surveyed,
    };

    private async Task<(int Status, string Code)> RefusedAsync(object entry) => (await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/register", new { entry })).Pair();

    private async Task RegisteredAsync()
    {
        var answer = await server.PostAsync("drainage-unit", $"{Hazards}/{_code}/register", new { entry = Entry() });
        Assert.True(answer.Status == 200, answer.Body.ToString());
    }
}
