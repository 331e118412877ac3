using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Core;
using Orleans.Embedded.Storage;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

/// <summary>Makes the objects of one grain class: services from the container, persistent state from the engine.</summary>
internal sealed class GrainConstructor
{
    private readonly ObjectFactory _factory;
    private readonly Func<Activation, object>[] _facets;
    private readonly bool _needsScope;

    public GrainConstructor(Type grainClass, ServiceLifetimes lifetimes)
    {
        var parameters = ConstructorOf(grainClass).GetParameters();
        var facets = parameters.Where(parameter => parameter.GetCustomAttribute<PersistentStateAttribute>() is not null).ToArray();
        _facets = [.. facets.Select(PersistentStates.FactoryFor)];
        _factory = ActivatorUtilities.CreateFactory(grainClass, [.. facets.Select(facet => facet.ParameterType)]);

        // A scope for each activation costs more memory than most grains; only a class that wants scoped things gets one.
        _needsScope = parameters.Except(facets).Any(parameter => !lifetimes.IsSingleton(parameter.ParameterType));
    }

    /// <summary>Makes the grain; <paramref name="states"/> are its persistent states, not read yet.</summary>
    public object Create(Activation activation, out IReadOnlyList<IStorage> states)
    {
        var services = _needsScope ? activation.ActivationServices : activation.Engine.Services;
        states = [];
        if (_facets.Length == 0)
            return _factory(services, null);
        var arguments = Array.ConvertAll(_facets, make => make(activation));
        states = [.. arguments.Cast<IStorage>()];
        return _factory(services, arguments);
    }

    private static ConstructorInfo ConstructorOf(Type grainClass)
    {
        var constructors = grainClass.GetConstructors();
        return constructors.Length == 1
            ? constructors[0]
            : constructors.FirstOrDefault(c => c.IsDefined(typeof(ActivatorUtilitiesConstructorAttribute)))
                ?? throw new InvalidOperationException($"{grainClass} needs one public constructor, or one marked with ActivatorUtilitiesConstructor; it has {constructors.Length}.");
    }
}

/// <summary>Which services of the host are singletons.</summary>
internal sealed class ServiceLifetimes(IServiceCollection services)
{
    private readonly Lazy<HashSet<Type>> _singletons = new(() =>
        [.. services.Where(s => s.Lifetime == ServiceLifetime.Singleton).Select(s => s.ServiceType)]);

    public bool IsSingleton(Type type) =>
        _singletons.Value.Contains(type) || (type.IsGenericType && _singletons.Value.Contains(type.GetGenericTypeDefinition()));
}
