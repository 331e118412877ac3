using CityOps.Plans.Reading;

namespace CityOps.Units;

public sealed class UnitCapabilityTests
{
    [Fact]
    public void Each_capability_is_listed_once_and_named_in_both_languages()
    {
        Assert.Equal(UnitCapabilities.All.Length, UnitCapabilities.Keys.Count);
        Assert.Equal(UnitCapabilities.All.Length, UnitCapabilities.All.Select(one => one.Name.Zh).Distinct(StringComparer.Ordinal).Count());
        Assert.All(UnitCapabilities.All, one => Assert.Matches("^[a-z]+(-[a-z]+)*$", one.Key));
        Assert.All(UnitCapabilities.All, one => Assert.All(one.Name.Zh, character => Assert.True(PlanTextCheck.IsChinese(character), one.Name.Zh)));
        Assert.All(UnitCapabilities.All, one => Assert.DoesNotContain(one.Name.En, PlanTextCheck.IsChinese));
    }

    [Fact]
    public void The_first_word_of_a_need_that_is_none_of_the_list_is_named()
    {
        Assert.Null(UnitCapabilities.FirstUnknown(new UnitNeed(["pumping"], ["foam"], 3)));
        Assert.Equal("flying", UnitCapabilities.FirstUnknown(new UnitNeed(["pumping"], ["flying", "diving"], 0)));
    }
}
