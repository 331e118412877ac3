using System.Text.Json.Nodes;
using CityOps.Server.Tests.Units;

namespace CityOps.Server.Tests.Incidents;

/// <summary>The city's own time-limit table: one test, because it is one thing of the city that the tests share; it ends as it began.</summary>
[Collection(ServerCollection.Name)]
public sealed class ReportRuleApiTests(ServerFixture server)
{
    private const string Rules = "/api/v1/report-rules";

    [Fact]
    public async Task A_leader_puts_a_table_in_force_once_and_incidents_afterwards_report_by_it()
    {
        var version = (await server.GetAsync("leader", $"{Rules}/versions")).Text("version");
        var delivered = (await server.GetAsync("dispatcher", $"{Rules}/versions/1")).Body.GetRawText();
        var before = await DueAsync();
        Assert.Equal(60, before.Minutes);

        var operation = Guid.NewGuid();
        var put = $"{Rules}?reason=congress&expectedVersion={version}&operationId={operation}";
        var first = await server.PutAsync("leader", put, With(delivered, 45));
        Assert.Equal(200, first.Status);
        var number = first.Body.GetProperty("number").GetInt32();
        var again = await server.PutAsync("leader", put, With(delivered, 45));
        Assert.Equal((200, first.Text("version")), (again.Status, again.Text("version")));
        Assert.Equal((409, "stale_version"), (await server.PutAsync("leader", $"{Rules}?reason=x&expectedVersion={version}", With(delivered, 50))).Pair());
        Assert.Equal((409, "report_table_nothing_changed"), (await server.PutAsync("leader", $"{Rules}?reason=x", With(delivered, 45))).Pair());

        Assert.Equal((45, number), await DueAsync());
        Assert.Equal(number.ToString(System.Globalization.CultureInfo.InvariantCulture), (await server.GetAsync("intake", Rules)).Text("version"));
        var line = (await server.GetAsync("intake", $"{Rules}/versions")).Body.GetProperty("versions")[0];
        Assert.Equal(("leader", "congress", number), (line.GetProperty("by").GetString(), line.GetProperty("reason").GetString(), line.GetProperty("number").GetInt32()));

        Assert.Equal(200, (await server.PutAsync("leader", $"{Rules}?reason=over", delivered)).Status);
        Assert.Equal((60, number + 1), await DueAsync());
        Assert.Equal("45", Limit((await server.GetAsync("leader", $"{Rules}/versions/{number}")).Body));
        Assert.Equal((404, "report_table_version_unknown"), (await server.GetAsync("leader", $"{Rules}/versions/999")).Pair());
    }

    [Fact]
    public async Task Who_may_not_and_what_is_broken_is_refused_and_nothing_is_kept()
    {
        var before = (await server.GetAsync("leader", $"{Rules}/versions")).Text("version");
        var delivered = (await server.GetAsync("leader", $"{Rules}/versions/1")).Body.GetRawText();

        Assert.Equal(403, (await server.PutAsync("citizen", $"{Rules}?reason=x", With(delivered, 44))).Status);
        Assert.Equal((403, "report_table_role_not_allowed"), (await server.PutAsync("shift-leader", $"{Rules}?reason=x", With(delivered, 44))).Pair());
        Assert.Equal((403, "report_table_role_not_allowed"), (await server.PutAsync("shift-leader", $"{Rules}?reason=x", "{\"rules\":")).Pair());
        Assert.Equal((400, "text_invalid"), (await server.PutAsync("leader", Rules, With(delivered, 44))).Pair());
        Assert.Equal((404, "city_unknown"), (await server.PutAsync("leader", $"{Rules}?reason=x&city=1234", With(delivered, 44))).Pair());
        var malformed = await server.PutAsync("leader", $"{Rules}?reason=x", "{\"rules\":");
        Assert.Equal((422, "report_table_flawed"), malformed.Pair());
        Assert.Equal("json_malformed", malformed.Body.GetProperty("flaws")[0].GetProperty("code").GetString());

        var broken = JsonNode.Parse(With(delivered, 0))!;
        broken["leads"]!.AsObject().Remove("accident");
        broken["rules"]![0]!["to"] = "nobody";
        broken["rules"]![0]!["types"] = new JsonArray("meteor");
        var flaws = (await server.PutAsync("leader", $"{Rules}?reason=x", broken.ToJsonString())).Body.GetProperty("flaws").EnumerateArray()
            .Select(flaw => $"{flaw.GetProperty("where").GetString()} {flaw.GetProperty("code").GetString()}").Order(StringComparer.Ordinal);
        Assert.Equal(["/leads/accident member_missing", "/rules/0/to role_unknown", "/rules/0/types/0 type_unknown", $"/rules/{Index(delivered)}/minutes number_too_small"], flaws);
        Assert.Equal(before, (await server.GetAsync("leader", $"{Rules}/versions")).Text("version"));
        Assert.Equal("object", (await server.GetAsync("leader", $"{Rules}/schema")).Text("type"));
    }

    /// <summary>Minutes and table version of the written first report to the duty office of a new response at level III.</summary>
    private async Task<(int Minutes, int Version)> DueAsync()
    {
        var key = (await server.PostAsync("intake", "/api/v1/incidents", new
        {
            source = "public",
            @class = "natural-disaster",
            type = "rainstorm",
            title = "Rain",
            address = "12 River Street",
            place = new { longitude = TestCity.Place.Longitude, latitude = TestCity.Place.Latitude },
            text = "rain",
            exercise = false,
        })).Text("key");
        await server.PostAsync("intake", $"/api/v1/incidents/{key}/verify", new { finding = "true", text = "seen" });
        Assert.Equal(200, (await server.PostAsync("leader", $"/api/v1/incidents/{key}/activate", new { level = "iii", choices = Array.Empty<object>(), reason = "rain" })).Status);
        var view = (await server.GetAsync("leader", $"/api/v1/incidents/{key}")).Body;
        var due = Assert.Single(view.GetProperty("reports").EnumerateArray(), one => one.GetProperty("report").GetProperty("report").GetProperty("id").GetString() == "unit-city-written");
        var minutes = (due.GetProperty("due").GetDateTimeOffset() - view.GetProperty("activatedAt").GetDateTimeOffset()).TotalMinutes;
        await server.PostAsync("leader", $"/api/v1/incidents/{key}/terminate", new { hazardRemoved = true, result = "over" });
        return ((int)minutes, due.GetProperty("rule").GetProperty("version").GetInt32());
    }

    private static string With(string table, int minutes)
    {
        var document = JsonNode.Parse(table)!;
        document["rules"]![Index(table)]!["minutes"] = minutes;
        return document.ToJsonString();
    }

    private static int Index(string table) => JsonNode.Parse(table)!["rules"]!.AsArray().TakeWhile(rule => (string?)rule!["key"] != "unit-city-written").Count();

    private static string Limit(System.Text.Json.JsonElement table) => table.GetProperty("rules")[Index(table.GetRawText())].GetProperty("minutes").ToString();
}
