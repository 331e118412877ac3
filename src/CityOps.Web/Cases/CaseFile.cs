using CityOps.Accounts;

namespace CityOps.Cases;

/// <summary>All that a screen knows of one case: how it stands and what happened.</summary>
/// <param name="View">How it stands.</param>
/// <param name="History">What happened, in order.</param>
public sealed record CaseFile(CaseView View, IReadOnlyList<CaseHappening> History)
{
    public CaseStatus Status => View.Standing.Status;

    public string TypeCode => View.Registration?.TypeCode ?? View.Report.TypeCode;

    public CaseKind Kind => View.Registration?.Kind ?? View.Report.Kind;

    public string Grid => View.Registration?.Grid ?? View.Report.Grid;

    public string Address => View.Registration?.Address ?? View.Report.Address;

    public CaseTask? Task => View.Tasks.Count == 0 ? null : View.Tasks[^1];

    public bool NeedsVerification => View.Report.Source != CaseSource.Collector;

    /// <summary>May be accepted and filed, as far as its truth goes.</summary>
    public bool True => Kind != CaseKind.Consultation && (!NeedsVerification || View.Finding == VerifyFinding.True);

    public bool RejectionProposed => History.Any(entry => entry.Event is CaseRejectionProposed);

    public bool VoidRequested => History.Any(entry => entry.Event is CaseVoidRequested);

    public bool MisdispatchConfirmed => LastAfter<CaseReturnRequested, CaseMisdispatchConfirmed>();

    public bool ExtensionReviewed => LastAfter<CaseExtensionRequested, CaseExtensionReviewed>();

    public CaseExtensionRequested? Extension => History.Select(entry => entry.Event).OfType<CaseExtensionRequested>().LastOrDefault();

    /// <summary>The account asked to verify or to check.</summary>
    public string? Asked => Status switch
    {
        CaseStatus.Verifying => History.Select(entry => entry.Event).OfType<CaseVerifySent>().LastOrDefault()?.Collector,
        CaseStatus.Checking => History.Select(entry => entry.Event).OfType<CaseCheckSent>().LastOrDefault()?.Checker,
        _ => null,
    };

    /// <summary>Photographs of the problem, and of the result, each with who sent them and when.</summary>
    public IEnumerable<CasePhoto> Photos => History.SelectMany(entry => CasePhoto.Of(entry));

    /// <summary>Whether a case is a post's business, as the rules see it.</summary>
    public bool Concerns(AccountPost post, string account) => post.Role switch
    {
        CaseRole.Citizen => View.Report.By == account,
        CaseRole.DistrictSeat => Task?.Centre == post.Organisation,
        CaseRole.Handler => (Status is CaseStatus.Dispatched or CaseStatus.SubDispatched && Task?.Centre is { } centre ? centre : Task?.Unit) == post.Organisation,
        _ => Grid.StartsWith(post.Area, StringComparison.Ordinal),
    };

    private bool LastAfter<TFirst, TThen>() =>
        History.Select(entry => entry.Event).LastOrDefault(happened => happened is TFirst or TThen) is TThen;
}
