namespace CityOps.Cases;

/// <summary>Makes views of states.</summary>
internal static class CaseViews
{
    /// <summary>The case as a reader sees it. It has been reported.</summary>
    public static CaseView Of(string key, long version, CaseState state) => new(
        key,
        version,
        CaseRules.ReceiptOf(state),
        state.Report!,
        state.Registration,
        state.Finding,
        state.FilingOrganisation,
        state.StageSince,
        state.OriginalTotalDue,
        state.Tasks,
        state.Supplements,
        state.FailedChecks,
        state.Extensions,
        state.Master,
        state.Absorbed,
        state.Incident,
        state.Rating);
}
