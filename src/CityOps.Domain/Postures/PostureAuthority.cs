using CityOps.Cases;
using CityOps.Incidents;
using CityOps.Plans;

namespace CityOps.Postures;

/// <summary>
/// Who decides on a posture: up to a warning the shift leader, above that the leader. An emergency that only responses of the lowest level
/// hold is the shift leader's, who decides on those. Whoever may go up may go down again.
/// </summary>
public static class PostureAuthority
{
    /// <summary>Whether a post may decide on a posture.</summary>
    /// <param name="role">The post.</param>
    /// <param name="posture">The posture gone to or come from, whichever is stronger.</param>
    /// <param name="level">Gravest level of the responses under way; null without one.</param>
    public static bool MayDecide(CaseRole role, Posture posture, ResponseLevel? level) => role switch
    {
        CaseRole.Leader => true,
        CaseRole.ShiftLeader => posture <= Posture.Warning || (posture == Posture.Emergency && level is { } held && IncidentAuthority.MayDecide(role, held)),
        _ => false,
    };

    /// <summary>Whether a post may ask for one that it may not decide on.</summary>
    public static bool MayPropose(CaseRole role) => role is CaseRole.ShiftLeader or CaseRole.Dispatcher;
}
