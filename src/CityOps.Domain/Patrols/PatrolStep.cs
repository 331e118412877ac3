using CityOps.Commands;

namespace CityOps.Patrols;

/// <summary>What one rule says: what happens, or why nothing does.</summary>
internal sealed record PatrolStep(IReadOnlyList<PatrolEvent> Events, Refusal? Refusal)
{
    public static implicit operator PatrolStep(PatrolEvent happened) => new([happened], null);

    public static implicit operator PatrolStep(Refusal refusal) => new([], refusal);
}
