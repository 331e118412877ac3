using System.Globalization;
using System.Text.Json;
using CityOps.Checks;
using CityOps.Plans.Conditions;
using CityOps.Units;

namespace CityOps.Plans.Reading;

/// <summary>What a schema cannot say of a plan: that every reference leads somewhere and nothing contradicts itself.</summary>
internal static class PlanCheck
{
    private static readonly string[] Blocks = ["tasks", "resources", "contacts", "zones", "places", "templates", "reports", "exercises"];
    private static readonly string[] Levelled = ["tasks", "templates", "reports"];

    public static IEnumerable<Flaw> Flaws(JsonElement document, PlanRoles roles)
    {
        var plan = new PlanNode(document, string.Empty);
        return Header(plan)
            .Concat(Repeated(plan))
            .Concat(Roles(plan, roles))
            .Concat(Posts(plan))
            .Concat(Triggers(plan))
            .Concat(Levels(plan))
            .Concat(PlanTaskCheck.Flaws(plan))
            .Concat(Contacts(plan, roles))
            .Concat(Shapes(plan))
            .Concat(Quantities(plan))
            .Concat(Capabilities(plan))
            .Concat(PlanTextCheck.Flaws(plan));
    }

    /// <summary>References that lead to none of the known keys.</summary>
    public static IEnumerable<Flaw> Unknown(IEnumerable<PlanNode> references, IReadOnlySet<string> known, string code) =>
        references.Where(one => one.Text is { } key && !known.Contains(key)).Select(one => one.Flaw(code));

    public static HashSet<string> Keys(PlanNode list, string member = "id") =>
        list.Items.Select(item => item[member].Text).OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<Flaw> Header(PlanNode plan)
    {
        var header = plan["header"];
        var days = plan["revisions"].Items.Select(revision => revision["day"]).Append(header["effectiveFrom"]).Append(header["effectiveTo"]);
        foreach (var day in days.Where(day => day.Text is { } text && !IsDay(text, out _)))
            yield return day.Flaw("day_invalid");
        if (IsDay(header["effectiveFrom"].Text, out var from) && IsDay(header["effectiveTo"].Text, out var to) && to < from)
            yield return header["effectiveTo"].Flaw("days_reversed");
        if (header["parent"].Text is { } parent && parent == plan["id"].Text)
            yield return header["parent"].Flaw("parent_is_itself");
        foreach (var revision in plan["revisions"].Items.Where(revision => revision["version"].Number > plan["version"].Number))
            yield return revision["version"].Flaw("revision_ahead");
    }

    private static bool IsDay(string? text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static IEnumerable<Flaw> Repeated(PlanNode plan)
    {
        var lists = Blocks.Select(block => (List: plan[block], Member: "id"))
            .Append((List: plan["command"]["posts"], Member: "id"))
            .Append((List: plan["command"]["groups"], Member: "id"))
            .Append((List: plan["triggers"], Member: "level"))
            .Append((List: plan["phases"], Member: "phase"));
        return lists.SelectMany(list => list.List.Items.Select(item => item[list.Member]).Where(key => key.Text is not null)
            .GroupBy(key => key.Text!, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1)))
            .Select(key => key.Flaw("id_repeated"));
    }

    private static IEnumerable<Flaw> Roles(PlanNode plan, PlanRoles roles)
    {
        var command = plan["command"];
        var named = new[] { plan["header"]["authorRole"], plan["header"]["approverRole"], command["office"] }
            .Concat(command["posts"].Items.SelectMany(post => new[] { post["role"], post["substitute"] }))
            .Concat(command["groups"].Items.SelectMany(group => group["members"].Items.Append(group["lead"]).Append(group["substitute"])))
            .Concat(plan["tasks"].Items.Select(task => task["owner"]))
            .Concat(plan["resources"].Items.Select(resource => resource["source"]))
            .Concat(plan["contacts"].Items.SelectMany(contact => new[] { contact["role"], contact["substitute"] }))
            .Concat(plan["reports"].Items.SelectMany(report => new[] { report["by"], report["to"] }));
        return Unknown(named, roles.Keys, "role_unknown");
    }

