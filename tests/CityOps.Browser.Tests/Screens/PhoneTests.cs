using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>Screens on a phone: nothing lies beyond its edge, and the desk shows one thing at a time.</summary>
[Collection(BrowserTests.Name)]
public sealed class PhoneTests(Browsers browsers)
{
    /// <summary>Elements that end beyond the right edge and cannot be scrolled to within what holds them.</summary>
    private const string Beyond = """
        () => [...document.querySelectorAll('body *')].filter(one => {
            const box = one.getBoundingClientRect();
            if (box.width === 0 || box.height === 0 || box.right <= innerWidth + 1 || one.closest('.visually-hidden, svg, canvas')) return false;
            for (let up = one.parentElement; up && up !== document.body; up = up.parentElement)
                if (getComputedStyle(up).overflowX !== 'visible' && up.getBoundingClientRect().right <= innerWidth + 1) return false;
            return true;
        }).map(one => `${one.tagName}.${one.className}`).slice(0, 10)
        """;

    [Theory]
    [InlineData("zh", "dark")]
    [InlineData("en", "light")]
    public async Task The_frame_and_the_desk_fit_a_phone(string language, string theme)
    {
        await using var seat = await browsers.SignInAsync(TestCity.Intake, language, theme);
        var key = await seat.ReportAsync("望江路 1 号");
        await seat.Page.SetViewportSizeAsync(390, 844);
        foreach (var path in (string[])["/desk", $"/desk?case={key}", $"/cases/{key}", "/incidents", "/patrols"])
        {
            await seat.OpenAsync(path);
            Assert.Equal(0, await seat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
            Assert.Empty((await seat.Page.EvaluateAsync<string[]>(Beyond)).Select(one => $"{path} {one}"));
            Assert.Empty((await EveryScreenTests.ViolationsAsync(seat.Page)).Select(violation => $"{path} {violation}"));
        }

        Assert.Empty(seat.Wrong);
    }

    [Fact]
    public async Task On_a_phone_a_case_is_chosen_from_the_queue_and_the_queue_comes_back()
    {
        await using var seat = await browsers.SignInAsync(TestCity.Intake);
        await seat.ReportAsync("望江路 2 号");
        await seat.Page.SetViewportSizeAsync(390, 844);
        await seat.OpenAsync("/desk");
        await Assertions.Expect(seat.Page.Locator(".case-pane")).ToBeHiddenAsync();

        await seat.Page.Locator(".desk .queue-row").First.ClickAsync();
        await Assertions.Expect(seat.Page.Locator(".case-pane")).ToBeVisibleAsync();
        await Assertions.Expect(seat.Page.Locator(".desk .queue-row").First).ToBeHiddenAsync();
        await seat.Page.Locator(".command-pane [data-primary]").ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(seat.Page.Locator(".command-pane [data-primary]")).ToBeInViewportAsync();

        await seat.Page.Locator(".desk-back").ClickAsync();
        await Assertions.Expect(seat.Page.Locator(".desk .queue-row").First).ToBeVisibleAsync();
        Assert.Empty(seat.Wrong);
    }
}
