using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>A plan is written, sent for approval and put in force by two people, by keys where there are keys.</summary>
[Collection(BrowserTests.Name)]
public sealed class PlanScreenTests(Browsers browsers)
{
    [Fact]
    public async Task A_shift_leader_writes_a_version_and_a_leader_brings_it_into_force()
    {
        await using var writer = await browsers.SignInAsync(TestCity.ShiftLeader);
        var page = writer.Page;
        await writer.OpenAsync("/plans/heatwave?tab=edit");
        await Assertions.Expect(page.Locator(".plan-save")).ToBeDisabledAsync();
        await page.Locator(".plan-flaw").First.ClickAsync();

        // The block that was open before has fields of the same kind.
        await page.Locator(".plan-row[aria-current=true]").WaitForAsync();
        await page.Locator(".plan-form textarea").Nth(0).FillAsync("核对联络表");
        await page.Locator(".plan-form textarea").Nth(1).FillAsync("Contacts checked");
        await Assertions.Expect(page.Locator(".plan-flaw")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".plan-save")).ToBeEnabledAsync();
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".plan-save")).ToBeDisabledAsync();

        // Only the revisions differ: there is nothing that anybody could be asked to approve.
        await writer.OpenAsync("/plans/heatwave?tab=versions");
        await StepAsync(page, "s");
        await Assertions.Expect(page.Locator(".plan-actions .form-wrong")).ToBeVisibleAsync();

        await writer.OpenAsync("/plans/heatwave?tab=edit");
        await page.Locator(".plan-block").Nth(6).ClickAsync();
        await page.Locator(".plan-row").First.ClickAsync();
        await page.Locator(".plan-row[aria-current=true]").WaitForAsync();
        await writer.KeyAsync("D");
        await page.Locator(".plan-form textarea").Nth(0).FillAsync("核实高温信息");
        await Assertions.Expect(page.Locator(".plan-save")).ToBeEnabledAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".plan-save")).ToBeDisabledAsync();
        await writer.OpenAsync("/plans/heatwave?tab=versions");
        Assert.True(await page.Locator(".plan-compare tr").CountAsync() > 2);
        await StepAsync(page, "s");

        await using var approver = await browsers.SignInAsync(TestCity.Leader);
        await approver.OpenAsync("/plans/heatwave?tab=versions");
        await StepAsync(approver.Page, "a");
        await approver.Page.Locator("[data-key='F']").WaitForAsync();
        await StepAsync(approver.Page, "f");
        await Assertions.Expect(approver.Page.Locator(".plan-version.is-in-force .num a")).ToHaveAttributeAsync("href", "/plans/heatwave?version=2");
        Assert.Empty(await EveryScreenTests.ViolationsAsync(approver.Page));
        Assert.Empty(writer.Wrong);
        Assert.Empty(approver.Wrong);
    }

    [Fact]
    public async Task A_file_with_flaws_is_refused_by_place_and_nothing_is_kept()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        await seat.OpenAsync("/plans");
        await seat.KeyAsync("I");

        // The field is there before anything listens to it.
        await seat.Page.WaitForFunctionAsync("() => document.querySelector('#plan-file')?._blazorInputFileNextFileId !== undefined");
        await seat.Page.SetInputFilesAsync("#plan-file", new FilePayload { Name = "plan.json", MimeType = "application/json", Buffer = """{"id":"x","tasks":[{"owner":"nobody"}]}"""u8.ToArray() });

        await Assertions.Expect(seat.Page.Locator(".plan-side td", new PageLocatorOptions { HasText = "/tasks/0/owner" })).ToBeVisibleAsync();
        Assert.Empty(await EveryScreenTests.ViolationsAsync(seat.Page));
        Assert.Empty(seat.Wrong);
    }

    private static async Task StepAsync(IPage page, string key)
    {
        await page.Locator($".plan-buttons [data-key='{key.ToUpperInvariant()}']").WaitForAsync();
        await page.Keyboard.PressAsync(key);
        await page.Locator(".plan-buttons [data-primary]").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".plan-buttons [data-primary]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }
}
