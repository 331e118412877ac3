using System.Text.Json;
using System.Text.Json.Nodes;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Plans.Versions;

namespace CityOps.Incidents;

/// <summary>A city's own time-limit table: what is refused on the way in, how it comes into force, and who reports by it afterwards.</summary>
public sealed class ReportTableTests
{
    private static readonly DateTimeOffset Now = IncidentTown.Start;
    private static readonly IReadOnlySet<string> Types = ReportRuleJson.TypesOf([]);
    private static readonly ReportRuleTable Delivered = ReportRuleJson.Delivered;

    /// <summary>What is done to the delivered table, and the flaw that is named.</summary>
    public static TheoryData<string, string?, string> Broken { get; } = new()
    {
        { "/rules/0/to", "\"mayor-of-nowhere\"", "role_unknown" },
        { "/rules/0/by", "\"nobody\"", "role_unknown" },
        { "/leads/accident", "\"nobody\"", "role_unknown" },
        { "/leads/accident", null, "member_missing" },
        { "/outside/0", "\"nobody\"", "role_unknown" },
        { "/sensitiveAs", "\"v\"", "value_unknown" },
        { "/rules/4/levels/0", "\"v\"", "value_unknown" },
        { "/rules/0/classes/0", "\"weather\"", "value_unknown" },
        { "/rules/0/types", "[\"meteor\"]", "type_unknown" },
        { "/rules/1/key", "\"work-accident-unit-county\"", "id_repeated" },
        { "/rules/0/minutes", "0", "number_too_small" },
        { "/rules/0/minutes", "\"soon\"", "type_wrong" },
        { "/rules/0/everyMinutes", "60", "repeat_not_of_kind" },
        { "/rules/0/to", "\"lead\"", "role_unknown" },
        { "/rules/2/to", "\"street-office\"", "report_to_itself" },
        { "/rules/0/source/en", "\"条例\"", "language_mixed" },
        { "/rules/0/colour", "\"red\"", "member_unknown" },
        { "/rules", "[]", "items_too_few" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Every_flaw_is_named_by_its_place(string where, string? value, string code)
    {
        var document = JsonNode.Parse(ReportRuleJson.Write(Delivered))!;
        var parts = where.Split('/')[1..];
        var parent = parts[..^1].Aggregate(document, (at, part) => int.TryParse(part, out var index) ? at[index]! : at[part]!);
        if (parent is JsonArray list)
            list[int.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture)] = JsonNode.Parse(value!);
        else if (value is null)
            parent.AsObject().Remove(parts[^1]);
        else
            parent[parts[^1]] = JsonNode.Parse(value);

        var reading = ReportRuleJson.Read(document.ToJsonString(), Types);

        Assert.Null(reading.Table);
        Assert.Contains(reading.Flaws, flaw => flaw.Code == code && (flaw.Where == where || flaw.Where == where + "/0"));
    }

    [Fact]
    public void What_is_no_json_is_one_flaw_and_several_are_all_named()
    {
        Assert.Equal("json_malformed", Assert.Single(ReportRuleJson.Read("{", Types).Flaws).Code);
        var flaws = ReportRuleJson.Flaws(Delivered with { Rules = [Delivered.Rules[0] with { Minutes = -1 }, Delivered.Rules[0] with { By = "nobody" }] }, Types);
        Assert.Equal(["/rules/0/minutes", "/rules/1/by", "/rules/1/key"], flaws.Select(flaw => flaw.Where).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_delivered_table_has_no_flaw_and_reads_as_it_was_written()
    {
        var text = ReportRuleJson.Write(Delivered);

        Assert.Empty(ReportRuleJson.Read(text, Types).Flaws);
        Assert.Equal(text, ReportRuleJson.Write(ReportRuleJson.Read(text, Types).Table!));
    }

    [Fact]
    public void The_schema_has_exactly_the_members_and_words_of_the_program()
    {
        var schema = JsonDocument.Parse(ReportRuleJson.Schema).RootElement;
        var rule = schema.GetProperty("$defs").GetProperty("rule").GetProperty("properties");

        Assert.Equal(Members(typeof(ReportRule)), rule.EnumerateObject().Select(member => member.Name));
        Assert.Equal(Members(typeof(ReportRuleTable)), schema.GetProperty("properties").EnumerateObject().Select(member => member.Name));
        foreach (var (place, type) in new[] { ("occasion", typeof(ReportOccasion)), ("kind", typeof(PlanReportKind)), ("certainty", typeof(ReportCertainty)) })
            Assert.Equal(Words(type), rule.GetProperty(place).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!));
        Assert.Equal(Words(typeof(IncidentClass)), rule.GetProperty("classes").GetProperty("items").GetProperty("enum").EnumerateArray().Select(word => word.GetString()!));
        Assert.Equal(Words(typeof(IncidentClass)), schema.GetProperty("properties").GetProperty("leads").GetProperty("required").EnumerateArray().Select(word => word.GetString()!));
    }

    [Fact]
    public void A_leader_puts_a_table_in_force_with_the_next_number_and_can_return_to_the_delivered_one()
    {
        var first = Applied(ReportTableRules.Initial, Quicker(45), "leader");
        var second = Applied(first, Delivered, "other-leader");

        Assert.Equal((2, 45), (first.InForce().Version, Limit(first.InForce())));
        Assert.Equal(3, second.InForce().Version);
        Assert.Empty(PlanComparison.Between(Delivered, second.InForce() with { Version = 1 }));
        Assert.Equal(["3 other-leader", "2 leader", "1 "], second.Lines().Select(line => $"{line.Number} {line.By}"));
        Assert.Equal([null, Now, Now], second.Lines().Select(line => line.Until));
    }

    [Fact]
    public void Who_may_not_and_what_says_the_same_or_has_a_flaw_is_refused()
    {
        Assert.Equal(ReportTableRefusals.RoleNotAllowed, Decide(Quicker(45), may: false).Refusal!.Code);
        Assert.Equal(PlanRefusals.TextInvalid, Decide(Quicker(45), reason: " ").Refusal!.Code);
        Assert.Equal(ReportTableRefusals.NothingChanged, Decide(Delivered with { Version = 9 }).Refusal!.Code);
        var flawed = Decide(Quicker(0)).Refusal!;
        Assert.Equal((ReportTableRefusals.Flawed, "1"), (flawed.Code, flawed.Arguments["count"]));
    }

    [Fact]
    public void A_comparison_names_the_line_by_its_key_and_the_field_with_both_values()
    {
        var change = Assert.Single(PlanComparison.Between(Delivered, Quicker(45)));

        Assert.Equal(("rules", "unit-city-written", "minutes", "60", "45"), (change.Block, change.Item, change.Field, change.Old, change.New));
        Assert.Equal(PlanChangeKind.Removed, Assert.Single(PlanComparison.Between(Delivered, Delivered with { Rules = [.. Delivered.Rules.Skip(1)] })).Kind);
    }

    [Fact]
    public void What_is_due_stays_as_it_is_and_what_happens_later_follows_the_table_in_force_then()
    {
        var town = ReportRuleTests.Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.III);
        var before = Written(town);
        town.ReportRules = Quicker(45) with { Version = 2 };
        town.Does(new NoteIncident(OperationId.New(), "leader", null, "heard"));
        Assert.Equal(before, Written(town));
        Assert.Equal((1, Now.AddMinutes(60)), (before.Rule!.Version, before.Due));

        town.Does(new ChangeLevel(OperationId.New(), "leader", null, ResponseLevel.IV, "less"));
        town.Does(new ChangeLevel(OperationId.New(), "leader", null, ResponseLevel.III, "worse again"));
        Assert.Equal((2, town.Now.AddMinutes(45)), (Written(town).Rule!.Version, Written(town).Due));

        var next = ReportRuleTests.Begun(IncidentClass.NaturalDisaster, "other", ResponseLevel.III, Quicker(45) with { Version = 2 });
        Assert.Equal((2, 2, Now.AddMinutes(45)), (Written(next).Rule!.Version, Written(next).Report.Origin.Version, Written(next).Due));
    }

    [Fact]
    public void Who_signs_what_leaves_the_city_follows_the_table_in_force()
    {
        var report = new PlanReport("r", PlanReportKind.First, "lead", "duty-office", [], 30, null, Written: true, new PlanText("甲", "a"));

        Assert.True(IncidentReports.MaySign(Delivered, report, ResponseLevel.I, [Cases.CaseRole.ShiftLeader]));
        Assert.False(IncidentReports.MaySign(Delivered with { Outside = ["duty-office"] }, report, ResponseLevel.I, [Cases.CaseRole.ShiftLeader]));
    }

    private static ReportRuleTable Quicker(int minutes) => Delivered with
    {
        Rules = [.. Delivered.Rules.Select(rule => rule.Key == "unit-city-written" ? rule with { Minutes = minutes } : rule)],
    };

    private static int Limit(ReportRuleTable table) => table.Rules.Single(rule => rule.Key == "unit-city-written").Minutes;

    private static IncidentReportDue Written(IncidentTown town) =>
        town.State.Reports.Single(due => due.Report.Report is { Kind: PlanReportKind.First, To: "duty-office", Written: true });

    private static Decision<ReportTableEvent, ReportTableReceipt> Decide(ReportRuleTable table, bool may = true, string reason = "congress", ReportTableState? state = null, string actor = "leader") =>
        ReportTableRules.Decide(
            state ?? ReportTableRules.Initial,
            new EnforceReportTable(OperationId.New(), actor, null, table, reason),
            new DecisionContext<ReportTableFacts>(Now, new ReportTableFacts(may, Types)));

    private static ReportTableState Applied(ReportTableState state, ReportRuleTable table, string actor)
    {
        var decision = Decide(table, state: state, actor: actor);
        Assert.Null(decision.Refusal?.Code);
        return decision.Events.Aggregate(state, (before, happened) => ReportTableRules.Apply(before, happened, new Happening(Now, actor)));
    }

    private static IEnumerable<string> Members(Type type) =>
        type.GetConstructors().Single(one => one.GetParameters().Length > 1).GetParameters().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name!));

    private static IEnumerable<string> Words(Type type) => Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
}
