using CityOps.Journal;

namespace CityOps.DutyLogs;

/// <summary>Something that happened to a duty log. Who did it and when stands in the journal row.</summary>
public abstract record DutyLogEvent;

/// <summary>The log was opened.</summary>
[JournalEvent("opened", 1)]
public sealed record DutyLogOpened(string Centre) : DutyLogEvent;

/// <summary>Something was noted.</summary>
[JournalEvent("entry-added", 1)]
public sealed record DutyEntryAdded(int Entry, DutyCategory Category, string Text) : DutyLogEvent;

/// <summary>An entry was corrected.</summary>
[JournalEvent("entry-corrected", 1)]
public sealed record DutyEntryCorrected(int Entry, string Text, string Reason) : DutyLogEvent;

/// <summary>The shift was offered.</summary>
[JournalEvent("handed-over", 1)]
public sealed record DutyHandedOver(string To, string OpenMatters) : DutyLogEvent;

/// <summary>The shift was taken over and the log closed.</summary>
[JournalEvent("taken-over", 1)]
public sealed record DutyTakenOver : DutyLogEvent;
