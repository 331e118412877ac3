using System.Collections.Concurrent;
using Orleans.Embedded.Calls;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Engine;

/// <summary>One grain class: what is known of it, and its activations.</summary>
internal sealed class GrainKind
{
    private readonly ConcurrentDictionary<string, Activation> _activations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, WorkerPool> _workers = new(StringComparer.Ordinal);

    public GrainKind(GrainEngine engine, Type grainClass, IReadOnlyList<Type> interfaces, GrainClassTraits traits, GrainConstructor constructor)
    {
        Engine = engine;
        GrainClass = grainClass;
        Interfaces = interfaces;
        Traits = traits;
        Constructor = constructor;
        GrainType = GrainType.Create(traits.Name);
        Metrics = new GrainMetrics(traits.Name);
    }

    public GrainEngine Engine { get; }

    public Type GrainClass { get; }

    public IReadOnlyList<Type> Interfaces { get; }

    public GrainClassTraits Traits { get; }

    public GrainConstructor Constructor { get; }

    public GrainType GrainType { get; }

    public GrainMetrics Metrics { get; }

    public bool IsReentrant => Traits.IsReentrant;

    public bool IsObserver => Traits.IsObserver;

    public bool FiltersItself => Traits.FiltersItself;

    public Func<IInvokable, bool>? MayInterleave => Traits.MayInterleave;

    public IEnumerable<Activation> Activations => _activations.Values.Concat(_workers.Values.SelectMany(pool => pool.Activations));

    public long ActivationCount => Metrics.Activations.Sum;

    public GrainReferenceTarget Target(string key) => Traits.MaxWorkers > 0 ? new WorkerTarget(this, key) : new GrainTarget(this, key);

    public GrainReferenceTarget TargetOf(Activation activation) => IsObserver ? new ActivationTarget(activation) : Target(activation.Key);

    /// <summary>The activation of the key; null, and the call failed, when the engine makes none any more.</summary>
    public Activation? FindOrCreate(string key, GrainCall call)
    {
        while (true)
        {
            if (_activations.TryGetValue(key, out var found) && !found.IsGone)
                return found;
            if (!MayCreate(call))
                return null;
            var made = new Activation(this, key);
            if (_activations.TryAdd(key, made))
            {
                Metrics.Activations.Add(1);
                return made;
            }

            // One that has just ended and not yet left the directory: it leaves before it says so, so this does not last.
            if (_activations.TryGetValue(key, out found) && found.IsGone)
                Remove(found);
        }
    }

    public WorkerPool Workers(string key) => _workers.GetOrAdd(key, static (k, kind) => new WorkerPool(kind, k), this);

    public bool MayCreate(GrainCall call)
    {
        if (!Engine.RefusesActivations)
            return true;
        call.Fail(new SiloUnavailableException(Engine.UnavailableReason));
        return false;
    }

    public void Remove(Activation activation)
    {
        var removed = Traits.MaxWorkers > 0
            ? Workers(activation.Key).Remove(activation)
            : _activations.TryRemove(new KeyValuePair<string, Activation>(activation.Key, activation));
        if (removed)
            Metrics.Activations.Add(-1);
    }

    /// <summary>A call whose activation ended before its turn goes to the next one.</summary>
    public void Resend(string key, GrainCall call)
    {
        if (IsObserver)
            call.Fail(new OrleansException($"The observer {call.Callee} was deleted."));
        else
            Target(key).Send(call);
    }
}
