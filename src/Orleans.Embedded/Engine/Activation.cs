using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

/// <summary>
/// One live grain: its object, its queue and its turns. It is its own task scheduler, so that what the grain awaits comes back to
/// its turns, and its own thread pool item, so that waking it allocates nothing.
/// </summary>
/// <remarks>
/// The parts: Queue (who waits and whose turn it is), Turns (running calls), Lifecycle (birth and end). All fields but the inbox are
/// touched only in the activation's own turn.
/// </remarks>
internal sealed partial class Activation : TaskScheduler, IThreadPoolWorkItem, IGrainContext
{
    [ThreadStatic]
    private static Activation? _turnOfThisThread;

    private object? _grain;
    private ActivationExtras? _extras;

    internal Activation(GrainKind type, string key)
    {
        Type = type;
        Key = key;
    }

    /// <summary>The activation whose turn this thread runs.</summary>
    internal static Activation? OfThisTurn => _turnOfThisThread;

    /// <inheritdoc />
    public override int MaximumConcurrencyLevel => 1;

    /// <inheritdoc />
    public GrainId GrainId => new(Type.GrainType, IdSpan.Create(Key));

    /// <inheritdoc />
    public object? GrainInstance => _grain;

    /// <inheritdoc />
    public GrainReference GrainReference => Engine.CreateReference(Type.Interfaces[0], Type.TargetOf(this));

    /// <inheritdoc />
    public IServiceProvider ActivationServices => Extras.Services(Engine);

    /// <inheritdoc />
    public Task Deactivated => Extras.Deactivated.Task;

    internal GrainKind Type { get; }

    internal string Key { get; }

    internal GrainEngine Engine => Type.Engine;

    /// <summary>What only few activations have: timers, a scope, re-entrant sections. Made when first wanted, to keep an idle grain small.</summary>
    internal ActivationExtras Extras
    {
        get
        {
            if (_extras is null)
                Interlocked.CompareExchange(ref _extras, new ActivationExtras(), null);
            return _extras;
        }
    }

    /// <inheritdoc />
    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    /// <inheritdoc />
    public override string ToString() => GrainId.ToString();

    internal void EnterReentrantSection(Guid id)
    {
        Extras.EnterSection(id);
        _recheck = true;
    }

    internal void ExitReentrantSection(Guid id) => Extras.ExitSection(id);

    internal void NoteFailure() => Type.Metrics.Failures.Add(1);

    internal void NoteUnheard(GrainCall call, Exception? failure)
    {
        if (failure is not null)
            Engine.Log.OneWayCallFailed(call, failure);
    }
}
