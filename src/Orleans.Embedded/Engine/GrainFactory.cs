using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

/// <summary>Makes references.</summary>
internal sealed class GrainFactory(GrainEngine engine) : IGrainFactory
{
    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey => (TGrainInterface)(object)Get(typeof(TGrainInterface), primaryKey, grainClassNamePrefix);

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable =>
        (TGrainInterface)(object)engine.CreateReference(typeof(TGrainInterface), engine.Kinds.OfType(grainId.Type).Target(grainId.Key.ToString()));

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey)
    {
        ArgumentNullException.ThrowIfNull(grainInterfaceType);
        return (IGrain)Get(grainInterfaceType, grainPrimaryKey, null);
    }

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is GrainReference)
            throw new ArgumentException("This is a reference already.", nameof(obj));
        if (obj is Grain)
            throw new ArgumentException("A grain is referred to with AsReference.", nameof(obj));
        var activation = new Activation(engine.Kinds.OfObserver(typeof(TGrainObserverInterface)), Guid.NewGuid().ToString("N"));
        activation.BindObserver(obj);
        return (TGrainObserverInterface)(object)engine.CreateReference(typeof(TGrainObserverInterface), new ActivationTarget(activation));
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        if (obj is not GrainReference reference || reference.ObserverActivation is not { } activation)
            throw new ArgumentException("Not a reference made by CreateObjectReference.", nameof(obj));
        activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ApplicationRequested, "The observer was deleted."));
    }

    private GrainReference Get(Type interfaceType, string key, string? classNamePrefix)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(key);
        return engine.CreateReference(interfaceType, engine.Kinds.OfInterface(interfaceType, classNamePrefix).Target(key));
    }
}
