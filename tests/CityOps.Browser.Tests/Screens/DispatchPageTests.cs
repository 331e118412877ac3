using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Screens;

/// <summary>Units sent to two jobs at once by one plan.</summary>
[Collection(BrowserTests.Name)]
public sealed class DispatchPageTests(Browsers browsers)
{
    private static readonly string[] Units = ["roads-13", "roads-14"];

    [Fact]
    public async Task Two_jobs_that_are_ticked_get_a_unit_each_by_one_act()
    {
        using var program = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.ShiftLeader, TestCity.Password);
        using var devices = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Dispatcher, TestCity.Password);
        List<string?> jobs = [await ReceiveAsync(program, 121.4095, 31.2035), await ReceiveAsync(program, 121.4205, 31.2045)];
        foreach (var (unit, east) in Units.Zip([121.409, 121.421]))
        {
            await devices.PostAsync($"/api/v1/units/{unit}/on-duty", new { });
            await devices.FixAsync(unit, east, 31.2032 + ((east - 121.4) / 12));
        }

        await using var seat = await browsers.SignInAsync(TestCity.Dispatcher, "en");
        var page = seat.Page;
        await seat.OpenAsync("/dispatch");
        await page.Locator("[data-jobs=true]").WaitForAsync();

        // What other tests left is not planned for here.
        foreach (var row in await page.Locator(".job-row").AllAsync())
        {
            if (jobs.Contains(await row.GetAttributeAsync("data-job")))
                await row.Locator("input[type=checkbox]").CheckAsync();
            else
                await row.Locator("input[type=checkbox]").UncheckAsync();
        }

        await Assertions.Expect(page.Locator(".plan-lines tbody [data-sends]")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("[data-sends^='roads-1']")).ToHaveCountAsync(2);

        // Units that other tests left on duty may be as near as those that were put there for this.
        var planned = await page.Locator("[data-sends^='roads-1']").EvaluateAllAsync<string[]>("cells => cells.map(cell => cell.dataset.sends)");
        Assert.Empty(await EveryScreenTests.ViolationsAsync(page));
        await seat.KeyAsync("P");
        await Assertions.Expect(page.Locator(".plan-together .form-done")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".plan-lines")).ToHaveCountAsync(0);

        Assert.Equal(2, planned.Distinct(StringComparer.Ordinal).Count());
        foreach (var unit in planned)
        {
            var assignment = await program.GetAsync($"/api/v1/dispatch/assignments/{unit}");
            Assert.Equal("assigned", assignment.GetProperty("status").GetString());
            await program.PostAsync($"/api/v1/dispatch/assignments/{unit}/cancel", new { reason = "test over" });
        }

        await page.Locator($".job-row[data-job='{jobs[0]}'] a").ClickAsync();
        await page.Locator(".rank-row").First.WaitForAsync();
        Assert.Empty(seat.Wrong);
        foreach (var job in jobs)
            await program.PostAsync($"/api/v1/incidents/{job}/verify", new { finding = "false", text = "test over" });
    }

    [Fact]
    public async Task A_unit_that_is_dropped_on_a_job_is_sent_there_and_nothing_happens_beside_it()
    {
        const string Unit = "roads-15";
        using var program = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.ShiftLeader, TestCity.Password);
        using var devices = await CityProgram.SignInAsync(browsers.Server.Address, TestCity.Dispatcher, TestCity.Password);
        var job = await ReceiveAsync(program, 121.412, 31.2045);
        await devices.PostAsync($"/api/v1/units/{Unit}/on-duty", new { });
        await devices.FixAsync(Unit, 121.409, 31.204);

        await using var seat = await browsers.SignInAsync(TestCity.Dispatcher, "zh");
        var page = seat.Page;
        await seat.OpenAsync($"/dispatch?job={job}");
        await page.Locator(".dispatch-map[data-ready=true]").WaitForAsync();
        await page.Locator($".rank-row[data-unit='{Unit}']").WaitForAsync();
        var at = $"map.at('{Unit}')";
        var unit = await PixelAsync(page, at);

        await DragAsync(page, unit, (unit.X - 60, unit.Y - 60));
        Assert.Equal("available", (await program.GetAsync($"/api/v1/dispatch/assignments/{Unit}")).GetProperty("status").GetString());
        await DragAsync(page, await PixelAsync(page, at), await PixelAsync(page, "[121.412, 31.2045]"));

        await page.Locator($".sent-row[data-unit='{Unit}']").WaitForAsync();
        Assert.Equal("assigned", (await program.GetAsync($"/api/v1/dispatch/assignments/{Unit}")).GetProperty("status").GetString());
        Assert.Empty(seat.Wrong);
        await program.PostAsync($"/api/v1/dispatch/assignments/{Unit}/cancel", new { reason = "test over" });
        await devices.PostAsync($"/api/v1/units/{Unit}/off-duty", new { });
        await program.PostAsync($"/api/v1/incidents/{job}/verify", new { finding = "false", text = "test over" });
    }

    /// <summary>Where a place lies on the screen, once the map knows it.</summary>
    private static async Task<(float X, float Y)> PixelAsync(IPage page, string place)
    {
        var found = await page.WaitForFunctionAsync($$"""
            () => {
              const root = document.querySelector('.dispatch-map'), box = root.querySelector('.map-canvas').getBoundingClientRect(), map = root.liveMap(), place = {{place}};
              if (!place) return null;
              const [x, y] = map.project(place);
              return [x + box.left, y + box.top];
            }
            """);
        var pixel = await found.JsonValueAsync<float[]>();
        return (pixel[0], pixel[1]);
    }

    private static async Task DragAsync(IPage page, (float X, float Y) from, (float X, float Y) to)
    {
        await page.Mouse.MoveAsync(from.X, from.Y);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync((from.X + to.X) / 2, (from.Y + to.Y) / 2);
        await page.Mouse.MoveAsync(to.X, to.Y);
        await page.Mouse.UpAsync();
    }

    private static async Task<string> ReceiveAsync(CityProgram program, double longitude, double latitude)
    {
        var received = await program.PostAsync("/api/v1/incidents", new
        {
            source = "public",
            @class = "accident",
            type = "burst-main",
            title = "Burst main",
            address = "12 River Street",
            text = "water",
            exercise = false,
            place = new { longitude, latitude },
        });
        return received.GetProperty("key").GetString()!;
    }
}
