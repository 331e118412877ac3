using CityOps.Journal;
using NpgsqlTypes;

namespace CityOps.Incidents;

/// <summary>The table that incidents are listed from; made by migrations 0010 and 0024.</summary>
public static class IncidentTable
{
    /// <summary>Its columns.</summary>
    public static SummaryTable<IncidentSummary> Instance { get; } = new SummaryTable<IncidentSummary>("incident", "incident")
        .With("status", NpgsqlDbType.Text, row => row.Status)
        .With("class", NpgsqlDbType.Text, row => row.Class)
        .With("type", NpgsqlDbType.Text, row => row.Type)
        .With("title", NpgsqlDbType.Text, row => row.Title)
        .With("level", NpgsqlDbType.Smallint, row => row.Level)
        .With("grid", NpgsqlDbType.Text, row => row.Grid)
        .With("longitude", NpgsqlDbType.Double, row => row.Longitude)
        .With("latitude", NpgsqlDbType.Double, row => row.Latitude)
        .With("address", NpgsqlDbType.Text, row => row.Address)
        .With("reference", NpgsqlDbType.Text, row => row.Reference)
        .With("commander", NpgsqlDbType.Text, row => row.Commander)
        .With("exercise", NpgsqlDbType.Boolean, row => row.Exercise)
        .With("received_at", NpgsqlDbType.TimestampTz, row => row.ReceivedAt)
        .With("activated_at", NpgsqlDbType.TimestampTz, row => row.ActivatedAt)
        .With("ended_at", NpgsqlDbType.TimestampTz, row => row.EndedAt)
        .With("tasks", NpgsqlDbType.Integer, row => row.Tasks)
        .With("tasks_done", NpgsqlDbType.Integer, row => row.TasksDone)
        .With("report_due", NpgsqlDbType.TimestampTz, row => row.ReportDue)
        .With("reports_late", NpgsqlDbType.Integer, row => row.ReportsLate)
        .With("reports_omitted", NpgsqlDbType.Integer, row => row.ReportsOmitted)
        .With("parent", NpgsqlDbType.Text, row => row.Parent)
        .With("children", NpgsqlDbType.Text, row => row.Children);
}
