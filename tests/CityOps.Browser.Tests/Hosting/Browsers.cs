using System.Collections.Concurrent;
using CityOps.City;
using CityOps.Languages;
using Microsoft.Playwright;

namespace CityOps.Hosting;

/// <summary>One chromium and one server for the whole run.</summary>
public sealed class Browsers : IAsyncLifetime
{
    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
    private static readonly string[] Preferences = ["language", "theme"];
    private readonly ConcurrentDictionary<string, Cookie[]> _signedIn = new(StringComparer.Ordinal);
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>The server.</summary>
    public CityServer Server { get; } = new();

    /// <inheritdoc />
    public async Task InitializeAsync()
    {
        var chromium = Places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException("Chromium is not installed: apt-get install -y chromium fonts-noto-cjk. './cityops test' does it by itself.");

        // Five browsers draw their maps without a graphics card on as few as two cores: what a person would see at once takes some seconds there.
        Assertions.SetDefaultExpectTimeout(30_000);
        await Server.InitializeAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = chromium,

            // Only what the maps draw goes through the graphics processor in software; pages drawn by it as well cost three times as much.
            Args = ["--no-sandbox", "--use-angle=swiftshader-webgl", "--enable-unsafe-swiftshader", "--disable-background-networking", "--no-first-run"],
        });
    }

    /// <summary>Somebody at a desk: a browser of one's own, that notes what goes wrong in it.</summary>
    internal async Task<Seat> SitDownAsync(string language = "zh", string theme = "dark")
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Server.Address,
            ViewportSize = new ViewportSize { Width = 1920, Height = 1080 },
            Locale = language == "zh" ? "zh-CN" : "en-GB",
            TimezoneId = "Asia/Shanghai",
            ReducedMotion = ReducedMotion.Reduce,
        });
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "language", Value = language, Url = Server.Address },
            new Cookie { Name = "theme", Value = theme, Url = Server.Address },
        ]);
        context.SetDefaultTimeout(90_000);
        return new Seat(context, await context.NewPageAsync(), language == "zh" ? Language.Chinese : Language.English);
    }

    /// <summary>Somebody who has signed in: on the sign-in page the first time, by the cookie of that time afterwards.</summary>
    internal async Task<Seat> SignInAsync(string account, string language = "zh", string theme = "dark")
    {
        var seat = await SitDownAsync(language, theme);
        if (_signedIn.TryGetValue(account, out var cookies))
        {
            await seat.Page.Context.AddCookiesAsync(cookies);
            await seat.Page.GotoAsync("/");
        }

        // Who has signed out since has to sign in again.
        if (cookies is null || seat.Page.Url.Contains("/sign-in", StringComparison.Ordinal))
        {
            await seat.SignInAsync(account, TestCity.Password);
            await seat.LiveAsync();
            _signedIn[account] = [.. (await seat.Page.Context.CookiesAsync()).Where(cookie => !Preferences.Contains(cookie.Name)).Select(Kept)];
            return seat;
        }

        await seat.LiveAsync();
        return seat;
    }

    private static Cookie Kept(BrowserContextCookiesResult cookie) => new()
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Domain = cookie.Domain,
        Path = cookie.Path,
        HttpOnly = cookie.HttpOnly,
        Secure = cookie.Secure,
        SameSite = cookie.SameSite,
    };

    /// <inheritdoc />
    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Server.DisposeAsync();
    }
}

/// <summary>Tests that share the browser and the server.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Browsers>
{
    /// <summary>Name of the collection.</summary>
    public const string Name = "browser";
}
