using CityOps.Cases;
using CityOps.Languages;

namespace CityOps.Maps;

/// <summary>Cases that are one layer of the map.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Word">What it is called.</param>
/// <param name="Statuses">Where its cases stand.</param>
/// <param name="IsOn">Shown at first.</param>
internal sealed record CaseGroup(string Name, Word Word, IReadOnlyList<CaseStatus> Statuses, bool IsOn);

/// <summary>The layers of cases: every status is in one of them, except those without a place on a map of work.</summary>
internal static class CaseGroups
{
    public static IReadOnlyList<CaseGroup> All { get; } =
    [
        new("intake", new("待受理", "To accept"), [CaseStatus.Reported, CaseStatus.Verifying], true),
        new("filing", new("待立案", "To file"), [CaseStatus.Accepted, CaseStatus.SelfDoneReview], true),
        new("dispatch", new("待派遣", "To dispatch"), [CaseStatus.Filed, CaseStatus.ReturnRequested, CaseStatus.CheckFailed], true),
        new("handling", new("处置中", "In hand"), [CaseStatus.Dispatched, CaseStatus.SubDispatched, CaseStatus.Handling, CaseStatus.ExtensionRequested, CaseStatus.SuspensionRequested], true),
        new("checking", new("待核查", "To check"), [CaseStatus.FedBack, CaseStatus.Checking, CaseStatus.CheckPassed, CaseStatus.AbnormalRequested], true),
        new("suspended", new("挂账缓办", "Suspended"), [CaseStatus.Suspended, CaseStatus.Deferred], false),
        new("closed", new("已结案（24 小时）", "Closed (24 h)"), [CaseStatus.Closed, CaseStatus.ClosedAbnormal, CaseStatus.CallBack, CaseStatus.Evaluated], false),
    ];

    private static readonly HashSet<CaseStatus> Ends =
        [CaseStatus.Closed, CaseStatus.ClosedAbnormal, CaseStatus.CallBack, CaseStatus.Evaluated, CaseStatus.Rejected, CaseStatus.Merged, CaseStatus.NotFiled, CaseStatus.Void];

    /// <summary>Whether nothing is left to be done at its place.</summary>
    public static bool IsClosed(CaseLine line) => Ends.Contains(line.Status);
}
