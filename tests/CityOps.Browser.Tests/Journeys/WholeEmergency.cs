using CityOps.City;
using CityOps.Hosting;
using CityOps.Incidents;
using CityOps.Plans;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>An emergency from the case it grows from to the result in that case, by five posts in browsers of their own.</summary>
internal sealed class WholeEmergency(Browsers browsers, Seat shift, Seat leader, Seat dispatcher, Seat drainage, Seat roads) : IAsyncDisposable
{
    private const string Result = "管段已更换，供水恢复";
    private string _origin = string.Empty;
    private string _board = string.Empty;

    public static async Task<WholeEmergency> BeginAsync(Browsers browsers, string language) => new(
        browsers,
        await browsers.SignInAsync(TestCity.ShiftLeader, language),
        await browsers.SignInAsync(TestCity.Leader, language),
        await browsers.SignInAsync(TestCity.Dispatcher, language),
        await browsers.SignInAsync(TestCity.Drainage, language),
        await browsers.SignInAsync(TestCity.Roads, language));

    public IReadOnlyList<Seat> Seats => [shift, leader, dispatcher, drainage, roads];

    private string Key => _board.Split('/')[^1];

    /// <summary>A case, the incident made of it, verified; level IV with the plan, then raised to III.</summary>
    public async Task ReceiveAndActivateAsync()
    {
        await using (var intake = await browsers.SignInAsync(TestCity.Intake))
            _origin = await intake.ReportAsync("望江路 226 号");
        await shift.OpenAsync($"/cases/{_origin}");
        await shift.Page.Locator(".commands a[data-key='I']").ClickAsync();
        await Assertions.Expect(shift.Page.Locator("#incident-address")).ToHaveValueAsync("望江路 226 号");
        await shift.Page.Locator("[data-type='burst-main']").ClickAsync();
        await shift.Page.Locator("[data-primary]").ClickAsync();
        await shift.Page.WaitForURLAsync(url => url.Contains("/incidents/I", StringComparison.Ordinal));
        await shift.Page.Locator(".incident-head").WaitForAsync();
        _board = new Uri(shift.Page.Url).AbsolutePath;
        await leader.OpenAsync(_board);
        await FormAsync(shift, "V", ("text", "视频核实"));
        await SeesAsync(leader, IncidentStatus.Verified);

        await leader.KeyAsync("A");
        await leader.Page.Locator(".activation [role=radio]").Nth(3).ClickAsync();
        await leader.Page.FillAsync("#activation-reason", "主管爆裂");
        await leader.PreviewedAsync();
        await leader.Page.Keyboard.PressAsync("Control+Enter");
        await LevelAsync(shift, 4);
        await Assertions.Expect(leader.Page.Locator(".activation")).ToHaveCountAsync(0);
        await Assertions.Expect(leader.Page.Locator(".task-row")).Not.ToHaveCountAsync(0);
        var before = await leader.Page.Locator(".task-row").CountAsync();
        await leader.KeyAsync("L");
        await leader.Page.Locator(".activation [role=radio]").Filter(new LocatorFilterOptions { HasTextString = IncidentWords.Of(ResponseLevel.III).In(leader.Language) }).ClickAsync();
        await leader.Page.FillAsync("#activation-reason", "影响扩大");
        await leader.PreviewedAsync();
        await leader.Page.Keyboard.PressAsync("Control+Enter");
        await LevelAsync(shift, 3);
        await Assertions.Expect(shift.Page.Locator(".task-row")).Not.ToHaveCountAsync(before);
        Assert.True(await shift.Page.Locator(".task-row").CountAsync() > before, "Level III brings more tasks.");
    }

    /// <summary>Two units on the same road, the nearer one first; two who send it in the same moment; the crew that says it goes; arrival by the fence.</summary>
    public async Task DispatchAsync(string near, string far)
    {
        using var devices = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Dispatcher, TestCity.Password);
        foreach (var (unit, east) in new[] { (near, 121.409), (far, 121.421) })
        {
            await devices.PostAsync($"/api/v1/units/{unit}/on-duty", new { });
            await devices.FixAsync(unit, east, 31.2032 + ((east - 121.4) / 12), secondsAgo: 40);
        }

