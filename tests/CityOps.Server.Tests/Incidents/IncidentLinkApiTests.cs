using CityOps.Incidents;
using CityOps.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Incidents;

/// <summary>Incidents that come of one another, and reports, through the real server.</summary>
[Collection(ServerCollection.Name)]
public sealed class IncidentLinkApiTests(ServerFixture server)
{
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task Both_incidents_note_the_link_and_both_note_its_end()
    {
        var (parent, child) = (await VerifiedAsync(), await VerifiedAsync());
        Assert.Equal(200, (await AttachAsync(parent, child)).Status);
        Assert.Equal(parent, (await server.GetAsync("leader", $"{Incidents}/{child}")).Body.GetProperty("parent").GetProperty("key").GetString());
        Assert.Equal((409, "incident_child_taken"), await RefusedAsync(await VerifiedAsync(), child));
        Assert.Equal((409, "incident_child_above"), await RefusedAsync(child, parent));
        Assert.Equal((409, "incident_child_above"), await RefusedAsync(parent, parent));

        await server.PostAsync("leader", $"{Incidents}/{child}/activate", Activate);
        await server.PostAsync("leader", $"{Incidents}/{parent}/activate", Activate);
        var ended = await server.PostAsync("leader", $"{Incidents}/{parent}/terminate", new { hazardRemoved = true, result = "over" });
        Assert.Equal((409, "incident_children_active"), (ended.Status, ended.Code));
        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{parent}/detach-child", new { child, reason = "another cause" })).Status);
        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{parent}/terminate", new { hazardRemoved = true, result = "over" })).Status);
        var kinds = (await server.GetAsync("leader", $"{Incidents}/{child}/history")).Body.EnumerateArray().Select(line => line.GetProperty("kind").GetString()).ToArray();
        Assert.Superset(new HashSet<string?> { "incident-parent-joined", "incident-parent-left" }, kinds.ToHashSet());
    }

    [Fact]
    public async Task A_link_that_only_the_parent_knows_is_found_and_followed_once()
    {
        var (parent, child) = (await VerifiedAsync(), await VerifiedAsync());
        var grains = server.Services.GetRequiredService<IGrainFactory>();
        var desk = server.Services.GetRequiredService<IIncidentDesk>();
        var attach = new AttachChild(OperationId.New(), "leader", null, child, IncidentRelation.Derived, "run on water");
        Assert.True((await grains.GetGrain<IIncidentGrain>(parent).Execute(attach, CancellationToken.None)).IsDone);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => desk.FollowLinkAsync(parent, child, CancellationToken.None)));
        Assert.Equal(parent, (await desk.ReadAsync(child, CancellationToken.None))!.Parent!.Key);
        Assert.Equal(1, await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'incident/{child}' AND kind = 'incident-parent-joined'"));
        Assert.DoesNotContain((parent, child), await server.Services.GetRequiredService<IIncidentList>().HalfLinkedAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Two_links_at_the_same_moment_close_no_circle_and_leave_nothing_half()
    {
        var (one, other) = (await VerifiedAsync(), await VerifiedAsync());
        await Task.WhenAll(AttachAsync(one, other), AttachAsync(other, one));

        var desk = server.Services.GetRequiredService<IIncidentDesk>();
        var views = new[] { (await desk.ReadAsync(one, CancellationToken.None))!, (await desk.ReadAsync(other, CancellationToken.None))! };
        Assert.True(views.Count(view => view.Parent is not null) <= 1, "a circle");
        foreach (var view in views)
            Assert.Equal(views.Where(child => child.Parent?.Key == view.Key).Select(child => child.Key), view.Children.Select(link => link.Key));
    }

    [Fact]
    public async Task A_report_is_handed_in_signed_by_another_and_stands_in_the_list()
    {
        var key = await VerifiedAsync();
        var due = (await server.GetAsync("leader", $"{Incidents}/{key}")).Body.GetProperty("reports").EnumerateArray().First();
        var report = due.GetProperty("report").GetProperty("id");
        var parts = new[] { new { element = "course", text = "the main burst" } };
        Assert.Equal("work-accident-unit-county", due.GetProperty("rule").GetProperty("rule").GetString());
        Assert.NotEqual(default, (await LineAsync(key)).GetProperty("reportDue").GetDateTimeOffset());
        Assert.Equal(409, (await server.PostAsync("leader", $"{Incidents}/{key}/send-report", new { report, text = "x" })).Status);
        Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Incidents}/{key}/submit-report", new { report, parts })).Status);
        Assert.Equal("incident_report_own", (await server.PostAsync("shift-leader", $"{Incidents}/{key}/send-report", new { report, text = "x" })).Code);
        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{key}/return-report", new { report, reason = "casualties" })).Status);
        Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Incidents}/{key}/submit-report", new { report, parts })).Status);
        Assert.Equal(200, (await server.PostAsync("leader", $"{Incidents}/{key}/send-report", new { report, text = "the main burst" })).Status);
        Assert.Equal(0, (await LineAsync(key)).GetProperty("reportsLate").GetInt32());
    }

    private static object Activate { get; } = new { level = "iv", choices = Array.Empty<object>(), reason = "small" };

    private async Task<System.Text.Json.JsonElement> LineAsync(string key) =>
        Assert.Single((await server.GetAsync("leader", Incidents)).Body.EnumerateArray(), line => line.GetProperty("key").GetString() == key);

    private Task<Said> AttachAsync(string parent, string child) => server.PostAsync("leader", $"{Incidents}/{parent}/attach-child", new { child, relation = "secondary", reason = "undermined" });

    private async Task<(int Status, string Code)> RefusedAsync(string parent, string child)
    {
        var answer = await AttachAsync(parent, child);
        return (answer.Status, answer.Code);
    }

    private async Task<string> VerifiedAsync()
    {
        var received = await server.PostAsync("intake", Incidents, Bodies.Incident());
        var key = received.Text("key");
        await server.PostAsync("intake", $"{Incidents}/{key}/verify", new { finding = "true", text = "seen" });
        return key;
    }
}
