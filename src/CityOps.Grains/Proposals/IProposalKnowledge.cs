namespace CityOps.Proposals;

/// <summary>What decisions on proposals rest on.</summary>
public interface IProposalKnowledge
{
    /// <summary>Gathers what the rules need for one command.</summary>
    ValueTask<ProposalGround> GatherAsync(ProposalCommand command, CancellationToken cancellationToken);
}

/// <summary>Lists of proposals.</summary>
public interface IProposalList
{
    /// <summary>Keys of those that nobody has decided on, the newest first, at most 100.</summary>
    Task<IReadOnlyList<string>> OpenAsync(string area, CancellationToken cancellationToken);
}

/// <summary>Counts reports by type and district.</summary>
public interface IReportCounts
{
    /// <summary>Types and districts with at least so many reports since a moment, with how many there were between another moment and that one.</summary>
    /// <param name="baselineFrom">From when the baseline is counted.</param>
    /// <param name="windowFrom">From when the window is.</param>
    /// <param name="least">Fewer are left out.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<IReadOnlyList<CountedReports>> CountAsync(DateTimeOffset baselineFrom, DateTimeOffset windowFrom, int least, CancellationToken cancellationToken);
}

/// <summary>Reports that were counted, and where the last of them was.</summary>
/// <param name="Count">How many.</param>
/// <param name="Place">Where the last was.</param>
/// <param name="Address">The same in words.</param>
public sealed record CountedReports(ReportCount Count, Cases.CasePosition Place, string Address);
