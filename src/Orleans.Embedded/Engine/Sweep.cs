using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Engine;

/// <summary>
/// The engine's slow hand: moves the coarse clock, ends calls that waited too long, finds idle activations. One timer for all of
/// them; a timer for each call would cost more than the call.
/// </summary>
internal sealed class Sweep(GrainEngine engine) : IDisposable
{
    private static readonly TimeSpan LongestPeriod = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan ShortestPeriod = TimeSpan.FromMilliseconds(20);
    private ITimer? _timer;
    private TimeSpan _period;
    private long _startedAt;
    private long _lastCollection;
    private int _sweeping;

    public void Start()
    {
        _startedAt = engine.Clock.GetTimestamp();
        _period = PeriodFor(engine.Limits.ResponseTimeout);
        _timer = engine.Clock.CreateTimer(_ => Run(), null, _period, _period);
    }

    public void Dispose() => _timer?.Dispose();

    private static TimeSpan PeriodFor(TimeSpan timeout)
    {
        var shortest = timeout < ShortestTimeout.Value ? timeout : ShortestTimeout.Value;
        var tenth = shortest / 10;
        return tenth > LongestPeriod ? LongestPeriod : tenth < ShortestPeriod ? ShortestPeriod : tenth;
    }

    private void Run()
    {
        engine.MoveClock(engine.Clock.GetElapsedTime(_startedAt));
        if (Interlocked.Exchange(ref _sweeping, 1) != 0)
            return;
        try
        {
            SweepBusy();
            CollectIdle();
        }
        catch (Exception exception)
        {
            // The sweep must go on: without it no call would ever time out.
            engine.Log.SweepFailed(exception);
        }
        finally
        {
            Volatile.Write(ref _sweeping, 0);
        }
    }

    private void SweepBusy()
    {
        var now = engine.Now;
        var stillBusy = new List<Activation>();
        foreach (var activation in engine.Busy.Take())
        {
            // Unlisted first: a use noted between the two would otherwise never be looked at again.
            var idle = activation.TryUnlistAsBusy();
            activation.NoteUse(now);
            if (idle)
                continue;
            stillBusy.Add(activation);
            Look(activation, now);
        }

        engine.Busy.PutBack(stillBusy);
    }

    /// <summary>
    /// Asks the activation to look at its calls in its own turn. One that has not come to do so since the last sweep is stuck in a
    /// turn: then its calls are looked at from here, which is safe because its lists stand still.
    /// </summary>
    private void Look(Activation activation, long now)
    {
        if (activation.LookAskedAt == 0)
        {
            activation.LookAskedAt = now;
            activation.Post(self =>
            {
                TimeOut(Overdue(self, engine.Now));
                self.LookAskedAt = 0;
            });
        }
        else if (now - activation.LookAskedAt >= 2 * _period.TotalMilliseconds)
        {
            // Not told from here: whoever awaits such a call may go on in its teller's thread, and the sweep must not stand still with it.
            var overdue = Overdue(activation, now);
            if (overdue.Count > 0)
                ThreadPool.UnsafeQueueUserWorkItem(self => self.TimeOut(overdue), this, preferLocal: false);
        }
    }

    private List<GrainCall> Overdue(Activation activation, long now)
    {
        const int most = 100_000;
        var overdue = new List<GrainCall>();
        foreach (var call in activation.CallsUnderWay().Take(most))
        {
            if (!call.IsOneWay && !call.IsCompleted && now - call.SentAt > TimeoutOf(call).TotalMilliseconds + _period.TotalMilliseconds)
                overdue.Add(call);
        }

        return overdue;
    }

    private void TimeOut(List<GrainCall> overdue) => overdue.ForEach(TimeOut);

    private TimeSpan TimeoutOf(GrainCall call) => call.Method.ResponseTimeout ?? engine.Limits.ResponseTimeout;

    private void TimeOut(GrainCall call)
    {
        var description = WaitChain.Describe(engine, call, TimeoutOf(call));
        call.Callee!.Type.Metrics.Timeouts.Add(1);
        engine.Log.CallTimedOut(description);
        call.Fail(new TimeoutException(description));
    }

    private void CollectIdle()
    {
        var now = engine.Now;
        if (now - _lastCollection < engine.Limits.CollectionQuantum.TotalMilliseconds)
            return;
        _lastCollection = now;
        foreach (var kind in engine.Kinds.All)
        {
            var age = kind.Traits.CollectionAge ?? engine.Limits.CollectionAge;
            if (age == Timeout.InfiniteTimeSpan)
                continue;
            foreach (var activation in kind.Activations.Where(activation => activation.IsIdleFor(age, now)))
                activation.CloseIfIdleSince(activation.LastUsedAt);
        }
    }
}
