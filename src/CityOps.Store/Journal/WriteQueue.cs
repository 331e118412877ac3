namespace CityOps.Journal;

/// <summary>
/// What waits to be written. Bounded: past its capacity callers wait for a place. Writes with one gate leave one at a time, in the
/// order they came; all others leave as they came.
/// </summary>
internal sealed class WriteQueue(int capacity) : IDisposable
{
    private readonly Lock _sync = new();
    private readonly SemaphoreSlim _places = new(capacity, capacity);
    private readonly Queue<PendingWrite> _ready = new();
    private readonly Dictionary<string, Queue<PendingWrite>?> _gates = new(StringComparer.Ordinal);
    private readonly Queue<TaskCompletionSource> _idleLanes = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _gathering;
    private int _wanted;
    private int _underWay;
    private bool _closed;

    /// <summary>Writes queued or under way.</summary>
    public int Count => capacity - _places.CurrentCount;

    public void Dispose() => _places.Dispose();

    /// <summary>Takes a place and queues the write; false when none became free in time.</summary>
    /// <exception cref="JournalUnavailableException">The queue is closed.</exception>
    public async ValueTask<bool> TryAddAsync(PendingWrite write, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!await _places.WaitAsync(patience, cancellationToken))
            return false;
        Add(write);
        return true;
    }

    /// <summary>
    /// Waits a moment while the other lanes have large batches under way and little is ready: their callers, and those of the batch
    /// before, are about to come back. Lanes with equal shares write most for least (docs/decisions/0003).
    /// </summary>
    public async ValueTask GatherAsync(int atLeast, int maxCount, TimeSpan patience)
    {
        TaskCompletionSource gathering;
        lock (_sync)
        {
            var wanted = Math.Min(_underWay, maxCount);
            if (wanted < atLeast || _ready.Count >= wanted || _closed || _gathering is not null)
                return;
            _wanted = wanted;
            _gathering = gathering = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        await ((Task)gathering.Task).WaitAsync(patience).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lock (_sync)
            _gathering = null;
    }

    /// <summary>Takes up to <paramref name="maxCount"/> writes, waiting for the first. Empty only when the queue is closed and drained of what is ready.</summary>
    public async ValueTask<List<PendingWrite>> TakeAsync(int maxCount, int maxBytes, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task woken;
            lock (_sync)
            {
                var batch = Take(maxCount, maxBytes);
                _underWay += batch.Count;
                if (batch.Count > 0 || _drained.Task.IsCompleted)
                    return batch;
                var idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _idleLanes.Enqueue(idle);
                woken = idle.Task;
            }

            await woken.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Gives the places of known writes back, and lets the next ones through their gates.</summary>
    public void Release(IReadOnlyCollection<PendingWrite> writes)
    {
        lock (_sync)
        {
            _underWay -= writes.Count;
            foreach (var write in writes)
                OpenGate(write.Gate);
            GiveBack(writes.Count);
            WakeLanes();
        }
    }

    /// <summary>Withdraws what waited longer than <paramref name="patience"/>, and drops what its callers withdrew.</summary>
    public List<PendingWrite> Expire(TimeSpan patience)
    {
        var expired = new List<PendingWrite>();
        lock (_sync)
        {
            foreach (var chain in _gates.Values)
            {
                if (chain is not null)
                    GiveBack(Sweep(chain, patience, expired).Count);
            }

            var gone = Sweep(_ready, patience, expired);
            foreach (var write in gone)
                OpenGate(write.Gate);
            GiveBack(gone.Count);
            WakeLanes();
        }

        return expired;
    }

    /// <summary>Takes nothing more in; completes when all that was taken in is known.</summary>
    public Task CloseAsync()
    {
        lock (_sync)
        {
            _closed = true;
            GiveBack(0);
        }

        return _drained.Task;
    }

    private static List<PendingWrite> Sweep(Queue<PendingWrite> queue, TimeSpan patience, List<PendingWrite> expired)
    {
        var gone = new List<PendingWrite>();
        for (var left = queue.Count; left > 0; left--)
        {
            var write = queue.Dequeue();
            var late = write.Age > patience;
            if (late && write.TryGiveUp())
                expired.Add(write);
            if (late || write.IsGivenUp)
                gone.Add(write);
            else
                queue.Enqueue(write);
        }

        return gone;
    }

    private void Add(PendingWrite write)
    {
        lock (_sync)
        {
            if (_closed)
            {
                GiveBack(1);
                throw new JournalUnavailableException("The journal is closing.");
            }

            if (!_gates.TryGetValue(write.Gate, out var chain))
            {
                _gates.Add(write.Gate, null);
                _ready.Enqueue(write);
                WakeLanes();
                return;
            }

            if (chain is null)
                _gates[write.Gate] = chain = new Queue<PendingWrite>();
            chain.Enqueue(write);
        }
    }

    private List<PendingWrite> Take(int maxCount, int maxBytes)
    {
        var batch = new List<PendingWrite>(Math.Min(maxCount, _ready.Count));
        var bytes = 0;
        while (batch.Count < maxCount && _ready.TryPeek(out var next) && (batch.Count == 0 || bytes + next.Bytes <= maxBytes))
        {
            _ready.Dequeue();
            if (next.TryStart())
            {
                batch.Add(next);
                bytes += next.Bytes;
                continue;
            }

            OpenGate(next.Gate);
            GiveBack(1);
        }

        return batch;
    }

    private void OpenGate(string gate)
    {
        if (_gates[gate] is { Count: > 0 } chain)
            _ready.Enqueue(chain.Dequeue());
        else
            _gates.Remove(gate);
    }

    private void GiveBack(int places)
    {
        if (places > 0)
            _places.Release(places);
        if (!_closed || _gates.Count > 0)
            return;
        _drained.TrySetResult();
        while (_idleLanes.TryDequeue(out var lane))
            lane.TrySetResult();
    }

    private void WakeLanes()
    {
        if (_gathering is not null && _ready.Count >= _wanted)
            _gathering.TrySetResult();
        for (var ready = _ready.Count; ready > 0 && _idleLanes.TryDequeue(out var lane); ready--)
            lane.TrySetResult();
    }
}
