using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A report goes through all seven steps, each by its own post in a browser of its own, and everybody sees the steps of the others arrive.</summary>
[Collection(BrowserTests.Name)]
public sealed class WholeLoopTests(Browsers browsers)
{
    [Fact]
    public async Task A_report_by_telephone_goes_round_to_closed_and_rated()
    {
        await using var intake = await browsers.SignInAsync(TestCity.Intake);
        await using var leader = await browsers.SignInAsync(TestCity.ShiftLeader);
        await using var dispatcher = await browsers.SignInAsync(TestCity.Dispatcher);
        await using var inspector = await browsers.SignInAsync(TestCity.Inspector);
        await using var drainage = await browsers.SignInAsync(TestCity.Drainage);
        var key = await intake.ReportAsync("望江路 218 号门前", callBack: true);
        await leader.OpenAsync($"/cases/{key}");

        await VerifyAndAcceptAsync(intake, inspector, key);
        await leader.SeesAsync("已受理待立案");
        await leader.SubmitAsync();
        await leader.SeesAsync("已立案待派遣");

        await dispatcher.BeginAsync(key, "派遣");
        await Assertions.Expect(dispatcher.Page.Locator(".cand[aria-checked=true]")).ToContainTextAsync("排水公司");
        await dispatcher.SubmitAsync();
        await leader.SeesAsync("已派遣待接收");

        await HandleAsync(drainage, key);
        await leader.SeesAsync("已反馈待核查");
        await CheckAndCloseAsync(leader, inspector, key);
        await leader.SeesAsync("已结案");

        await intake.BeginAsync(key, "回访");
        await intake.SubmitAsync();
        await intake.SeesAsync("回访中");
        await intake.ChooseAsync("记录评价");
        await intake.Page.ClickAsync(".choices .chip >> text='满意'");
        await intake.SubmitAsync();
        await leader.SeesAsync("已归档");

        foreach (var seat in new[] { intake, leader, dispatcher, inspector, drainage })
            Assert.Empty(seat.Wrong);
    }

    private static async Task VerifyAndAcceptAsync(Seat intake, Seat inspector, string key)
    {
        await intake.BeginAsync(key, "发核实");
        await Assertions.Expect(intake.Page.Locator(".cand[aria-checked=true]")).ToContainTextAsync("监督员 1407");
        await intake.SubmitAsync();

        await inspector.BeginAsync(key, "回复核实");
        await inspector.Page.ClickAsync(".choices .chip >> text='属实'");
        await inspector.Page.FillAsync("#field-text", "井盖缺失，已放置锥桶");
        await inspector.AddPhotoAsync();
        await inspector.Page.ClickAsync(".position-field .chip >> nth=0");
        await inspector.SubmitAsync();

        await intake.Page.GotoAsync($"/cases/{key}");
        await intake.LiveAsync();
        await intake.ChooseAsync("受理");
        await intake.SubmitAsync();
    }

    private static async Task HandleAsync(Seat drainage, string key)
    {
        await drainage.BeginAsync(key, "接收");
        await drainage.SubmitAsync();
        await drainage.SeesAsync("处置中");
        await drainage.BeginAsync(key, "反馈");
        await drainage.Page.FillAsync("#field-text", "已更换井盖");
        await drainage.AddPhotoAsync();
        await drainage.Page.FillAsync("#field-by", "抢修二班");
        await drainage.SubmitAsync();
    }

    private static async Task CheckAndCloseAsync(Seat leader, Seat inspector, string key)
    {
        await leader.ChooseAsync("发核查");
        await Assertions.Expect(leader.Page.Locator(".cand[aria-checked=true]")).ToContainTextAsync("监督员 1407");
        await leader.SubmitAsync();
        await leader.SeesAsync("核查中");

        await inspector.BeginAsync(key, "回复核查");
        await inspector.Page.ClickAsync(".segmented button >> text='通过'");
        await inspector.Page.FillAsync("#field-text", "井盖平整牢固");
        await inspector.AddPhotoAsync();
        await inspector.Page.ClickAsync(".position-field .chip >> nth=0");
        await inspector.SubmitAsync();

        await leader.SeesAsync("待结案");
        await leader.SubmitAsync();
    }
}
