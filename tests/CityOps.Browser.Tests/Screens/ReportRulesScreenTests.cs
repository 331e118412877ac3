using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>The time limits of reports: minutes changed in the table, a file with flaws, and who only reads.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReportRulesScreenTests(Browsers browsers)
{
    private const string Line = "tr[data-rule='city-province-final']";

    [Fact]
    public async Task A_leader_changes_a_limit_by_keys_sees_the_difference_puts_it_in_force_and_returns_to_the_delivered_table()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        var page = seat.Page;
        await seat.OpenAsync("/plans/report-rules");
        await seat.KeyAsync("M");
        var minutes = page.Locator($"{Line} .rule-minutes").First;
        await minutes.FillAsync("0");
        await minutes.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".plan-side td.t-over")).ToHaveCountAsync(1);
        await minutes.FillAsync("4320");
        await minutes.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".plan-compare td.plan-is")).ToHaveTextAsync("3 天");
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));

        await page.FillAsync("#rules-reason", "汛期");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".plan-side .form-done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"{Line} td").Nth(6)).ToContainTextAsync("3 天");

        await seat.OpenAsync("/plans/report-rules?versions=true");
        await Assertions.Expect(page.Locator(".plan-version.is-in-force")).ToContainTextAsync("汛期");
        await page.Locator(".plan-version[data-version='1'] button").ClickAsync();
        await page.FillAsync("#rules-reason", "汛期结束");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".plan-side .form-done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator($"{Line} td").Nth(6)).ToContainTextAsync("7 天");
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task A_table_put_in_force_by_another_is_shown_at_once_and_what_was_being_changed_is_told_of_it()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        await using var reader = await browsers.SignInAsync(TestCity.Intake);
        await using var late = await browsers.SignInAsync(TestCity.Leader);
        foreach (var one in (Seat[])[seat, reader, late])
            await one.OpenAsync("/plans/report-rules");
        await late.KeyAsync("M");
        await ChangeAsync(late, "5760");
        await seat.KeyAsync("M");
        await ChangeAsync(seat, "2880");
        await seat.Page.FillAsync("#rules-reason", "汛期");
        await seat.Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(reader.Page.Locator($"{Line} td").Nth(6)).ToContainTextAsync("2 天");
        await Assertions.Expect(late.Page.Locator(".pane > .stale-line button")).ToBeVisibleAsync();
        await late.Page.FillAsync("#rules-reason", "也要改");
        await late.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(late.Page.Locator(".plan-side .form-wrong")).ToBeVisibleAsync();
        await Assertions.Expect(late.Page.Locator(".plan-compare .plan-was")).ToHaveTextAsync("2 天");
        await late.Page.Locator(".plan-buttons [data-key='Escape']").ClickAsync();
        await Assertions.Expect(late.Page.Locator($"{Line} td").Nth(6)).ToContainTextAsync("2 天");

        await late.KeyAsync("M");
        await ChangeAsync(late, "5760");
        await seat.OpenAsync("/plans/report-rules?versions=true");
        await seat.Page.Locator(".plan-version[data-version='1'] button").ClickAsync();
        await seat.Page.FillAsync("#rules-reason", "汛期结束");
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(reader.Page.Locator($"{Line} td").Nth(6)).ToContainTextAsync("7 天");
        await late.Page.Locator(".pane > .stale-line button").ClickAsync();
        await Assertions.Expect(late.Page.Locator(".pane > .stale-line")).ToHaveCountAsync(0);
        await Assertions.Expect(late.Page.Locator($"{Line} td").Nth(6)).ToContainTextAsync("7 天");
        Assert.Empty(seat.Wrong.Concat(reader.Wrong).Concat(late.Wrong));
    }

    [Fact]
    public async Task A_file_with_flaws_is_refused_by_place_and_who_does_not_decide_only_reads()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        await seat.OpenAsync("/plans/report-rules");
        await seat.KeyAsync("I");
        await seat.Page.SetInputFilesAsync("#rules-file", new FilePayload { Name = "rules.json", MimeType = "application/json", Buffer = """{"version":1,"rules":[{"key":"a","minutes":0}]}"""u8.ToArray() });
        await Assertions.Expect(seat.Page.Locator(".plan-side td", new PageLocatorOptions { HasText = "/rules/0/minutes" })).ToBeVisibleAsync();
        await Assertions.Expect(seat.Page.Locator(".plan-side [data-primary]")).ToHaveCountAsync(0);
        Assert.Empty(seat.Wrong);

        await using var reader = await browsers.SignInAsync(TestCity.Intake);
        await reader.OpenAsync("/plans");
        await reader.KeyAsync("T");
        await reader.Page.Locator(Line).WaitForAsync();
        await Assertions.Expect(reader.Page.Locator("[data-key='M'], [data-key='I']")).ToHaveCountAsync(0);
        Assert.Empty(reader.Wrong);
    }

    private static async Task ChangeAsync(Seat seat, string minutes)
    {
        await seat.Page.Locator($"{Line} .rule-minutes").First.FillAsync(minutes);
        await seat.Page.Locator($"{Line} .rule-minutes").First.PressAsync("Tab");
        await Assertions.Expect(seat.Page.Locator(".plan-compare td.plan-is")).ToHaveCountAsync(1);
    }
}
