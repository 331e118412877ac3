using CityOps.Cases;
using CityOps.Units;

namespace CityOps.Dispatch;

public sealed class ArrivalFenceTests
{
    // 0.0005 degrees of latitude are 55.6 metres, 0.0006 are 66.7.
    [Theory]
    [InlineData(30.2005, 5.0, AssignmentStatus.EnRoute, true)]
    [InlineData(30.2005, null, AssignmentStatus.EnRoute, true)]
    [InlineData(30.2006, 5.0, AssignmentStatus.EnRoute, false)]
    [InlineData(30.2005, 150.0, AssignmentStatus.EnRoute, false)]
    [InlineData(30.2005, 5.0, AssignmentStatus.Acknowledged, false)]
    [InlineData(30.2005, 5.0, AssignmentStatus.OnScene, false)]
    [InlineData(30.2005, 5.0, AssignmentStatus.Available, false)]
    public void Only_a_sure_fix_near_the_job_of_a_unit_under_way_is_an_arrival(double latitude, double? accuracy, AssignmentStatus status, bool arrives)
    {
        var fix = new UnitFix("fire-1", Crews.Start.AddMinutes(5), new CasePosition(120.1, latitude), 5, 0, accuracy);

        Assert.Equal(arrives, ArrivalFence.Near(Crews.In(status), fix) is not null);
    }
}
