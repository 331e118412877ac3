using System.Collections.Concurrent;
using System.Collections.Frozen;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

/// <summary>All grain classes of the process, by interface and by name.</summary>
internal sealed class GrainKinds
{
    private readonly FrozenDictionary<Type, GrainKind[]> _byInterface;
    private readonly Dictionary<GrainType, GrainKind> _byType = [];
    private readonly ConcurrentDictionary<Type, GrainKind> _observers = new();
    private readonly GrainEngine _engine;

    public GrainKinds(GrainEngine engine, GrainManifest manifest, ServiceLifetimes lifetimes)
    {
        _engine = engine;
        foreach (var (grainClass, interfaces) in manifest.Classes)
        {
            var kind = new GrainKind(engine, grainClass, interfaces, GrainClassTraits.Of(grainClass), new GrainConstructor(grainClass, lifetimes));
            if (!_byType.TryAdd(kind.GrainType, kind))
                throw new InvalidOperationException($"{grainClass} and {_byType[kind.GrainType].GrainClass} have the same grain type '{kind.GrainType}'. Give one of them a GrainType attribute.");
        }

        _byInterface = _byType.Values
            .SelectMany(kind => kind.Interfaces.Select(face => (face, kind)))
            .GroupBy(pair => pair.face, pair => pair.kind)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray());
    }

    public IReadOnlyCollection<GrainKind> All => _byType.Values;

    public IEnumerable<GrainKind> AllWithObservers => _byType.Values.Concat(_observers.Values);

    public GrainKind OfInterface(Type interfaceType, string? classNamePrefix)
    {
        if (!_byInterface.TryGetValue(interfaceType, out var kinds))
            throw new ArgumentException($"No grain class implements {interfaceType}.", nameof(interfaceType));
        if (kinds.Length == 1 && classNamePrefix is null)
            return kinds[0];
        var matching = classNamePrefix is null
            ? ByConvention(interfaceType, kinds)
            : [.. kinds.Where(kind => kind.GrainClass.FullName!.StartsWith(classNamePrefix, StringComparison.Ordinal))];
        return matching.Length == 1
            ? matching[0]
            : throw new ArgumentException($"{matching.Length} grain classes implement {interfaceType}{(classNamePrefix is null ? string.Empty : $" and begin with {classNamePrefix}")}: {string.Join(", ", kinds.Select(kind => kind.GrainClass.FullName))}.", nameof(interfaceType));
    }

    /// <summary>Of several classes the one that is called like the interface without its I.</summary>
    private static GrainKind[] ByConvention(Type interfaceType, GrainKind[] kinds) =>
        Array.FindAll(kinds, kind => interfaceType.Name == $"I{kind.GrainClass.Name}") is [var one] ? [one] : kinds;

    public GrainKind OfType(GrainType type) =>
        _byType.TryGetValue(type, out var kind) ? kind : throw new ArgumentException($"No grain class has the grain type '{type}'.", nameof(type));

    public GrainKind OfObserver(Type observerInterface) => _observers.GetOrAdd(
        observerInterface,
        static (face, engine) => new GrainKind(engine, typeof(IGrainObserver), [face], GrainClassTraits.OfObserver(face), constructor: null!),
        _engine);
}
