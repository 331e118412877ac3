using CityOps.City;
using CityOps.Hosting;
using CityOps.Resources;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A resource from its registration to an incident and back, on the screens of its owner and of the hall, neither of which reloads.</summary>
[Collection(BrowserTests.Name)]
public sealed class ResourceTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task What_its_owner_registers_is_asked_for_offered_taken_used_and_comes_back(string language)
    {
        await using var owner = await browsers.SignInAsync(TestCity.Drainage, language);
        await using var shift = await browsers.SignInAsync(TestCity.ShiftLeader, language);
        var code = $"pumps-{language}";
        await RegisterAsync(owner, code);
        var incident = await ReceiveAsync(shift);

        await shift.OpenAsync($"/resources?incident={incident}&code={code}");
        await GiveAsync<RequestResource>(shift, ("quantity", "6"), ("text", "下穿道积水"));
        await SeesAsync(owner, BookingStatus.Requested);
        await GiveAsync<OfferResource>(owner, ("quantity", "5"));
        await SeesAsync(shift, BookingStatus.Offered);
        await GiveAsync<CommitResource>(shift);
        await SeesAsync(owner, BookingStatus.Committed);
        await GiveAsync<DeployResource>(owner);
        await SeesAsync(shift, BookingStatus.Deployed);
        await Assertions.Expect(shift.Page.Locator("tr.selected td b")).ToHaveTextAsync("7");
        await GiveAsync<ReturnResource>(shift);
        await SeesAsync(owner, BookingStatus.Returning);
        await GiveAsync<ReleaseResource>(owner, ("used", "1"));
        await SeesAsync(shift, BookingStatus.Released);
        await Assertions.Expect(shift.Page.Locator("tr.selected td b")).ToHaveTextAsync("11");
        Assert.All(new[] { owner, shift }, seat => Assert.Empty(seat.Wrong));
    }

    private static async Task RegisterAsync(Seat owner, string code)
    {
        var page = owner.Page;
        await owner.OpenAsync("/resources");
        await owner.KeyAsync("N");
        await page.Locator("#field-code").WaitForAsync();
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator(".field-wrong").First.WaitForAsync();
        await page.FillAsync("#field-code", code);
        await page.SelectOptionAsync("#field-kind", nameof(ResourceKind.Equipment));
        await page.FillAsync("#field-type", "drainage-pump");
        await page.FillAsync("#field-nameZh", "潜水排污泵");
        await page.FillAsync("#field-nameEn", "Submersible pumps");
        await page.FillAsync("#field-stock", "12");
        await page.FillAsync("#field-unitZh", "台");
        await page.FillAsync("#field-unitEn", "pumps");
        await page.FillAsync("#field-place", $"121.4034,31.2036");
        await page.FillAsync("#field-address", "望江路 1 号");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.Locator($"tr.selected a[href*='{code}']").WaitForAsync();
    }

    private static async Task<string> ReceiveAsync(Seat shift)
    {
        var page = shift.Page;
        await shift.OpenAsync($"/incidents/new?at=121.4034,31.2036");
        await page.Locator("[data-type='burst-main']").ClickAsync();
        await page.FillAsync("#incident-address", "望江路");
        await page.FillAsync("#incident-text", "路面冒水");
        await page.Locator("[data-primary]").ClickAsync();
        await page.WaitForURLAsync(url => url.Contains("/incidents/I", StringComparison.Ordinal));
        return new Uri(page.Url).AbsolutePath.Split('/')[^1];
    }

    private static async Task GiveAsync<TCommand>(Seat seat, params (string Field, string Text)[] fields)
        where TCommand : ResourceCommand
    {
        var page = seat.Page;
        await page.Locator($".cmds [data-command='{typeof(TCommand).Name}']").ClickAsync();
        foreach (var (field, text) in fields)
            await page.FillAsync("#field-" + field, text);
        if (fields.Length > 0)
            await page.Keyboard.PressAsync("Control+Enter");
    }

    private static Task SeesAsync(Seat seat, BookingStatus status) =>
        Assertions.Expect(seat.Page.Locator(".booking .tag").First).ToHaveTextAsync(ResourceWords.Of(status).In(seat.Language));
}
