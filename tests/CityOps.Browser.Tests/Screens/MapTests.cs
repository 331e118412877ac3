using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>The live map in a real browser: it draws, and what moves in the city moves on it.</summary>
[Collection(BrowserTests.Name)]
public sealed class MapTests(Browsers browsers)
{
    private const string Unit = "roads-7";

    [Fact]
    public async Task A_unit_that_reports_its_position_moves_on_the_map_and_nothing_goes_wrong()
    {
        using var device = await DeviceAsync();
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        await seat.OpenAsync($"/map?unit={Unit}");
        await seat.Page.Locator(".live-map[data-ready=true]").WaitForAsync();
        await ReportAsync(device, 121.4100);
        await ShownEastOfAsync(seat, 121.4099);
        await ReportAsync(device, 121.4110);
        await ShownEastOfAsync(seat, 121.4109);

        Assert.Contains("抢修 7", await seat.Page.Locator(".card").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await ColoursAsync(seat) > 20, "the map is blank");
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task A_feed_that_is_lost_is_said_to_be_lost_and_comes_back_by_itself()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader, "en");
        await seat.OpenAsync("/map");
        await seat.Page.Locator(".live-map[data-ready=true]").WaitForAsync();
        await browsers.Server.KillAsync(CancellationToken.None);
        await seat.Page.Locator("[data-map=stale-line]:not([hidden])").WaitForAsync();
        await browsers.Server.StartAsync(CancellationToken.None);
        await seat.Page.Locator(".live-map[data-ready=true] [data-map=stale-line][hidden]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached, Timeout = 60_000 });
    }

    [Fact]
    public async Task A_figure_opens_what_it_counts_and_a_chosen_unit_opens_in_the_address()
    {
        using var device = await DeviceAsync();
        await ReportAsync(device, 121.4100);
        await using var seat = await browsers.SignInAsync(TestCity.Leader, "en");
        await seat.OpenAsync("/map");
        await seat.Page.Locator(".kpi").Last.ClickAsync();
        await seat.Page.Locator(".map-list [role=option]", new PageLocatorOptions { HasText = "Repair 7" }).ClickAsync();

        await seat.Page.WaitForURLAsync($"**/map?list=units&unit={Unit}");
        Assert.Contains("Repair 7", await seat.Page.Locator(".card").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Empty(seat.Wrong);
    }

    /// <summary>A program that reports positions, as the gateway of vehicles does.</summary>
    private async Task<HttpClient> DeviceAsync()
    {
        var device = new HttpClient { BaseAddress = new Uri(browsers.Server.Address) };
        using var answer = await device.PostAsJsonAsync("/api/v1/sign-in", new { account = TestCity.Dispatcher, password = TestCity.Password });
        device.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString());
        using var onDuty = await device.PostAsJsonAsync($"/api/v1/units/{Unit}/on-duty", new { });
        Assert.True(onDuty.IsSuccessStatusCode, await onDuty.Content.ReadAsStringAsync());
        return device;
    }

    private static async Task ReportAsync(HttpClient device, double longitude)
    {
        // Far enough after the last one that nothing is a jump.
        await Task.Delay(TimeSpan.FromSeconds(1.2));
        using var answer = await device.PostAsJsonAsync(
            "/api/v1/units/positions", new { fixes = new[] { new { unit = Unit, at = DateTimeOffset.UtcNow, longitude, latitude = 31.208, speed = 8, heading = 90 } } });
        Assert.Equal(1, (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("taken").GetInt32());
    }

    private static Task<IJSHandle> ShownEastOfAsync(Seat seat, double longitude) => seat.Page.WaitForFunctionAsync(
        "([unit, longitude]) => document.querySelector('.live-map').liveMap().at(unit)?.[0] > longitude", new object[] { Unit, longitude });

    /// <summary>How many colours a picture of the map holds, counted roughly.</summary>
    private static async Task<int> ColoursAsync(Seat seat)
    {
        var picture = Convert.ToBase64String(await seat.Page.Locator(".map-canvas").ScreenshotAsync());
        return await seat.Page.EvaluateAsync<int>(
            """
            async picture => {
              const bytes = Uint8Array.from(atob(picture), letter => letter.charCodeAt(0)), bitmap = await createImageBitmap(new Blob([bytes]));
              const canvas = new OffscreenCanvas(bitmap.width, bitmap.height), context = canvas.getContext('2d');
              context.drawImage(bitmap, 0, 0);
              const pixels = context.getImageData(0, 0, bitmap.width, bitmap.height).data, colours = new Set();
              for (let at = 0; at < pixels.length; at += 4 * 37) colours.add((pixels[at] >> 2 << 16) | (pixels[at + 1] >> 2 << 8) | (pixels[at + 2] >> 2));
              return colours.size;
            }
            """,
            picture);
    }
}
