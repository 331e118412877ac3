using System.Security.Cryptography;
using System.Text;

namespace CityOps.Journal;

/// <summary>
/// Names one command as its caller knows it. The caller makes it up (a version 7 UUID is best: it keeps the index local) and
/// repeats it when it repeats the command, so that a command has one effect and one answer however often it arrives.
/// </summary>
/// <param name="Value">Any UUID but the empty one.</param>
[GenerateSerializer, Immutable]
[Alias("operation-id")]
public readonly record struct OperationId([property: Id(0)] Guid Value)
{
    /// <summary>A new identifier, ordered by the time it was made.</summary>
    public static OperationId New() => new(Guid.CreateVersion7());

    /// <summary>
    /// The identifier that always belongs to the same words, for a command that follows from something else: thought of twice, by two servers
    /// or after a crash, it still has one effect.
    /// </summary>
    public static OperationId Of(string words)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(words), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new OperationId(new Guid(hash[..16], bigEndian: true));
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString();
}

/// <summary>The last row of a stream, as its writer knows it: what the next row is chained to.</summary>
/// <param name="Version">Sequence number of the last event; 0 before the first.</param>
/// <param name="Hash">SHA-256 of the last row (32 bytes), which covers the row before it and so the whole stream; 32 zero bytes before the first.</param>
public sealed record JournalHead(long Version, ReadOnlyMemory<byte> Hash)
{
    /// <summary>The head of a stream that has no event yet.</summary>
    public static JournalHead Empty { get; } = new(0, new byte[32]);
}

/// <summary>One thing that happened, ready to be written.</summary>
/// <param name="Kind">What happened, in the past tense and kebab case: <c>entry-added</c>. At most 100 characters.</param>
/// <param name="Schema">Version of the data's shape, from 1. Every version ever written is read for ever.</param>
/// <param name="Data">One JSON object, UTF-8, kept to the byte. At most 4 MiB, and no NUL character (<c>\u0000</c>), which the database cannot hold.</param>
public sealed record JournalEvent(string Kind, int Schema, ReadOnlyMemory<byte> Data);

/// <summary>
/// The row that screens search, one per thing, written in the same transaction as its events. A slice derives its own record with
/// the columns that it is searched by; <c>CityOps.Store</c> maps that record to a table.
/// </summary>
/// <param name="Key">Primary key: the key of the thing's grain. 1 to 200 characters.</param>
/// <param name="State">The thing's whole state as one JSON object, UTF-8: the fold of its events up to the append's last one.</param>
public abstract record SummaryRow(string Key, ReadOnlyMemory<byte> State);

/// <summary>The effect of one command: its events and the summary row they lead to, written together or not at all.</summary>
/// <param name="Stream">Stream name: trade word of the summary table, slash, key of the summary row (<c>duty-log/2026-11-21-day</c>). At most 200 characters.</param>
/// <param name="Expected">The head that the decision was made on.</param>
/// <param name="Operation">The command's identifier.</param>
/// <param name="Actor">Who did it: account of the post, or <c>system</c>. At most 200 characters.</param>
/// <param name="At">When it happened, by the clock of the one who states it; kept to the microsecond. From the year 1 to the year 9998.</param>
/// <param name="Events">One to 1,000 events, in order.</param>
/// <param name="Summary">The summary row after the last event.</param>
/// <param name="Answer">What the caller is told, as one JSON value, UTF-8; told again, to the byte, when the operation is repeated. Empty: nothing but the version.</param>
public sealed record Append(
    string Stream,
    JournalHead Expected,
    OperationId Operation,
    string Actor,
    DateTimeOffset At,
    IReadOnlyList<JournalEvent> Events,
    SummaryRow Summary,
    ReadOnlyMemory<byte> Answer);

/// <summary>What became of an append. Exactly one of the three.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Committed: durable before this value exists.</summary>
    /// <param name="Head">The stream's new head.</param>
    public sealed record Done(JournalHead Head) : AppendResult;

    /// <summary>Nothing was written: the stream is not where the decision thought it was. Load again and decide again.</summary>
    /// <param name="Current">The stream's version now.</param>
    public sealed record VersionConflict(long Current) : AppendResult;

    /// <summary>Nothing was written now: this operation took effect before.</summary>
    /// <param name="First">What it did and answered the first time.</param>
    public sealed record DuplicateOperation(RecordedOperation First) : AppendResult;
}

/// <summary>An operation that took effect.</summary>
/// <param name="Version">The stream's version after it.</param>
/// <param name="Answer">What its caller was told, as written; empty when only the version was.</param>
public sealed record RecordedOperation(long Version, ReadOnlyMemory<byte> Answer);

/// <summary>One event as it stands in the journal.</summary>
/// <param name="Seq">Sequence number in its stream, from 1 without gaps.</param>
/// <param name="At">When it happened.</param>
/// <param name="RecordedAt">When the database took it in.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Operation">The command it belongs to.</param>
/// <param name="Event">What happened.</param>
public sealed record RecordedEvent(long Seq, DateTimeOffset At, DateTimeOffset RecordedAt, string Actor, OperationId Operation, JournalEvent Event);

/// <summary>A thing as its summary row holds it.</summary>
/// <param name="Head">The head of its stream that the state belongs to.</param>
/// <param name="State">The state as one JSON object, UTF-8.</param>
public sealed record JournalSnapshot(JournalHead Head, ReadOnlyMemory<byte> State);

/// <summary>
/// The journal: append-only, chained, durable before it answers. One writer per process gathers the appends of all grains into
/// one transaction (group commit); docs/decisions tells why.
/// </summary>
public interface IJournal
{
    /// <summary>
    /// Writes the effect of one command. Returns only when the outcome is certain; a lost connection in the middle of a commit is
    /// resolved by reading before anybody is answered. While the database is slow, callers wait for a place; the wait is bounded.
    /// </summary>
    /// <param name="append">What to write.</param>
    /// <param name="cancellationToken">Stops waiting. The append may have happened all the same; repeat it with the same operation to learn.</param>
    /// <exception cref="ArgumentException">The append breaks a limit stated at its parts. Nothing was written.</exception>
    /// <exception cref="JournalUnavailableException">The database could not be reached or would not write for too long. Nothing was written.</exception>
    /// <exception cref="OutcomeUnknownException">The journal closed in the middle of a commit. The append may have happened; repeat it with the same operation to learn.</exception>
    /// <exception cref="JournalRefusedException">The database will never take this append as it is. Nothing was written.</exception>
    ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken);

    /// <summary>What an operation did, or null when it never took effect.</summary>
    ValueTask<RecordedOperation?> FindOperationAsync(string stream, OperationId operation, CancellationToken cancellationToken);

    /// <summary>The thing whose summary row is of type <typeparamref name="TSummary"/> and has that key, or null when it does not exist.</summary>
    ValueTask<JournalSnapshot?> LoadAsync<TSummary>(string key, CancellationToken cancellationToken)
        where TSummary : SummaryRow;

    /// <summary>The events of one stream after a version, in order.</summary>
    IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long after, CancellationToken cancellationToken);
}
