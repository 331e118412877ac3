using CityOps.Cases;

namespace CityOps.Postures;

public sealed class EmergencyFirstTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Posture.Normal)]
    [InlineData(Posture.Exercise)]
    [InlineData(Posture.Warning)]
    public void Below_an_emergency_nothing_comes_first(Posture posture) => Assert.Null(EmergencyFirst.Of([Line("990101", posture)], []));

    [Theory]
    [InlineData("990101001001001", "E0101", CaseFlags.Incident, true)]
    [InlineData("990101001001001", "E0101", CaseFlags.Urgent | CaseFlags.Hard, true)]
    [InlineData("990101001001001", "C0104", CaseFlags.None, true)]
    [InlineData("990101001001001", "E0101", CaseFlags.Supervised, false)]
    [InlineData("990102001001001", "E0101", CaseFlags.Urgent, false)]
    [InlineData("990102001001001", "C0104", CaseFlags.None, false)]
    public void In_an_emergency_incidents_urgent_cases_and_their_types_come_first_where_it_holds(string grid, string type, CaseFlags flags, bool first)
    {
        var order = EmergencyFirst.Of([Line("990101", Posture.Emergency)], [Case("990101002002002", "C0104", CaseFlags.Incident)]);

        Assert.Equal(first, order!.Holds(Case(grid, type, flags)));
    }

    [Fact]
    public void The_emergency_of_a_city_holds_in_every_district()
    {
        var order = EmergencyFirst.Of([Line("9901", Posture.War)], []);

        Assert.True(order!.Holds(Case("990102001001001", "E0101", CaseFlags.Urgent)));
    }

    private static PostureLine Line(string area, Posture posture) => new(area, 1, posture, null, Now, [], null, []);

    private static CaseLine Case(string grid, string type, CaseFlags flags) => new(
        "R1", 1, null, CaseStatus.Filed, CaseSource.Public, type, grid, new CasePosition(120, 30), "here", flags, null, null, Now, Now, null, null, null);
}
