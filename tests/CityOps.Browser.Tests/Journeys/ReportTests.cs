using System.Text.RegularExpressions;
using CityOps.City;
using CityOps.Hosting;
using CityOps.Incidents;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A report from its draft to its signature, and an incident that comes of another, at desks that never reload.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReportTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_report_is_drafted_from_what_is_known_handed_back_signed_by_another_and_sent(string language)
    {
        await using var dispatcher = await browsers.SignInAsync(TestCity.Dispatcher, language);
        await using var leader = await browsers.SignInAsync(TestCity.Leader, language);
        var board = await ReceiveAsync(leader, "/incidents/new?at=121.4012,31.2012");
        await VerifyAsync(leader);

        await dispatcher.OpenAsync(board + "?show=reports");
        await dispatcher.Page.Locator(".report-line").First.ClickAsync();
        await dispatcher.Page.Locator(".report-pane").WaitForAsync();
        await leader.OpenAsync(new Uri(dispatcher.Page.Url).PathAndQuery);
        await Assertions.Expect(leader.Page.Locator("[data-command='SendReport']")).ToHaveCountAsync(0);
        await SubmitAsync(dispatcher);
        await Assertions.Expect(dispatcher.Page.Locator("[data-command='SendReport']")).ToHaveCountAsync(0);
        await Assertions.Expect(leader.Page.Locator(".report-part").First).ToBeVisibleAsync();
        await leader.KeyAsync("X");
        await leader.Page.FillAsync("#field-reason", "伤亡情况？");
        await leader.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(dispatcher.Page.Locator(".report-pane .stale-line")).ToContainTextAsync("伤亡情况？");
        await SubmitAsync(dispatcher);

        await leader.Page.Locator("[data-command='SendReport']").WaitForAsync();
        await leader.KeyAsync("Y");
        await Assertions.Expect(leader.Page.Locator("#field-text")).ToHaveValueAsync(Holding(ReportWords.Of(ReportElement.Trend).In(leader.Language)));
        await leader.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(dispatcher.Page.Locator(".report-pane .said")).ToContainTextAsync("望江路");
        await dispatcher.OpenAsync(board + "/forms/reports");
        await Assertions.Expect(dispatcher.Page.Locator(".paper-said")).ToContainTextAsync("望江路");
        await dispatcher.OpenAsync("/desk");

        // The most urgent of all that other tests left; the list has every one.
        await Assertions.Expect(dispatcher.Page.Locator(".report-due count-down").First).ToBeVisibleAsync();
        await dispatcher.OpenAsync("/incidents");
        await Assertions.Expect(dispatcher.Page.Locator("tr", new PageLocatorOptions { Has = dispatcher.Page.Locator($"a[href='{board}']") }).Locator("count-down")).ToBeVisibleAsync();
        Assert.All(new[] { dispatcher, leader }, seat => Assert.Empty(seat.Wrong));
    }

    [Fact]
    public async Task An_incident_that_comes_of_another_is_received_on_its_board_and_each_shows_the_other()
    {
        await using var leader = await browsers.SignInAsync(TestCity.Leader);
        var parent = await ReceiveAsync(leader, "/incidents/new?at=121.4013,31.2013");
        await VerifyAsync(leader);
        await leader.Page.ClickAsync("a[href^='/incidents/new?parent=']");
        var child = await ReceiveAsync(leader, null);

        await Assertions.Expect(leader.Page.Locator($".incident-parent[href='{parent}']")).ToBeVisibleAsync();
        await leader.OpenAsync("/incidents");
        await Assertions.Expect(leader.Page.Locator($".child-row a[href='{child}']")).ToBeVisibleAsync();
        await leader.OpenAsync(parent);
        await Assertions.Expect(leader.Page.Locator($".relative[href='{child}']")).ToBeVisibleAsync();
        await leader.KeyAsync("G");
        await leader.Page.FillAsync("#field-reason", "另有原因");
        await leader.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(leader.Page.Locator(".relative")).ToHaveCountAsync(0);
        Assert.Empty(leader.Wrong);
    }

    private static Regex Holding(string text) => new(Regex.Escape(text), RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task SubmitAsync(Seat seat)
    {
        await seat.Page.Locator("[data-command='SubmitReport']").WaitForAsync();
        await seat.KeyAsync("S");
        await Assertions.Expect(seat.Page.Locator("#field-Place")).ToHaveValueAsync(Holding("望江路"));
        await seat.Page.FillAsync("#field-Trend", "水位上涨");
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(seat.Page.Locator(".command-form")).ToHaveCountAsync(0);
    }

    private static async Task VerifyAsync(Seat seat)
    {
        await seat.KeyAsync("V");
        await seat.Page.FillAsync("#field-text", "视频核实");
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(seat.Page.Locator(".incident-status")).ToHaveTextAsync(IncidentWords.Of(IncidentStatus.Verified).In(seat.Language));
    }

    /// <summary>On the page given, or on the one that is open.</summary>
    private static async Task<string> ReceiveAsync(Seat seat, string? path)
    {
        var page = seat.Page;
        if (path is not null)
            await seat.OpenAsync(path);
        await page.Locator("[data-type='burst-main']").ClickAsync();
        await page.FillAsync("#incident-address", "望江路 226 号");
        await page.FillAsync("#incident-text", "路面冒水");
        await page.Locator("[data-primary]").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/incidents/I", StringComparison.Ordinal));
        await page.Locator(".incident-head").WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }
}