    private static IEnumerable<Flaw> Posts(PlanNode plan)
    {
        var command = plan["command"];
        var named = command["deputies"].Items.Append(command["commander"]).Append(command["siteCommander"])
            .Concat(plan["triggers"].Items.Select(trigger => trigger["authority"]))
            .Concat(plan["tasks"].Items.Select(task => task["escalation"]["to"]))
            .Concat(plan["templates"].Items.Select(template => template["approval"]));
        return Unknown(named, Keys(command["posts"]), "post_unknown");
    }

    private static IEnumerable<Flaw> Triggers(PlanNode plan)
    {
        foreach (var condition in plan["triggers"].Items.Select(trigger => trigger["condition"]).Where(condition => condition.Text is { Length: > 0 and <= 1000 }))
        {
            if (ConditionReader.Read(condition.Text!).Problem is { } problem)
                yield return new Flaw(condition.Pointer, "condition_malformed", problem.ToString());
        }
    }

    private static IEnumerable<Flaw> Levels(PlanNode plan)
    {
        var named = Levelled.SelectMany(block => plan[block].Items)
            .Concat(plan["zones"].Items.SelectMany(zone => zone["shapes"].Items))
            .SelectMany(item => item["levels"].Items);
        return Unknown(named, Keys(plan["triggers"], "level"), "level_without_trigger");
    }

    private static IEnumerable<Flaw> Contacts(PlanNode plan, PlanRoles roles)
    {
        var contacts = Keys(plan["contacts"]);
        var called = plan["callTree"].Items.SelectMany(call => call["called"].Items.Append(call["caller"]));
        var desks = plan["contacts"].Items.SelectMany(contact => contact["reach"].Items).Select(reach => reach["address"])
            .Where(address => address.Text is { } text && text.StartsWith("directory:", StringComparison.Ordinal)
                && !roles.Keys.Contains(text["directory:".Length..].Split('/')[0]));
        return Unknown(called, contacts, "contact_unknown").Concat(desks.Select(desk => desk.Flaw("role_unknown")));
    }

    private static IEnumerable<Flaw> Shapes(PlanNode plan)
    {
        foreach (var zone in plan["zones"].Items)
        {
            var repeated = zone["shapes"].Items.SelectMany(shape => shape["levels"].Items).Where(level => level.Text is not null)
                .GroupBy(level => level.Text!, StringComparer.Ordinal).SelectMany(same => same.Skip(1));
            foreach (var level in repeated)
                yield return level.Flaw("level_repeated");
            foreach (var shape in zone["shapes"].Items.Where(shape => !IsWhole(shape)))
                yield return new Flaw(shape.Pointer, "shape_incomplete", shape["kind"].Text ?? string.Empty);
        }
    }

    private static bool IsWhole(PlanNode shape) => shape["kind"].Text switch
    {
        "circle" => shape["radiusMetres"].Number is not null && !shape["corners"].Items.Any() && !shape["plume"].IsObject,
        "polygon" => shape["corners"].Items.Count() >= 3 && shape["radiusMetres"].Number is null && !shape["plume"].IsObject,
        "plume" => shape["plume"].IsObject && shape["radiusMetres"].Number is not null && !shape["corners"].Items.Any(),
        _ => true,
    };

    private static IEnumerable<Flaw> Quantities(PlanNode plan) => plan["resources"].Items.Select(resource => resource["quantity"])
        .Where(quantity => quantity["i"].Number < quantity["ii"].Number || quantity["ii"].Number < quantity["iii"].Number || quantity["iii"].Number < quantity["iv"].Number)
        .Select(quantity => quantity.Flaw("quantity_falls"));

    private static IEnumerable<Flaw> Capabilities(PlanNode plan)
    {
        var units = plan["resources"].Items.Select(resource => resource["units"]).ToArray();
        return Unknown(units.SelectMany(need => need["required"].Items.Concat(need["useful"].Items)), UnitCapabilities.Keys, "capability_unknown");
    }
}
