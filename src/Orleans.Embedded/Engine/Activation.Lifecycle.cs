using Orleans.Core;
using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Engine;

internal enum Stage : byte
{
    New,
    Starting,
    Active,
    Closing,
    Gone,
}

internal sealed partial class Activation
{
    private volatile Stage _state;
    private Closing? _closing;
    private Exception? _failure;

    /// <summary>True when calls must look for another activation of the key.</summary>
    internal bool IsGone => _state == Stage.Gone;

    internal bool IsClosing => _closing is not null;

    /// <summary>Last seen in use, on the engine's coarse clock, in milliseconds.</summary>
    internal long LastUsedAt { get; private set; }

    /// <summary>True when it may be collected. A hint: the activation looks again in its own turn.</summary>
    internal bool IsIdleFor(TimeSpan age, long now) =>
        LastUsedAt != 0 && !_used && LooksIdle && _state == Stage.Active && now - LastUsedAt >= age.TotalMilliseconds && (_extras is null || _extras.KeepAliveUntil <= now);

    /// <summary>Called by the sweep for each busy activation.</summary>
    internal void NoteUse(long now)
    {
        if (!_used && _runningCount == 0 && LastUsedAt != 0)
            return;
        _used = false;
        LastUsedAt = now;
    }

    /// <inheritdoc />
    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        if (_turnOfThisThread == this)
            Close(deactivationReason, drains: false);
        else
            Post(self => self.Close(deactivationReason, drains: false));
    }

    /// <summary>Asks for the end once everything that waits has run: how the process stops.</summary>
    internal void Drain(DeactivationReason reason) => Post(self => self.Close(reason, drains: true));

    /// <summary>Asks for the end unless something has happened since the one who asks looked.</summary>
    internal void CloseIfIdleSince(long lastUsedAt) => Post(self =>
    {
        if (self.LastUsedAt == lastUsedAt && !self._used && self._runningCount == 0 && self._waitingCount == 0)
            self.Close(new DeactivationReason(DeactivationReasonCode.ActivationIdle, "Idle for longer than its age limit."), drains: false);
    });

    internal void DelayDeactivation(TimeSpan span) =>
        Extras.KeepAliveUntil = span < TimeSpan.Zero ? 0 : span == Timeout.InfiniteTimeSpan || span == TimeSpan.MaxValue ? long.MaxValue : Engine.Now + (long)span.TotalMilliseconds;

    /// <summary>An observer is not made by the engine: it is there from the start.</summary>
    internal void BindObserver(IGrainObserver observer)
    {
        _grain = new WeakReference(observer);
        _state = Stage.Active;
    }

    private void BeginActivation()
    {
        _state = Stage.Starting;
        _recheck = false;
        var starting = StartAsync();
        if (!starting.IsCompleted)
            _ = starting;
    }

    private async Task StartAsync()
    {
        try
        {
            _grain = Type.Constructor.Create(this, out var states);
            await WakeAsync(states);
            _state = Stage.Active;
        }
        catch (Exception exception)
        {
            // Whatever it was, it is the answer of everybody who waits; the next call after that tries again.
            await FailActivationAsync(exception);
        }

        _recheck = true;
    }

    /// <summary>Reads its state and lets it get ready; not for ever, for its key can have no other activation meanwhile.</summary>
    private async Task WakeAsync(IReadOnlyList<IStorage> states)
    {
        using var patience = new CancellationTokenSource();
        var waking = WakeAsync(states, patience.Token);
        if (waking.IsCompletedSuccessfully)
            return;
        await using var stopping = Engine.Stopping.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), patience);
        try
        {
            await waking.WaitAsync(Engine.Limits.ActivationTimeout, Engine.Clock);
        }
        catch (TimeoutException timeout) when (!waking.IsCompleted)
        {
            await patience.CancelAsync();
            throw new TimeoutException($"{GrainId} was not activated within {Engine.Limits.ActivationTimeout}.", timeout);
        }
    }

    private async Task WakeAsync(IReadOnlyList<IStorage> states, CancellationToken cancellationToken)
    {
        foreach (var state in states)
            await state.ReadStateAsync(cancellationToken);
        if (_grain is IGrainBase grain)
            await grain.OnActivateAsync(cancellationToken);
    }

    private async Task FailActivationAsync(Exception exception)
    {
        Engine.Log.ActivationFailed(this, exception);
        Type.Metrics.ActivationFailures.Add(1);
        _failure = exception;
        Type.Remove(this);
        await ReleaseAsync();
        _state = Stage.Gone;
    }

    private void Close(DeactivationReason reason, bool drains)
    {
        if (_state == Stage.Gone || _closing is not null)
            return;
        _closing = new Closing(reason, drains, Engine);
        _recheck = true;
    }

    private void BeginClosingWhenQuiet()
    {
        if (_state != Stage.Active)
            return;
        var quiet = _runningCount == 0 && (!_closing!.Drains || (_waitingCount == 0 && _batch is null));
        if (!quiet && !_closing!.IsOverdue)
            return;
        _state = Stage.Closing;
        _ = CloseAsync(_closing!);
    }

    private async Task CloseAsync(Closing closing)
    {
        try
        {
            Extras.StopTimers();
            if (_grain is IGrainBase grain)
                await grain.OnDeactivateAsync(closing.Reason, closing.Token).WaitAsync(closing.TimeLeft, Engine.Clock);
        }
        catch (Exception exception)
        {
            // The end comes all the same: nobody is left to tell but the log, and what may still run.
            closing.GiveUp();
            Engine.Log.DeactivationFailed(this, exception);
        }

        Type.Remove(this);
        await ReleaseAsync();
        _state = Stage.Gone;
        _recheck = true;
    }

    private async Task ReleaseAsync()
    {
        var grain = _grain;
        _grain = null;
        try
        {
            Extras.StopTimers();
            if (grain is IAsyncDisposable asyncDisposable)
                await asyncDisposable.DisposeAsync();
            else if (grain is IDisposable disposable)
                disposable.Dispose();
            await Extras.DisposeScopeAsync();
        }
        catch (Exception exception)
        {
            // As above.
            Engine.Log.DeactivationFailed(this, exception);
        }

        _closing?.Dispose();
        Extras.Deactivated.TrySetResult();
    }

    private void Forward(GrainCall call)
    {
        if (_failure is not null)
            call.Fail(_failure);
        else if (!call.MovesOn)
            call.Fail(new Runtime.OrleansException($"{GrainId} has ended."));
        else
            Type.Resend(Key, call);
    }
}
