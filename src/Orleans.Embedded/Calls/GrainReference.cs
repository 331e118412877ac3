using Orleans.Embedded.Calls;
using Orleans.Embedded.Engine;

namespace Orleans.Runtime;

/// <summary>A grain as seen from outside it. Equal when it points to the same grain.</summary>
public abstract class GrainReference : IAddressable, IEquatable<GrainReference>
{
    private readonly GrainReferenceTarget _target;

    /// <summary>Made by generated proxies only.</summary>
    protected GrainReference(GrainReferenceTarget target) => _target = target;

    /// <summary>Who it points to.</summary>
    public GrainId GrainId => _target.GrainId;

    /// <summary>Full name of the interface it offers.</summary>
    public abstract string InterfaceName { get; }

    /// <inheritdoc />
    public bool Equals(GrainReference? other) => other is not null && GrainId.Equals(other.GrainId);

    /// <inheritdoc />
    public sealed override bool Equals(object? obj) => Equals(obj as GrainReference);

    /// <inheritdoc />
    public sealed override int GetHashCode() => GrainId.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => $"{InterfaceName}:{GrainId}";

    internal Activation? ObserverActivation => (_target as ActivationTarget)?.Activation;

    internal object CastTo(Type interfaceType) => interfaceType.IsInstanceOfType(this) ? this : _target.Engine.CreateReference(interfaceType, _target);

    /// <summary>Sends a call and returns the task of its answer.</summary>
    protected Task<TResult> Invoke<TResult>(GrainCall<TResult> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var answer = call.Answer;
        Send(call);
        return answer;
    }

    /// <summary>Sends a call whose caller does not wait.</summary>
    protected void InvokeOneWay<TResult>(GrainCall<TResult> call)
    {
        ArgumentNullException.ThrowIfNull(call);
        call.IsOneWay = true;
        Send(call);
    }

    private void Send(GrainCall call)
    {
        var engine = _target.Engine;
        call.Caller = Activation.OfThisTurn;
        call.Context = RequestContext.Current;
        call.SentAt = engine.Now;
        call.WatchCancellation();
        if (call.Caller is null && engine.RefusesClients)
            call.Fail(new SiloUnavailableException(engine.UnavailableReason));
        else
            _target.Send(call);
    }
}
