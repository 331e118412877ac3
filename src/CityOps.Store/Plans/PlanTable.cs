using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Plans;

/// <summary>The table that plans are listed from; made by migration 0014.</summary>
public static class PlanTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<PlanSummary> Instance { get; } = new SummaryTable<PlanSummary>("plan", "plan")
        .With("city", NpgsqlDbType.Text, row => row.City)
        .With("plan", NpgsqlDbType.Text, row => row.Plan)
        .With("name_zh", NpgsqlDbType.Text, row => row.NameZh)
        .With("name_en", NpgsqlDbType.Text, row => row.NameEn)
        .With("in_force", NpgsqlDbType.Integer, row => row.InForce)
        .With("in_force_document", NpgsqlDbType.Text, row => row.InForceDocument)
        .With("in_force_since", NpgsqlDbType.TimestampTz, row => row.InForceSince)
        .With("review_due", NpgsqlDbType.TimestampTz, row => row.ReviewDue)
        .With("working", NpgsqlDbType.Integer, row => row.Working)
        .With("working_status", NpgsqlDbType.Text, row => row.WorkingStatus)
        .With("working_document", NpgsqlDbType.Text, row => row.WorkingDocument)
        .With("holds_delivered", NpgsqlDbType.Boolean, row => row.HoldsDelivered);
}
