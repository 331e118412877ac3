using CityOps.Hosting;

namespace CityOps.Journeys;

/// <summary>A report goes through all seven steps, and everybody sees the steps of the others arrive without reloading.</summary>
[Collection(BrowserTests.Name)]
public sealed class WholeLoopTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh")]
    [InlineData("en")]
    public async Task A_report_by_telephone_goes_through_all_seven_steps_and_everybody_sees_it(string language)
    {
        await using var loop = await WholeLoop.BeginAsync(browsers, language);

        await loop.ReportAndFileAsync();
        await loop.DispatchAndHandleAsync();
        await loop.CheckAndCloseAsync();

        await loop.AllStepsDoneAsync();
        Assert.Empty(loop.Seats.SelectMany(seat => seat.Wrong));
    }
}
