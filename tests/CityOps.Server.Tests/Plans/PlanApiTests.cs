using System.Text.Json.Nodes;

namespace CityOps.Server.Tests.Plans;

[Collection(ServerCollection.Name)]
public sealed class PlanApiTests(ServerFixture server)
{
    private const string Plans = "/api/v1/plans";
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task A_version_goes_from_draft_into_force_by_two_people_and_the_delivered_one_is_retired()
    {
        const string plan = $"{Plans}/heatwave";
        Assert.Equal((403, "plan_version_role_not_allowed"), await RefusedAsync("intake", $"{plan}/draft", await NextAsync("heatwave", 2)));
        Assert.Equal((422, "plan_version_mismatch"), await RefusedAsync("shift-leader", $"{plan}/draft", await NextAsync("heatwave", 3)));
        var operation = Guid.NewGuid();
        var drafted = await server.PostAsync("shift-leader", $"{plan}/draft?operationId={operation}&expectedVersion=0", await NextAsync("heatwave", 2));
        Assert.Equal((200, "draft"), (drafted.Status, drafted.Text("status")));
        var again = await server.PostAsync("shift-leader", $"{plan}/draft?operationId={operation}&expectedVersion=0", await NextAsync("heatwave", 2));
        Assert.Equal(drafted.Text("version"), again.Text("version"));
        Assert.Equal((409, "stale_version"), await RefusedAsync("shift-leader", $"{plan}/draft?expectedVersion=0", await NextAsync("heatwave", 2)));

        Assert.Equal("submitted", (await server.PostAsync("shift-leader", $"{plan}/submit", "{}")).Text("status"));
        Assert.Equal((403, "plan_version_role_not_allowed"), await RefusedAsync("shift-leader", $"{plan}/approve", "{}"));
        Assert.Equal("approved", (await server.PostAsync("leader", $"{plan}/approve", "{}")).Text("status"));
        Assert.Equal("1", (await server.GetAsync("leader", plan)).Text("version"));
        Assert.Equal("in-force", (await server.PostAsync("shift-leader", $"{plan}/enforce", "{}")).Text("status"));

        Assert.Equal("2", (await server.GetAsync("leader", plan)).Text("version"));
        var versions = (await server.GetAsync("leader", $"{plan}/versions")).Body.GetProperty("versions").EnumerateArray().ToArray();
        Assert.Equal(["2 in-force False", "1 retired True"], versions.Select(line => $"{line.GetProperty("number")} {line.GetProperty("status").GetString()} {line.GetProperty("delivered")}"));
        Assert.Equal("1", (await server.GetAsync("leader", $"{plan}/versions/1")).Text("version"));
        Assert.Equal(404, (await server.GetAsync("leader", $"{plan}/versions/9")).Status);
        var change = Assert.Single((await server.GetAsync("leader", $"{plan}/compare?from=1&to=2")).Body.EnumerateArray(), line => line.GetProperty("field").GetString() == "purpose/en");
        Assert.Equal("Version 2 of the city", change.GetProperty("new").GetString());
        var line = Assert.Single((await server.GetAsync("leader", Plans)).Body.EnumerateArray(), one => one.GetProperty("id").GetString() == "heatwave");
        Assert.Equal(("2", "False"), (line.GetProperty("version").ToString(), line.GetProperty("delivered").ToString()));
    }

    [Fact]
    public async Task Who_wrote_a_version_does_not_approve_it_and_it_may_be_sent_back()
    {
        const string plan = $"{Plans}/blizzard";
        Assert.Equal(200, (await server.PostAsync("leader", $"{Plans}/import", await NextAsync("blizzard", 77))).Status);
        Assert.Equal(200, (await server.PostAsync("leader", $"{plan}/submit", "{}")).Status);
        Assert.Equal((403, "plan_author_cannot_approve"), await RefusedAsync("leader", $"{plan}/approve", "{}"));
        Assert.Equal("draft", (await server.PostAsync("leader", $"{plan}/return", """{"reason":"shelters missing"}""")).Text("status"));
        Assert.Equal("2", (await server.GetAsync("leader", $"{plan}/versions/2")).Text("version"));
    }

    [Fact]
    public async Task Every_flaw_of_a_document_is_named_by_its_pointer_and_nothing_is_kept()
    {
        var document = await NextAsync("earthquake-first-hour", 2);
        document["tasks"]![0]!["owner"] = "nobody-knows";
        document["triggers"]![0]!["condition"] = "deaths >=";
        var refused = await server.PostAsync("leader", $"{Plans}/import", document.ToJsonString());

        Assert.Equal((422, "plan_flawed"), (refused.Status, refused.Code));
        var flaws = refused.Body.GetProperty("flaws").EnumerateArray().Select(flaw => $"{flaw.GetProperty("where").GetString()} {flaw.GetProperty("code").GetString()}").ToArray();
        Assert.Contains("/tasks/0/owner role_unknown", flaws);
        Assert.Contains("/triggers/0/condition condition_malformed", flaws);
        Assert.Equal("0", (await server.GetAsync("leader", $"{Plans}/earthquake-first-hour/versions")).Text("version"));
    }

    [Fact]
    public async Task A_running_response_keeps_the_version_it_was_begun_with_and_the_next_one_takes_the_new()
    {
        var running = await ActivatedAsync();
        Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Plans}/gas-leak/draft", await NextAsync("gas-leak", 2))).Status);
        foreach (var (account, step) in new[] { ("shift-leader", "submit"), ("leader", "approve"), ("leader", "enforce") })
            Assert.Equal(200, (await server.PostAsync(account, $"{Plans}/gas-leak/{step}", "{}")).Status);

        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{running}/change-level", new { level = "ii", reason = "second leak" })).Status);
        Assert.Equal(["1"], await VersionsOfAsync(running));
        Assert.Equal(["2"], await VersionsOfAsync(await ActivatedAsync()));
    }

    private async Task<string> ActivatedAsync()
    {
        var received = await server.PostAsync("intake", Incidents, Bodies.Incident(type: "gas-leak"));
        var key = received.Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        var choices = new[] { new { plan = "gas-leak", groups = (string[]?)null, phases = (string[]?)null, blocks = (string[]?)null } };
        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{key}/activate", new { level = "iii", choices, reason = "leak" })).Status);
        return key;
    }

    private async Task<string[]> VersionsOfAsync(string key) =>
    [
        .. (await server.GetAsync("leader", $"{Incidents}/{key}")).Body.GetProperty("tasks").EnumerateArray()
            .Select(task => task.GetProperty("planned").GetProperty("origin").GetProperty("version").ToString()).Distinct(),
    ];

    /// <summary>The delivered document with another number and purpose.</summary>
    private async Task<JsonNode> NextAsync(string id, int number)
    {
        var document = JsonNode.Parse((await server.GetAsync("leader", $"{Plans}/{id}/versions/1")).Body.GetRawText())!;
        document["version"] = number;
        document["header"]!["purpose"] = new JsonObject { ["zh"] = $"本市第{number}版", ["en"] = $"Version {number} of the city" };
        return document;
    }

    private async Task<(int Status, string Code)> RefusedAsync(string account, string path, object body)
    {
        var answer = body is string text ? await server.PostAsync(account, path, text) : await server.PostAsync(account, path, body);
        return (answer.Status, answer.Code);
    }
}
