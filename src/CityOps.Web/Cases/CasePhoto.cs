namespace CityOps.Cases;

/// <summary>A photograph of a case.</summary>
/// <param name="Id">Identifier of the stored photograph.</param>
/// <param name="At">When it came in.</param>
/// <param name="Actor">Who sent it.</param>
/// <param name="After">Shows the result, not the problem.</param>
/// <param name="Happened">What it came with.</param>
public sealed record CasePhoto(string Id, DateTimeOffset At, string Actor, bool After, CaseEvent Happened)
{
    /// <summary>Photographs that came with an event.</summary>
    public static IEnumerable<CasePhoto> Of(CaseHappening entry) => entry.Event switch
    {
        CaseReported said => Before(entry, said.Report.Evidence),
        CaseVerified said => Before(entry, said.Evidence),
        CaseSupplemented said => Before(entry, said.Evidence),
        CaseSelfHandled said => Before(entry, said.Before).Concat(Result(entry, said.After)),
        CaseFedBack said => Result(entry, said.Evidence),
        CaseChecked said => Result(entry, said.Evidence),
        _ => [],
    };

    /// <summary>Where the browser gets it.</summary>
    public static string Address(string id) => $"/api/v1/photos/{id}";

    private static IEnumerable<CasePhoto> Before(CaseHappening entry, CaseEvidence evidence) =>
        evidence.Photographs().Select(id => new CasePhoto(id, entry.At, entry.Actor, false, entry.Event));

    private static IEnumerable<CasePhoto> Result(CaseHappening entry, CaseEvidence evidence) =>
        evidence.Photographs().Select(id => new CasePhoto(id, entry.At, entry.Actor, true, entry.Event));
}
