using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>What screens say and do when the server is lost. It has a server of its own, since it kills it.</summary>
public sealed class LostServerTests : IAsyncLifetime
{
    private readonly Browsers _browsers = new();

    public Task InitializeAsync() => _browsers.InitializeAsync();

    public Task DisposeAsync() => _browsers.DisposeAsync();

    [Fact]
    public async Task A_killed_server_is_said_to_be_lost_and_the_screen_comes_back_by_itself()
    {
        await using var seat = await _browsers.SignInAsync(TestCity.Intake);
        var key = await seat.ReportAsync("学府路 36 号");
        await seat.OpenAsync($"/desk?case={key}");
        var banner = seat.Page.Locator("#link-lost");
        await Assertions.Expect(banner).ToBeHiddenAsync();

        await _browsers.Server.KillAsync(CancellationToken.None);
        await Assertions.Expect(banner).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 5_000 });
        await _browsers.Server.StartAsync(CancellationToken.None);

        await BackAsync(seat);
        await Assertions.Expect(seat.Page.Locator(".case-head")).ToContainTextAsync("学府路 36 号");
        await seat.ChooseAsync<CityOps.Cases.ProposeRejection>();
    }

    [Fact]
    public async Task The_loop_goes_on_where_it_stood_when_the_server_was_killed_in_the_middle()
    {
        await using var loop = await WholeLoop.BeginAsync(_browsers, "zh");
        await loop.ReportAndFileAsync();

        await _browsers.Server.KillAsync(CancellationToken.None);
        await _browsers.Server.StartAsync(CancellationToken.None);
        foreach (var seat in loop.Seats)
            await BackAsync(seat);

        await loop.DispatchAndHandleAsync();
        await loop.CheckAndCloseAsync();
        await loop.AllStepsDoneAsync();
    }

    [Fact]
    public async Task An_emergency_goes_on_where_it_stood_when_the_server_was_killed_in_the_middle()
    {
        await using var emergency = await WholeEmergency.BeginAsync(_browsers, "en");
        await emergency.ReceiveAndActivateAsync();
        await emergency.DispatchAsync("roads-11", "roads-12");

        await _browsers.Server.KillAsync(CancellationToken.None);
        await _browsers.Server.StartAsync(CancellationToken.None);
        foreach (var seat in emergency.Seats)
            await BackAsync(seat);

        await emergency.DrawZoneAsync();
        await emergency.DoTasksAsync();
        await emergency.EndAsync("roads-11");
    }

    /// <summary>The page has loaded itself anew and is live.</summary>
    private static async Task BackAsync(Seat seat)
    {
        await Assertions.Expect(seat.Page.Locator("#link-lost")).ToBeHiddenAsync(new LocatorAssertionsToBeHiddenOptions { Timeout = 90_000 });
        await seat.LiveAsync();
    }
}
