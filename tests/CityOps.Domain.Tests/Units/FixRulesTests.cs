using CityOps.Cases;

namespace CityOps.Units;

public sealed class FixRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 47, 12, TimeSpan.FromHours(8));
    private static readonly UnitFix Good = new("u", Now, new CasePosition(120.1, 30.2), 8, 90, 3);

    public static TheoryData<string, UnitFix, string?> Fixes { get; } = new()
    {
        { "a good one", Good, null },
        { "no accuracy", Good with { Accuracy = null }, null },
        { "a little ahead", Good with { At = Now.AddSeconds(29) }, null },
        { "ahead", Good with { At = Now.AddSeconds(31) }, UnitRefusals.Future },
        { "old", Good with { At = Now.AddHours(-13) }, UnitRefusals.Old },
        { "without reception", Good with { Place = new CasePosition(0, 0) }, UnitRefusals.NoReception },
        { "off the earth", Good with { Place = new CasePosition(180.1, 30) }, UnitRefusals.FixInvalid },
        { "beyond the pole", Good with { Place = new CasePosition(120, -90.1) }, UnitRefusals.FixInvalid },
        { "no number", Good with { Place = new CasePosition(double.NaN, 30) }, UnitRefusals.FixInvalid },
        { "too fast", Good with { Speed = 71 }, UnitRefusals.FixInvalid },
        { "backwards", Good with { Speed = -1 }, UnitRefusals.FixInvalid },
        { "speed no number", Good with { Speed = double.NaN }, UnitRefusals.FixInvalid },
        { "heading", Good with { Heading = 361 }, UnitRefusals.FixInvalid },
        { "accuracy", Good with { Accuracy = -1 }, UnitRefusals.FixInvalid },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public void A_fix_is_taken_or_refused_for_its_reason(string what, UnitFix fix, string? code) =>
        Assert.Equal((what, code), (what, FixRules.Check(null, fix, Now)?.Code));

    [Fact]
    public void A_fix_not_later_than_the_last_is_refused_and_names_it()
    {
        var refusal = FixRules.Check(Good, Good, Now);

        Assert.Equal(UnitRefusals.NotNewer, refusal?.Code);
        Assert.Contains("2026-11-21", refusal!.Arguments["last"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(120.1015, 2, null)]
    [InlineData(120.13, 2, UnitRefusals.Jump)]
    [InlineData(120.13, 60, null)]
    public void A_jump_that_nothing_drives_is_refused(double longitude, int seconds, string? code)
    {
        var next = Good with { At = Now.AddSeconds(seconds), Place = new CasePosition(longitude, 30.2) };

        Assert.Equal(code, FixRules.Check(Good, next, Now.AddSeconds(seconds))?.Code);
    }

    [Fact]
    public void After_a_refused_fix_the_next_is_measured_from_the_last_good_one()
    {
        UnitFix[] fixes = [Good, Good with { At = Now.AddSeconds(2), Place = new CasePosition(121, 30.2) }, Good with { At = Now.AddSeconds(4), Place = new CasePosition(120.1002, 30.2) }];

        Assert.Equal([null, UnitRefusals.Jump, null], FixRules.Check(null, fixes, Now.AddSeconds(4)).Select(refusal => refusal?.Code));
    }
}
