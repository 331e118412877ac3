using CityOps.City;
using CityOps.Hosting;
using CityOps.Incidents;
using CityOps.Plans;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>The board and the activation, in both languages and themes.</summary>
[Collection(BrowserTests.Name)]
public sealed class IncidentScreenTests(Browsers browsers)
{
    [Theory]
    [MemberData(nameof(EveryScreenTests.Looks), MemberType = typeof(EveryScreenTests))]
    public async Task The_board_its_lists_and_the_activation_have_no_error_and_no_serious_violation(string language, string theme)
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader, language, theme);
        var board = await VerifiedAsync(seat);
        foreach (var path in (string[])["/incidents", board, board + "?act=activate", board + "?show=figures", board + "?show=command", board + "?show=dispatch", board + "?show=zones", board + "?act=plume", board + "?show=resources", board + "?show=reports", board.Replace("/incidents/", "/incidents/new?parent=", StringComparison.Ordinal), .. PaperWords.Forms.Select(form => $"{board}/forms/{form.Form}")])
        {
            await seat.OpenAsync(path);
            Assert.Empty((await EveryScreenTests.ViolationsAsync(seat.Page)).Select(violation => $"{path} {violation}"));
        }

        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task Of_a_plan_that_begins_in_part_only_the_groups_that_were_chosen_get_tasks()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader, "en");
        var page = seat.Page;
        var board = await VerifiedAsync(seat);
        await seat.OpenAsync(board + "?act=activate");
        await page.Locator(".activation-choice [role=radio]").Filter(new LocatorFilterOptions { HasTextString = IncidentWords.Of(ResponseLevel.IV).In(seat.Language) }).ClickAsync();
        var lines = page.Locator(".preview-tasks .preview-line");
        await seat.PreviewedAsync();
        await lines.First.WaitForAsync();
        var whole = await lines.CountAsync();
        await page.Locator("[data-part='burst-main'] [data-in-part]").ClickAsync();
        var group = page.Locator("[data-part='burst-main'] [data-group]").First;
        var left = whole - int.Parse(await group.Locator(".num").InnerTextAsync(), System.Globalization.CultureInfo.InvariantCulture);
        await group.ClickAsync();
        await Assertions.Expect(group).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(lines).ToHaveCountAsync(left);
        await page.Locator("[data-part='burst-main'] [data-block='Zones']").ClickAsync();
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));
        await page.FillAsync("#activation-reason", "small");
        await seat.PreviewedAsync();
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Locator(".task-row")).ToHaveCountAsync(left);
        await Assertions.Expect(page.Locator(".zone-legend .zone-key")).ToHaveCountAsync(0);
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task A_plume_is_entered_seen_and_drawn_by_the_keyboard_and_anew_when_the_wind_turns()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        var board = await VerifiedAsync(seat);
        var page = seat.Page;
        await seat.OpenAsync(board + "?act=plume");
        await page.SelectOptionAsync("#plume-substance", "chlorine");
        await page.Locator("[data-plume=basis]").WaitForAsync();
        await page.FillAsync("#plume-wind", "0.5");
        await Assertions.Expect(page.Locator(".zone-form .form-wrong")).ToBeVisibleAsync();
        await page.FillAsync("#plume-wind", "3");
        await page.Locator("[data-plume=basis]").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".plume-facts")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("[data-inside=hazards]")).ToBeVisibleAsync();

        await page.Locator("[data-redraw]").ClickAsync();
        await page.FillAsync("#plume-from", "135");
        await page.Locator("[data-plume=basis]").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator(".plume-facts")).ToContainTextAsync("135");
        await Assertions.Expect(page.Locator(".zone-legend span:has(.zone-key)")).ToHaveCountAsync(1);
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task However_wide_its_zones_the_map_looks_at_the_incident()
    {
        using var program = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Leader, TestCity.Password);
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        var board = await VerifiedAsync(seat);
        await program.PostAsync($"/api/v1{board}/draw-zone", new
        {
            kind = "warning",
            name = new { zh = "警戒区", en = "Warning area" },
            rule = new { zh = "注意避让", en = "Keep away" },
            place = new { longitude = 121.4011, latitude = 31.2011 },
            shape = new { levels = Array.Empty<string>(), kind = "circle", radiusMetres = 2500, corners = Array.Empty<object>(), plume = (object?)null },
        });
        await Assertions.Expect(seat.Page.Locator(".zone-legend .zone-key")).ToHaveCountAsync(1);
        await LooksAtAsync(seat);
        await seat.OpenAsync(board);
        await LooksAtAsync(seat);
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task An_incident_that_is_not_there_says_so()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);
        await seat.OpenAsync("/incidents/I990101202611219999");

        await Assertions.Expect(seat.Page.Locator(".list-empty h1")).ToBeVisibleAsync();
    }

    private static async Task LooksAtAsync(Seat seat)
    {
        var map = seat.Page.Locator(".incident-map[data-ready=true]");
        await map.WaitForAsync();
        var centre = await map.EvaluateAsync<double[]>("map => map.liveMap().centre");
        Assert.Equal([121.4011, 31.2011], centre.Select(degrees => Math.Round(degrees, 4)));
    }

    private static async Task<string> VerifiedAsync(Seat seat)
    {
        var board = await ReceiveAsync(seat);
        await seat.KeyAsync("V");
        await seat.Page.FillAsync("#field-text", "seen");
        await seat.Page.Keyboard.PressAsync("Control+Enter");
        await seat.Page.Locator("[data-key='A']").WaitForAsync();
        return board;
    }

    private static async Task<string> ReceiveAsync(Seat seat)
    {
        var page = seat.Page;
        await seat.OpenAsync("/incidents/new?at=121.4011,31.2011");
        await page.Locator("[data-type='burst-main']").ClickAsync();
        await page.FillAsync("#incident-address", "1");
        await page.FillAsync("#incident-text", "1");
        await page.Locator("[data-primary]").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/incidents/I", StringComparison.Ordinal));
        await page.Locator(".incident-head").WaitForAsync();
        return new Uri(page.Url).AbsolutePath;
    }
}
