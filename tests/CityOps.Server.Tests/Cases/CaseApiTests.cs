namespace CityOps.Server.Tests.Cases;

[Collection(ServerCollection.Name)]
public sealed class CaseApiTests(ServerFixture server)
{
    [Fact]
    public async Task A_report_goes_round_the_whole_loop_and_its_history_says_who_did_what()
    {
        var key = await server.CaseAsync(CaseLoop.Steps.Count);

        var view = await server.GetAsync("shift-leader", $"/api/v1/cases/{key}");
        var history = await server.GetAsync("shift-leader", $"/api/v1/cases/{key}/history");

        Assert.Matches("^R990102[0-9]{8}[0-9]{6}$", key);
        Assert.Equal("closed", view.Body.GetProperty("standing").GetProperty("status").GetString());
        Assert.Equal("drainage", view.Body.GetProperty("standing").GetProperty("unit").GetString());
        Assert.Equal(
            ["collector case-reported", "system case-accepted", "shift-leader case-filed", "dispatcher case-dispatched", "drainage-unit case-received",
                "drainage-unit case-unit-arrived", "drainage-unit case-fed-back", "shift-leader case-check-sent", "checker case-checked", "shift-leader case-closed"],
            history.Body.EnumerateArray().Select(line => $"{line.GetProperty("actor")} {line.GetProperty("kind")}"));
    }

    [Fact]
    public async Task A_case_is_found_by_its_own_number_too()
    {
        var key = await server.CaseAsync(1);
        var number = (await server.GetAsync("shift-leader", $"/api/v1/cases/{key}")).Body.GetProperty("standing").GetProperty("caseNumber").GetString();

        Assert.Equal(key, (await server.GetAsync("shift-leader", $"/api/v1/cases/{number}")).Text("key"));
    }

