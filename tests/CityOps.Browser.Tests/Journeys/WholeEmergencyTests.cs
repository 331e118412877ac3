using CityOps.Hosting;

namespace CityOps.Journeys;

/// <summary>Five posts take an emergency from a case to its result, and each sees the steps of the others arrive.</summary>
[Collection(BrowserTests.Name)]
public sealed class WholeEmergencyTests(Browsers browsers)
{
    [Theory]
    [InlineData("zh", "roads-11", "roads-12")]
    [InlineData("en", "roads-13", "roads-14")]
    public async Task A_case_becomes_an_incident_units_come_by_road_tasks_are_done_and_its_result_stands_in_the_case(string language, string near, string far)
    {
        await using var emergency = await WholeEmergency.BeginAsync(browsers, language);

        await emergency.ReceiveAndActivateAsync();
        await emergency.DispatchAsync(near, far);
        await emergency.DrawZoneAsync();
        await emergency.DoTasksAsync();
        await emergency.EndAsync(near);

        Assert.Empty(emergency.Seats.SelectMany(seat => seat.Wrong));
    }
}
