using CityOps.Cases;
using CityOps.Cases.Forms;
using Microsoft.Playwright;

namespace CityOps.Hosting;

/// <summary>What people do at their desks, as they do it.</summary>
internal static class SeatActs
{
    private static readonly byte[] Photo = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAFElEQVR42mNkYPhfz0AEYBxVSF+FABJADveWkH6oAAAAAElFTkSuQmCC");

    /// <summary>Takes a report down on the intake screen; the seat is the intake operator's.</summary>
    /// <returns>Key of the case.</returns>
    public static async Task<string> ReportAsync(this Seat seat, string address, string type = "wsjg", bool callBack = false)
    {
        var page = seat.Page;
        await seat.OpenAsync("/intake");
        await page.FillAsync("#intake-caller", "021-5550-0101");
        if (callBack)
            await page.Locator(".intake-grid .check input").First.CheckAsync();
        await PickAsync(page, "#intake-type", type);
        await PickAsync(page, "#intake-place", "中心医院");
        await Assertions.Expect(page.Locator("#intake-address")).Not.ToHaveValueAsync(string.Empty);
        await page.FillAsync("#intake-address", address);
        await page.FillAsync("#intake-text", "井盖缺失，危及行人车辆");
        await page.Locator("#intake-photos").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = Photo });
        await page.Locator(".photo-field .photo img").First.WaitForAsync();
        await page.PressAsync("#intake-text", "Control+Enter");
        var link = page.Locator(".form-done a");
        await link.WaitForAsync();
        return (await link.GetAttributeAsync("href"))!.Split('/')[^1];
    }

    /// <summary>Opens a case on the desk and the form of a command.</summary>
    public static async Task BeginAsync<TCommand>(this Seat seat, string key)
        where TCommand : CaseCommand
    {
        await seat.OpenAsync($"/desk?case={key}");
        await seat.ChooseAsync<TCommand>();
    }

    /// <summary>Opens the form of a command by its key, where it is not open already.</summary>
    public static async Task ChooseAsync<TCommand>(this Seat seat)
        where TCommand : CaseCommand
    {
        var form = CommandForms.Of(typeof(TCommand));
        var open = seat.Page.Locator($".commands [data-primary][data-key^='{form.Key} ']");
        var offered = seat.Page.Locator($".cmds [data-key='{form.Key}']");
        await open.Or(offered).First.WaitForAsync();
        if (await offered.CountAsync() > 0)
            await seat.KeyAsync(form.Key);
        await open.WaitForAsync();
    }

    /// <summary>Presses a key once something on the screen answers to it: before, as while the screen still reads what it shows, it goes nowhere.</summary>
    /// <param name="seat">Whose keyboard.</param>
    /// <param name="key">A letter, or <c>Ctrl+</c> and one, as <c>data-key</c> writes it.</param>
    public static async Task KeyAsync(this Seat seat, string key)
    {
        await seat.Page.Locator($"[data-key~='{key}']:visible").First.WaitForAsync();
        await seat.Page.Keyboard.PressAsync(key.Length == 1 ? key.ToLowerInvariant() : key.Replace("Ctrl", "Control", StringComparison.Ordinal));
    }

    /// <summary>Hands the open form in.</summary>
    public static Task SubmitAsync(this Seat seat) => seat.Page.ClickAsync(".commands [data-primary]");

    /// <summary>Writes into a field of the open form.</summary>
    public static Task WriteAsync(this Seat seat, string field, string text) => seat.Page.FillAsync("#field-" + field, text);

    /// <summary>Chooses by the place in the list of choices, from 0.</summary>
    public static Task PickChoiceAsync(this Seat seat, int at) => seat.Page.Locator(".command-form [role=radiogroup]").First.Locator("[role=radio]").Nth(at).ClickAsync();

    /// <summary>Waits until the activation dialog shows what would happen at the level that was chosen: before, nothing can be confirmed.</summary>
    public static async Task PreviewedAsync(this Seat seat)
    {
        await seat.Page.Locator(".activation [role=radio][aria-checked=true]").First.WaitForAsync();
        await seat.Page.Locator(".activation [data-primary]:not([aria-disabled])").WaitForAsync();
    }

    /// <summary>Adds a photograph to the open form.</summary>
    public static async Task AddPhotoAsync(this Seat seat)
    {
        await seat.Page.Locator(".command-form input[type=file]").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = Photo });
        await seat.Page.Locator(".command-form .photo img").First.WaitForAsync();
    }

    /// <summary>Says that the photograph was taken at the place.</summary>
    public static Task StandAtPlaceAsync(this Seat seat) => seat.Page.Locator(".position-field .chip").First.ClickAsync();

    /// <summary>Waits until the case stands so on this seat's screen, without a reload.</summary>
    public static Task SeesAsync(this Seat seat, CaseStatus status) =>
        Assertions.Expect(seat.Page.Locator(".case-line span").First).ToHaveTextAsync(
            StatusWords.Of(status).In(seat.Language), new LocatorAssertionsToHaveTextOptions { Timeout = 30_000 });

    private static async Task PickAsync(IPage page, string field, string text)
    {
        // Seen once and not explained: on a server just started what was typed brought no list for 90 s. Whoever sees nothing types again.
        for (var tries = 1; ; tries++)
        {
            await page.FillAsync(field, text);
            try
            {
                await page.Locator($"{field}-list .pick-row").First.WaitForAsync(new LocatorWaitForOptions { Timeout = 30_000 });
                break;
            }
            catch (TimeoutException) when (tries < 3)
            {
                await page.FillAsync(field, string.Empty);
            }
        }

        await page.PressAsync(field, "Enter");
        await page.Locator($"{field}-list").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Hidden });
    }
}
