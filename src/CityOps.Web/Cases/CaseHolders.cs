using CityOps.Languages;
using static CityOps.Cases.CaseStatus;

namespace CityOps.Cases;

/// <summary>Whose turn it is.</summary>
internal static class CaseHolders
{
    /// <summary>The post that a case lies with.</summary>
    public static Word Of(CaseFile file) => StatusWords.Of(RoleOf(file.Status, file));

    private static CaseRole RoleOf(CaseStatus status, CaseFile file) => status switch
    {
        Reported when file.RejectionProposed => CaseRole.ShiftLeader,
        Reported or CallBack => CaseRole.IntakeOperator,
        Verifying or Checking => CaseRole.Collector,
        Accepted or SelfDoneReview or FedBack or CheckPassed => CaseRole.ShiftLeader,
        Filed or ReturnRequested or CheckFailed or Suspended or Deferred => CaseRole.Dispatcher,
        ExtensionRequested => file.Extension is { NeedsLeader: true } ? CaseRole.Leader : CaseRole.ShiftLeader,
        SuspensionRequested or AbnormalRequested => CaseRole.Leader,
        Dispatched when file.Task?.Centre is not null => CaseRole.DistrictSeat,
        SubDispatched => CaseRole.DistrictSeat,
        Dispatched or Handling => CaseRole.Handler,
        _ => CaseRole.System,
    };
}
