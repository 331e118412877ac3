using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Postures;

/// <summary>The table that postures are listed from; made by migration 0012.</summary>
public static class PostureTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<PostureSummary> Instance { get; } = new SummaryTable<PostureSummary>("posture", "posture")
        .With("posture", NpgsqlDbType.Text, row => row.Posture)
        .With("level", NpgsqlDbType.Smallint, row => row.Level)
        .With("since", NpgsqlDbType.TimestampTz, row => row.Since)
        .With("incidents", NpgsqlDbType.Text, row => string.Join(',', row.Incidents))
        .With("pause", NpgsqlDbType.Text, row => row.Pause?.ToString());
}
