using Orleans.Embedded.Calls;
using Orleans.Embedded.Engine;
using Orleans.Runtime;

namespace Orleans.Embedded.Timers;

/// <summary>A timer of a grain. A tick is a call like any other: it waits for its turn, and the next is set when it has ended.</summary>
internal sealed class GrainTimer : IGrainTimer
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _ended = new();
    private readonly Activation _activation;
    private readonly Func<CancellationToken, Task> _callback;
    private readonly GrainTimerCreationOptions _options;
    private TimeSpan _period;
    private ITimer? _timer;
    private bool _ticking;
    private bool _changed;
    private bool _missed;

    private GrainTimer(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _options = options;
        _period = options.Period;
    }

    internal bool Interleaves => _options.Interleave;

    internal bool KeepsAlive => _options.KeepAlive;

    public static GrainTimer Start(Activation activation, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options)
    {
        Check(options.DueTime, options.Period);
        var timer = new GrainTimer(activation, callback, options);
        activation.Extras.Add(timer);
        lock (timer._gate)
            timer._timer = activation.Engine.Clock.CreateTimer(static self => ((GrainTimer)self!).Tick(), timer, options.DueTime, Timeout.InfiniteTimeSpan);
        return timer;
    }

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime, period);
        lock (_gate)
        {
            _period = period;
            _changed = _ticking;
            _missed = false;
            if (!_ended.IsCancellationRequested)
                _timer?.Change(dueTime, Timeout.InfiniteTimeSpan);
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            if (_ended.IsCancellationRequested)
                return;
            _ended.Cancel();
            _timer?.Dispose();
        }

        _activation.Extras.Remove(this);
    }

    internal Task CallBack() => _ended.IsCancellationRequested ? Task.CompletedTask : _callback(_ended.Token);

    internal void Ended(Exception? failure)
    {
        if (failure is not null && !_ended.IsCancellationRequested)
            _activation.Engine.Log.TimerFailed(failure, _activation.ToString());
        bool owed;
        lock (_gate)
        {
            _ticking = false;
            owed = _missed;
            if (!_ended.IsCancellationRequested && !_changed)
                _timer?.Change(_period, Timeout.InfiniteTimeSpan);
            (_changed, _missed) = (false, false);
        }

        if (owed)
            Tick();
    }

    private static void Check(TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime < TimeSpan.Zero && dueTime != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(nameof(dueTime), dueTime, "A wait is not negative; Timeout.InfiniteTimeSpan means never.");
        if (period < TimeSpan.Zero && period != Timeout.InfiniteTimeSpan)
            throw new ArgumentOutOfRangeException(nameof(period), period, "A wait is not negative; Timeout.InfiniteTimeSpan means never.");
    }

    private void Tick()
    {
        lock (_gate)
        {
            // Changed by its own callback and due before that has ended: the tick comes right after it.
            _missed |= _ticking;
            if (_ticking || _ended.IsCancellationRequested)
                return;
            _ticking = true;
        }

        var call = new TimerCall(this) { IsOneWay = true, Callee = _activation, SentAt = _activation.Engine.Now };
        _activation.Push(call);
    }
}

/// <summary>One tick of a timer on its way through the grain's queue.</summary>
internal sealed class TimerCall(GrainTimer timer) : GrainCall<Nothing>
{
    private static readonly GrainMethod Tick = new(typeof(IGrainTimer), nameof(IGrainTimer), "Tick", GrainMethodOptions.None, null, []);

    public override GrainMethod Method => Tick;

    internal override bool IsAlwaysInterleave => timer.Interleaves;

    internal override bool IsUse => timer.KeepsAlive;

    internal override bool MovesOn => false;

    private protected override bool PassesFilters => false;

    public override int GetArgumentCount() => 0;

    public override object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index));

    public override void SetArgument(int index, object? value) => throw new ArgumentOutOfRangeException(nameof(index));

    protected override Task? Start(object target, out Nothing result) => Started(timer.CallBack(), out result);

    private protected override void Told(Exception? failure) => timer.Ended(failure);
}
