using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Incidents;

/// <summary>The table that the cities' time limits are read from; made by migration 0018.</summary>
public static class ReportTableTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<ReportTableSummary> Instance { get; } = new SummaryTable<ReportTableSummary>("report_table", "report-table")
        .With("number", NpgsqlDbType.Integer, row => row.Number)
        .With("document", NpgsqlDbType.Text, row => row.Document)
        .With("since", NpgsqlDbType.TimestampTz, row => row.Since);
}
