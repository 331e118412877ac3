using CityOps.Commands;
using CityOps.Journal;
using Orleans.Concurrency;

namespace CityOps.Incidents;

/// <summary>A command to the time-limit table of a city.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="Command"/>; the version of the journal, not the number of the table.</param>
[GenerateSerializer, Immutable]
[Alias("report-table-command")]
public abstract record ReportTableCommand(OperationId Operation, string Actor, long? ExpectedVersion)
    : Command(Operation, Actor, ExpectedVersion);

/// <summary>Puts a table in force in place of the one that is. A table with a flaw is refused whole.</summary>
/// <param name="Operation">As in <see cref="Command"/>.</param>
/// <param name="Actor">As in <see cref="Command"/>.</param>
/// <param name="ExpectedVersion">As in <see cref="ReportTableCommand"/>.</param>
/// <param name="Table">The table; whatever number it has, it gets the next one.</param>
/// <param name="Reason">Why, 1 to 2,000 characters.</param>
[GenerateSerializer, Immutable]
[Alias("enforce-report-table")]
public sealed record EnforceReportTable(OperationId Operation, string Actor, long? ExpectedVersion, [property: Id(0)] ReportRuleTable Table, [property: Id(1)] string Reason)
    : ReportTableCommand(Operation, Actor, ExpectedVersion);

/// <summary>What the one who put a table in force is told.</summary>
/// <param name="Number">The number that it got.</param>
[GenerateSerializer, Immutable]
[Alias("report-table-receipt")]
public sealed record ReportTableReceipt([property: Id(0)] int Number);

/// <summary>Something that happened to the table of a city. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("report-table-event")]
public abstract record ReportTableEvent;

/// <summary>A table came into force; the one before it no longer is.</summary>
/// <param name="Table">The table, whole, with its number.</param>
/// <param name="Reason">Why.</param>
[GenerateSerializer, Immutable]
[Alias("report-table-enforced")]
[JournalEvent("report-table-enforced", 1)]
public sealed record ReportTableEnforced([property: Id(0)] ReportRuleTable Table, [property: Id(1)] string Reason) : ReportTableEvent;

/// <summary>One version of the table in a list of them.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Delivered">It came with the product.</param>
/// <param name="By">Account that put it in force; null for the delivered one.</param>
/// <param name="Since">When it came into force; null for the delivered one.</param>
/// <param name="Until">When the next one took its place; null for the one in force.</param>
/// <param name="Reason">Why it was put in force; null for the delivered one.</param>
[GenerateSerializer, Immutable]
[Alias("report-table-line")]
public sealed record ReportTableLine(
    [property: Id(0)] int Number,
    [property: Id(1)] bool Delivered,
    [property: Id(2)] string? By,
    [property: Id(3)] DateTimeOffset? Since,
    [property: Id(4)] DateTimeOffset? Until,
    [property: Id(5)] string? Reason);

/// <summary>The table of a city with the story of its versions.</summary>
/// <param name="City">First four digits of the city's codes.</param>
/// <param name="Version">Version of the journal, for commands; 0 while the city has no table of its own.</param>
/// <param name="InForce">The table in force.</param>
/// <param name="Versions">All versions, the newest first; the first one is in force.</param>
[GenerateSerializer, Immutable]
[Alias("report-table-view")]
public sealed record ReportTableView(
    [property: Id(0)] string City,
    [property: Id(1)] long Version,
    [property: Id(2)] ReportRuleTable InForce,
    [property: Id(3)] IReadOnlyList<ReportTableLine> Versions);

/// <summary>The time-limit table of a city. Its key: the city's first four digits, <c>9901</c>.</summary>
[Alias("report-table-of-city")]
public interface IReportTableGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<ReportTableReceipt>> Execute(ReportTableCommand command, CancellationToken cancellationToken);

    /// <summary>The table in force and its versions, the delivered one included.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<ReportTableView> Read(CancellationToken cancellationToken);
}

/// <summary>The time-limit tables of the cities: those of their own, and for the others the delivered one.</summary>
public interface IReportTableShelf
{
    /// <summary>The table in force in a city.</summary>
    /// <param name="city">First four digits of the city's codes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<ReportRuleTable> InForceAsync(string city, CancellationToken cancellationToken);

    /// <summary>One version; null when there is none of that number.</summary>
    /// <param name="city">As above.</param>
    /// <param name="number">Its number.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<ReportRuleTable?> VersionAsync(string city, int number, CancellationToken cancellationToken);
}

/// <summary>Tells which city has another time-limit table.</summary>
public interface IReportTableFeed
{
    /// <summary>Tells, on a thread of the pool, the first four digits of the codes of each city whose table was replaced; null when any of them may have.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action<string?> changed);
}

/// <summary>The row of a city's table, for whoever decides by it.</summary>
public sealed record ReportTableSummary(string Key, ReadOnlyMemory<byte> State, int Number, string Document, DateTimeOffset Since)
    : SummaryRow(Key, State);
