namespace CityOps.Journal;

/// <summary>The journal in PostgreSQL.</summary>
internal sealed class PostgresJournal(JournalWriter writer, JournalReader reader, SummaryTables tables) : IJournal
{
    public ValueTask<AppendResult> AppendAsync(Append append, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(append);
        cancellationToken.ThrowIfCancellationRequested();
        var table = tables.Of(append.Summary.GetType());
        Limits.Check(append, table);
        return writer.WriteAsync(new PendingAppend(append, table), cancellationToken);
    }

    public ValueTask<RecordedOperation?> FindOperationAsync(string stream, OperationId operation, CancellationToken cancellationToken) =>
        reader.FindOperationAsync(stream, operation, cancellationToken);

    public ValueTask<JournalSnapshot?> LoadAsync<TSummary>(string key, CancellationToken cancellationToken)
        where TSummary : SummaryRow =>
        reader.LoadAsync(typeof(TSummary), key, cancellationToken);

    public IAsyncEnumerable<RecordedEvent> ReadAsync(string stream, long after, CancellationToken cancellationToken) =>
        reader.ReadAsync(stream, after, cancellationToken);
}
