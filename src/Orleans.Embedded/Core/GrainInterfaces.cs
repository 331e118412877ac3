using Orleans.Runtime;

namespace Orleans
{
    /// <summary>A grain as its callers see it.</summary>
    public interface IGrain : IAddressable;

    /// <summary>A grain known by a string.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>An object outside the grains that grains may call. Its methods return nothing or a task.</summary>
    public interface IGrainObserver : IAddressable;

    /// <summary>What every grain class offers the engine.</summary>
    public interface IGrainBase
    {
        /// <summary>The activation that holds the grain.</summary>
        IGrainContext GrainContext { get; }

        /// <summary>Called in the first turn, after the persistent state was read and before any call.</summary>
        Task OnActivateAsync(CancellationToken token) => Task.CompletedTask;

        /// <summary>Called in the last turn, when no call runs any more.</summary>
        Task OnDeactivateAsync(DeactivationReason reason, CancellationToken token) => Task.CompletedTask;
    }

    /// <summary>Makes references to grains. A reference costs nothing until it is called.</summary>
    public interface IGrainFactory
    {
        /// <summary>The grain of that interface and key.</summary>
        /// <param name="primaryKey">The key; not empty.</param>
        /// <param name="grainClassNamePrefix">Start of the class's full name, where several classes implement the interface.</param>
        /// <exception cref="ArgumentException">No class, or more than one, implements the interface.</exception>
        TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithStringKey;

        /// <summary>The grain of that identity.</summary>
        TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
            where TGrainInterface : IAddressable;

        /// <summary>The grain of that interface and key.</summary>
        IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

        /// <summary>A reference through which grains call <paramref name="obj"/>. The object is held weakly: its owner keeps it alive.</summary>
        TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
            where TGrainObserverInterface : IGrainObserver;

        /// <summary>Ends such a reference.</summary>
        /// <param name="obj">The reference, not the object it was made for.</param>
        void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
            where TGrainObserverInterface : IGrainObserver;
    }

    /// <summary>The way into the grains for code that is not a grain.</summary>
    public interface IClusterClient : IGrainFactory
    {
        /// <summary>Services of the host.</summary>
        IServiceProvider ServiceProvider { get; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>Anything that a reference can point to.</summary>
    public interface IAddressable;

    /// <summary>One activation of a grain.</summary>
    public interface IGrainContext : IEquatable<IGrainContext>
    {
        /// <summary>Who it is.</summary>
        GrainId GrainId { get; }

        /// <summary>A reference to it.</summary>
        GrainReference GrainReference { get; }

        /// <summary>The grain object; null before it was made and after it ended.</summary>
        object? GrainInstance { get; }

        /// <summary>Services of this activation's scope.</summary>
        IServiceProvider ActivationServices { get; }

        /// <summary>Ends when the activation has ended.</summary>
        Task Deactivated { get; }

        /// <summary>Asks for the end of the activation as soon as no call runs.</summary>
        void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
    }

    /// <summary>A timer whose callback runs in the grain's turns.</summary>
    public interface IGrainTimer : IDisposable
    {
        /// <summary>Sets it anew.</summary>
        void Change(TimeSpan dueTime, TimeSpan period);
    }
}
