using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.DutyLogs;

/// <summary>A command to a shift's duty log (值班日志).</summary>
[GenerateSerializer, Immutable]
[Alias("duty-log-command")]
public abstract record DutyLogCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Opens the log at the start of a shift.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">The post that goes on duty; it owns the log until it hands over.</param>
/// <param name="Centre">The centre on duty: <c>city</c> or a district's code. 1 to 50 characters.</param>
[GenerateSerializer, Immutable]
[Alias("open-duty-log")]
public sealed record OpenDutyLog(OperationId Operation, string Actor, [property: Id(0)] string Centre)
    : DutyLogCommand(Operation, Actor, null);

/// <summary>Notes something.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">Who notes it.</param>
/// <param name="Category">What it is.</param>
/// <param name="Text">1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("add-duty-entry")]
public sealed record AddDutyEntry(
    OperationId Operation,
    string Actor,
    [property: Id(0)] DutyCategory Category,
    [property: Id(1)] string Text)
    : DutyLogCommand(Operation, Actor, null);

/// <summary>Corrects an entry. The first wording stays in the journal: evidence is never edited.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">Must be who wrote the entry.</param>
/// <param name="ExpectedVersion">The version that the corrector saw.</param>
/// <param name="Entry">Number of the entry, from 1.</param>
/// <param name="Text">The right wording, 1 to 2,000 characters.</param>
/// <param name="Reason">Why, 1 to 200 characters.</param>
[GenerateSerializer, Immutable]
[Alias("correct-duty-entry")]
public sealed record CorrectDutyEntry(
    OperationId Operation,
    string Actor,
    long? ExpectedVersion,
    [property: Id(0)] int Entry,
    [property: Id(1)] string Text,
    [property: Id(2)] string Reason)
    : DutyLogCommand(Operation, Actor, ExpectedVersion);

/// <summary>Offers the shift to the next post (交班).</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">The post on duty.</param>
/// <param name="To">The post that is to take over; another than the one on duty.</param>
/// <param name="OpenMatters">What the next shift has to see to; may be empty, at most 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("hand-over-duty")]
public sealed record HandOverDuty(
    OperationId Operation,
    string Actor,
    [property: Id(0)] string To,
    [property: Id(1)] string OpenMatters)
    : DutyLogCommand(Operation, Actor, null);

/// <summary>Takes the shift over (接班), which closes the log.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">The post that the shift was offered to.</param>
[GenerateSerializer, Immutable]
[Alias("take-over-duty")]
public sealed record TakeOverDuty(OperationId Operation, string Actor)
    : DutyLogCommand(Operation, Actor, null);

/// <summary>What an entry is.</summary>
[GenerateSerializer]
public enum DutyCategory
{
    /// <summary>Something seen or heard.</summary>
    Observation,

    /// <summary>An order given or received.</summary>
    Order,

    /// <summary>An incident, or the suspicion of one.</summary>
    Incident,

    /// <summary>A report passed on.</summary>
    Report,
}
