using System.Collections.Immutable;

namespace CityOps.DutyLogs;

/// <summary>A duty log as its rules see it.</summary>
public sealed record DutyLogState(
    DutyLogStatus Status,
    string Centre,
    string OnDuty,
    DateTimeOffset OpenedAt,
    string? OfferedTo,
    string? OpenMatters,
    ImmutableList<DutyEntry> Entries);
