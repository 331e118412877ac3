using Orleans.Embedded.Engine;
using Orleans.Runtime;

namespace Orleans;

/// <summary>Base of grain classes: one object per key, one turn at a time.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    /// <summary>Binds the grain to the activation that is being made.</summary>
    /// <exception cref="InvalidOperationException">The grain was made by other code than the engine.</exception>
    protected Grain() => GrainContext = Activation.OfThisTurn
        ?? throw new InvalidOperationException($"A grain is made by the engine: get {GetType().Name} from IGrainFactory.GetGrain, do not construct it.");

    /// <inheritdoc />
    public IGrainContext GrainContext { get; }

    /// <summary>A reference to this grain.</summary>
    public GrainReference GrainReference => GrainContext.GrainReference;

    /// <summary>The identity in words: type/key.</summary>
    public string IdentityString => GrainContext.GrainId.ToString();

    /// <summary>Makes references to other grains.</summary>
    protected IGrainFactory GrainFactory => ((Activation)GrainContext).Engine.Factory;

    /// <summary>Services of this activation.</summary>
    protected internal IServiceProvider ServiceProvider => GrainContext.ActivationServices;

    /// <inheritdoc />
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc />
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Ends this activation as soon as no call runs; the next call makes a new one.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Keeps this activation for at least that long even when idle. A negative span takes the wish back.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)GrainContext).DelayDeactivation(timeSpan);
}
