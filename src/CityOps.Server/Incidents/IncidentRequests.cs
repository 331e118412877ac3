using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>Asks what an activation would do.</summary>
/// <param name="Level">At which level.</param>
/// <param name="Choices">Which plans, whole or in part.</param>
internal sealed record PreviewRequest(ResponseLevel Level, IReadOnlyList<PlanChoice> Choices);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Key">The incident.</param>
/// <param name="Version">Its version after the command.</param>
/// <param name="Receipt">Where it stands.</param>
internal sealed record IncidentCommandAnswer(Guid OperationId, string Key, long Version, IncidentReceipt Receipt);
