namespace CityOps.Plans;

/// <summary>
/// What is known of an incident when a level is proposed. Null means that nobody knows yet: a comparison with what is unknown does not
/// hold, and the proposal says so.
/// </summary>
/// <param name="Type">Type of the incident, kebab case.</param>
/// <param name="Deaths">People dead.</param>
/// <param name="Missing">People missing.</param>
/// <param name="SeriousInjured">People seriously injured (重伤), poisoned ones counted in.</param>
/// <param name="AffectedPeople">People affected.</param>
/// <param name="RelocatedPeople">People who have to be moved.</param>
/// <param name="LossYuan">Direct economic loss in yuan.</param>
/// <param name="AreaSquareKilometres">Area affected.</param>
/// <param name="DurationMinutes">How long it has lasted or will.</param>
/// <param name="Indicators">What is measured.</param>
/// <param name="Warnings">Warnings in force.</param>
/// <param name="Surges">Citizens' reports beside what is usual.</param>
/// <param name="LeaderOrder">A leader with the authority has ordered a response.</param>
[GenerateSerializer, Immutable]
[Alias("incident-facts")]
public sealed record IncidentFacts(
    [property: Id(0)] string Type,
    [property: Id(1)] int? Deaths,
    [property: Id(2)] int? Missing,
    [property: Id(3)] int? SeriousInjured,
    [property: Id(4)] int? AffectedPeople,
    [property: Id(5)] int? RelocatedPeople,
    [property: Id(6)] decimal? LossYuan,
    [property: Id(7)] double? AreaSquareKilometres,
    [property: Id(8)] double? DurationMinutes,
    [property: Id(9)] IReadOnlyList<IndicatorReading> Indicators,
    [property: Id(10)] IReadOnlyList<WarningInForce> Warnings,
    [property: Id(11)] IReadOnlyList<ReportSurge> Surges,
    [property: Id(12)] bool LeaderOrder)
{
    /// <summary>An incident of which nothing but the type is known.</summary>
    public static IncidentFacts Unknown(string type) => new(type, null, null, null, null, null, null, null, null, [], [], [], LeaderOrder: false);
}

/// <summary>Something measured (指标).</summary>
/// <param name="Indicator">Its key with its unit: <c>rain-millimetres</c>.</param>
/// <param name="WindowMinutes">Over the last so many minutes; null for the moment's value.</param>
/// <param name="Value">The value, in the unit of the key.</param>
[GenerateSerializer, Immutable]
[Alias("indicator-reading")]
public sealed record IndicatorReading([property: Id(0)] string Indicator, [property: Id(1)] int? WindowMinutes, [property: Id(2)] double Value);

/// <summary>A warning in force.</summary>
/// <param name="Kind">What it warns of: <c>rainstorm</c>.</param>
/// <param name="Colour">Its colour.</param>
[GenerateSerializer, Immutable]
[Alias("warning-in-force")]
public sealed record WarningInForce([property: Id(0)] string Kind, [property: Id(1)] WarningColour Colour);

/// <summary>Citizens' reports of one type in one area, beside what is usual there at that time.</summary>
/// <param name="Type">What is reported: a code of the catalogue or an incident type, kebab case.</param>
/// <param name="Reports">Reports in the window.</param>
/// <param name="Baseline">Reports that are usual in such a window.</param>
[GenerateSerializer, Immutable]
[Alias("report-surge")]
public sealed record ReportSurge([property: Id(0)] string Type, [property: Id(1)] int Reports, [property: Id(2)] double Baseline);

/// <summary>What the rules of a plan propose. A person decides.</summary>
/// <param name="Level">The gravest level whose condition holds; null when none does.</param>
/// <param name="Authority">Post that may decide it; null without a level.</param>
/// <param name="Reasons">Every comparison that made a level hold, the gravest level first.</param>
/// <param name="Unknown">Facts that were asked for and are not known.</param>
[GenerateSerializer, Immutable]
[Alias("level-proposal")]
public sealed record LevelProposal(
    [property: Id(0)] ResponseLevel? Level,
    [property: Id(1)] string? Authority,
    [property: Id(2)] IReadOnlyList<LevelReason> Reasons,
    [property: Id(3)] IReadOnlyList<string> Unknown);

/// <summary>One comparison that held.</summary>
/// <param name="Level">The level it speaks for.</param>
/// <param name="Comparison">As the plan has it: <c>deaths >= 3</c>.</param>
/// <param name="Actual">What was found: <c>4</c>.</param>
[GenerateSerializer, Immutable]
[Alias("level-reason")]
public sealed record LevelReason([property: Id(0)] ResponseLevel Level, [property: Id(1)] string Comparison, [property: Id(2)] string Actual);
