using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Engine;

internal sealed partial class Activation
{
    private GrainCall? _inTurn;
    private GrainCall? _running;
    private GrainCall? _waitingFirst;
    private GrainCall? _waitingLast;
    private int _runningCount;
    private int _blockingCount;
    private int _blockingWriters;
    private int _waitingCount;
    private int _waitingThatMayPass;
    private bool _recheck;
    private bool _used;

    /// <summary>A call has come to the front of the inbox: it runs, waits, or goes to the next activation of its key.</summary>
    internal void Accept(GrainCall call)
    {
        if (call.IsCompleted)
            return;
        switch (_state)
        {
            case Stage.Gone:
                Forward(call);
                break;
            case Stage.Active when (_closing is null || _closing.Drains) && MayRun(call):
                Run(call);
                break;
            default:
                Wait(call);
                break;
        }
    }

    /// <summary>The calls that run and await something, then those that wait. Safe only in the activation's turn, or while its turn is stuck.</summary>
    internal IEnumerable<GrainCall> CallsUnderWay()
    {
        if (_inTurn is { } now)
            yield return now;
        for (var call = _running; call is not null; call = call.NextRunning)
            yield return call;
        for (TurnWork? work = _waitingFirst; work is not null; work = work.Next)
            yield return (GrainCall)work;
        for (var work = _batch; work is not null; work = work.Next)
        {
            if (work is GrainCall call)
                yield return call;
        }

        for (var work = Volatile.Read(ref _inbox); work is not null; work = work.Next)
        {
            if (work is GrainCall call)
                yield return call;
        }
    }

    /// <summary>What holds the grain, in words.</summary>
    internal string DescribeTurn()
    {
        var calls = new List<string>();
        if (_inTurn is { } now)
            calls.Add($"{now.Method} (in its turn)");
        for (var call = _running; call is not null; call = call.NextRunning)
            calls.Add($"{call.Method} (awaiting)");
        return calls.Count == 0 ? $"none runs, stage {_state}" : string.Join(", ", calls);
    }

    internal IEnumerable<GrainCall> RunningCalls()
    {
        for (var call = _running; call is not null; call = call.NextRunning)
            yield return call;
    }

    private bool MayRun(GrainCall call)
    {
        if (_blockingCount == 0 || call.IsAlwaysInterleave || Type.IsReentrant)
            return true;

        // Stricter than Orleans, where a writer may start when the first of two readers has ended: readers run beside readers only.
        if (call.IsReadOnly && _blockingWriters == 0)
            return true;
        if (_extras is not null && call.ReentrancyId is var id && id != Guid.Empty && _extras.IsInSection(id))
            return true;
        return Type.MayInterleave is not null && AskGrain(call);
    }

    /// <summary>The grain's own rule; when the rule fails, the call fails with it.</summary>
    private bool AskGrain(GrainCall call)
    {
        try
        {
            return Type.MayInterleave!(call) || (_running is { } running && Type.MayInterleave(running));
        }
        catch (Exception exception)
        {
            call.Fail(exception);
            return true;
        }
    }

    private bool MayPass(GrainCall call) =>
        call.IsReadOnly || call.IsAlwaysInterleave || Type.MayInterleave is not null || call.ReentrancyId != Guid.Empty;

    private void Run(GrainCall call)
    {
        if (call.IsCompleted)
            return;
        var target = Type.IsObserver ? ((WeakReference)_grain!).Target : _grain;
        if (target is null)
        {
            call.Fail(new Runtime.OrleansException($"The observer {GrainId} is no longer there."));
            return;
        }

        Type.Metrics.Calls.Add(1);
        _used |= call.IsUse;
        if (call.Context is { } context)
            Runtime.RequestContext.Install(context);
        _inTurn = call;
        var pending = call.Begin(this, target);
        _inTurn = null;
        if (Runtime.RequestContext.Current is not null)
            Runtime.RequestContext.Clear();
        if (pending is null)
            return;
        AddRunning(call);
        pending.ContinueWith(
            static (ended, state) => ((GrainCall)state!).Callee!.Ended((GrainCall)state, ended),
            call,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously | TaskContinuationOptions.DenyChildAttach,
            this);
    }

    private void Ended(GrainCall call, Task ended)
    {
        RemoveRunning(call);
        call.End(ended);

        // Not run here: this may be a stretch of another call's turn, which must end first.
        _recheck = true;
    }

    private void AddRunning(GrainCall call)
    {
        call.NextRunning = _running;
        _running = call;
        _runningCount++;
        if (call.IsAlwaysInterleave)
            return;
        _blockingCount++;
        if (!call.IsReadOnly)
            _blockingWriters++;
    }

    private void RemoveRunning(GrainCall call)
    {
        if (_running == call)
            _running = call.NextRunning;
        else
        {
            var before = _running!;
            while (before.NextRunning != call)
                before = before.NextRunning!;
            before.NextRunning = call.NextRunning;
        }

        call.NextRunning = null;
        _runningCount--;
        if (call.IsAlwaysInterleave)
            return;
        _blockingCount--;
        if (!call.IsReadOnly)
            _blockingWriters--;
    }

    private void Wait(GrainCall call)
    {
        call.Next = null;
        if (_waitingLast is null)
            _waitingFirst = call;
        else
            _waitingLast.Next = call;
        _waitingLast = call;
        _waitingCount++;
        if (MayPass(call))
            _waitingThatMayPass++;
    }

    /// <summary>The first waiting call that may run now, in the order of arrival; null when there is none, and then it needs no further look.</summary>
    private GrainCall? TakeWaiting()
    {
        if (_state is Stage.Active or Stage.Gone && (_closing is null || _closing.Drains || _state == Stage.Gone))
        {
            GrainCall? before = null;
            for (var call = _waitingFirst; call is not null; before = call, call = (GrainCall?)call.Next)
            {
                if (_state == Stage.Gone || call.IsCompleted || MayRun(call))
                {
                    Unlink(call, before);
                    return call;
                }

                if (_waitingThatMayPass == 0)
                    break;
            }
        }

        _recheck = false;
        return null;
    }

    private void Unlink(GrainCall call, GrainCall? before)
    {
        var next = (GrainCall?)call.Next;
        if (before is null)
            _waitingFirst = next;
        else
            before.Next = next;
        if (_waitingLast == call)
            _waitingLast = before;
        call.Next = null;
        _waitingCount--;
        if (MayPass(call))
            _waitingThatMayPass--;
    }
}
