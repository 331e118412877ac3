using System.Reflection;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>
/// One call: message, queue node, filter context and result in a single object, because at a million calls a second every
/// allocation shows. Generated code derives one class for each method.
/// </summary>
public abstract partial class GrainCall : TurnWork, IInvokable
{
    private const int Pending = 0;
    private const int Completed = 1;
    private int _state;
    private object? _cancellation;

    private protected GrainCall()
    {
    }

    /// <summary>The method that is called.</summary>
    public abstract GrainMethod Method { get; }

    internal Activation? Caller { get; set; }

    internal Activation? Callee { get; set; }

    internal ContextValues? Context { get; set; }

    /// <summary>When it was sent, on the engine's coarse clock, in milliseconds.</summary>
    internal long SentAt { get; set; }

    /// <summary>Link of the list of calls that run; they are few, and only those that await.</summary>
    internal GrainCall? NextRunning { get; set; }

    internal bool IsOneWay { get; set; }

    internal bool IsCompleted => Volatile.Read(ref _state) != Pending;

    internal virtual bool IsReadOnly => Method.Options.HasFlag(GrainMethodOptions.ReadOnly);

    internal virtual bool IsAlwaysInterleave => Method.Options.HasFlag(GrainMethodOptions.AlwaysInterleave);

    internal Guid ReentrancyId => Context?.ReentrancyId ?? Guid.Empty;

    /// <summary>How many arguments it has.</summary>
    public abstract int GetArgumentCount();

    /// <summary>One argument.</summary>
    public abstract object? GetArgument(int index);

    /// <summary>Replaces an argument before the method runs.</summary>
    public abstract void SetArgument(int index, object? value);

    /// <summary>The cancellation token among the arguments; overridden where there is one.</summary>
    public virtual CancellationToken GetCancellationToken() => CancellationToken.None;

    string IInvokable.GetMethodName() => Method.MethodName;

    string IInvokable.GetInterfaceName() => Method.InterfaceName;

    Type IInvokable.GetInterfaceType() => Method.InterfaceType;

    MethodInfo IInvokable.GetMethod() => Method.Reflected;

    TimeSpan? IInvokable.GetDefaultResponseTimeout() => Method.ResponseTimeout;

    void IInvokable.SetArgument(int index, object value) => SetArgument(index, value);

    /// <summary>Method and grain.</summary>
    public override string ToString() => $"{Method} on {Callee?.GrainId.ToString() ?? "?"}";

    internal sealed override void RunTurn(Activation activation) => activation.Accept(this);

    /// <summary>Counts as use of the grain, which keeps it from being collected as idle.</summary>
    internal virtual bool IsUse => true;

    /// <summary>False for what means one activation and not the next one of its key.</summary>
    internal virtual bool MovesOn => true;

    /// <summary>False for ticks and deliveries of the engine itself.</summary>
    private protected virtual bool PassesFilters => true;

    /// <summary>The end of a call that nobody awaits.</summary>
    private protected virtual void Told(Exception? failure) => Callee?.NoteUnheard(this, failure);

    /// <summary>Runs filters and method. Null when the call has ended already; otherwise the task to wait for, then to hand to <see cref="End"/>.</summary>
    internal abstract Task? Begin(Activation activation, object target);

    /// <summary>Takes the outcome of the task that <see cref="Begin"/> returned.</summary>
    internal abstract void End(Task ended);

    internal abstract void Fail(Exception exception);

    /// <summary>True for the one who may tell the caller; answer, timeout and cancellation race for it.</summary>
    private protected bool TryComplete()
    {
        if (Interlocked.Exchange(ref _state, Completed) != Pending)
            return false;
        if (_cancellation is not null)
            ((CancellationTokenRegistration)_cancellation).Unregister();
        return true;
    }

    /// <summary>Lets the caller's token end the wait. The method sees the same token and ends its work by itself.</summary>
    internal void WatchCancellation()
    {
        var token = GetCancellationToken();
        if (!token.CanBeCanceled)
            return;
        _cancellation = token.UnsafeRegister(static (call, cancelled) => ((GrainCall)call!).Fail(new OperationCanceledException(cancelled)), this);
        if (IsCompleted)
            ((CancellationTokenRegistration)_cancellation).Unregister();
    }
}
