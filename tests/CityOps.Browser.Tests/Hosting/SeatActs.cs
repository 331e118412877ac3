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
            await page.CheckAsync(".intake-grid .check input >> nth=0");
        await page.FillAsync("#intake-type", type);
        await page.Locator("#intake-type-list .pick-row").First.WaitForAsync();
        await page.PressAsync("#intake-type", "Enter");
        await page.FillAsync("#intake-place", "中心医院");
        await page.Locator("#intake-place-list .pick-row").First.WaitForAsync();
        await page.PressAsync("#intake-place", "Enter");
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

    /// <summary>Opens a case on the desk and begins a command by its key.</summary>
    public static async Task BeginAsync(this Seat seat, string key, string command)
    {
        await seat.OpenAsync($"/desk?case={key}");
        await seat.Page.Locator(".case-head").WaitForAsync();
        await seat.ChooseAsync(command);
    }

    /// <summary>Opens the form of a command, where it is not open already.</summary>
    public static async Task ChooseAsync(this Seat seat, string command)
    {
        var heading = seat.Page.Locator(".command-pane .pane-head h2");
        if (await heading.InnerTextAsync() != command)
            await seat.Page.Locator(".cmds .button", new PageLocatorOptions { HasText = command }).First.ClickAsync();
        await Assertions.Expect(heading).ToHaveTextAsync(command);
    }

    /// <summary>Hands the open form in.</summary>
    public static Task SubmitAsync(this Seat seat) => seat.Page.ClickAsync(".commands [data-primary]");

    /// <summary>Adds a photograph to the open form.</summary>
    public static async Task AddPhotoAsync(this Seat seat)
    {
        await seat.Page.Locator(".command-form input[type=file]").SetInputFilesAsync(new FilePayload { Name = "photo.png", MimeType = "image/png", Buffer = Photo });
        await seat.Page.Locator(".command-form .photo img").First.WaitForAsync();
    }

    /// <summary>Waits until the case stands so on this seat's screen, without a reload.</summary>
    public static Task SeesAsync(this Seat seat, string status) =>
        Assertions.Expect(seat.Page.Locator(".case-line span").First).ToHaveTextAsync(status);
}
