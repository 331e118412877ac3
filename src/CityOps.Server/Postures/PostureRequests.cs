namespace CityOps.Postures;

/// <summary>Asks what a switch would change.</summary>
/// <param name="Posture">To what.</param>
/// <param name="PauseAreas">Leading digits of the unit grids in which limits would stand still; null for none.</param>
internal sealed record PosturePreviewRequest(Posture Posture, IReadOnlyList<string>? PauseAreas);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="OperationId">The operation; the same answer comes for the same one.</param>
/// <param name="Area">The area.</param>
/// <param name="Version">Its version after the command.</param>
/// <param name="Receipt">What holds now.</param>
internal sealed record PostureCommandAnswer(Guid OperationId, string Area, long Version, PostureReceipt Receipt);
