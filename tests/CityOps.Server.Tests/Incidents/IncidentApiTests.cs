using System.Text.Json;

namespace CityOps.Server.Tests.Incidents;

[Collection(ServerCollection.Name)]
public sealed class IncidentApiTests(ServerFixture server)
{
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task A_case_becomes_an_incident_with_a_plan_and_departments_do_its_tasks()
    {
        var report = await server.PostAsync("intake", "/api/v1/cases", Bodies.Report("public"));
        var origin = report.Text("key");
        var received = await server.PostAsync("shift-leader", Incidents, Receive("case", origin));
        Assert.Equal(200, received.Status);
        var key = received.Text("key");
        Assert.Equal(key, (await server.GetAsync("shift-leader", $"/api/v1/cases/{origin}")).Text("incident"));
        Assert.Equal((409, "already_incident"), await RefusedAsync("shift-leader", Incidents, Receive("case", origin)));

        Assert.Equal(200, (await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen by camera" })).Status);
        Assert.Equal((403, "incident_level_not_yours"), await RefusedAsync("shift-leader", $"{Incidents}/{key}/activate", Activate("ii")));
        var preview = await server.PostAsync("leader", $"{Incidents}/{key}/preview", new { level = "iii", choices = Choices });
        var activated = await server.PostAsync("leader", $"{Incidents}/{key}/activate", Activate("iii"));
        Assert.Equal(200, activated.Status);

        var view = (await server.GetAsync("leader", $"{Incidents}/{key}")).Body;
        var tasks = view.GetProperty("tasks").EnumerateArray().ToArray();
        Assert.Equal(preview.Body.GetProperty("tasks").GetArrayLength(), tasks.Length);
        var mine = tasks.Where(task => task.GetProperty("organisation").GetString() == "water" && task.GetProperty("due").ValueKind == JsonValueKind.String).ToArray();
        Assert.NotEmpty(mine);
        var id = mine[0].GetProperty("planned").GetProperty("id").GetProperty("value").GetString();
        Assert.Equal((403, "plan_task_role_not_allowed"), await RefusedAsync("intake", $"{Incidents}/{key}/tasks/{id}/confirm", new { }));
        Assert.Equal((404, "incident_absent"), await RefusedAsync("street-unit", $"{Incidents}/{key}/tasks/{id}/confirm", new { }));
        var confirmed = await server.PostAsync("water-unit", $"{Incidents}/{key}/tasks/{id}/confirm", new { });
        Assert.Equal("confirmed", confirmed.Body.GetProperty("receipt").GetProperty("task").GetProperty("status").GetString());
        var history = await server.GetAsync("water-unit", $"{Incidents}/{key}/history");
        Assert.Equal(
            ["incident-received", "incident-verified", "incident-reports-fell-due", "incident-activated", "incident-reports-fell-due", "plan-task-confirmed"],
            history.Body.EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
    }

    [Fact]
    public async Task The_result_of_an_incident_goes_back_to_its_case()
    {
        var origin = (await server.PostAsync("intake", "/api/v1/cases", Bodies.Report("public"))).Text("key");
        var key = (await server.PostAsync("shift-leader", Incidents, Receive("case", origin))).Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        await server.PostAsync("leader", $"{Incidents}/{key}/activate", new { level = "iv", choices = Array.Empty<object>(), reason = "small" });
        Assert.Equal((409, "incident_hazard_remains"), await RefusedAsync("shift-leader", $"{Incidents}/{key}/terminate", new { hazardRemoved = false, result = "water runs again" }));
        Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Incidents}/{key}/terminate", new { hazardRemoved = true, result = "water runs again" })).Status);

        var history = await server.GetAsync("shift-leader", $"/api/v1/cases/{origin}/history");
        var ended = Assert.Single(history.Body.EnumerateArray(), line => line.GetProperty("kind").GetString() == "case-incident-ended");
        Assert.Contains("water runs again", ended.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_operation_begins_one_incident()
    {
        var operation = Guid.NewGuid();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => server.PostAsync("intake", Incidents, Receive("public", null, operation))));

        Assert.All(both, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(both[0].Text("key"), both[1].Text("key"));
    }

    [Fact]
    public async Task Two_who_begin_the_response_at_once_begin_it_once()
    {
        var key = await VerifiedAsync();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => server.PostAsync("leader", $"{Incidents}/{key}/activate", Activate("iii"))));

        Assert.Equal([200, 409], both.Select(answer => answer.Status).Order());
        var history = await server.GetAsync("leader", $"{Incidents}/{key}/history");
        Assert.Single(history.Body.EnumerateArray(), line => line.GetProperty("kind").GetString() == "incident-activated");
    }

    [Theory]
    [InlineData("intake", """{"source":"public","class":"accident","type":"burst-main","title":"x","address":"x","text":"x","place":{"longitude":100,"latitude":30},"reference":null,"exercise":false}""", 422, "incident_place_outside_city")]
    [InlineData("intake", """{"source":"public","class":"accident","type":"Burst Main","title":"x","address":"x","text":"x","place":{"longitude":120.1005,"latitude":30.2005},"reference":null,"exercise":false}""", 400, "incident_value_unknown")]
    [InlineData("intake", """{"source":"public","class":"accident","type":"burst-main","title":" ","address":"x","text":"x","place":{"longitude":120.1005,"latitude":30.2005},"reference":null,"exercise":false}""", 400, "incident_text_invalid")]
    [InlineData("intake", """{"source":"public"}""", 400, "request_invalid")]
    [InlineData("intake", """[]""", 400, "request_invalid")]
    [InlineData("citizen", """{"source":"public","class":"accident","type":"burst-main","title":"x","address":"x","text":"x","place":{"longitude":120.1005,"latitude":30.2005},"reference":null,"exercise":false}""", 403, "incident_role_not_allowed")]
    [InlineData("nobody", """{"source":"public","class":"accident","type":"burst-main","title":"x","address":"x","text":"x","place":{"longitude":120.1005,"latitude":30.2005},"reference":null,"exercise":false}""", 403, "incident_role_not_allowed")]
    [InlineData("shift-leader-elsewhere", """{"source":"public","class":"accident","type":"burst-main","title":"x","address":"x","text":"x","place":{"longitude":120.1005,"latitude":30.2005},"reference":null,"exercise":false}""", 403, "incident_outside_your_area")]
    public async Task What_is_wrong_is_refused_with_its_code(string account, string body, int status, string code)
    {
        var before = await server.QueryAsync<long>("SELECT count(*) FROM incident");
        var answer = await server.PostAsync(account, Incidents, body);

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal(before, await server.QueryAsync<long>("SELECT count(*) FROM incident"));
    }

    [Fact]
    public async Task Who_may_not_see_an_incident_is_told_that_there_is_none()
    {
        var key = await VerifiedAsync();

        foreach (var account in (string[])["citizen", "street-unit", TestCity.Nobody, "shift-leader-elsewhere"])
        {
            Assert.Equal((404, "incident_absent"), await RefusedAsync(account, $"{Incidents}/{key}/note", new { text = "x" }));
            Assert.Equal(404, (await server.GetAsync(account, $"{Incidents}/{key}")).Status);
            Assert.DoesNotContain(key, (await server.GetAsync(account, Incidents)).Body.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_nothing_changes()
    {
        var key = await VerifiedAsync();

        Assert.Equal((409, "stale_version"), await RefusedAsync("leader", $"{Incidents}/{key}/note", new { text = "x", expectedVersion = 1 }));
        Assert.Equal("3", (await server.GetAsync("leader", $"{Incidents}/{key}")).Text("version"));
    }

    [Fact]
    public async Task The_plans_of_the_library_are_served_with_their_schema_and_one_of_ones_own_is_checked()
    {
        Assert.Equal(12, (await server.GetAsync("leader", "/api/v1/plans")).Body.GetArrayLength());
        var plan = await server.GetAsync("leader", "/api/v1/plans/burst-main");
        Assert.Equal("burst-main", plan.Text("id"));
        Assert.True((await server.PostAsync("leader", "/api/v1/plans/check", plan.Body.ToString())).Body.GetProperty("readable").GetBoolean());
        var broken = await server.PostAsync("leader", "/api/v1/plans/check", """{"id":"x"}""");
        Assert.False(broken.Body.GetProperty("readable").GetBoolean());
        Assert.NotEmpty(broken.Body.GetProperty("flaws").EnumerateArray());
        Assert.Equal(404, (await server.GetAsync("leader", "/api/v1/plans/none")).Status);
        Assert.Equal(403, (await server.GetAsync("citizen", "/api/v1/plans")).Status);
    }

    private static object[] Choices { get; } = [new { plan = "burst-main", groups = (string[]?)null, phases = (string[]?)null, blocks = (string[]?)null }];

    private static object Activate(string level) => new { level, choices = Choices, reason = "main burst" };

    private static object Receive(string source, string? reference, Guid? operation = null) => Bodies.Incident(source: source, reference: reference, operation: operation);

    private async Task<string> VerifiedAsync()
    {
        var key = (await server.PostAsync("intake", Incidents, Receive("public", null))).Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        return key;
    }

    private async Task<(int Status, string Code)> RefusedAsync(string account, string path, object body)
    {
        var answer = await server.PostAsync(account, path, body);
        return (answer.Status, answer.Code);
    }
}
