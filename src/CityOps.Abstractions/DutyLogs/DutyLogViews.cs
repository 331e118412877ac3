using CityOps.Journal;

namespace CityOps.DutyLogs;

/// <summary>Where a duty log stands.</summary>
[GenerateSerializer]
public enum DutyLogStatus
{
    /// <summary>Not opened yet.</summary>
    Absent,

    /// <summary>The post is on duty.</summary>
    Open,

    /// <summary>Offered to the next post, which has not taken over yet.</summary>
    HandedOver,

    /// <summary>Taken over; nothing can be added.</summary>
    Closed,
}

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Entry">Number of the entry that was added or corrected; otherwise null.</param>
/// <param name="Status">Where the log stands now.</param>
[GenerateSerializer, Immutable]
[Alias("duty-log-receipt")]
public sealed record DutyLogReceipt([property: Id(0)] int? Entry, [property: Id(1)] DutyLogStatus Status);

/// <summary>One entry as it reads now.</summary>
/// <param name="Number">From 1.</param>
/// <param name="At">When it was noted.</param>
/// <param name="Author">Who noted it.</param>
/// <param name="Category">What it is.</param>
/// <param name="Text">The wording, corrections applied.</param>
/// <param name="Corrections">How often it was corrected; the earlier wordings stand in the history.</param>
[GenerateSerializer, Immutable]
[Alias("duty-entry")]
public sealed record DutyEntry(
    [property: Id(0)] int Number,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] string Author,
    [property: Id(3)] DutyCategory Category,
    [property: Id(4)] string Text,
    [property: Id(5)] int Corrections);

/// <summary>A duty log as a reader sees it.</summary>
/// <param name="Key">Key of the log: date and shift, <c>2026-11-21-day</c>.</param>
/// <param name="Version">For <see cref="CityOps.Commands.Command.ExpectedVersion"/>.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Centre">The centre on duty.</param>
/// <param name="OnDuty">The post on duty.</param>
/// <param name="OpenedAt">When the shift began.</param>
/// <param name="OfferedTo">The post that is to take over; null before.</param>
/// <param name="OpenMatters">What the next shift has to see to; null before.</param>
/// <param name="Entries">In order.</param>
[GenerateSerializer, Immutable]
[Alias("duty-log-view")]
public sealed record DutyLogView(
    [property: Id(0)] string Key,
    [property: Id(1)] long Version,
    [property: Id(2)] DutyLogStatus Status,
    [property: Id(3)] string Centre,
    [property: Id(4)] string OnDuty,
    [property: Id(5)] DateTimeOffset OpenedAt,
    [property: Id(6)] string? OfferedTo,
    [property: Id(7)] string? OpenMatters,
    [property: Id(8)] IReadOnlyList<DutyEntry> Entries);

/// <summary>The row of a duty log that lists are made of.</summary>
public sealed record DutyLogSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string Status,
    string Centre,
    string OnDuty,
    DateTimeOffset OpenedAt,
    int Entries)
    : SummaryRow(Key, State);
