using CityOps.City;
using CityOps.Hazards;
using CityOps.Hosting;
using CityOps.Screens;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A dangerous substance that its keeper registers is in the zone of an incident under way, on a board that nobody reloads.</summary>
[Collection(BrowserTests.Name)]
public sealed class HazardTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh", "dark", 121.4081)]
    [InlineData("en", "light", 121.4181)]
    public async Task What_its_keeper_registers_appears_in_the_zone_of_an_incident(string language, string theme, double longitude)
    {
        await using var leader = await browsers.SignInAsync(TestCity.Leader, language, theme);
        await using var keeper = await browsers.SignInAsync(TestCity.Drainage, language, theme);
        var code = $"chlorine-{language}";
        var at = FormattableString.Invariant($"{longitude},31.2131");
        await ZonedAsync(leader, longitude, at);
        var chip = leader.Page.Locator("[data-inside=hazards]");
        await Assertions.Expect(chip).ToHaveAttributeAsync("aria-disabled", "true");

        await RegisterAsync(keeper, code, at);

        await Assertions.Expect(chip).Not.ToHaveAttributeAsync("aria-disabled", "true");
        await chip.ClickAsync();
        var line = leader.Page.Locator($"[data-hazard='{code}']");
        await Assertions.Expect(line).ToContainTextAsync("UN 1017");
        await Assertions.Expect(line).ToContainTextAsync("0990 555 0101");
        await SurveyAsync(keeper);
        await Assertions.Expect(line).ToContainTextAsync(language == "zh" ? "2.5 吨" : "2.5 t");
        await RetireAsync(keeper, code);
        await Assertions.Expect(line).ToHaveCountAsync(0);
        Assert.All(new[] { leader, keeper }, seat => Assert.Empty(seat.Wrong));
    }

    [Fact]
    public async Task On_the_map_it_is_there_while_it_is_in_the_register_and_a_click_says_what_crews_need()
    {
        using var keeper = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Drainage, TestCity.Password);
        await using var leader = await browsers.SignInAsync(TestCity.Leader, "en");
        var page = leader.Page;
        await keeper.PostAsync("/api/v1/hazards/ammonia-map/register", new { entry = Ammonia(121.4051) });
        await leader.OpenAsync("/map?at=121.4051,31.2071,16.5");
        await page.Locator(".live-map[data-ready=true]").WaitForAsync();
        var layer = page.Locator(".layer", new PageLocatorOptions { HasTextString = HazardWords.Title.En });
        await Assertions.Expect(layer.Locator(".n")).Not.ToHaveTextAsync("0");
        var canvas = (await page.Locator(".map-canvas").BoundingBoxAsync())!;

        // Whether the layer is painted yet is for the map to know; nothing but the diamond stands in the middle.
        var card = page.Locator(".card");
        for (var turn = 0; turn < 40 && !page.Url.Contains("hazard=ammonia-map", StringComparison.Ordinal); turn++)
        {
            await page.Mouse.ClickAsync(canvas.X + (canvas.Width / 2), canvas.Y + (canvas.Height / 2));
            await page.WaitForTimeoutAsync(500);
        }

        await Assertions.Expect(card).ToContainTextAsync("1005");
        await Assertions.Expect(card).ToContainTextAsync("0990 555 0107");
        await Assertions.Expect(card).ToContainTextAsync("Absorb with plenty of water spray");
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));
        var before = await layer.Locator(".n").InnerTextAsync();
        await keeper.PostAsync("/api/v1/hazards/ammonia-map/retire", new { reason = "sold" });
        await Assertions.Expect(layer.Locator(".n")).Not.ToHaveTextAsync(before);
        await Assertions.Expect(card).ToContainTextAsync(HazardWords.Retired.En);
        Assert.Empty(leader.Wrong);
    }

    private static object Ammonia(double longitude) => new
    {
        kind = "cold-store",
        name = new { zh = "西津冷库", en = "Xijin cold store" },
        substance = "ammonia",
        substanceName = new { zh = "液氨", en = "Ammonia" },
        un = 1005,
        tonnes = 18,
        organisation = "drainage",
        telephone = "0990 555 0107",
        sheet = new { zh = "大量雾状水吸收", en = "Absorb with plenty of water spray" },
        place = new { longitude, latitude = 31.2071 },
        surveyedOn = "2026-03-01",
    };

    /// <summary>A refusal of the rules stands beside the field that it is about, and what was written stays.</summary>
    private static async Task RegisterAsync(Seat keeper, string code, string at)
    {
        var page = keeper.Page;
        await keeper.OpenAsync("/hazards");
        await keeper.KeyAsync("N");
        await page.Locator("#field-code").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".field-wrong").First.WaitForAsync();
        await page.FillAsync("#field-code", code);
        await page.Locator("[role=radio]", new PageLocatorOptions { HasTextString = HazardWords.Of(HazardKind.Waterworks).In(keeper.Language) }).ClickAsync();
        await page.FillAsync("#field-nameZh", "江南水厂加氯间");
        await page.FillAsync("#field-nameEn", "Jiangnan Waterworks, chlorine store");
        await page.FillAsync("#field-substance", "chlorine");
        await page.FillAsync("#field-substanceNameZh", "液氯");
        await page.FillAsync("#field-substanceNameEn", "Chlorine");
        await page.FillAsync("#field-un", "10170");
        await page.FillAsync("#field-tonnes", "4");
        await page.FillAsync("#field-telephone", "0990 555 0101");
        await page.FillAsync("#field-place", at);
        await page.FillAsync("#field-sheetZh", "上风向进入，雾状水稀释");
        await page.FillAsync("#field-sheetEn", "Enter from upwind, water spray");
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));
        await page.FillAsync("#field-place", "100,31");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Locator("#field-place-wrong")).ToHaveTextAsync(HazardRefusalWords.All[HazardRefusals.OutsideCity].In(keeper.Language));
        await page.FillAsync("#field-place", at);
        await page.FillAsync("#field-un", "0");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("#field-un-wrong").WaitForAsync();
        await page.FillAsync("#field-un", "1017");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator($"tr.selected a[href*='{code}']").WaitForAsync();
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));
    }

    private static async Task SurveyAsync(Seat keeper)
    {
        await keeper.Page.Locator($"[data-command='{nameof(SurveyHazard)}']").ClickAsync();
        await keeper.Page.FillAsync("#field-tonnes", "2.5");
        await keeper.Page.FillAsync("#field-text", "一瓶已用完");
        await keeper.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(keeper.Page.Locator(".log-line")).ToHaveCountAsync(2);
    }

    private static async Task RetireAsync(Seat keeper, string code)
    {
        await keeper.Page.Locator($"[data-command='{nameof(RetireHazard)}']").ClickAsync();
        await keeper.Page.FillAsync("#field-reason", "改用次氯酸钠");
        await keeper.Page.Keyboard.PressAsync("Control+Enter");
        await keeper.Page.Locator($"[data-command='{nameof(RegisterHazard)}']").WaitForAsync();
        await Assertions.Expect(keeper.Page.Locator($"tr a[href*='code={code}']")).ToHaveCountAsync(0);
    }

    private async Task ZonedAsync(Seat leader, double longitude, string at)
    {
        using var program = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Leader, TestCity.Password);
        var page = leader.Page;
        await leader.OpenAsync($"/incidents/new?at={at}");
        await page.Locator("[data-type='burst-main']").ClickAsync();
        await page.FillAsync("#incident-address", "1");
        await page.FillAsync("#incident-text", "1");
        await page.Locator("[data-primary]").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/incidents/I", StringComparison.Ordinal));
        await leader.KeyAsync("V");
        await page.FillAsync("#field-text", "seen");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator("[data-key='A']").WaitForAsync();
        var board = new Uri(page.Url).AbsolutePath;
        await program.PostAsync($"/api/v1{board}/draw-zone", new
        {
            kind = "warning",
            name = new { zh = "警戒区", en = "Warning area" },
            rule = new { zh = "注意避让", en = "Keep away" },
            place = new { longitude, latitude = 31.2131 },
            shape = new { levels = Array.Empty<string>(), kind = "circle", radiusMetres = 300, corners = Array.Empty<object>(), plume = (object?)null },
        });
        await leader.OpenAsync(board + "?show=zones");
    }
}
