using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Resources;

/// <summary>The register of resources; made by migration 0015.</summary>
public static class ResourceTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<ResourceSummary> Instance { get; } = new SummaryTable<ResourceSummary>("resource", "resource")
        .With("kind", NpgsqlDbType.Text, row => row.Kind)
        .With("type", NpgsqlDbType.Text, row => row.Type)
        .With("name_zh", NpgsqlDbType.Text, row => row.NameZh)
        .With("name_en", NpgsqlDbType.Text, row => row.NameEn)
        .With("organisation", NpgsqlDbType.Text, row => row.Organisation)
        .With("grid", NpgsqlDbType.Text, row => row.Grid)
        .With("longitude", NpgsqlDbType.Double, row => row.Longitude)
        .With("latitude", NpgsqlDbType.Double, row => row.Latitude)
        .With("address", NpgsqlDbType.Text, row => row.Address)
        .With("stock", NpgsqlDbType.Integer, row => row.Stock)
        .With("held", NpgsqlDbType.Integer, row => row.Held)
        .With("readiness", NpgsqlDbType.Text, row => row.Readiness)
        .With("checked_at", NpgsqlDbType.TimestampTz, row => row.CheckedAt);
}
