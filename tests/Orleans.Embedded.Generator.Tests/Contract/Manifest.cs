using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GrainManifestAttribute(Type provider) : Attribute
{
    public Type Provider { get; } = provider;
}

public abstract class GrainManifestProvider
{
    public abstract void Configure(GrainManifestBuilder manifest);
}

public sealed class GrainManifestBuilder
{
    public Dictionary<Type, Func<GrainReferenceTarget, GrainReference>> Interfaces { get; } = [];

    public Dictionary<Type, Type[]> Classes { get; } = [];

    public void AddInterface(Type interfaceType, Func<GrainReferenceTarget, GrainReference> createProxy) => Interfaces.Add(interfaceType, createProxy);

    public void AddGrainClass(Type grainClass, params Type[] grainInterfaces) => Classes.Add(grainClass, grainInterfaces);
}
