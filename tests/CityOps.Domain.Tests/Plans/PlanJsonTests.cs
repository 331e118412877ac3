using System.Globalization;
using System.Text.Json.Nodes;
using CityOps.Plans.Reading;

namespace CityOps.Plans;

public sealed class PlanJsonTests
{
    public static TheoryData<string, string?, string, string> Table { get; } = new()
    {
        { "/colour", "\"red\"", "/colour", "member_unknown" },
        { "/tasks/0/colour", "\"red\"", "/tasks/0/colour", "member_unknown" },
        { "/header", null, "/header", "member_missing" },
        { "/tasks/3/text/en", null, "/tasks/3/text/en", "member_missing" },
        { "/tasks/3/text/en", "\"\"", "/tasks/3/text/en", "text_missing" },
        { "/tasks/3/text/en", "\"  \"", "/tasks/3/text/en", "text_missing" },
        { "/tasks/3/text/en", "\"Close 阀门\"", "/tasks/3/text/en", "language_mixed" },
        { "/tasks/3/text/zh", "\"Close the valves\"", "/tasks/3/text/zh", "language_mixed" },
        { "/tasks/0/due/after", "\"nowhere\"", "/tasks/0/due/after", "task_unknown" },
        { "/tasks/0/due/after", "\"verify-burst\"", "/tasks/0/due/after", "task_cycle" },
        { "/tasks/0/group", "\"nobody\"", "/tasks/0/group", "group_unknown" },
        { "/tasks/0/owner", "\"nobody\"", "/tasks/0/owner", "role_unknown" },
        { "/resources/0/units/required/0", "\"flying\"", "/resources/0/units/required/0", "capability_unknown" },
        { "/resources/0/units/useful/0", "\"flying\"", "/resources/0/units/useful/0", "capability_unknown" },
        { "/tasks/0/template", "\"nothing\"", "/tasks/0/template", "template_unknown" },
        { "/tasks/0/phase", "\"prevention\"", "/tasks/0/phase", "phase_not_described" },
        { "/tasks/0/escalation/to", "\"nobody\"", "/tasks/0/escalation/to", "post_unknown" },
        { "/tasks/0/due/minutes", "-1", "/tasks/0/due/minutes", "number_too_small" },
        { "/tasks/0/due/minutes", "\"5\"", "/tasks/0/due/minutes", "type_wrong" },
        { "/tasks/0/levels", "[]", "/tasks/0/levels", "items_too_few" },
        { "/tasks/0/levels", "[\"i\", \"i\"]", "/tasks/0/levels", "items_repeated" },
        { "/tasks/0/levels", "[\"v\"]", "/tasks/0/levels/0", "value_unknown" },
        { "/tasks/1/id", "\"verify-burst\"", "/tasks/1/id", "id_repeated" },
        { "/tasks/1/sequence", "10", "/tasks/1/sequence", "sequence_not_rising" },
        { "/triggers/0", null, "/tasks/0/levels/0", "level_without_trigger" },
        { "/triggers/0/condition", "\"deaths >= \"", "/triggers/0/condition", "condition_malformed" },
        { "/triggers/0/authority", "\"nobody\"", "/triggers/0/authority", "post_unknown" },
        { "/templates/0/text/en", "\"Water at {plaice}\"", "/templates/0/text/en", "variable_unknown" },
        { "/templates/1/text/en", "\"No variables\"", "/templates/1/text", "variables_differ" },
        { "/callTree/0/caller", "\"nobody\"", "/callTree/0/caller", "contact_unknown" },
        { "/contacts/0/reach/0/address", "\"tel:13800138000\"", "/contacts/0/reach/0/address", "text_malformed" },
        { "/contacts/0/reach/0/address", "\"directory:nobody/duty\"", "/contacts/0/reach/0/address", "role_unknown" },
        { "/zones/0/shapes/0/radiusMetres", null, "/zones/0/shapes/0", "shape_incomplete" },
        { "/zones/0/shapes/1/levels", "[\"ii\"]", "/zones/0/shapes/1/levels/0", "level_repeated" },
        { "/resources/0/quantity/i", "0", "/resources/0/quantity", "quantity_falls" },
        { "/header/parent", "\"burst-main\"", "/header/parent", "parent_is_itself" },
        { "/header/effectiveFrom", "\"2026-02-30\"", "/header/effectiveFrom", "day_invalid" },
        { "/revisions/0/version", "2", "/revisions/0/version", "revision_ahead" },
        { "/command/commander", "\"nobody\"", "/command/commander", "post_unknown" },
        { "/schema", "\"cityops-plan/2\"", "/schema", "value_unknown" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void A_wrong_entry_is_refused_by_its_pointer(string at, string? value, string where, string code)
    {
        var reading = PlanJson.Read(Changed((at, value)));

        Assert.Null(reading.Plan);
        Assert.Contains((where, code), reading.Flaws.Select(flaw => (flaw.Where, flaw.Code)));
    }

    [Fact]
    public void All_wrong_entries_are_named_at_once_and_none_hides_another()
    {
        var reading = PlanJson.Read(Changed(("/tasks/0/group", "\"nobody\""), ("/tasks/5", "7"), ("/header", null), ("/triggers/1/condition", "\"deaths is 3\""), ("/zones/1/kind", "5")));

        Assert.Superset(
            new HashSet<string> { "/tasks/0/group", "/tasks/5", "/header", "/triggers/1/condition", "/zones/1/kind" },
            reading.Flaws.Select(flaw => flaw.Where).ToHashSet());
    }

    [Fact]
    public void A_task_may_not_wait_for_one_that_its_level_does_not_have()
    {
        var reading = PlanJson.Read(Changed(("/tasks/0/levels", "[\"i\"]")));

        Assert.Contains(reading.Flaws, flaw => flaw.Code == "task_not_at_level");
    }

    [Fact]
    public void What_is_no_JSON_or_says_a_thing_twice_is_one_flaw()
    {
        Assert.Equal("json_malformed", Assert.Single(PlanJson.Read("{").Flaws).Code);
        Assert.Equal("json_malformed", Assert.Single(PlanJson.Read("""{ "id": "a", "id": "b" }""").Flaws).Code);
        Assert.Contains(PlanJson.Read("[]").Flaws, flaw => flaw.Code == "type_wrong");
    }

    [Fact]
    public void Reading_and_writing_again_changes_nothing()
    {
        var text = PlanJson.Write(Sample());

        Assert.Equal(text, PlanJson.Write(PlanJson.Read(text).Plan!));
        Assert.Equal(text, PlanJson.Write(PlanJson.Read(text.Replace("\n", " ", StringComparison.Ordinal)).Plan!));
    }

    [Fact]
    public void Random_damage_is_refused_or_read_but_never_breaks_the_reader()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var random = new Random(seed);
            var root = JsonNode.Parse(PlanJson.Write(Sample()))!;
            for (var hits = 0; hits < 3; hits++)
                Damage(root, random);
            var reading = PlanJson.Read(root.ToJsonString());
            Assert.True(reading.Plan is null == reading.Flaws.Count > 0, $"seed {seed}");
        }
    }

