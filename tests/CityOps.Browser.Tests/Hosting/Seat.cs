using CityOps.Languages;
using Microsoft.Playwright;

namespace CityOps.Hosting;

/// <summary>A browser with one page, and all that went wrong in it.</summary>
internal sealed class Seat : IAsyncDisposable
{
    private readonly List<string> _wrong = [];
    private readonly IBrowserContext _context;

    public Seat(IBrowserContext context, IPage page, Language language)
    {
        _context = context;
        Page = page;
        Language = language;
        page.Console += (_, message) => Note(message.Type == "error" && !message.Text.Contains("ERR_ABORTED", StringComparison.Ordinal), "console: " + message.Text);
        page.PageError += (_, error) => Note(true, "uncaught: " + error);
        page.Request += (_, request) => Note(!IsHere(request.Url), "outside: " + request.Url);
        page.Response += (_, response) => Note(response.Status >= 400, $"{response.Status}: {response.Url}");
    }

    public IPage Page { get; }

    /// <summary>Language of its screens.</summary>
    public Language Language { get; }

    /// <summary>Console errors, failed requests and requests to other machines so far.</summary>
    public IReadOnlyList<string> Wrong => _wrong;

    /// <summary>Forgets what went wrong, where a test makes it go wrong.</summary>
    public void Forget() => _wrong.Clear();

    /// <summary>Signs in on the sign-in page.</summary>
    public async Task SignInAsync(string account, string password)
    {
        await Page.GotoAsync("/sign-in");
        await Page.FillAsync("#username", account);
        await Page.FillAsync("#password", password);
        await Page.ClickAsync("button[type=submit]");
    }

    /// <summary>Opens a screen and waits until it is live.</summary>
    public async Task OpenAsync(string path)
    {
        await Page.GotoAsync(path);
        await LiveAsync();
    }

    /// <summary>Waits until the screen's circuit stands: before, clicks go nowhere.</summary>
    public Task LiveAsync() => Page.Locator("html[data-live=true]").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool IsHere(string url) =>
        !Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Scheme is "data" or "blob" or "about" || uri.IsLoopback;

    private void Note(bool isWrong, string what)
    {
        if (isWrong)
            _wrong.Add(what);
    }
}