    [Fact]
    public async Task The_same_report_sent_ten_times_at_once_is_one_case()
    {
        var body = Bodies.Report();
        body["operationId"] = Guid.CreateVersion7();

        var said = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => server.PostAsync("collector", "/api/v1/cases", body)));

        var key = Assert.Single(said.Select(answer => answer.Text("key")).Distinct());
        Assert.Equal(1L, await server.QueryAsync<long>($"SELECT count(*) FROM journal WHERE stream = 'case/{key}' AND kind = 'case-reported'"));
    }

    [Fact]
    public async Task A_double_click_files_once_and_gets_the_same_answer_twice()
    {
        var key = await server.CaseAsync(0);
        var body = new { operationId = Guid.CreateVersion7() };

        var said = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => server.PostAsync("shift-leader", $"/api/v1/cases/{key}/file", body)));

        Assert.Single(said.Select(answer => answer.Body.GetRawText()).Distinct());
        Assert.Equal(3, await server.RowsAsync(key));
    }

    [Fact]
    public async Task What_was_decided_on_an_older_version_is_refused_and_says_which_holds()
    {
        var key = await server.CaseAsync(0);

        var said = await server.PostAsync("shift-leader", $"/api/v1/cases/{key}/file", new { expectedVersion = 1 });

        Assert.Equal((409, "stale_version", "2"), (said.Status, said.Code, said.Body.GetProperty("arguments").GetProperty("current").GetString()));
        Assert.Equal(2, await server.RowsAsync(key));
    }

    [Fact]
    public async Task Who_sees_another_area_or_another_units_tasks_is_told_that_there_is_no_such_case()
    {
        var key = await server.CaseAsync(2);

        foreach (var account in new[] { "shift-leader-elsewhere", "water-unit", TestCity.Nobody })
        {
            Assert.Equal((404, "case_absent"), StatusOf(await server.GetAsync(account, $"/api/v1/cases/{key}")));
            Assert.Equal((404, "case_absent"), StatusOf(await server.GetAsync(account, $"/api/v1/cases/{key}/history")));
            Assert.Equal((404, "case_absent"), StatusOf(await server.CommandAsync(account, key, "receive")));
            Assert.DoesNotContain(key, (await server.GetAsync(account, "/api/v1/cases?limit=500")).Body.GetRawText(), StringComparison.Ordinal);
        }

        Assert.Equal(200, (await server.GetAsync("drainage-unit", $"/api/v1/cases/{key}")).Status);
        Assert.Equal(4, await server.RowsAsync(key));
    }

    [Fact]
    public async Task A_citizen_sees_what_he_reported_and_nothing_else()
    {
        var own = await server.PostAsync("citizen", "/api/v1/cases", Bodies.Report("public"));
        var other = await server.CaseAsync(0);

        Assert.Equal(200, (await server.GetAsync("citizen", $"/api/v1/cases/{own.Text("key")}")).Status);
        Assert.Equal(404, (await server.GetAsync("citizen", $"/api/v1/cases/{other}")).Status);
        Assert.Equal(200, (await server.CommandAsync("citizen", own.Text("key"), "supplement")).Status);
    }

    [Fact]
    public async Task A_list_is_filtered_and_goes_on_page_by_page_without_a_gap()
    {
        for (var i = 0; i < 5; i++)
            await server.CaseAsync(1);

        var keys = new List<string>();
        string? after = null;
        do
        {
            var page = await server.GetAsync("leader", $"/api/v1/cases?status=filed&type=C01&source=collector&area=990102&limit=2{(after is null ? "" : $"&after={after}")}");
            Assert.Equal(200, page.Status);
            keys.AddRange(page.Body.GetProperty("cases").EnumerateArray().Select(line => line.GetProperty("key").GetString()!));
            after = page.Body.TryGetProperty("after", out var next) ? next.GetString() : null;
        }
        while (after is not null);

        Assert.InRange(keys.Count, 5, 500);
        Assert.Equal(keys.Order(StringComparer.Ordinal).Reverse(), keys);
        Assert.Equal(keys.Distinct(), keys);
        Assert.Empty((await server.GetAsync("leader", "/api/v1/cases?area=990101&status=filed")).Body.GetProperty("cases").EnumerateArray());
        Assert.Empty((await server.GetAsync("leader", "/api/v1/cases?box=10,10,11,11")).Body.GetProperty("cases").EnumerateArray());
    }

    [Fact]
    public async Task A_task_of_a_street_office_goes_through_the_districts_centre()
    {
        var key = (await server.PostAsync("collector", "/api/v1/cases", Bodies.Report(type: "E0102"))).Text("key");
        await server.PostAsync("shift-leader", $"/api/v1/cases/{key}/file", new { });
        await server.PostAsync("dispatcher", $"/api/v1/cases/{key}/dispatch", Bodies.Of("dispatch"));

        Assert.Equal((403, "not_your_organisation"), StatusOf(await server.CommandAsync("street-unit", key, "receive")));
        Assert.Equal("sub-dispatched", (await server.CommandAsync("seat", key, "receive")).Body.GetProperty("standing").GetProperty("status").GetString());
        Assert.Equal("handling", (await server.CommandAsync("seat", key, "sub-dispatch")).Body.GetProperty("standing").GetProperty("status").GetString());
        Assert.Equal(200, (await server.CommandAsync("street-unit", key, "feedback")).Status);
    }

    [Fact]
    public async Task A_failed_check_sends_the_task_back_and_it_comes_round_again()
    {
        var key = await server.CaseAsync(6);

        Assert.Equal("check-failed", Status(await server.PostAsync("checker", $"/api/v1/cases/{key}/check-reply", new { passed = false, evidence = Bodies.Evidence })));
        Assert.Equal("dispatched", Status(await server.CommandAsync("dispatcher", key, "rework")));
        Assert.Equal("handling", Status(await server.CommandAsync("drainage-unit", key, "receive")));
    }

    [Fact]
    public async Task A_merged_case_is_known_to_its_master()
    {
        var (master, duplicate) = (await server.CaseAsync(1), await server.CaseAsync(0));

        Assert.Equal("merged", Status(await server.PostAsync("shift-leader", $"/api/v1/cases/{duplicate}/merge", new { master })));

        var view = await server.GetAsync("shift-leader", $"/api/v1/cases/{master}");
        Assert.Equal([duplicate], view.Body.GetProperty("absorbed").EnumerateArray().Select(absorbed => absorbed.GetString()));
    }

    [Fact]
    public async Task A_case_taken_up_again_is_a_new_case_that_names_the_old_one()
    {
        var key = await server.CaseAsync(CaseLoop.Steps.Count);

        Assert.Equal(200, (await server.PostAsync("shift-leader", $"/api/v1/cases/{key}/reopen", new { })).Status);

        var successor = (await server.GetAsync("shift-leader", $"/api/v1/cases/{key}")).Text("reopenedAs");
        var repeat = await server.GetAsync("shift-leader", $"/api/v1/cases/{successor}");
        Assert.Contains("repeat", repeat.Body.GetProperty("standing").GetProperty("flags").ToString(), StringComparison.Ordinal);
    }

    private static (int Status, string Code) StatusOf(Said said) => (said.Status, said.Code);

    private static string? Status(Said said) => said.Status == 200 ? said.Body.GetProperty("standing").GetProperty("status").GetString() : said.Code;
}
