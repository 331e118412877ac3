using CityOps.Journal;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Hands a report in for signature; given again it takes the place of what was handed in before.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Report">Which.</param>
/// <param name="Parts">What is known, each element at most once and at least one not blank. What is left out or blank is owed to a later report.</param>
[GenerateSerializer, Immutable]
[Alias("incident-submit-report")]
public sealed record SubmitReport(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanItemId Report,
    [property: Id(1)] IReadOnlyList<ReportPart> Parts)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Hands a report back to its author unsigned.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Report">Which.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-return-report")]
public sealed record ReturnReport(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanItemId Report,
    [property: Id(1)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>
/// Signs and sends a report that is due. One in writing has to be handed in first, by somebody else; what is said by telephone needs no paper.
/// </summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Report">Which.</param>
/// <param name="Text">What it says, 1 to 20,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-send-report")]
public sealed record SendReport(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanItemId Report,
    [property: Id(1)] string Text)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Notes that a report was not made (漏报): its countdown has passed once more. The system's command.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Report">Which.</param>
[GenerateSerializer, Immutable]
[Alias("incident-omit-report")]
public sealed record OmitReport(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] PlanItemId Report)
    : IncidentCommand(Operation, Actor, ExpectedVersion);

/// <summary>Says that time, place or people make the incident sensitive (敏感): it is reported as one of a graver level, whatever its level.</summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Reason">What is sensitive in it, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("incident-mark-sensitive")]
public sealed record MarkSensitive(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] string Reason)
    : IncidentCommand(Operation, Actor, ExpectedVersion);
