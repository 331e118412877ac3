using CityOps.Hosting;

namespace CityOps.Journeys;

/// <summary>Five posts take an emergency from a case to its result, and each sees the steps of the others arrive.</summary>
[Collection(BrowserTests.Name)]
public sealed class WholeEmergencyTests(Browsers browsers)
{
    /// <summary>In Chinese; in English it is gone through in <see cref="LostServerTests"/>, with the server killed in the middle.</summary>
    [Fact]
    public async Task A_case_becomes_an_incident_units_come_by_road_tasks_are_done_and_its_result_stands_in_the_case()
    {
        const string near = "roads-11";
        await using var emergency = await WholeEmergency.BeginAsync(browsers, "zh");

        await emergency.ReceiveAndActivateAsync();
        await emergency.DispatchAsync(near, "roads-12");
        await emergency.DrawZoneAsync();
        await emergency.DoTasksAsync();
        await emergency.EndAsync(near);

        Assert.Empty(emergency.Seats.SelectMany(seat => seat.Wrong));
    }
}
