using CityOps.Cases;
using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>What happens when the same is done twice.</summary>
[Collection(BrowserTests.Name)]
public sealed class SameMomentTests(Browsers browsers)
{
    [Fact]
    public async Task A_double_click_gives_a_command_once()
    {
        await using var intake = await browsers.SignInAsync(TestCity.Intake);
        var key = await intake.ReportAsync("桃园街 23 号");
        await intake.OpenAsync($"/cases/{key}");
        await intake.ChooseAsync<SendVerify>();
        await intake.Page.Locator(".cand[aria-checked=true]").WaitForAsync();
        var before = await intake.Page.Locator(".timeline li:not(.now)").CountAsync();

        await intake.Page.DblClickAsync(".commands [data-primary]");

        await intake.SeesAsync(CaseStatus.Verifying);
        await Assertions.Expect(intake.Page.Locator(".timeline li:not(.now)")).ToHaveCountAsync(before + 1);
        Assert.Equal(0, await intake.Page.Locator(".form-wrong").CountAsync());
    }

    [Fact]
    public async Task Who_looks_at_a_case_that_another_moves_on_is_told_who_did_what()
    {
        await using var first = await browsers.SignInAsync(TestCity.Intake);
        await using var second = await browsers.SignInAsync(TestCity.ShiftLeader);
        var key = await first.ReportAsync("桃园街 25 号");
        await second.OpenAsync($"/cases/{key}");
        await first.OpenAsync($"/cases/{key}");
        await first.ChooseAsync<SendVerify>();
        await first.Page.Locator(".cand[aria-checked=true]").WaitForAsync();

        await first.SubmitAsync();

        await Assertions.Expect(second.Page.Locator(".command-pane .stale-line")).ToContainTextAsync("受理员·02 席");
    }
}
