namespace CityOps.Units;

public sealed class UnitRulesTests
{
    private static readonly UnitDuty Off = new(UnitStatus.Offline, null);
    private static readonly UnitDuty Free = new(UnitStatus.Available, null);
    private static readonly UnitDuty OnWay = new(UnitStatus.EnRoute, "R1");

    public static TheoryData<UnitDuty, UnitCommand, UnitDuty?, string?> Acts { get; } = new()
    {
        { Off, new GoOnDuty("a"), Free, null },
        { OnWay, new GoOnDuty("a"), OnWay, null },
        { Free, new GoOffDuty("a"), Off, null },
        { OnWay, new GoOffDuty("a"), null, UnitRefusals.OnCase },
        { Off, new SetUnitStatus("a", UnitStatus.Available, null), null, UnitRefusals.OffDuty },
        { Free, new SetUnitStatus("a", UnitStatus.EnRoute, "R1"), OnWay, null },
        { Free, new SetUnitStatus("a", UnitStatus.EnRoute, null), null, UnitRefusals.CaseMissing },
        { Free, new SetUnitStatus("a", UnitStatus.OnScene, ""), null, UnitRefusals.CaseMissing },
        { Free, new SetUnitStatus("a", UnitStatus.Available, "R1"), null, UnitRefusals.CaseMissing },
        { Free, new SetUnitStatus("a", UnitStatus.Offline, null), null, UnitRefusals.StatusInvalid },
        { OnWay, new SetUnitStatus("a", UnitStatus.OnScene, "R1"), new UnitDuty(UnitStatus.OnScene, "R1"), null },
        { OnWay, new SetUnitStatus("a", UnitStatus.EnRoute, "R2"), null, UnitRefusals.OnCase },
        { OnWay, new SetUnitStatus("a", UnitStatus.Available, null), Free, null },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void A_command_changes_the_duty_or_is_refused(UnitDuty before, UnitCommand command, UnitDuty? after, string? code)
    {
        var (duty, refusal) = UnitRules.Decide(before, command);

        Assert.Equal((after, code), (duty, refusal?.Code));
    }

    [Fact]
    public void Assigning_a_unit_that_is_on_a_case_names_the_case() =>
        Assert.Equal("R1", UnitRules.Decide(OnWay, new SetUnitStatus("a", UnitStatus.EnRoute, "R2")).Refusal?.Arguments["case"]);
}
