using System.Diagnostics;
using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

internal sealed partial class Activation
{
    // A turn of this many pieces of work, or of this many ticks, goes back to the end of the pool's queue: one busy grain must not hold a thread.
    private const int WorkPerVisit = 256;
    private static readonly long TicksPerVisit = Stopwatch.Frequency / 100;

    // In the inbox: nobody is on the way to run it. Null is reserved for that, so "running and empty" needs a mark.
    private static readonly TurnWork Awake = new EngineWork(static _ => { });

    private TurnWork? _inbox;
    private TurnWork? _batch;

    // How many of the batch are left: they wait as those in the inbox do, and count against the bound of the queue.
    private int _batchCount;
    private int _listedAsBusy;

    /// <summary>When the sweep asked for a look at the calls under way that has not been taken yet; 0 when none is due.</summary>
    internal long LookAskedAt { get; set; }

    /// <summary>Nothing waits, nothing runs. Read from other threads as a hint.</summary>
    internal bool LooksIdle => Volatile.Read(ref _inbox) is null && _runningCount == 0 && _waitingCount == 0;

    /// <summary>How many pieces of work wait. Read from other threads as a hint.</summary>
    internal int QueueLength => (Volatile.Read(ref _inbox)?.Depth ?? 0) + _batchCount + _waitingCount;

    /// <summary>Puts a call into the queue, or fails it when the queue is full.</summary>
    internal void Enqueue(GrainCall call)
    {
        call.Callee = this;
        var limit = Engine.Limits.QueueLimit;

        // A call that never waits for others is not kept out by those that do: it may be the one that frees them.
        if (!TryPush(call, limit - _batchCount - _waitingCount) && !(call.IsAlwaysInterleave && TryPush(call, limit)))
        {
            Type.Metrics.Rejections.Add(1);
            call.Fail(new LimitExceededException(GrainEngineLimits.QueueLimitName, QueueLength, limit, $"The queue of {GrainId} is full; {call.Method} was not taken in. Its turn: {DescribeTurn()}."));
        }
    }

    /// <summary>Puts work of the engine into the queue; never refused.</summary>
    internal void Push(TurnWork work) => TryPush(work, int.MaxValue);

    /// <summary>Runs an act in the activation's turn.</summary>
    internal void Post(Action<Activation> act) => Push(new EngineWork(act));

    void IThreadPoolWorkItem.Execute()
    {
        if (_listedAsBusy == 0 && Interlocked.Exchange(ref _listedAsBusy, 1) == 0)
            Engine.Busy.Add(this);
        var before = _turnOfThisThread;
        _turnOfThisThread = this;
        try
        {
            // Run as a task of this scheduler, so that awaits in the turn find it as TaskScheduler.Current.
            new Task(static self => ((Activation)self!).Visit(), this).RunSynchronously(this);
        }
        finally
        {
            _turnOfThisThread = before;
        }
    }

    /// <inheritdoc />
    protected override void QueueTask(Task task) => Push(new ContinuationWork(task));

    /// <inheritdoc />
    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && _turnOfThisThread == this && TryExecuteTask(task);

    /// <inheritdoc />
    protected override IEnumerable<Task>? GetScheduledTasks() => null;

    internal void RunContinuation(Task task) => TryExecuteTask(task);

    /// <summary>Called by the sweep: true when nothing is under way and it was taken off the list of busy activations.</summary>
    internal bool TryUnlistAsBusy()
    {
        if (!LooksIdle)
            return false;
        Volatile.Write(ref _listedAsBusy, 0);
        Interlocked.MemoryBarrier();

        // Woken between the look and the write: the waker saw it still listed and did not list it again.
        return LooksIdle || Interlocked.Exchange(ref _listedAsBusy, 1) != 0;
    }

    private bool TryPush(TurnWork work, int room)
    {
        var head = Volatile.Read(ref _inbox);
        while (true)
        {
            var behind = head is null || ReferenceEquals(head, Awake) ? null : head;
            var depth = (behind?.Depth ?? 0) + 1;
            if (depth > room)
                return false;
            work.Next = behind;
            work.Depth = depth;
            var seen = Interlocked.CompareExchange(ref _inbox, work, head);
            if (ReferenceEquals(seen, head))
                break;
            head = seen;
        }

        if (head is null)
            ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
        return true;
    }

    /// <summary>Runs turns until nothing waits or the visit has lasted long enough.</summary>
    private void Visit()
    {
        var started = Stopwatch.GetTimestamp();
        var last = started;
        for (var done = 0; ;)
        {
            if (NextWork() is not { } work)
            {
                if (Interlocked.CompareExchange(ref _inbox, null, Awake) == Awake)
                    return;
                continue;
            }

            work.RunTurn(this);
            var now = Stopwatch.GetTimestamp();
            NoteTurn(work, now - last);
            last = now;
            if (++done >= WorkPerVisit || now - started > TicksPerVisit)
            {
                ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
                return;
            }
        }
    }

    private TurnWork? NextWork()
    {
        if (_state == Stage.New)
            BeginActivation();
        if (_closing is not null)
            BeginClosingWhenQuiet();
        if (_recheck && TakeWaiting() is { } waiting)
            return waiting;
        var batch = _batch ?? TakeInbox();
        _batch = batch?.Next;
        if (batch is null)
            return null;
        batch.Next = null;
        _batchCount--;
        return batch;
    }

    /// <summary>Empties the inbox, oldest first; null when there was nothing.</summary>
    private TurnWork? TakeInbox()
    {
        var newest = Volatile.Read(ref _inbox);
        if (ReferenceEquals(newest, Awake))
            return null;
        newest = Interlocked.Exchange(ref _inbox, Awake);
        if (ReferenceEquals(newest, Awake))
            return null;
        _batchCount = newest!.Depth;
        TurnWork? oldest = null;
        while (newest is not null)
        {
            var next = newest.Next;
            newest.Next = oldest;
            oldest = newest;
            newest = next;
        }

        return oldest;
    }

    private void NoteTurn(TurnWork work, long ticks)
    {
        Type.Metrics.NoteTurn(ticks);
        if (ticks >= Engine.Limits.SlowTurnTicks)
            Engine.Log.SlowTurn(this, work, Stopwatch.GetElapsedTime(0, ticks));
    }
}
