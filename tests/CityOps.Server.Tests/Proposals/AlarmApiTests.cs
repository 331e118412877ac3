using System.Globalization;
using CityOps.Proposals;
using Microsoft.Extensions.DependencyInjection;

namespace CityOps.Server.Tests.Proposals;

[Collection(ServerCollection.Name)]
public sealed class AlarmApiTests(ServerFixture server)
{
    private const string Alarms = "/api/v1/alarms";
    private const string Proposals = "/api/v1/incident-proposals";
    private const string Incidents = "/api/v1/incidents";

    [Fact]
    public async Task An_alarm_handed_in_twice_is_one_proposal_and_becomes_one_incident()
    {
        var source = Guid.NewGuid().ToString();
        var both = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => server.PostAsync("gateway", Alarms, Alarm(source))));
        Assert.All(both, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(both[0].Body.ToString(), both[1].Body.ToString());
        var key = both[0].Text("key");
        Assert.Contains(key, (await server.GetAsync("shift-leader", Proposals)).Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(key, (await server.GetAsync("shift-leader-elsewhere", Proposals)).Body.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await server.QueryAsync<long>($"SELECT count(*) FROM incident WHERE reference = '{key}'"));

        var received = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => server.PostAsync("shift-leader", Incidents, Receive(key))));
        Assert.Equal([200, 409], received.Select(answer => answer.Status).Order());
        Assert.Equal("proposal_decided", received.Single(answer => answer.Status == 409).Code);
        var view = (await server.GetAsync("leader", $"{Proposals}/{key}")).Body;
        Assert.Equal(("accepted", received.Single(answer => answer.Status == 200).Text("key")), (view.GetProperty("status").GetString(), view.GetProperty("incident").GetString()));
    }

    [Fact]
    public async Task Only_a_gateway_hands_in_alarms_and_what_is_wrong_is_refused_by_code()
    {
        foreach (var account in TestCity.Posts.Select(post => post.Account).Append(TestCity.Nobody).Where(account => account != "gateway"))
            Assert.Equal((403, "post_missing"), await RefusedAsync(account, Alarms, Alarm("x")));
        Assert.Equal((422, "proposal_place_outside_city"), await RefusedAsync("gateway", Alarms, Alarm("out", TestCity.OutsideCity)));
        Assert.Equal((403, "proposal_outside_your_area"), await RefusedAsync("gateway", Alarms, Alarm("far", TestCity.OtherDistrict)));
        Assert.Equal((400, "proposal_text_invalid"), await RefusedAsync("gateway", Alarms, Alarm("")));
        Assert.Equal((422, "proposal_time_invalid"), await RefusedAsync("gateway", Alarms, Alarm("old", at: DateTimeOffset.UtcNow.AddDays(-3))));
        Assert.Equal(403, (await server.GetAsync("gateway", Proposals)).Status);
        Assert.Equal(0, (await server.GetAsync("gateway", "/api/v1/cases")).Body.GetProperty("cases").GetArrayLength());
    }

    [Fact]
    public async Task A_proposal_is_dismissed_with_a_reason_and_makes_no_incident_afterwards()
    {
        var key = (await server.PostAsync("gateway", Alarms, Alarm(Guid.NewGuid().ToString()))).Text("key");

        Assert.Equal((400, "proposal_text_invalid"), await RefusedAsync("leader", $"{Proposals}/{key}/dismiss", new { reason = "" }));
        Assert.Equal((403, "proposal_role_not_allowed"), await RefusedAsync("intake", $"{Proposals}/{key}/dismiss", new { reason = "test" }));
        Assert.Equal(200, (await server.PostAsync("shift-leader", $"{Proposals}/{key}/dismiss", new { reason = "maintenance" })).Status);
        Assert.Equal((409, "proposal_decided"), await RefusedAsync("shift-leader", Incidents, Receive(key)));
        Assert.Equal((404, "proposal_absent"), await RefusedAsync("shift-leader-elsewhere", $"{Proposals}/{key}/dismiss", new { reason = "x" }));
    }

    [Fact]
    public async Task Seven_times_the_usual_number_of_reports_is_proposed_once_with_its_figures()
    {
        // A fortnight ago there was one: what is usual is known.
        var first = (await server.PostAsync("collector", "/api/v1/cases", Bodies.Report(type: "E0102"))).Text("key");
        await server.QueryAsync<object>($"UPDATE \"case\" SET reported_at = now() - interval '14 days' WHERE key = '{first}'");
        for (var report = 0; report < SurgeRules.Least; report++)
            Assert.Equal(200, (await server.PostAsync("collector", "/api/v1/cases", Bodies.Report(type: "E0102"))).Status);
        var watch = server.Services.GetRequiredService<SurgeWatch>();
        await Task.WhenAll(watch.LookAsync(default), watch.LookAsync(default));
        await watch.LookAsync(default);

        var surges = (await server.GetAsync("shift-leader", Proposals)).Body.EnumerateArray().Where(view => view.GetProperty("proposed").GetProperty("source").GetString() == "surge").Select(view => view.GetProperty("proposed").GetProperty("surge"))
            .Where(surge => surge.GetProperty("typeCode").GetString() == "E0102" && surge.GetProperty("area").GetString() == "990102").ToArray();
        var figures = Assert.Single(surges);
        Assert.True(figures.GetProperty("count").GetInt32() >= SurgeRules.Least);
        Assert.InRange(figures.GetProperty("baseline").GetDouble(), 0, 1);
    }

    private static object Alarm(string source, CityOps.Cases.CasePosition? place = null, DateTimeOffset? at = null) => new
    {
        sourceId = source,
        type = "gas-leak",
        place = Bodies.At(place ?? TestCity.Place),
        address = "望江路 218 号",
        text = "燃气浓度超限",
        reading = new { device = "gas-17", indicator = "CH4", value = 1.2, threshold = 1.0, unit = "%VOL", at = (at ?? DateTimeOffset.UtcNow).ToString("O", CultureInfo.InvariantCulture) },
    };

    private static object Receive(string proposal) => new
    {
        source = "sensor",
        @class = "accident",
        type = "gas-leak",
        title = "Gas leak",
        address = "12 River Street",
        place = Bodies.At(TestCity.Place),
        text = "gas",
        reference = proposal,
        exercise = false,
    };

    private async Task<(int Status, string Code)> RefusedAsync(string account, string path, object body)
    {
        var answer = await server.PostAsync(account, path, body);
        return (answer.Status, answer.Code);
    }
}
