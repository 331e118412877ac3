using CityOps.Cases;
using CityOps.City;
using CityOps.Hosting;
using Microsoft.Playwright;

namespace CityOps.Journeys;

/// <summary>A report on its way through all seven steps, each by its own post in a browser of its own.</summary>
internal sealed class WholeLoop(Seat intake, Seat leader, Seat dispatcher, Seat inspector, Seat drainage) : IAsyncDisposable
{
    private string _key = string.Empty;

    public static async Task<WholeLoop> BeginAsync(Browsers browsers, string language) => new(
        await browsers.SignInAsync(TestCity.Intake, language),
        await browsers.SignInAsync(TestCity.ShiftLeader, language),
        await browsers.SignInAsync(TestCity.Dispatcher, language),
        await browsers.SignInAsync(TestCity.Inspector, language),
        await browsers.SignInAsync(TestCity.Drainage, language));

    public IReadOnlyList<Seat> Seats => [intake, leader, dispatcher, inspector, drainage];

    /// <summary>Steps 1 and 2: reported by telephone, verified on site, accepted, filed. The shift leader watches from the start.</summary>
    public async Task ReportAndFileAsync()
    {
        _key = await intake.ReportAsync("望江路 218 号门前", callBack: true);
        await leader.OpenAsync($"/cases/{_key}");
        await intake.BeginAsync<SendVerify>(_key);
        await ChosenAsync(intake);
        await intake.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Verifying);

        await inspector.BeginAsync<VerifyReply>(_key);
        await inspector.PickChoiceAsync(0);
        await OnSiteAsync(inspector, "井盖缺失，已放置锥桶");
        await inspector.SubmitAsync();

        await intake.OpenAsync($"/cases/{_key}");
        await intake.ChooseAsync<AcceptCase>();
        await intake.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Accepted);
        await leader.ChooseAsync<FileCase>();
        await leader.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Filed);
        await intake.SeesAsync(CaseStatus.Filed);
    }

    /// <summary>Steps 3 to 5: dispatched to who owns it, received, handled, fed back with a photograph.</summary>
    public async Task DispatchAndHandleAsync()
    {
        await dispatcher.BeginAsync<DispatchCase>(_key);
        await ChosenAsync(dispatcher);
        await dispatcher.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Dispatched);

        await drainage.OpenAsync($"/cases/{_key}");
        await drainage.ChooseAsync<ReceiveTask>();
        await drainage.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Handling);
        await drainage.ChooseAsync<SubmitFeedback>();
        await drainage.WriteAsync("text", "已更换井盖");
        await drainage.WriteAsync("by", "抢修二班");
        await drainage.AddPhotoAsync();
        await drainage.SubmitAsync();
        await leader.SeesAsync(CaseStatus.FedBack);
    }

    /// <summary>Steps 6 and 7: checked on site, closed, the reporter called back, archived with its figures.</summary>
    public async Task CheckAndCloseAsync()
    {
        await leader.ChooseAsync<SendCheck>();
        await ChosenAsync(leader);
        await leader.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Checking);

        await inspector.BeginAsync<CheckReply>(_key);
        await inspector.PickChoiceAsync(0);
        await OnSiteAsync(inspector, "井盖平整牢固");
        await inspector.SubmitAsync();
        await leader.SeesAsync(CaseStatus.CheckPassed);
        await leader.ChooseAsync<CloseCase>();
        await leader.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Closed);
        await drainage.SeesAsync(CaseStatus.Closed);

        await intake.ChooseAsync<CallBackReporter>();
        await intake.SubmitAsync();
        await intake.SeesAsync(CaseStatus.CallBack);
        await intake.ChooseAsync<RateCase>();
        await intake.PickChoiceAsync(0);
        await intake.SubmitAsync();
        await leader.SeesAsync(CaseStatus.Evaluated);
    }

    /// <summary>The stepper shows all seven as done.</summary>
    public Task AllStepsDoneAsync() => Assertions.Expect(leader.Page.Locator(".stepper .step.done")).ToHaveCountAsync(7);

    public async ValueTask DisposeAsync()
    {
        foreach (var seat in Seats)
            await seat.DisposeAsync();
    }

    private static async Task OnSiteAsync(Seat seat, string text)
    {
        await seat.WriteAsync("text", text);
        await seat.AddPhotoAsync();
        await seat.StandAtPlaceAsync();
    }

    /// <summary>The form has chosen by itself whom the case should go to.</summary>
    private static Task ChosenAsync(Seat seat) => seat.Page.Locator(".cand[aria-checked=true]").WaitForAsync();
}
