using CityOps.Journal;

namespace CityOps.Cases;

/// <summary>The row of a case that queues, lists and maps are made of.</summary>
public sealed record CaseSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string? CaseNumber,
    string Status,
    string Source,
    string TypeCode,
    string Grid,
    double Longitude,
    double Latitude,
    string Address,
    string Flags,
    string? Unit,
    string? Centre,
    DateTimeOffset ReportedAt,
    DateTimeOffset StageSince,
    DateTimeOffset? StageDue,
    DateTimeOffset? TotalDue,
    DateTimeOffset? ClosedAt)
    : SummaryRow(Key, State);
