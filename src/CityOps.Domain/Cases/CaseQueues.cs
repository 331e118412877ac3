using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CityOps.Cases;

/// <summary>Where cases wait for a role: every status out of which one of its commands leads.</summary>
public static class CaseQueues
{
    private static readonly FrozenDictionary<CaseRole, ImmutableArray<CaseStatus>> ByRole = Enum.GetValues<CaseRole>()
        .ToFrozenDictionary(role => role, role => CaseTransitions.Open
            .Where(status => CaseTransitions.All.Any(transition => IsStep(transition) && transition.By.Contains(role) && transition.From.Contains(status)))
            .ToImmutableArray());

    /// <summary>The statuses in which a case waits for a role; empty for roles that only look on.</summary>
    public static ImmutableArray<CaseStatus> Of(CaseRole role) => ByRole[role];

    /// <summary>What may be done at any time (urge, void, supervise) makes no queue.</summary>
    private static bool IsStep(CaseTransition transition) => transition.Number > 0 && transition.From.Length < CaseTransitions.Open.Length && !transition.To.IsEmpty;
}
