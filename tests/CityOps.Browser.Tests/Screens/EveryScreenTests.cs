using CityOps.City;
using CityOps.Hosting;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>What holds for each screen, in both languages and themes.</summary>
[Collection(BrowserTests.Name)]
public sealed class EveryScreenTests(Browsers browsers)
{
    private static readonly string[] Paths = ["/desk", "/intake", "/incidents", "/incidents/new", "/dispatch", "/resources", "/patrols", "/resources?act=register", "/hazards", "/hazards?act=register", "/plans", "/plans/burst-main", "/plans/burst-main?block=tasks&both=true", "/plans/burst-main?tab=versions", "/plans/report-rules", "/plans/report-rules?versions=true", "/cases", "/map"];

    /// <summary>Each language and each theme once: words differ with the one, contrast with the other.</summary>
    public static TheoryData<string, string> Looks => new() { { "zh", "dark" }, { "en", "light" } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task No_screen_has_an_error_or_a_request_to_another_machine_or_a_serious_violation(string language, string theme)
    {
        await using var seat = await browsers.SignInAsync(TestCity.Intake, language, theme);
        var key = await seat.ReportAsync("望江路 1 号");
        foreach (var path in Paths.Append($"/cases/{key}").Append($"/desk?case={key}"))
        {
            await seat.OpenAsync(path);
            Assert.Equal(theme, await seat.Page.Locator("html").GetAttributeAsync("data-theme"));
            Assert.Equal(language == "zh" ? "zh-Hans" : "en", await seat.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.Empty((await ViolationsAsync(seat.Page)).Select(violation => $"{path} {violation}"));
        }

        Assert.Empty(seat.Wrong);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_sign_in_page_has_no_serious_violation(string language, string theme)
    {
        await using var seat = await browsers.SitDownAsync(language, theme);
        await seat.Page.GotoAsync("/sign-in");

        Assert.Empty(await ViolationsAsync(seat.Page));
        Assert.Empty(seat.Wrong);
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task The_api_reference_shows_the_commands_and_asks_no_other_machine(string language, string theme)
    {
        await using var seat = await browsers.SignInAsync(TestCity.Intake, language, theme);
        await seat.Page.GotoAsync("/api-reference");
        await seat.Page.GetByText("Cases", new PageGetByTextOptions { Exact = true }).First.ClickAsync();

        await seat.Page.Locator(".endpoint", new PageLocatorOptions { HasText = "/api/v1/cases/{key}/dispatch" }).First.WaitForAsync();
        await Assertions.Expect(seat.Page.GetByText(language == "zh" ? "回到工作台" : "Back to the desk")).ToBeVisibleAsync();
        await Assertions.Expect(seat.Page.GetByText(language == "zh" ? "搜索" : "Search", new PageGetByTextOptions { Exact = true }).First).ToBeVisibleAsync();
        Assert.Equal(language == "zh" ? "zh-Hans" : "en", await seat.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(await ViolationsAsync(seat.Page));
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task The_engine_shows_its_servers_to_an_administrator_and_nothing_goes_wrong()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Administrator, "en");
        await seat.Page.GotoAsync("/engine");

        await Assertions.Expect(seat.Page.GetByText("Active Silos")).ToBeVisibleAsync();
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task A_simulated_city_says_so_on_every_screen()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Intake);
        foreach (var path in Paths)
        {
            await seat.OpenAsync(path);
            await Assertions.Expect(seat.Page.Locator(".simulated")).ToHaveTextAsync("模拟数据");
        }
    }

    [Fact]
    public async Task Every_post_finds_its_own_queues()
    {
        foreach (var account in TestCity.Everybody)
        {
            await using var seat = await browsers.SignInAsync(account);
            await seat.OpenAsync("/desk");

            Assert.NotEqual(0, await seat.Page.Locator(".tabs a").CountAsync());
            Assert.Empty(seat.Wrong);
        }
    }

    /// <summary>What a person who cannot see or point well would stumble over.</summary>
    internal static async Task<string[]> ViolationsAsync(IPage page)
    {
        var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        return [.. found.Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Select(node => node.Target))}")];
    }
}
