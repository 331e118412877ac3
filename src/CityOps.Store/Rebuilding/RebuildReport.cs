namespace CityOps.Journal;

/// <summary>What became of one table.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Rows">Rows written anew.</param>
/// <param name="Missing">How many of them were not there before.</param>
/// <param name="Unreadable">Things that stay as they are: the stream, and why.</param>
/// <param name="Seconds">How long it took.</param>
public sealed record RebuiltTable(string Table, long Rows, long Missing, IReadOnlyList<string> Unreadable, double Seconds);
