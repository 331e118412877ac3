using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

[Collection(BrowserTests.Name)]
public sealed class SignInTests(Browsers browsers)
{
    [Fact]
    public async Task The_right_password_leads_to_the_screen_that_was_asked_for()
    {
        await using var seat = await browsers.SitDownAsync();
        await seat.Page.GotoAsync("/cases");
        Assert.Contains("/sign-in", seat.Page.Url, StringComparison.Ordinal);

        await seat.Page.FillAsync("#username", TestCity.Dispatcher);
        await seat.Page.FillAsync("#password", TestCity.Password);
        await seat.Page.ClickAsync("button[type=submit]");

        await seat.Page.WaitForURLAsync("**/cases");
        await seat.LiveAsync();
        await Assertions.Expect(seat.Page.Locator(".top-bar .user summary")).ToHaveTextAsync("派遣员·06 席");
        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task A_wrong_password_and_an_unknown_account_get_the_same_words()
    {
        await using var seat = await browsers.SitDownAsync();

        await seat.SignInAsync(TestCity.Intake, "not-the-password");
        var wrong = await seat.Page.Locator("[role=alert].form-wrong").InnerTextAsync();
        await seat.SignInAsync("nobody-at-all", "not-the-password");
        var unknown = await seat.Page.Locator("[role=alert].form-wrong").InnerTextAsync();

        Assert.Equal("账号或密码不正确。", wrong.Trim());
        Assert.Equal(wrong, unknown);
        Assert.Equal("nobody-at-all", await seat.Page.InputValueAsync("#username"));
    }

    [Fact]
    public async Task Too_many_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        await using var seat = await browsers.SitDownAsync("en");
        for (var attempt = 0; attempt < 5; attempt++)
            await seat.SignInAsync(TestCity.Spare, "not-the-password");

        await seat.SignInAsync(TestCity.Spare, TestCity.Password);

        await Assertions.Expect(seat.Page.Locator(".form-wrong")).ToHaveTextAsync("Too many attempts failed. Try again in some minutes.");
    }

    [Fact]
    public async Task Language_and_theme_are_kept_before_anybody_signs_in()
    {
        await using var seat = await browsers.SitDownAsync();
        await seat.Page.GotoAsync("/sign-in?return=%2Fcases");

        await seat.Page.ClickAsync("button[value=en]");
        await Assertions.Expect(seat.Page.Locator("label[for=username]")).ToHaveTextAsync("Account");
        await seat.Page.ClickAsync("button[value=light]");

        await Assertions.Expect(seat.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "light");
        Assert.EndsWith("/sign-in?return=%2Fcases", seat.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signing_out_leaves_nothing_open()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Leader);

        await seat.Page.ClickAsync(".top-bar .user summary");
        await seat.Page.ClickAsync("form[action='/sign-out'] button");
        await seat.Page.WaitForURLAsync("**/sign-in");
        await seat.Page.GotoAsync("/desk");

        Assert.Contains("/sign-in", seat.Page.Url, StringComparison.Ordinal);
    }
}
