using System.Text.Json;
using CityOps.Journal;

namespace CityOps.Http;

/// <summary>One journal row of a thing, as it is shown to whoever may see the thing.</summary>
/// <param name="Seq">Number in the thing's journal, from 1.</param>
/// <param name="At">When.</param>
/// <param name="Actor">Account.</param>
/// <param name="Kind">What, as the journal names it.</param>
/// <param name="Schema">Version of the kind.</param>
/// <param name="Data">All of it.</param>
internal sealed record JournalLine(long Seq, DateTimeOffset At, string Actor, string Kind, int Schema, JsonElement Data)
{
    /// <summary>Reads a stream, the oldest first.</summary>
    /// <param name="journal">Where from.</param>
    /// <param name="stream">The stream.</param>
    /// <param name="after">The row before the first.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<IReadOnlyList<JournalLine>> ReadAsync(IJournal journal, string stream, long after, CancellationToken cancellationToken)
    {
        List<JournalLine> lines = [];
        await foreach (var row in journal.ReadAsync(stream, Math.Max(0, after), cancellationToken))
            lines.Add(new JournalLine(row.Seq, row.At, row.Actor, row.Event.Kind, row.Event.Schema, JsonElement.Parse(row.Event.Data.Span)));
        return lines;
    }
}
