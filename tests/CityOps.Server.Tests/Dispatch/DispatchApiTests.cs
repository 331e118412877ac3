using System.Text.Json;
using CityOps.Dispatch;
using CityOps.Server.Tests.Cases;
using CityOps.Server.Tests.Units;
using CityOps.Units;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Dispatch;

[Collection(ServerCollection.Name)]
public sealed class DispatchApiTests(ServerFixture server) : IAsyncLifetime
{
    private const string Dispatch = "/api/v1/dispatch";
    private readonly string _near = $"near-{Guid.NewGuid():N}"[..24];
    private readonly string _far = $"far-{Guid.NewGuid():N}"[..24];

    /// <summary>Two vehicles of the drainage company on a road with a street off it, one a kilometre nearer than the other.</summary>
    public async Task InitializeAsync()
    {
        foreach (var unit in (string[])[_near, _far])
        {
            await server.QueryAsync<object>($"""
                INSERT INTO unit (code, city, type, organisation, callsign_zh, callsign_en, area, simulated, capabilities, crew)
                VALUES ('{unit}', '9901', 'repair', 'drainage', '排水', 'Drainage', '990102', true, '{(unit == _far ? "{pumping,lighting}" : "{drain-repair}")}', 4)
                """);
        }

        await server.QueryAsync<object>("""
            INSERT INTO road (city, id, class, name_zh, name_en, bridge, tunnel, oneway, layer, shape)
            SELECT '9901', 7000001, 'primary', '', '', false, false, false, 0, ST_GeomFromText('LINESTRING(120.09 30.2005, 120.1005 30.2005, 120.12 30.2005)', 4326)
            WHERE NOT EXISTS (SELECT 1 FROM road WHERE city = '9901' AND id = 7000001)
            """);
        await server.QueryAsync<object>("UPDATE city SET revision = revision + 1 WHERE prefix = '9901'");
        await server.Services.GetRequiredService<IUnitBoard>().RefreshAsync(CancellationToken.None);
        await server.Services.GetRequiredService<RoadService>().RefreshAsync(CancellationToken.None);
        await server.PostAsync("dispatcher", $"/api/v1/units/{_near}/on-duty", "{}");
        await server.PostAsync("dispatcher", $"/api/v1/units/{_far}/on-duty", "{}");
        await FixAsync(_near, 120.105, -40);
        await FixAsync(_far, 120.115, -40);
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_unit_is_sent_knows_of_it_sets_out_and_is_there_by_the_fence()
    {
        var key = await CaseAsync();
        Assert.Equal("assigned", (await DoneAsync("dispatcher", "assign", new { job = key })).GetProperty("receipt").GetProperty("status").GetString());
        var shown = await server.GetAsync("dispatcher", $"/api/v1/units/{_near}");
        Assert.Equal(("en-route", key), (shown.Text("status"), shown.Text("case")));
        Assert.Equal((409, UnitRefusals.Assigned), (await server.PostAsync("dispatcher", $"/api/v1/units/{_near}/status", new { status = "available" })).Pair());
        await DoneAsync("drainage-unit", "acknowledge", new { });
        await DoneAsync("drainage-unit", "depart", new { });

        await FixAsync(_near, 120.1012, 1);
        Assert.Equal("en-route", (await server.GetAsync("leader", $"{Dispatch}/assignments/{_near}")).Text("status"));
        await FixAsync(_near, 120.1009, 3);

        var view = await server.GetAsync("leader", $"{Dispatch}/assignments/{_near}");
        Assert.Equal("on-scene", view.Text("status"));
        Assert.True(view.Body.GetProperty("times").GetProperty("travelSeconds").GetDouble() >= 0);
        var arrived = (await server.GetAsync("leader", $"{Dispatch}/assignments/{_near}/history")).Body.EnumerateArray().Last();
        Assert.Equal(("unit-arrived", "system"), (arrived.GetProperty("kind").GetString(), arrived.GetProperty("actor").GetString()));
        Assert.Contains(_near, (await server.GetAsync("dispatcher", $"{Dispatch}/assignments")).Body.ToString(), StringComparison.Ordinal);
        await DoneAsync("drainage-unit", "release", new { });
        Assert.Equal("available", (await server.GetAsync("dispatcher", $"/api/v1/units/{_near}")).Text("status"));
    }

    [Fact]
    public async Task Whoever_finds_the_unit_taken_is_told_by_whom_and_a_stale_version_is_refused()
    {
        var (first, second) = (await CaseAsync(), await CaseAsync());
        await DoneAsync("dispatcher", "assign", new { job = first });

        var taken = await SayAsync("shift-leader", "assign", new { job = second });
        Assert.Equal((409, AssignmentRefusals.UnitTaken), taken.Pair());
        Assert.Equal(("dispatcher", first), (taken.Body.GetProperty("arguments").GetProperty("by").GetString(), taken.Body.GetProperty("arguments").GetProperty("job").GetString()));
        Assert.Equal((409, "stale_version"), (await SayAsync("shift-leader", "cancel", new { reason = "late", expectedVersion = 0 })).Pair());
        Assert.Equal("assigned", (await DoneAsync("shift-leader", "divert", new { job = second, reason = "graver" })).GetProperty("receipt").GetProperty("status").GetString());
        await DoneAsync("leader", "cancel", new { reason = "done" });
    }

    [Theory]
    [InlineData("intake", "assign", 403, AssignmentRefusals.RoleNotAllowed)]
    [InlineData("drainage-unit", "assign", 403, AssignmentRefusals.RoleNotAllowed)]
    [InlineData("leader", "acknowledge", 403, UnitRefusals.NotYours)]
    [InlineData("water-unit", "assign", 404, UnitRefusals.Unknown)]
    [InlineData("shift-leader-elsewhere", "assign", 404, UnitRefusals.Unknown)]
    [InlineData("nobody", "raise-sos", 404, UnitRefusals.Unknown)]
    [InlineData("drainage-unit", "depart", 409, AssignmentRefusals.WrongStatus)]
    public async Task Whoever_may_not_is_refused_with_its_code(string account, string command, int status, string code)
    {
        var said = await SayAsync(account, command, command == "assign" ? new { job = await CaseAsync() } : new { });

        Assert.Equal((status, code), said.Pair());
        Assert.Equal(0, await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'assignment/{_near}'"));
    }

    [Fact]
    public async Task Jobs_and_units_that_are_not_there_and_bodies_that_are_none_are_refused()
    {
        Assert.Equal((404, AssignmentRefusals.JobUnknown), (await SayAsync("dispatcher", "assign", new { job = "R99010220200101000009" })).Pair());
        Assert.Equal((404, AssignmentRefusals.JobUnknown), (await SayAsync("dispatcher", "assign", new { job = "nonsense" })).Pair());
        Assert.Equal((400, "request_invalid"), (await SayAsync("dispatcher", "assign", new { job = 5 })).Pair());
        Assert.Equal((400, AssignmentRefusals.TextInvalid), (await SayAsync("dispatcher", "out-of-service", new { reason = " " })).Pair());
        Assert.Equal((404, UnitRefusals.Unknown), (await server.PostAsync("dispatcher", $"{Dispatch}/assignments/nobody-17/assign", new { job = "R1" })).Pair());
    }

    [Fact]
    public async Task Every_unit_is_recommended_with_its_time_by_road_and_reasons()
    {
        var key = await CaseAsync();
        var answer = await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?case={key}&types=repair");

        var mine = answer.Body.GetProperty("units").EnumerateArray().Where(unit => unit.GetProperty("unit").GetString() is { } code && (code == _near || code == _far)).ToArray();
        Assert.Equal([_near, _far], mine.Select(unit => unit.GetProperty("unit").GetString()!));
        Assert.True(Seconds(mine[0]) > 0 && Seconds(mine[0]) < Seconds(mine[1]), mine[0].ToString());
        Assert.Contains(mine[0].GetProperty("reasons").EnumerateArray(), reason => reason.GetProperty("code").GetString() == "eta");
        await DoneAsync("dispatcher", "assign", new { job = key });
        var after = await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?case={key}");
        Assert.Contains(after.Body.GetProperty("units").EnumerateArray(), unit => unit.GetProperty("unit").GetString() == _near && unit.GetProperty("reasons").ToString().Contains("busy", StringComparison.Ordinal));
        await DoneAsync("dispatcher", "cancel", new { reason = "done" });

        Assert.Equal((404, AssignmentRefusals.JobUnknown), (await server.GetAsync("shift-leader-elsewhere", $"{Dispatch}/recommendations?case={key}")).Pair());
        Assert.Equal(403, (await server.GetAsync("citizen", $"{Dispatch}/recommendations?case={key}")).Status);
        Assert.Equal((400, AssignmentRefusals.PlaceInvalid), (await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?at=here")).Pair());
        Assert.Equal((400, AssignmentRefusals.PlaceInvalid), (await server.GetAsync("dispatcher", $"{Dispatch}/recommendations")).Pair());
    }

    [Fact]
    public async Task Units_are_ranked_for_what_is_needed_and_whoever_cannot_do_it_is_not_sent()
    {
        var key = await CaseAsync();
        var answer = await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?case={key}&types=repair&required=pumping&useful=foam&crew=6");

        var units = answer.Body.GetProperty("units").EnumerateArray().ToDictionary(unit => unit.GetProperty("unit").GetString()!, StringComparer.Ordinal);
        Assert.Equal((true, false), (units[_far].GetProperty("eligible").GetBoolean(), units[_near].GetProperty("eligible").GetBoolean()));
        Assert.Equal(["eta", "useful-missing", "crew-missing"], Codes(units[_far]));
        Assert.Contains("required-missing", Codes(units[_near]));
        Assert.Equal(6, answer.Body.GetProperty("need").GetProperty("crew").GetInt32());
        var unknown = await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?case={key}&required=flying");
        Assert.Equal((400, AssignmentRefusals.CapabilityUnknown, "flying"), (unknown.Status, unknown.Code, unknown.Body.GetProperty("arguments").GetProperty("capability").GetString()));
        Assert.Equal((409, AssignmentRefusals.RequestUnknown), (await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?case={key}&request={Guid.NewGuid()}")).Pair());
        Assert.Equal(400, (await server.GetAsync("dispatcher", $"{Dispatch}/recommendations?case={key}&request=here")).Status);
    }

    [Fact]
    public async Task A_plan_gives_each_need_a_unit_that_can_do_it()
    {
        var key = await CaseAsync();
        var plan = await server.PostAsync("dispatcher", $"{Dispatch}/plan", new
        {
            needs = new object[] { new { job = key, need = new { required = new[] { "pumping", "lighting" }, useful = Array.Empty<string>(), crew = 0 } }, new { job = key, need = new { required = new[] { "drain-repair" }, useful = Array.Empty<string>(), crew = 0 } } },
            types = new[] { "repair" },
        });

        var sent = plan.Body.GetProperty("exact").GetProperty("sent").EnumerateArray().Select(line => line.GetProperty("unit").GetString()).ToArray();
        Assert.StartsWith("far-", sent[0], StringComparison.Ordinal);
        Assert.StartsWith("near-", sent[1], StringComparison.Ordinal);
        Assert.Equal((400, AssignmentRefusals.CapabilityUnknown), (await server.PostAsync("dispatcher", $"{Dispatch}/plan", new { needs = new object[] { new { job = key, need = new { required = new[] { "flying" }, useful = Array.Empty<string>(), crew = 0 } } } })).Pair());
        Assert.Equal(400, (await server.PostAsync("dispatcher", $"{Dispatch}/plan", new { needs = new object[] { new { job = key, need = new { required = (string[]?)null } } } })).Status);
    }

    [Fact]
    public async Task The_way_of_a_unit_is_a_line_with_its_length()
    {
        var route = await server.GetAsync("dispatcher", $"{Dispatch}/route?unit={_near}&to=120.1005,30.2005");

        Assert.Equal(("Feature", "LineString"), (route.Text("type"), route.Body.GetProperty("geometry").GetProperty("type").GetString()));
        Assert.InRange(route.Body.GetProperty("properties").GetProperty("metres").GetDouble(), 425, 440);
        Assert.Equal(120.105, route.Body.GetProperty("geometry").GetProperty("coordinates")[0][0].GetDouble(), 5);
        Assert.Equal((404, UnitRefusals.Unknown), (await server.GetAsync("citizen", $"{Dispatch}/route?unit={_near}&to=120.1005,30.2005")).Pair());
    }

    [Fact]
    public async Task A_plan_for_several_jobs_sends_each_unit_once_and_says_what_it_leaves_behind()
    {
        var key = await CaseAsync();
        var plan = await server.PostAsync("dispatcher", $"{Dispatch}/plan", new { needs = new object[] { new { job = key, units = 2 }, new { at = "120.1005,30.2005", weight = 3 } }, types = new[] { "repair" } });

        Assert.Equal(200, plan.Status);
        var sent = plan.Body.GetProperty("exact").GetProperty("sent").EnumerateArray().ToArray();
        Assert.Equal(3, sent.Length);
        var units = sent.Select(line => line.GetProperty("unit").GetString()).OfType<string>().ToArray();
        Assert.Equal(units.Length, units.Distinct(StringComparer.Ordinal).Count());
        Assert.InRange(plan.Body.GetProperty("coverage").GetProperty("before").GetDouble(), 0, 1);
        Assert.Equal((400, "plan_request_invalid"), (await server.PostAsync("dispatcher", $"{Dispatch}/plan", new { needs = Array.Empty<object>() })).Pair());
    }

    private static IEnumerable<string?> Codes(JsonElement unit) => unit.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetProperty("code").GetString());

    private static double Seconds(JsonElement unit) => unit.GetProperty("seconds").GetDouble();

    private Task<string> CaseAsync() => server.ReportAsync();

    private Task<Said> SayAsync(string account, string command, object body) => server.PostAsync(account, $"{Dispatch}/assignments/{_near}/{command}", body);

    private async Task<JsonElement> DoneAsync(string account, string command, object body)
    {
        var said = await SayAsync(account, command, body);
        Assert.True(said.Status == 200, $"{command}: {said.Status} {said.Code}");
        return said.Body;
    }

    private async Task FixAsync(string unit, double longitude, int seconds)
    {
        var answer = await server.PostAsync("dispatcher", "/api/v1/units/positions", new { fixes = new[] { new { unit, at = DateTimeOffset.UtcNow.AddSeconds(seconds), longitude, latitude = 30.2005, speed = 0, heading = 0, accuracy = 3 } } });
        Assert.True(answer.Text("taken") == "1", answer.Body.ToString());
    }
}
