using Npgsql;

namespace CityOps.Journal;

/// <summary>A summary row was not where its journal is. Its append must not be written: the two would part for good.</summary>
internal sealed class SummaryOutOfStepException(string table)
    : Exception($"Summary table {table} does not hold the row at the version that the journal is at. Run `cityops verify`.");

/// <summary>A write of the batch is contested: what it was decided on is not what is there, or its operation took effect before.</summary>
internal sealed class ContestedBatchException() : Exception("A write of the batch is contested; it is written again with care.");

/// <summary>
/// One batch in one transaction. Every write knows its result before COMMIT is sent, so that afterwards one question is left: was it
/// committed.
/// </summary>
internal sealed class BatchTransaction(WriterSession session, IReadOnlyList<PendingWrite> writes)
{
    private NpgsqlConnection Connection => session.Connection;

    /// <summary>From here on a failure leaves the outcome unknown; before, certainly nothing was written.</summary>
    public bool CommitSent { get; private set; }

    /// <summary>Writes and commits.</summary>
    /// <param name="carefully">Expect operations and rows that are there already.</param>
    /// <param name="lockWait">How long to wait for a row that somebody else has locked; null: as the session does.</param>
    /// <param name="cancellationToken">Gives up, with the outcome as <see cref="CommitSent"/> says.</param>
    public async Task RunAsync(bool carefully, TimeSpan? lockWait, CancellationToken cancellationToken)
    {
        // The same order in every process: two batches with the same rows wait for each other, and never in a circle.
        var appends = writes.OfType<PendingAppend>().OrderBy(append => append.Gate, StringComparer.Ordinal).ToList();
        var states = writes.OfType<PendingStateWrite>().OrderBy(write => write.Gate, StringComparer.Ordinal).ToList();
        session.Begin();
        await using var transaction = await Connection.BeginTransactionAsync(cancellationToken);
        if (lockWait is { } wait)
            await SetLockWaitAsync(wait, cancellationToken);
        if (appends.Count > 0)
            await AppendAsync(appends, carefully, cancellationToken);
        if (states.Count > 0)
            await WriteStatesAsync(states, cancellationToken);
        CommitSent = true;
        await transaction.CommitAsync(cancellationToken);
        session.Committed();
    }

    private async Task SetLockWaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"SET LOCAL lock_timeout = {(int)wait.TotalMilliseconds}", Connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task WriteStatesAsync(List<PendingStateWrite> states, CancellationToken cancellationToken)
    {
        await StateStatements.WriteAsync(Connection, states, cancellationToken);
        var written = states.Where(state => state.Result is { Written: true }).ToList();
        if (written.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(Connection) { BatchCommands = { session.NewsOf(written) } };
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    private async Task AppendAsync(List<PendingAppend> appends, bool carefully, CancellationToken cancellationToken)
    {
        if (carefully)
            await AppendCarefullyAsync(appends, cancellationToken);
        else
            await AppendQuicklyAsync(appends, cancellationToken);
        foreach (var append in appends)
            append.Result = new AppendResult.Done(new JournalHead(append.Version, append.HeadHash));
    }

    /// <summary>All of them or none. The key of the journal and the versions of the summary rows tell when one is contested.</summary>
    private async Task AppendQuicklyAsync(List<PendingAppend> appends, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(Connection) { BatchCommands = { JournalStatements.All(appends) } };
        if (await WriteSummariesAsync(batch, appends, cancellationToken) is not null)
            throw new ContestedBatchException();
    }

    /// <summary>Each by itself: takes in those that stand on the head of their stream, and settles the others.</summary>
    private async Task AppendCarefullyAsync(List<PendingAppend> appends, CancellationToken cancellationToken)
    {
        var taken = await InsertFirstAsync(appends, cancellationToken);
        if (taken.Count < appends.Count)
        {
            var rejected = appends.Where(append => !taken.Contains(append.Gate)).ToList();
            appends.RemoveAll(append => !taken.Contains(append.Gate));
            await RejectedAppends.SettleAsync(Connection, rejected, cancellationToken);
        }

        if (appends.Count == 0)
            return;
        await using var batch = new NpgsqlBatch(Connection);
        if (appends.Exists(append => append.Hashes.Length > 1))
            batch.BatchCommands.Add(JournalStatements.Further(appends));
        if (await WriteSummariesAsync(batch, appends, cancellationToken) is { } table)
            throw new SummaryOutOfStepException(table.Name);
    }

    private async Task<HashSet<string>> InsertFirstAsync(List<PendingAppend> appends, CancellationToken cancellationToken)
    {
        var taken = new HashSet<string>(appends.Count, StringComparer.Ordinal);
        await using var batch = new NpgsqlBatch(Connection) { BatchCommands = { JournalStatements.First(appends) } };
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            taken.Add(rows.GetString(0));
        return taken;
    }

    /// <summary>Runs what is in the batch and then writes the summary rows and the news for the tail; null, or the table that did not hold all of them as expected.</summary>
    private async Task<SummaryTable?> WriteSummariesAsync(NpgsqlBatch batch, List<PendingAppend> appends, CancellationToken cancellationToken)
    {
        var before = batch.BatchCommands.Count;
        var groups = appends.GroupBy(append => (append.Table, IsFirst: append.Expected == 0))
            .OrderBy(group => group.Key.Table.Name, StringComparer.Ordinal)
            .ThenBy(group => group.Key.IsFirst)
            .Select(group => (group.Key.Table, Appends: group.ToList()))
            .ToList();
        foreach (var (table, group) in groups)
            batch.BatchCommands.Add(table.Write(group));
        batch.BatchCommands.Add(session.NewsOf(appends));
        await batch.ExecuteNonQueryAsync(cancellationToken);
        for (var i = 0; i < groups.Count; i++)
        {
            if (batch.BatchCommands[before + i].RecordsAffected != groups[i].Appends.Count)
                return groups[i].Table;
        }

        return null;
    }
}
