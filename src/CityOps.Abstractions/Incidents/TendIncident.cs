using CityOps.Journal;

namespace CityOps.Incidents;

/// <summary>
/// Does all that the system has to do by itself with an incident by now, in one append: tells the post above of tasks that are overdue, and notes
/// reports that were not made. The system's command.
/// </summary>
/// <param name="Operation">As in <see cref="IncidentCommand"/>.</param>
/// <param name="Actor">As in <see cref="IncidentCommand"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="IncidentCommand"/>.</param>
[GenerateSerializer, Immutable]
[Alias("incident-tend")]
public sealed record TendIncident(OperationId Operation, string Actor, long? ExpectedVersion)
    : IncidentCommand(Operation, Actor, ExpectedVersion);
