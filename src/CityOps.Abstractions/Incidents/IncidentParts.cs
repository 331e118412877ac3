using System.Text.Json.Serialization;
using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>What was said when the incident was received (接报). Evidence: never edited.</summary>
/// <param name="Source">How the centre came to know.</param>
/// <param name="By">Account of the one who entered it.</param>
/// <param name="At">When it came in.</param>
/// <param name="Address">Place in words.</param>
/// <param name="Place">Place on the ground.</param>
/// <param name="Grid">Unit grid that the place lies in.</param>
/// <param name="Text">What was said.</param>
/// <param name="Reference">Key of the case, sensor or warning that it came from; null for none.</param>
/// <param name="Exercise">A drill: it enters no statistics.</param>
[GenerateSerializer, Immutable]
[Alias("incident-report")]
public sealed record IncidentReport(
    [property: Id(0)] IncidentSource Source,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Address,
    [property: Id(4)] CasePosition Place,
    [property: Id(5)] string Grid,
    [property: Id(6)] string Text,
    [property: Id(7)] string? Reference,
    [property: Id(8)] bool Exercise);

/// <summary>What the incident has done so far. Null: not known yet, which is not nought.</summary>
/// <param name="Deaths">People dead.</param>
/// <param name="Missing">People missing.</param>
/// <param name="SeriousInjured">People seriously injured.</param>
/// <param name="LightInjured">People slightly injured.</param>
/// <param name="AffectedPeople">People affected.</param>
/// <param name="RelocatedPeople">People who have to be moved.</param>
/// <param name="LossYuan">Direct loss in yuan.</param>
/// <param name="AreaSquareKilometres">Area affected.</param>
[GenerateSerializer, Immutable]
[Alias("incident-figures")]
public sealed record IncidentFigures(
    [property: Id(0)] int? Deaths,
    [property: Id(1)] int? Missing,
    [property: Id(2)] int? SeriousInjured,
    [property: Id(3)] int? LightInjured,
    [property: Id(4)] int? AffectedPeople,
    [property: Id(5)] int? RelocatedPeople,
    [property: Id(6)] decimal? LossYuan,
    [property: Id(7)] double? AreaSquareKilometres)
{
    /// <summary>Nothing is known.</summary>
    public static IncidentFigures Unknown { get; } = new(null, null, null, null, null, null, null, null);
}

/// <summary>A level that somebody proposes (启动建议).</summary>
/// <param name="Level">The level.</param>
/// <param name="By">Account.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("proposed-level")]
public sealed record ProposedLevel(
    [property: Id(0)] ResponseLevel Level,
    [property: Id(1)] string By,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string Reason);

/// <summary>Who leads, since when.</summary>
/// <param name="Account">Account of the commander (指挥长).</param>
/// <param name="Since">Since when.</param>
[GenerateSerializer, Immutable]
[Alias("incident-commander")]
public sealed record IncidentCommander([property: Id(0)] string Account, [property: Id(1)] DateTimeOffset Since);

/// <summary>A zone that stands (区域).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Rule">What holds in it.</param>
/// <param name="Shape">Its shape around <paramref name="Place"/>.</param>
/// <param name="Place">What it is drawn around.</param>
/// <param name="Origin">The plan it is from; null when somebody drew it.</param>
/// <param name="Since">Since when it stands.</param>
[GenerateSerializer, Immutable]
[Alias("incident-zone")]
public sealed record IncidentZone(
    [property: Id(0)] PlanItemId Id,
    [property: Id(1)] PlanZoneKind Kind,
    [property: Id(2)] PlanText Name,
    [property: Id(3)] PlanText Rule,
    [property: Id(4)] PlanShape Shape,
    [property: Id(5)] CasePosition Place,
    [property: Id(6)] PlanOrigin? Origin,
    [property: Id(7)] DateTimeOffset Since)
{
    /// <summary>What a plume was worked out from; null for other zones, and for one of a plan while nobody has said where the wind blows.</summary>
    [Id(8)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public PlumeBasis? Plume { get; init; }
}

/// <summary>A plan that was activated (启动预案).</summary>
/// <param name="Origin">Plan and version.</param>
/// <param name="Level">At what level, the last time.</param>
/// <param name="At">When.</param>
/// <param name="By">Account.</param>
/// <param name="Choice">What of it was chosen; a change of the level adds no more than that.</param>
[GenerateSerializer, Immutable]
[Alias("activated-plan")]
public sealed record ActivatedPlan(
    [property: Id(0)] PlanOrigin Origin,
    [property: Id(1)] ResponseLevel Level,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] string By,
    [property: Id(4)] PlanChoice Choice);

/// <summary>A message that a plan brought, and whether it went out.</summary>
/// <param name="Message">The message.</param>
/// <param name="ReleasedAt">When it was released; null while it waits for its approval.</param>
/// <param name="ReleasedBy">Account of the one who released it.</param>
[GenerateSerializer, Immutable]
[Alias("incident-message")]
public sealed record IncidentMessage(
    [property: Id(0)] PlannedMessage Message,
    [property: Id(1)] DateTimeOffset? ReleasedAt,
    [property: Id(2)] string? ReleasedBy);
