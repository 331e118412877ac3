using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Proposals;

/// <summary>The table that proposals are listed from; made by migration 0012.</summary>
public static class ProposalTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<ProposalSummary> Instance { get; } = new SummaryTable<ProposalSummary>("proposal", "proposal")
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("source", NpgsqlDbType.Text, row => row.Source)
        .With("grid", NpgsqlDbType.Text, row => row.Grid)
        .With("raised_at", NpgsqlDbType.TimestampTz, row => row.RaisedAt);
}
