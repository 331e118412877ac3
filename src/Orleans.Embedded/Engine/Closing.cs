namespace Orleans.Embedded.Engine;

/// <summary>An activation on its way out.</summary>
internal sealed class Closing : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly GrainEngine _engine;
    private readonly long _deadline;

    public Closing(DeactivationReason reason, bool drains, GrainEngine engine)
    {
        Reason = reason;
        Drains = drains;
        _engine = engine;
        _deadline = engine.Now + (long)engine.Limits.DeactivationTimeout.TotalMilliseconds;
        _source = new CancellationTokenSource(engine.Limits.DeactivationTimeout, engine.Clock);
    }

    public DeactivationReason Reason { get; }

    /// <summary>What waits is run first. Otherwise it goes to the next activation.</summary>
    public bool Drains { get; }

    public CancellationToken Token => _source.Token;

    public bool IsOverdue => _engine.Now > _deadline;

    public TimeSpan TimeLeft => TimeSpan.FromMilliseconds(Math.Max(1, _deadline - _engine.Now));

    public void GiveUp() => _source.Cancel();

    public void Dispose() => _source.Dispose();
}
