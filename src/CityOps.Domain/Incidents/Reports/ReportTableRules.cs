using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using CityOps.Commands;
using CityOps.Plans;
using Decision = CityOps.Commands.Decision<CityOps.Incidents.ReportTableEvent, CityOps.Incidents.ReportTableReceipt>;

namespace CityOps.Incidents;

/// <summary>The time-limit table of a city as its rules see it: the one in force, whole, and of all of its own who put them in force when and why.</summary>
public sealed record ReportTableState
{
    /// <summary>The city's own table in force; null while the delivered one is.</summary>
    public ReportRuleTable? Own { get; init; }

    /// <summary>The city's own versions in the order of their numbers.</summary>
    public ImmutableList<ReportTableLine> Versions { get; init; } = [];

    /// <summary>The table in force.</summary>
    public ReportRuleTable InForce() => Own ?? ReportRuleJson.Delivered;

    /// <summary>All versions for a list, the newest first.</summary>
    public IReadOnlyList<ReportTableLine> Lines() =>
        [.. Versions.Prepend(new ReportTableLine(ReportRuleJson.Delivered.Version, true, null, null, Versions.FirstOrDefault()?.Since, null)).Reverse()];
}

/// <summary>What of the world a decision about a table needs.</summary>
/// <param name="MayEnforce">The actor may put a table in force in this city.</param>
/// <param name="Types">Types of incidents that a table may name.</param>
public sealed record ReportTableFacts(bool MayEnforce, IReadOnlySet<string> Types);

/// <summary>A table comes into force whole and without a flaw, or not at all; what is in force is never edited.</summary>
public sealed class ReportTableRules : IRules<ReportTableState, ReportTableCommand, ReportTableFacts, ReportTableEvent, ReportTableReceipt>
{
    private const int LongestReason = 2_000;

    private ReportTableRules()
    {
    }

    /// <inheritdoc />
    public static ReportTableState Initial { get; } = new();

    /// <inheritdoc />
    public static int StateSchema => 1;

    /// <inheritdoc />
    public static Decision Decide(ReportTableState state, ReportTableCommand command, in DecisionContext<ReportTableFacts> context)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (command is not EnforceReportTable enforce)
            throw new ArgumentOutOfRangeException(nameof(command), command.GetType().Name, "No rule for this command.");
        if (!context.Facts.MayEnforce)
            return Refusal.Of(ReportTableRefusals.RoleNotAllowed);
        if (!Wording.IsText(enforce.Reason, LongestReason))
            return Refusal.Of(PlanRefusals.TextInvalid, "field", "reason");
        var before = state.InForce();
        var table = enforce.Table with { Version = before.Version + 1 };
        if (ReportRuleJson.Flaws(table, context.Facts.Types) is { Count: > 0 } flaws)
            return Refusal.Of(ReportTableRefusals.Flawed, "count", flaws.Count.ToString(CultureInfo.InvariantCulture));
        if (JsonElement.DeepEquals(ReportRuleJson.Element(before), ReportRuleJson.Element(table with { Version = before.Version })))
            return Refusal.Of(ReportTableRefusals.NothingChanged);
        return Decision.Of(new ReportTableReceipt(table.Version), new ReportTableEnforced(table, enforce.Reason));
    }

    /// <inheritdoc />
    public static ReportTableState Apply(ReportTableState state, ReportTableEvent happened, Happening happening)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (happened is not ReportTableEnforced enforced)
            throw new ArgumentOutOfRangeException(nameof(happened), happened.GetType().Name, "No rule for this event.");
        var ended = state.Versions.ConvertAll(line => line with { Until = line.Until ?? happening.At });
        return state with
        {
            Own = enforced.Table,
            Versions = ended.Add(new ReportTableLine(enforced.Table.Version, false, happening.Actor, happening.At, null, enforced.Reason)),
        };
    }
}

/// <summary>Codes of the refusals of time-limit tables.</summary>
public static class ReportTableRefusals
{
    /// <summary>None of the actor's posts may put a table in force in the city.</summary>
    public const string RoleNotAllowed = "report_table_role_not_allowed";

    /// <summary>The table has flaws; the reader names them. Arguments: count.</summary>
    public const string Flawed = "report_table_flawed";

    /// <summary>The table says what the one in force says.</summary>
    public const string NothingChanged = "report_table_nothing_changed";
}
