using CityOps.Cases;
using CityOps.Plans;

namespace CityOps.Incidents;

/// <summary>
/// Who may begin, change and end a response, by its level: IV the shift leader for the department in charge, III and graver the leader
/// (分管领导, 市委市政府). Whoever may decide a graver level may decide a lesser one.
/// </summary>
public static class IncidentAuthority
{
    /// <summary>Whether a post may decide on a level.</summary>
    public static bool MayDecide(CaseRole role, ResponseLevel level) => role switch
    {
        CaseRole.Leader => true,
        CaseRole.ShiftLeader => level == ResponseLevel.IV,
        _ => false,
    };

    /// <summary>Post that has to decide on a level.</summary>
    public static CaseRole Of(ResponseLevel level) => level == ResponseLevel.IV ? CaseRole.ShiftLeader : CaseRole.Leader;
}
