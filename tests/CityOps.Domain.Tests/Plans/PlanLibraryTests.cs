using System.Text.Json;
using CityOps.Plans.Conditions;
using CityOps.Plans.Reading;
using CityOps.Units;

namespace CityOps.Plans;

public sealed class PlanLibraryTests
{
    private static readonly string[] Twelve =
    [
        "blizzard", "building-collapse", "burst-main", "earthquake-first-hour", "epidemic-cluster", "gas-leak", "hazmat-tanker", "heatwave",
        "high-rise-fire", "mass-event", "rainstorm-flooding", "water-source-pollution",
    ];

    public static TheoryData<string> Ids => [.. Twelve];

    [Fact]
    public void Twelve_plans_are_delivered() => Assert.Equal(Twelve, PlanLibrary.All.Select(plan => plan.Id).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_delivered_plan_stands_in_its_file_as_it_would_be_written(string id)
    {
        var text = PlanFiles.Text($"Library.{id}.json");

        Assert.Empty(PlanJson.Read(text).Flaws);
        Assert.Equal(text, PlanJson.Write(PlanLibrary.Of(id)!));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_delivered_plan_has_every_block_and_enough_in_it(string id)
    {
        var plan = PlanLibrary.Of(id)!;

        Assert.True(plan.Tasks.Count >= 25, $"{plan.Tasks.Count} tasks");
        Assert.Equal(4, plan.Triggers.Count);
        Assert.True(plan.Resources.Count >= 8 && plan.Zones.Count >= 3 && plan.Places.Count >= 3 && plan.Templates.Count >= 4 && plan.Exercises.Count >= 2);
        Assert.True(plan.Header.Basis.Count >= 3 && plan.Command.Deputies.Count >= 1 && plan.CallTree.Count >= 1);
        Assert.Superset(new HashSet<PlanReportKind> { PlanReportKind.First, PlanReportKind.FollowUp, PlanReportKind.Final }, plan.Reports.Select(report => report.Kind).ToHashSet());
        Assert.Empty(plan.Command.Groups.Select(group => group.Id).Except(plan.Tasks.Select(task => task.Group)));
        Assert.Empty(plan.Phases.Select(stage => stage.Phase).Except(plan.Tasks.Select(task => task.Phase)));
        Assert.Contains(plan.Tasks, task => task.LifeSafety);
        Assert.All(plan.Tasks, task => Assert.NotEmpty(task.Evidence));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_delivered_plan_says_what_its_units_have_to_be_able_to_do(string id)
    {
        var needs = PlanLibrary.Of(id)!.Resources.Select(resource => resource.Units).OfType<UnitNeed>().ToArray();

        Assert.NotEmpty(needs);
        Assert.All(needs, need => Assert.NotEmpty(need.Required));
        Assert.All(needs, need => Assert.Empty(need.Required.Intersect(need.Useful)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void At_every_level_something_is_done_within_five_minutes_and_each_phase_goes_forward(string id)
    {
        var plan = PlanLibrary.Of(id)!;
        foreach (var level in Enum.GetValues<ResponseLevel>())
        {
            var tasks = plan.Tasks.Where(task => task.Levels.Contains(level)).ToArray();
            Assert.InRange(tasks.Min(task => Planned(plan, task)), 0, 5);
            Assert.True(tasks.Length >= 15, $"{level}: {tasks.Length} tasks");
        }

        foreach (var phase in plan.Tasks.GroupBy(task => task.Phase))
            Assert.Equal(phase.Select(task => Planned(plan, task)).Order(), phase.Select(task => Planned(plan, task)));
        Assert.Equal(plan.Tasks.OrderBy(task => task.Phase).Select(task => task.Id), plan.Tasks.Select(task => task.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_text_is_in_both_languages_and_no_two_tasks_say_the_same(string id)
    {
        var plan = PlanLibrary.Of(id)!;

        var texts = Texts(PlanJson.Element(plan)).ToArray();
        Assert.True(texts.Length > 100);
        Assert.All(texts, text => Assert.Contains(text.Zh, PlanTextCheck.IsChinese));
        Assert.All(texts, text => Assert.DoesNotContain(text.En, PlanTextCheck.IsChinese));
        Assert.All(texts, text => Assert.Contains(text.En, char.IsAsciiLetter));
        Assert.Distinct(plan.Tasks.Select(task => task.Text.Zh));
        Assert.Distinct(plan.Tasks.Select(task => task.Text.En));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_role_of_a_delivered_plan_is_held_by_somebody_in_every_street_of_the_demo_city(string id)
    {
        var plan = PlanLibrary.Of(id)!;
        var directory = new PlanDirectory(JsonSerializer.Deserialize<RoleHolding[]>(PlanFiles.Text("demo-city-roles.json"), JsonSerializerOptions.Web)!);
        var roles = plan.Tasks.Select(task => task.Owner).Concat(plan.Resources.Select(resource => resource.Source)).Concat(plan.Command.Posts.Select(post => post.Role)).Distinct();

        foreach (var role in roles)
        {
            Assert.NotNull(directory.Find(role, "99010100101001"));
            Assert.NotNull(directory.Find(role, "99010200301001"));
        }

        Assert.Equal("street-01001", directory.Find("street-office", "99010100101001")!.Organisation);
    }

    [Fact]
    public void Only_numbers_that_hold_in_the_whole_country_stand_in_a_plan()
    {
        string[] national = ["tel:110", "tel:119", "tel:120", "tel:122", "tel:12345"];
        var addresses = PlanLibrary.All.SelectMany(plan => plan.Contacts).SelectMany(contact => contact.Reach).Select(reach => reach.Address).Where(address => address.StartsWith("tel:", StringComparison.Ordinal));

        Assert.Empty(addresses.Distinct(StringComparer.Ordinal).Except(national));
    }

    [Fact]
    public void Every_role_is_described_and_the_demo_city_fills_each()
    {
        var filled = JsonSerializer.Deserialize<RoleHolding[]>(PlanFiles.Text("demo-city-roles.json"), JsonSerializerOptions.Web)!;

        Assert.Distinct(PlanRoles.Standard.All.Select(role => role.Key));
        Assert.Equal(PlanRoles.Standard.Keys.Order(StringComparer.Ordinal), filled.Select(holding => holding.Role).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_graver_trigger_is_not_easier_to_reach_than_a_lesser_one(string id)
    {
        foreach (var (graver, lesser) in PlanLibrary.Of(id)!.Triggers.Zip(PlanLibrary.Of(id)!.Triggers.Skip(1)))
        {
            Assert.True(graver.Level < lesser.Level);
            foreach (var fact in new[] { "deaths", "seriousInjured", "missing", "relocatedPeople", "lossYuan" })
                Assert.True(Least(graver.Condition, fact) is not { } high || Least(lesser.Condition, fact) is not { } low || high > low, $"{graver.Level} {fact}");
        }
    }

    private static decimal? Least(string condition, string fact) => Comparisons(ConditionReader.Parse(condition)).FirstOrDefault(one => one.Fact.Name == fact)?.Value;

    private static IEnumerable<Comparison> Comparisons(PlanCondition condition) => condition switch
    {
        AllOf all => all.Parts.SelectMany(Comparisons),
        AnyOf any => any.Parts.SelectMany(Comparisons),
        Comparison comparison => [comparison],
        _ => [],
    };

    private static int Planned(Plan plan, PlanTask task) =>
        task.Due.Minutes + (task.Due.After is { } key ? Planned(plan, plan.Tasks.Single(other => other.Id == key)) : 0);

    private static IEnumerable<PlanText> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("zh", out var zh) => [new PlanText(zh.GetString()!, element.GetProperty("en").GetString()!)],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Texts(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        _ => [],
    };
}
