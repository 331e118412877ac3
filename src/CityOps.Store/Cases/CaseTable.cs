using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Cases;

/// <summary>The table that cases are searched in; made by migration 0003.</summary>
public static class CaseTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<CaseSummary> Instance { get; } = new SummaryTable<CaseSummary>("case", "case")
        .With("case_number", NpgsqlDbType.Text, row => row.CaseNumber)
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("source", NpgsqlDbType.Text, row => row.Source)
        .With("type_code", NpgsqlDbType.Text, row => row.TypeCode)
        .With("grid", NpgsqlDbType.Text, row => row.Grid)
        .With("longitude", NpgsqlDbType.Double, row => row.Longitude)
        .With("latitude", NpgsqlDbType.Double, row => row.Latitude)
        .With("address", NpgsqlDbType.Text, row => row.Address)
        .With("flags", NpgsqlDbType.Text, row => row.Flags)
        .With("unit", NpgsqlDbType.Text, row => row.Unit)
        .With("centre", NpgsqlDbType.Text, row => row.Centre)
        .With("reported_at", NpgsqlDbType.TimestampTz, row => row.ReportedAt)
        .With("stage_since", NpgsqlDbType.TimestampTz, row => row.StageSince)
        .With("stage_due", NpgsqlDbType.TimestampTz, row => row.StageDue)
        .With("total_due", NpgsqlDbType.TimestampTz, row => row.TotalDue)
        .With("closed_at", NpgsqlDbType.TimestampTz, row => row.ClosedAt);
}
