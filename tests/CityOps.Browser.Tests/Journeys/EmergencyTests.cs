using CityOps.City;
using CityOps.Hosting;
using CityOps.Incidents;
using CityOps.Plans;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>An emergency from the case it grows from to a department's finished task, in three browsers that never reload.</summary>
[Collection(BrowserTests.Name)]
public sealed class EmergencyTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_case_becomes_an_incident_a_response_and_a_finished_task_and_each_sees_the_others_step(string language)
    {
        await using var shift = await browsers.SignInAsync(TestCity.ShiftLeader, language);
        await using var leader = await browsers.SignInAsync(TestCity.Leader, language);
        await using var drainage = await browsers.SignInAsync(TestCity.Drainage, language);
        string origin;
        await using (var intake = await browsers.SignInAsync(TestCity.Intake))
            origin = await intake.ReportAsync("望江路 226 号");

        await ReceiveAsync(shift, origin);
        var board = new Uri(shift.Page.Url).AbsolutePath;
        await leader.OpenAsync(board);
        await shift.KeyAsync("V");
        await shift.Page.FillAsync("#field-text", "视频核实");
        await shift.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(leader.Page.Locator(".incident-status")).ToHaveTextAsync(IncidentWords.Of(IncidentStatus.Verified).In(leader.Language));

        await ActivateAsync(leader);
        await Assertions.Expect(shift.Page.Locator(".task-row")).Not.ToHaveCountAsync(0);
        await Assertions.Expect(shift.Page.Locator(".top-bar")).ToHaveAttributeAsync("data-level", "3");

        await drainage.OpenAsync(board);
        await WorkAsync(drainage, leader);

        await Assertions.Expect(leader.Page.Locator(".task-now")).ToContainTextAsync(IncidentWords.Of(PlanTaskStatus.Done).In(leader.Language));
        var tasks = await shift.Page.Locator(".task-row").CountAsync();
        await Assertions.Expect(shift.Page.Locator(".tasks-done")).ToHaveTextAsync($"1/ {tasks}");
        await shift.OpenAsync("/incidents");
        await Assertions.Expect(shift.Page.Locator("tbody tr").First).ToContainTextAsync($"1 / {tasks}");
        Assert.All(new[] { shift, leader, drainage }, seat => Assert.Empty(seat.Wrong));
    }

    /// <summary>From the case's own form, with what the case says taken over.</summary>
    private static async Task ReceiveAsync(Seat shift, string origin)
    {
        var page = shift.Page;
        await shift.OpenAsync($"/cases/{origin}");
        await page.Locator(".commands a[data-key='I']").ClickAsync();
        await Assertions.Expect(page.Locator("#incident-address")).ToHaveValueAsync("望江路 226 号");
        await page.Locator("[data-type='burst-main']").ClickAsync();
        await page.Locator("[data-primary]").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/incidents/I", StringComparison.Ordinal));
        await page.Locator(".incident-head").WaitForAsync();
    }

    private static async Task ActivateAsync(Seat leader)
    {
        var page = leader.Page;
        await leader.KeyAsync("A");
        await page.Locator(".activation [role=radio]").Nth(2).ClickAsync();
        await Assertions.Expect(page.Locator(".activation [data-primary]")).ToContainTextAsync(IncidentWords.Of(ResponseLevel.III).In(leader.Language));
        Assert.True(await page.Locator("[data-plan='burst-main']").IsCheckedAsync());
        await page.FillAsync("#activation-reason", "管径大，影响广");
        await leader.PreviewedAsync();
        var announced = await page.Locator(".preview-tasks .preview-line").CountAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".activation")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".task-row")).ToHaveCountAsync(announced);
    }

    /// <summary>The department's first task asks for words and a receipt only.</summary>
    private static async Task WorkAsync(Seat drainage, Seat leader)
    {
        var task = ".task-row[data-task='verify-burst']";
        await Assertions.Expect(leader.Page.Locator($"{task} .task-status")).ToHaveTextAsync(IncidentWords.Of(PlanTaskStatus.Read).In(leader.Language));
        await leader.Page.ClickAsync(task);
        await drainage.Page.ClickAsync(task);
        await drainage.Page.Locator("[data-command='ConfirmPlanTask']").ClickAsync();
        await Assertions.Expect(leader.Page.Locator(".task-now")).ToContainTextAsync(IncidentWords.Of(PlanTaskStatus.Confirmed).In(leader.Language));
        await drainage.Page.Locator("[data-command='CompletePlanTask']").ClickAsync();
        await drainage.Page.FillAsync("#field-text", "已判定爆管管段，管径 800 毫米");
        await drainage.Page.Keyboard.PressAsync("Control+Enter");
    }
}
