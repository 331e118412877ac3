using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.DutyLogs;

/// <summary>The table that duty logs are searched in; made by migration 0002.</summary>
public static class DutyLogTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<DutyLogSummary> Instance { get; } = new SummaryTable<DutyLogSummary>("duty_log", "duty-log")
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("centre", NpgsqlDbType.Text, row => row.Centre)
        .With("on_duty", NpgsqlDbType.Text, row => row.OnDuty)
        .With("opened_at", NpgsqlDbType.TimestampTz, row => row.OpenedAt)
        .With("entries", NpgsqlDbType.Integer, row => row.Entries);
}
