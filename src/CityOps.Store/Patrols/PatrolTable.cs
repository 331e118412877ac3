using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Patrols;

/// <summary>The table that patrols are listed from; made by migration 0017.</summary>
public static class PatrolTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<PatrolSummary> Instance { get; } = new SummaryTable<PatrolSummary>("patrol", "patrol")
        .With("mark", NpgsqlDbType.Text, row => row.Mark)
        .With("next_due", NpgsqlDbType.TimestampTz, row => row.NextDue);
}