    internal static Plan Sample() => PlanLibrary.Of("burst-main")!;

    internal static string Changed(params (string At, string? Value)[] changes)
    {
        var root = JsonNode.Parse(PlanJson.Write(Sample()))!;
        foreach (var (at, value) in changes)
            Put(root, at, value);
        return root.ToJsonString();
    }

    private static int Index(string part) => int.Parse(part, CultureInfo.InvariantCulture);

    private static void Put(JsonNode root, string at, string? value)
    {
        var parts = at.Split('/')[1..];
        var parent = parts[..^1].Aggregate(root, (node, part) => node is JsonArray items ? items[Index(part)]! : node[part]!);
        if (parent is JsonArray array)
        {
            if (value is null)
                array.RemoveAt(Index(parts[^1]));
            else
                array[Index(parts[^1])] = JsonNode.Parse(value);
        }
        else if (value is null)
        {
            parent.AsObject().Remove(parts[^1]);
        }
        else
        {
            parent[parts[^1]] = JsonNode.Parse(value);
        }
    }

    private static void Damage(JsonNode node, Random random)
    {
        while (true)
        {
            var children = node is JsonArray array ? array.ToArray() : node.AsObject().Select(member => member.Value).ToArray();
            var inner = children.OfType<JsonNode>().Where(child => child is JsonArray or JsonObject).ToArray();
            if (children.Length == 0 || (inner.Length > 0 && random.Next(5) > 0))
            {
                if (inner.Length == 0)
                    return;
                node = inner[random.Next(inner.Length)];
                continue;
            }

            JsonNode? anything = random.Next(6) switch { 0 => null, 1 => 7, 2 => "x", 3 => new JsonArray(), 4 => new JsonObject(), _ => true };
            if (node is JsonArray items)
                items[random.Next(items.Count)] = anything;
            else
                node[node.AsObject().ElementAt(random.Next(node.AsObject().Count)).Key] = anything;
            return;
        }
    }
}
