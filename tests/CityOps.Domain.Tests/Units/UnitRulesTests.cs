namespace CityOps.Units;

public sealed class UnitRulesTests
{
    private static readonly UnitDuty Off = new(UnitStatus.Offline, null);
    private static readonly UnitDuty Free = new(UnitStatus.Available, null);
    private static readonly UnitDuty OnWay = new(UnitStatus.EnRoute, "R1");
    private static readonly UnitDuty Held = new(UnitStatus.OnScene, "I1", 3, true);

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
        { OnWay, new ShowAssignment("a", 3, UnitStatus.OnScene, "I1", true), Held, null },
        { Held, new ShowAssignment("a", 2, UnitStatus.Available, null, false), Held, null },
        { Held, new ShowAssignment("a", 4, UnitStatus.Available, null, false), new UnitDuty(UnitStatus.Available, null, 4), null },
        { Held, new SetUnitStatus("a", UnitStatus.Available, null), null, UnitRefusals.Assigned },
        { Held, new GoOnDuty("a"), null, UnitRefusals.Assigned },
        { Held, new GoOffDuty("a"), null, UnitRefusals.OnCase },
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
