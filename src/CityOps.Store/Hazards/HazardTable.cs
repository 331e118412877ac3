using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Hazards;

/// <summary>The register of dangerous substances; made by migration 0020.</summary>
public static class HazardTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<HazardSummary> Instance { get; } = new SummaryTable<HazardSummary>("hazard_entry", "hazard")
        .With("kind", NpgsqlDbType.Text, row => row.Kind)
        .With("name_zh", NpgsqlDbType.Text, row => row.NameZh)
        .With("name_en", NpgsqlDbType.Text, row => row.NameEn)
        .With("substance", NpgsqlDbType.Text, row => row.Substance)
        .With("un", NpgsqlDbType.Integer, row => row.Un)
        .With("tonnes", NpgsqlDbType.Double, row => row.Tonnes)
        .With("organisation", NpgsqlDbType.Text, row => row.Organisation)
        .With("grid", NpgsqlDbType.Text, row => row.Grid)
        .With("longitude", NpgsqlDbType.Double, row => row.Longitude)
        .With("latitude", NpgsqlDbType.Double, row => row.Latitude)
        .With("retired", NpgsqlDbType.Boolean, row => row.Retired);
}
