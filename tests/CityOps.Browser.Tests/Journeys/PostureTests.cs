using CityOps.Cases;
using CityOps.City;
using CityOps.Hosting;
using CityOps.Postures;
using CityOps.Screens;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A posture that is switched in one browser and felt in the others, and back.</summary>
[Collection(BrowserTests.Name)]
public sealed class PostureTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_switch_is_seen_everywhere_and_pauses_the_cases_until_it_ends(string language)
    {
        await using var leader = await browsers.SignInAsync(TestCity.Leader, language);
        await using var shift = await browsers.SignInAsync(TestCity.ShiftLeader, language);
        string key;
        await using (var intake = await browsers.SignInAsync(TestCity.Intake))
            key = await intake.ReportAsync("望江路 227 号");
        await shift.OpenAsync($"/cases/{key}");
        await leader.OpenAsync("/desk");
        try
        {
            await OpenAsync(leader, Posture.War);
            await leader.Page.Locator("[data-pause]").CheckAsync();
            Assert.NotEqual("0", await leader.Page.Locator("[data-paused]").GetAttributeAsync("data-paused"));
            await leader.Page.FillAsync("#posture-reason", "演习之外的紧急情况");
            await leader.Page.Keyboard.PressAsync("Control+Enter");
            await shift.Page.Locator(".top-bar[data-posture='war']").WaitForAsync();
            await Assertions.Expect(shift.Page.Locator(".clock-block").First).ToContainTextAsync(DeskWords.Paused.In(shift.Language));
        }
        finally
        {
            await BackAsync(leader);
        }

        await shift.Page.Locator(".top-bar:not([data-posture='war'])").WaitForAsync();
        await Assertions.Expect(shift.Page.Locator(".clock-block").First).Not.ToContainTextAsync(DeskWords.Paused.In(shift.Language), new LocatorAssertionsToContainTextOptions { Timeout = 15_000 });
        Assert.All(new[] { leader, shift }, seat => Assert.Empty(seat.Wrong));
    }

    [Theory]
    [MemberData(nameof(EveryScreenTests.Looks), MemberType = typeof(EveryScreenTests))]
    public async Task The_dialog_has_no_serious_violation_for_who_decides_and_who_looks(string language, string theme)
    {
        foreach (var account in (string[])[TestCity.Leader, TestCity.ShiftLeader, TestCity.Drainage])
        {
            await using var seat = await browsers.SignInAsync(account, language, theme);
            await seat.OpenAsync("/desk");
            await seat.KeyAsync("Ctrl+E");
            await seat.Page.Locator(".posture-dialog .queue-group").WaitForAsync();
            Assert.Empty(await EveryScreenTests.ViolationsAsync(seat.Page));
            Assert.Equal(account == TestCity.Drainage, await seat.Page.Locator("#posture-reason").CountAsync() == 0);
            await seat.Page.Keyboard.PressAsync("Escape");
            await Assertions.Expect(seat.Page.Locator(".posture-dialog")).ToHaveCountAsync(0);
            Assert.Empty(seat.Wrong);
        }
    }

    private static async Task OpenAsync(Seat seat, Posture posture)
    {
        await seat.KeyAsync("Ctrl+E");
        await seat.Page.Locator($".posture-dialog [data-posture='{posture}'][role=radio]").ClickAsync();
    }

    /// <summary>To what responses of other tests hold, or to normal.</summary>
    private static async Task BackAsync(Seat seat)
    {
        await seat.Page.Locator(".posture-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await seat.KeyAsync("Ctrl+E");
        var lift = seat.Page.Locator(".posture-dialog [data-key='Ctrl+L']");
        await lift.WaitForAsync();
        await seat.Page.Locator(".posture-dialog [role=radio][data-posture]").First.ClickAsync();
        await seat.Page.FillAsync("#posture-reason", "结束");
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await seat.Page.Locator(".posture-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await seat.KeyAsync("Ctrl+E");
        await seat.Page.Locator(".posture-dialog .queue-group").WaitForAsync();
        if (await lift.CountAsync() > 0)
        {
            await seat.Page.FillAsync("#posture-reason", "结束");
            await lift.ClickAsync();
        }
    }
}
