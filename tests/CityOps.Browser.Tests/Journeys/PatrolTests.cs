using CityOps.City;
using CityOps.Hosting;
using CityOps.Postures;
using CityOps.Screens;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A posture that sends inspectors on patrol: seen on their desks, reported there, counted at the leader's, and gone with the posture.</summary>
[Collection(BrowserTests.Name)]
public sealed class PatrolTests(Browsers browsers)
{
    [Fact]
    public async Task An_inspector_gets_a_place_reports_it_and_the_leader_sees_the_figure_move()
    {
        await using var inspector = await browsers.SignInAsync(TestCity.Inspector, "en", "light");
        await using var leader = await browsers.SignInAsync(TestCity.Leader);
        await inspector.OpenAsync("/desk");
        await leader.OpenAsync("/patrols");
        await SwitchAsync(leader, Posture.War);
        try
        {
            await inspector.Page.Locator(".patrols-due [data-spot]").First.ClickAsync();
            await inspector.Page.Locator(".patrol-form").WaitForAsync();
            Assert.Empty(await EveryScreenTests.ViolationsAsync(inspector.Page));
            var before = await DoneAsync(leader);
            await inspector.KeyAsync("Z");
            await inspector.Page.ClickAsync(".position-field .chip >> nth=0");
            await inspector.KeyAsync("Ctrl+Enter");
            await inspector.Page.Locator(".form-done").WaitForAsync();
            await Assertions.Expect(leader.Page.Locator("[data-figure=done] b")).ToHaveTextAsync($"{before + 1}");
            Assert.Empty(await EveryScreenTests.ViolationsAsync(leader.Page));
            await inspector.OpenAsync("/desk");
            await inspector.Page.Locator(".patrols-due [data-spot]").First.WaitForAsync();
        }
        finally
        {
            await SwitchAsync(leader, Posture.Normal);
        }

        await Assertions.Expect(inspector.Page.Locator(".patrols-due")).ToHaveCountAsync(0);
        Assert.All(new[] { leader, inspector }, seat => Assert.Empty(seat.Wrong));
    }

    private static async Task<int> DoneAsync(Seat seat) =>
        int.Parse(await seat.Page.Locator("[data-figure=done] b").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The posture of the whole city; a stronger one shows before it is confirmed what will be patrolled.</summary>
    private static async Task SwitchAsync(Seat seat, Posture posture)
    {
        await seat.KeyAsync("Ctrl+E");
        await seat.Page.Locator(".posture-dialog [aria-labelledby=posture-area] [role=radio]").First.ClickAsync();
        await seat.Page.Locator($".posture-dialog [data-posture='{posture}'][role=radio]").ClickAsync();
        await Assertions.Expect(seat.Page.Locator("[data-patrols=preview] [data-rule=general-cells]")).ToHaveCountAsync(posture == Posture.War ? 1 : 0);
        await seat.Page.FillAsync("#posture-reason", "专项巡查");
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await seat.Page.Locator(".posture-dialog").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
    }
}
