using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Dispatch;

/// <summary>The table that assignments are listed from; made by migrations 0011 and 0013.</summary>
public static class AssignmentTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<AssignmentSummary> Instance { get; } = new SummaryTable<AssignmentSummary>("assignment", "assignment")
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("job", NpgsqlDbType.Text, row => row.Job)
        .With("longitude", NpgsqlDbType.Double, row => row.Longitude)
        .With("latitude", NpgsqlDbType.Double, row => row.Latitude)
        .With("next", NpgsqlDbType.Text, row => row.Next)
        .With("assigned_by", NpgsqlDbType.Text, row => row.AssignedBy)
        .With("assigned_at", NpgsqlDbType.TimestampTz, row => row.AssignedAt)
        .With("departed_at", NpgsqlDbType.TimestampTz, row => row.DepartedAt)
        .With("arrived_at", NpgsqlDbType.TimestampTz, row => row.ArrivedAt)
        .With("since", NpgsqlDbType.TimestampTz, row => row.Since)
        .With("request", NpgsqlDbType.Uuid, row => row.Request);
}
