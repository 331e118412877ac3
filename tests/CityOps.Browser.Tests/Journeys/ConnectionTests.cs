using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>What the screen says and does when the server is lost.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task A_killed_server_is_said_to_be_lost_and_the_screen_comes_back_by_itself()
    {
        var browsers = new Browsers();
        await browsers.InitializeAsync();
        try
        {
            await using var seat = await browsers.SignInAsync(TestCity.Intake);
            var key = await seat.ReportAsync("学府路 36 号");
            await seat.OpenAsync($"/desk?case={key}");
            var banner = seat.Page.Locator("#link-lost");
            await Assertions.Expect(banner).ToBeHiddenAsync();

            await browsers.Server.KillAsync(CancellationToken.None);
            await Assertions.Expect(banner).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 5_000 });
            await browsers.Server.StartAsync(CancellationToken.None);

            await Assertions.Expect(banner).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 60_000 });
            await seat.LiveAsync();
            await Assertions.Expect(seat.Page.Locator(".case-head")).ToContainTextAsync("学府路 36 号");
            await seat.ChooseAsync("提出不予受理");
        }
        finally
        {
            await browsers.DisposeAsync();
        }
    }
}
