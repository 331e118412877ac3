using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>What holds for each screen, in both languages and themes.</summary>
[Collection(BrowserTests.Name)]
public sealed class EveryScreenTests(Browsers browsers)
{
    private const string SeriousViolations = """
        async () => (await window.axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(violation => ['serious', 'critical'].includes(violation.impact))
            .map(violation => `${violation.id}: ${violation.nodes.map(node => node.target.join(' ')).join(' | ')}`)
        """;

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

        await seat.Page.Locator(".opblock").First.WaitForAsync();
        Assert.Empty(await ViolationsAsync(seat.Page));

        // So many operations are drawn only as far as somebody scrolls.
        var dispatch = seat.Page.Locator(".opblock", new PageLocatorOptions { HasText = "/api/v1/cases/{key}/dispatch" }).First;
        await seat.Page.Mouse.MoveAsync(900, 600);
        for (var turns = 0; turns < 200 && !await dispatch.IsVisibleAsync(); turns++)
        {
            await seat.Page.Mouse.WheelAsync(0, 400);
            await seat.Page.WaitForTimeoutAsync(100);
        }

        await dispatch.WaitForAsync(new LocatorWaitForOptions { Timeout = 5_000 });
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

    internal static async Task<string[]> ViolationsAsync(IPage page)
    {
        // Evaluated, not added as a script: the page takes no script but its own.
        await page.EvaluateAsync(await File.ReadAllTextAsync(AxePath));
        return await page.EvaluateAsync<string[]>(SeriousViolations);
    }

    private static string AxePath => Path.Combine(Repository, "src/CityOps.Web/js/node_modules/axe-core/axe.min.js");

    /// <summary>The tests' output lies in .artifacts of the repository.</summary>
    private static string Repository => Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));
}
