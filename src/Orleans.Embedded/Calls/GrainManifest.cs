using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Names the type that lists an assembly's grains. Written by the generator.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GrainManifestAttribute(Type provider) : Attribute
{
    /// <summary>A <see cref="GrainManifestProvider"/> with a constructor without parameters.</summary>
    public Type Provider { get; } = provider;
}

/// <summary>Lists the grain interfaces and classes of one assembly.</summary>
public abstract class GrainManifestProvider
{
    /// <summary>Adds them.</summary>
    public abstract void Configure(GrainManifestBuilder manifest);
}

/// <summary>Collects the grain interfaces and classes of all assemblies.</summary>
public sealed class GrainManifestBuilder
{
    internal Dictionary<Type, Func<GrainReferenceTarget, GrainReference>> Proxies { get; } = [];

    internal Dictionary<Type, Type[]> Classes { get; } = [];

    /// <summary>An interface and how a reference to it is made.</summary>
    public void AddInterface(Type interfaceType, Func<GrainReferenceTarget, GrainReference> createProxy) => Proxies[interfaceType] = createProxy;

    /// <summary>A class and the grain interfaces it implements.</summary>
    public void AddGrainClass(Type grainClass, params Type[] grainInterfaces) => Classes[grainClass] = grainInterfaces;
}
