using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace CityOps.Journal;

/// <summary>Takes batches from the queue and writes each until it is known what became of all its writes.</summary>
internal sealed class WriterLane(WriteQueue queue, WriterConnection connection, JournalBell bell, JournalOptions options, JournalMetrics metrics, ILogger logger)
{
    /// <summary>Parts of a split batch do not wait long again for what the whole has waited for.</summary>
    private static readonly TimeSpan LockWaitOfParts = TimeSpan.FromMilliseconds(100);

    /// <summary>Below this load nobody waits for company.</summary>
    private const int GatherAbove = 64;

    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Where one repetition came, more come: a caller repeats all that it had under way.</summary>
    private const int CarefulBatches = 50;

    private TimeSpan _pause = FirstPause;
    private int _carefulLeft;

    /// <summary>Runs until the queue is closed and empty. A token that ends it earlier leaves no caller waiting.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        // What a lane writes is nobody's in particular, whoever asked for the journal first.
        Activity.Current = null;
        while (await queue.TakeAsync(options.MaxBatch, options.MaxBatchBytes, cancellationToken) is { Count: > 0 } batch)
        {
            await WriteUntilKnownAsync(batch, cancellationToken);
            await queue.GatherAsync(GatherAbove, options.MaxBatch, GatherFor);
        }
    }

    private async Task WriteUntilKnownAsync(List<PendingWrite> batch, CancellationToken cancellationToken)
    {
        var parts = new Stack<List<PendingWrite>>([batch]);
        while (parts.TryPop(out var part))
        {
            if (cancellationToken.IsCancellationRequested)
                Abandon(part);
            else if (await TryWriteAsync(part, isPart: !ReferenceEquals(part, batch), cancellationToken) is { } failure)
                await GoOnAsync(part, failure, parts, cancellationToken);
        }
    }

    private async Task GoOnAsync(List<PendingWrite> part, Exception failure, Stack<List<PendingWrite>> parts, CancellationToken cancellationToken)
    {
        switch (WriteFailures.Of(failure))
        {
            case WriteFailure.Taken when _carefulLeft == 0:
                _carefulLeft = CarefulBatches;
                parts.Push(part);
                break;

            // A write whose commit is unknown may itself be what is locked now: it must be waited for.
            case WriteFailure.Unavailable:
            case WriteFailure.Locked when part is [{ CommitUnknown: true }]:
                if (await PauseAsync(part, failure, cancellationToken) is { Count: > 0 } patient)
                    parts.Push(patient);
                break;
            case var _ when part is [var culprit]:
                Fail(culprit, failure);
                break;
            default:
                parts.Push(part[(part.Count / 2)..]);
                parts.Push(part[..(part.Count / 2)]);
                break;
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The edge of the loop: whatever a batch failed with decides how it goes on, and callers wait for it.")]
    private async Task<Exception?> TryWriteAsync(List<PendingWrite> writes, bool isPart, CancellationToken cancellationToken)
    {
        using var span = JournalTraces.Batch(writes);
        BatchTransaction? transaction = null;
        try
        {
            var session = await connection.OpenAsync(cancellationToken);
            var began = Stopwatch.GetTimestamp();
            transaction = new BatchTransaction(session, writes);
            await transaction.RunAsync(_carefulLeft > 0, isPart ? LockWaitOfParts : null, cancellationToken);
            _carefulLeft = Math.Max(0, _carefulLeft - 1);
            Deliver(writes, Stopwatch.GetElapsedTime(began));
            return null;
        }
        catch (Exception failure)
        {
            span.Failed(failure);
            var unknown = transaction is { CommitSent: true };
            if (unknown)
                writes.ForEach(write => write.CommitUnknown = true);
            if (unknown || !WriteFailures.LeavesSession(failure))
                await connection.CloseAsync();
            metrics.Retried(WriteFailures.Of(failure));
            return unknown ? new TimeoutException("A commit ended without an answer.", failure) : failure;
        }
    }

    private void Deliver(List<PendingWrite> writes, TimeSpan took)
    {
        _pause = FirstPause;
        bell.Ring();
        if (writes.Exists(write => write.CommitUnknown))
            metrics.Recovered();
        queue.Release(writes);
        foreach (var write in writes)
            write.Deliver();
        metrics.Committed(writes, took);
    }

    private void Fail(PendingWrite write, Exception failure)
    {
        logger.LogError(failure, "The journal refused a write to {Gate}", write.Gate);
        queue.Release([write]);
        metrics.Failed("Refused", 1);
        write.Fail(WriteFailures.Of(failure) is WriteFailure.Locked
            ? new JournalUnavailableException($"'{write.Gate}' is locked by somebody else. Nothing was written.", failure)
            : new JournalRefusedException($"'{write.Gate}': {failure.Message} Nothing was written.", failure));
    }

    /// <summary>
    /// Waits a moment for the database. Tells those that have waited too long, as far as it is certain that they were not written;
    /// returns the others.
    /// </summary>
    private async Task<List<PendingWrite>> PauseAsync(List<PendingWrite> writes, Exception failure, CancellationToken cancellationToken)
    {
        logger.LogWarning("The journal could not write a batch of {Count}; next try in {Pause}. {Reason}", writes.Count, _pause, Reason(failure));
        var byLate = writes.ToLookup(write => !write.CommitUnknown && write.Age > options.GiveUpAfter);
        List<PendingWrite> late = [.. byLate[true]];
        queue.Release(late);
        metrics.Failed("Unavailable", late.Count);
        foreach (var write in late)
            write.Fail(new JournalUnavailableException("The database could not be written to for too long. Nothing was written.", failure));
        await Task.Delay(_pause, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
        return [.. byLate[false]];
    }

    /// <summary>In a line: that the database is away is no defect, and says so twice a second.</summary>
    private static string Reason(Exception failure) => failure.InnerException is { } inner ? $"{failure.Message} {inner.Message}" : failure.Message;

    private void Abandon(List<PendingWrite> writes)
    {
        queue.Release(writes);
        foreach (var write in writes)
        {
            write.Fail(write.CommitUnknown
                ? new OutcomeUnknownException("The journal closed before the database could be asked what became of a commit. Repeat with the same operation identifier.")
                : new JournalUnavailableException("The journal closed before the database could be reached. Nothing was written."));
        }
    }
}