        foreach (var seat in new[] { dispatcher, shift })
        {
            await seat.OpenAsync(_board);
            await seat.KeyAsync("T");
            await Assertions.Expect(Rank(seat, near)).ToBeVisibleAsync();
            var codes = await seat.Page.Locator(".rank-row").EvaluateAllAsync<string[]>("rows => rows.map(row => row.dataset.unit)");
            Assert.True(Array.IndexOf(codes, near) < Array.IndexOf(codes, far), string.Join(' ', codes));
            await Rank(seat, near).Locator(".title").ClickAsync();
        }

        await SameMomentAsync(near);
        await leader.OpenAsync(_board);
        await Assertions.Expect(Sent(leader, near)).ToHaveAttributeAsync("data-status", "assigned");
        await roads.OpenAsync(_board);
        await Sent(roads, near).ClickAsync();
        await TapAsync(roads, "acknowledge");
        await Assertions.Expect(Sent(leader, near)).ToHaveAttributeAsync("data-status", "acknowledged");
        await TapAsync(roads, "depart");
        await Assertions.Expect(Sent(leader, near)).ToHaveAttributeAsync("data-status", "en-route");
        await Assertions.Expect(Sent(leader, near).Locator(".sent-eta count-down")).ToBeVisibleAsync();
        await devices.FixAsync(near, 121.4034, 31.2035);
        await Assertions.Expect(Sent(leader, near)).ToHaveAttributeAsync("data-status", "on-scene");
        await Assertions.Expect(leader.Page.Locator(".units-there")).ToHaveTextAsync("1/ 1");
    }

    /// <summary>A circle on the map; the leader sees it.</summary>
    public async Task DrawZoneAsync()
    {
        await dispatcher.OpenAsync(_board);
        await dispatcher.Page.Locator(".incident-map[data-ready=true]").WaitForAsync();
        var before = await leader.Page.Locator(".zone-legend span").CountAsync();
        await dispatcher.Page.ClickAsync("[data-tool=circle]");
        await Assertions.Expect(dispatcher.Page.Locator("[data-tool=circle]")).ToHaveAttributeAsync("aria-pressed", "true");
        var box = (await dispatcher.Page.Locator(".incident-map .map-canvas").BoundingBoxAsync())!;
        await dispatcher.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
        await dispatcher.Page.Mouse.MoveAsync(box.X + (box.Width / 2) + 60, box.Y + (box.Height / 2));
        await dispatcher.Page.Mouse.ClickAsync(box.X + (box.Width / 2) + 90, box.Y + (box.Height / 2));
        await dispatcher.Page.Locator("[data-zone=save]").ClickAsync();
        await Assertions.Expect(leader.Page.Locator(".zone-legend span")).ToHaveCountAsync(before + 1);
    }

    /// <summary>Each department does its first task; the commander skips what nobody here can do.</summary>
    public async Task DoTasksAsync()
    {
        await drainage.OpenAsync(_board);
        await drainage.Page.ClickAsync(".task-row[data-task='verify-burst']");
        await drainage.Page.Locator("[data-command='ConfirmPlanTask']").ClickAsync();
        await drainage.Page.Locator("[data-command='CompletePlanTask']").ClickAsync();
        await drainage.Page.FillAsync("#field-text", "已判定爆管管段");
        await drainage.Page.Keyboard.PressAsync("Control+Enter");
        await DoneAsync("verify-burst");

        await roads.OpenAsync(_board);
        await roads.Page.ClickAsync(".task-row[data-task='pipes-survey']");
        await roads.Page.Locator("[data-command='ConfirmPlanTask']").ClickAsync();
        await roads.Page.Locator("[data-command='CompletePlanTask']").ClickAsync();
        await roads.Page.FillAsync("#field-text", "管线已交底");
        await roads.Page.FillAsync("#field-Document", "GX-2026-11");
        await roads.Page.Keyboard.PressAsync("Control+Enter");
        await DoneAsync("pipes-survey");

        using var commander = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Leader, TestCity.Password);
        foreach (var task in (await commander.GetAsync($"/api/v1/incidents/{Key}")).GetProperty("tasks").EnumerateArray())
        {
            if (task.GetProperty("planned").GetProperty("task").GetProperty("lifeSafety").GetBoolean())
                await commander.PostAsync($"/api/v1/incidents/{Key}/tasks/{task.GetProperty("planned").GetProperty("id").GetProperty("value").GetGuid()}/skip", new { reason = "演练中不执行" });
        }
    }

    /// <summary>Ended by the commander; the dispatcher releases the unit; the result stands in the case.</summary>
    public async Task EndAsync(string unit)
    {
        await leader.OpenAsync(_board);
        await FormAsync(leader, "D", ("reason", "险情已控制"));
        await SeesAsync(shift, IncidentStatus.Deescalating);
        await leader.KeyAsync("E");
        await leader.Page.Locator(".command-form [role=radio]").First.ClickAsync();
        await leader.Page.FillAsync("#field-result", Result);
        await leader.Page.Keyboard.PressAsync("Control+Enter");
        await SeesAsync(shift, IncidentStatus.Terminated);
        await dispatcher.OpenAsync($"{_board}?show=unit-{unit}");
        await TapAsync(dispatcher, "release");
        await Assertions.Expect(leader.Page.Locator(".units-there")).ToHaveTextAsync("0/ 0");
        await shift.OpenAsync($"/cases/{_origin}");
        await Assertions.Expect(shift.Page.Locator(".timeline")).ToContainTextAsync(Result);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var seat in Seats)
            await seat.DisposeAsync();
    }

    /// <summary>Both browsers click in the same millisecond: one has the unit, the other reads whose it is and since when.</summary>
    private async Task SameMomentAsync(string unit)
    {
        var at = DateTimeOffset.UtcNow.AddSeconds(1.5).ToUnixTimeMilliseconds() * 1.0;
        foreach (var seat in new[] { dispatcher, shift })
            await Rank(seat, unit).Locator("[data-act=assign]").EvaluateAsync("(button, at) => { setTimeout(() => button.click(), at - Date.now()); }", at);
        var done = dispatcher.Page.Locator(".dispatch-panel .form-done");
        await done.Or(dispatcher.Page.Locator(".dispatch-panel .form-wrong")).First.WaitForAsync();
        var (winner, loser) = await done.CountAsync() > 0 ? (TestCity.Dispatcher, shift) : (TestCity.ShiftLeader, dispatcher);
        var said = loser.Page.Locator(".dispatch-panel .form-wrong");
        await Assertions.Expect(said).ToContainTextAsync(Key);
        await Assertions.Expect(said).ToContainTextAsync(TestCity.NameOf(winner, loser.Language));
        Assert.Matches("[0-9]{2}:[0-9]{2}:[0-9]{2}", await said.InnerTextAsync());
    }

    private Task DoneAsync(string task) =>
        Assertions.Expect(leader.Page.Locator($".task-row[data-task='{task}'] .task-status")).ToHaveTextAsync(IncidentWords.Of(PlanTaskStatus.Done).In(leader.Language));

    private static ILocator Rank(Seat seat, string unit) => seat.Page.Locator($".rank-row[data-unit='{unit}']");

    private static ILocator Sent(Seat seat, string unit) => seat.Page.Locator($".sent-row[data-unit='{unit}']");

    private static Task TapAsync(Seat seat, string command) => seat.Page.Locator($".unit-job [data-command='{command}']").ClickAsync();

    private static async Task FormAsync(Seat seat, string key, (string Field, string Text) field)
    {
        await seat.KeyAsync(key);
        await seat.Page.FillAsync("#field-" + field.Field, field.Text);
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(seat.Page.Locator(".command-form")).ToHaveCountAsync(0);
    }

    private static Task LevelAsync(Seat seat, int level) =>
        Assertions.Expect(seat.Page.Locator(".incident-head")).ToHaveAttributeAsync("data-level", level.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static Task SeesAsync(Seat seat, IncidentStatus status) =>
        Assertions.Expect(seat.Page.Locator(".incident-status")).ToHaveTextAsync(IncidentWords.Of(status).In(seat.Language));
}
