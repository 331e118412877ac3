namespace Orleans.Embedded.Tests.Embedded;

/// <summary>A clock that stands until it is moved, and whose timers ring while it is moved.</summary>
internal sealed class FakeClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<Bell> _bells = [];
    private TimeSpan _now = TimeSpan.FromDays(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp()
    {
        lock (_gate)
            return _now.Ticks;
    }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var bell = new Bell(this, () => callback(state));
        bell.Change(dueTime, period);
        return bell;
    }

    /// <summary>Moves the clock in steps of at most a second, each bell at its own time.</summary>
    public void Move(TimeSpan span)
    {
        for (var left = span; left > TimeSpan.Zero;)
        {
            var step = left < TimeSpan.FromSeconds(1) ? left : TimeSpan.FromSeconds(1);
            left -= step;
            Bell[] due;
            lock (_gate)
            {
                _now += step;
                due = [.. _bells.Where(bell => bell.Due <= _now)];
            }

            foreach (var bell in due)
                bell.Ring();
        }
    }

    private sealed class Bell(FakeClock clock, Action ring) : ITimer
    {
        private TimeSpan _period;

        public TimeSpan Due { get; private set; } = TimeSpan.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock._gate)
            {
                _period = period;
                Due = dueTime == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : clock._now + dueTime;
                clock._bells.Remove(this);
                if (Due != TimeSpan.MaxValue)
                    clock._bells.Add(this);
            }

            return true;
        }

        public void Ring()
        {
            Change(_period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : _period, _period);
            ring();
        }

        public void Dispose()
        {
            lock (clock._gate)
                clock._bells.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
