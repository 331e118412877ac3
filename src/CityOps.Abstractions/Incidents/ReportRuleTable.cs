using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What makes a line of the time-limit table apply.</summary>
[GenerateSerializer]
public enum ReportOccasion
{
    /// <summary>The incident was verified.</summary>
    Verified,

    /// <summary>A response began, its level was changed, or the incident was found sensitive.</summary>
    Response,

    /// <summary>The number of dead, missing or injured has grown after the receiver was told.</summary>
    Casualties,

    /// <summary>The response ended.</summary>
    Ended,
}

/// <summary>One line of the time-limit table (报送时限).</summary>
/// <param name="Key">Kebab case, once in the table.</param>
/// <param name="Occasion">What makes it apply.</param>
/// <param name="Classes">Classes of incidents that it is for; empty for all.</param>
/// <param name="Types">Types that it is for; empty for all.</param>
/// <param name="Levels">Levels that it is for; empty for all and for none.</param>
/// <param name="Kind">Which report.</param>
/// <param name="By">Role that reports; <c>lead</c> for the role in charge of the class.</param>
/// <param name="To">Role that is reported to.</param>
/// <param name="Written">In writing; otherwise by telephone.</param>
/// <param name="Minutes">Minutes from the occasion, at least 1.</param>
/// <param name="EveryMinutes">Minutes between one follow-up and the next; null: once.</param>
/// <param name="WindowDays">Applies only within so many days of the report of the incident; null: always.</param>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="Contents">What stands in the report.</param>
[GenerateSerializer, Immutable]
[Alias("report-rule")]
public sealed record ReportRule(
    [property: Id(0)] string Key,
    [property: Id(1)] ReportOccasion Occasion,
    [property: Id(2)] IReadOnlyList<IncidentClass> Classes,
    [property: Id(3)] IReadOnlyList<string> Types,
    [property: Id(4)] IReadOnlyList<ResponseLevel> Levels,
    [property: Id(5)] PlanReportKind Kind,
    [property: Id(6)] string By,
    [property: Id(7)] string To,
    [property: Id(8)] bool Written,
    [property: Id(9)] int Minutes,
    [property: Id(10)] int? EveryMinutes,
    [property: Id(11)] int? WindowDays,
    [property: Id(12)] ReportCertainty Certainty,
    [property: Id(13)] PlanText Source,
    [property: Id(14)] PlanText Contents);

/// <summary>Who has to be told of an incident, by when (报送时限表). Each city has one; until it puts its own in force, the delivered one.</summary>
/// <param name="Version">Its number, from 1, which is the delivered one; reports keep the one they fell due by.</param>
/// <param name="Leads">Role in charge of each class.</param>
/// <param name="Outside">Roles outside the city: what goes to them is signed by whoever decides on the level, and what they have to do themselves is only shown.</param>
/// <param name="SensitiveAs">A sensitive incident is reported as one of at least this level.</param>
/// <param name="Rules">The lines; of two that ask for the same report the earlier moment holds.</param>
[GenerateSerializer, Immutable]
[Alias("report-rule-table")]
public sealed record ReportRuleTable(
    [property: Id(0)] int Version,
    [property: Id(1)] IReadOnlyDictionary<IncidentClass, string> Leads,
    [property: Id(2)] IReadOnlyList<string> Outside,
    [property: Id(3)] ResponseLevel SensitiveAs,
    [property: Id(4)] IReadOnlyList<ReportRule> Rules)
{
    /// <summary>The origin of the reports that come of the table, where those of a plan name the plan.</summary>
    public const string Id = "report-rules";

    /// <summary>What stands in place of a role for whoever is in charge of the class.</summary>
    public const string Lead = "lead";
}
