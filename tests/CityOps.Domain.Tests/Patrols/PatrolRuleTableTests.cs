using System.Text.Json;
using CityOps.Codes;
using CityOps.Postures;

namespace CityOps.Patrols;

public sealed class PatrolRuleTableTests
{
    [Theory]
    [InlineData(Posture.Warning, "", new[] { "general-cells", "general-crowds" }, new[] { "general-covers", "war-shelters", "rain-drains" })]
    [InlineData(Posture.Warning, "rainstorm", new[] { "rain-low-ground", "rain-drains", "rain-aloft", "general-cells" }, new[] { "rain-hazards", "gas-valves" })]
    [InlineData(Posture.Emergency, "rainstorm", new[] { "rain-hazards", "general-covers" }, new[] { "burst-run-off" })]
    [InlineData(Posture.Emergency, "burst-main", new[] { "burst-water-covers", "burst-run-off", "burst-supply" }, new[] { "rain-drains" })]
    [InlineData(Posture.Emergency, "gas-leak", new[] { "gas-valves", "gas-cavities", "gas-hazards" }, new[] { "heat-power" })]
    [InlineData(Posture.Warning, "heatwave", new[] { "heat-power", "heat-people" }, new[] { "snow-roads" })]
    [InlineData(Posture.Warning, "blizzard", new[] { "snow-roads", "snow-loads" }, new[] { "heat-power" })]
    [InlineData(Posture.Exercise, "gas-leak", new[] { "gas-valves", "general-covers" }, new[] { "war-shelters" })]
    [InlineData(Posture.War, "", new[] { "war-shelters", "general-covers" }, new[] { "gas-valves" })]
    public void What_an_order_asks_for(Posture posture, string type, string[] asked, string[] not)
    {
        var rules = PatrolRuleTable.Standard.For(new PatrolOrder(posture, type.Length == 0 ? [] : [type], 1)).Select(rule => rule.Key).ToArray();

        Assert.Empty(asked.Except(rules));
        Assert.Empty(not.Intersect(rules));
    }

    [Fact]
    public void Every_type_of_every_plan_has_a_line_of_its_own_and_every_line_a_source()
    {
        var named = PatrolRuleTable.Standard.Rules.SelectMany(rule => rule.Types).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Plans.PlanLibrary.All.SelectMany(plan => plan.Header.IncidentTypes).Except(named));
        Assert.All(PatrolRuleTable.Standard.Rules, rule => Assert.True(rule.Source is { Zh.Length: > 0, En.Length: > 0 }, rule.Key));
    }

    [Fact]
    public void Components_are_named_in_either_catalogue() => Assert.All(
        PatrolRuleTable.Standard.Rules.Where(rule => !rule.Parts.IsEmpty),
        rule =>
        {
            Assert.Equal(rule.Parts.Select(part => "C" + part), rule.PartsIn(CategorySeries.FourDigits));
            Assert.NotEmpty(rule.PartsIn(CategorySeries.FiveDigits));
        });

    [Theory]
    [InlineData("\"parts\": [\"0103\", \"0104\"]", "\"parts\": [\"0199\"]", "'0199' is no component")]
    [InlineData("\"everyMinutes\": 30", "\"everyMinutes\": 3", "everyMinutes is 10 to 1440")]
    [InlineData("\"key\": \"rain-drains\"", "\"key\": \"rain-aloft\"", "rain-aloft: twice")]
    [InlineData("\"from\": \"war\"", "\"from\": \"normal\"", "from is warning")]
    [InlineData("\"certainty\": \"convention\"", "\"certainty\": \"sure\"", "certainty")]
    public void A_wrong_line_is_named_before_anything_starts(string was, string now, string flaw)
    {
        Assert.Contains(was, PatrolRuleTable.StandardJson, StringComparison.Ordinal);
        var refused = Assert.Throws<JsonException>(() => PatrolRuleTable.Read(PatrolRuleTable.StandardJson.Replace(was, now, StringComparison.Ordinal)));

        Assert.Contains(flaw, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_community_follows_the_stronger_of_city_and_district_and_a_drill_only_by_itself()
    {
        PatrolPosture[] postures = [new("9901", Posture.Warning, ["rainstorm"], []), new("990102", Posture.Emergency, ["burst-main"], ["gas-leak"]), new("990103", Posture.Exercise, [], ["gas-leak"])];

        Assert.Equal("emergency/1/burst-main,rainstorm", PatrolOrders.For("990102003005", postures, 1)!.Mark);
        Assert.Equal("warning/1/rainstorm", PatrolOrders.For("990101003005", postures, 1)!.Mark);
        Assert.Equal("exercise/1/gas-leak", PatrolOrders.For("990103003005", postures[2..], 1)!.Mark);
        Assert.Null(PatrolOrders.For("990104003005", postures[1..], 1));
    }
}
