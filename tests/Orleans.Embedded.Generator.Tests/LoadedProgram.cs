using System.Reflection;
using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Generator.Tests;

/// <summary>A compiled program: its manifest, and its static <c>Scenario.Run</c>, which is given a proxy for each parameter.</summary>
internal sealed class LoadedProgram
{
    private readonly Assembly _assembly;

    public LoadedProgram(Assembly assembly)
    {
        _assembly = assembly;
        foreach (var manifest in assembly.GetCustomAttributes<GrainManifestAttribute>())
        {
            ((GrainManifestProvider)Activator.CreateInstance(manifest.Provider)!).Configure(Manifest);
        }
    }

    public GrainManifestBuilder Manifest { get; } = new();

    public List<GrainReferenceTarget> Targets { get; } = [];

    public IEnumerable<GrainCall> Awaited => Targets.SelectMany(x => x.Awaited);

    public IEnumerable<GrainCall> Posted => Targets.SelectMany(x => x.Posted);

    public Type Type(string name) => _assembly.GetType(name, throwOnError: true)!;

    /// <summary>Calls grains through proxies, as the source under test does it.</summary>
    public async Task<string> RunScenarioAsync()
    {
        var run = Type("Scenario").GetMethod("Run")!;
        object[] arguments = [.. run.GetParameters().Select(x => Proxy(x.ParameterType))];
        return await (Task<string>)run.Invoke(null, arguments)!;
    }

    public GrainReference Proxy(Type interfaceType)
    {
        var implementation = _assembly.GetTypes().Single(x =>
            x is { IsClass: true, IsAbstract: false } && !x.IsSubclassOf(typeof(GrainReference)) && interfaceType.IsAssignableFrom(x));
        return Proxy(interfaceType, Activator.CreateInstance(implementation)!);
    }

    public GrainReference Proxy(Type interfaceType, object target)
    {
        Targets.Add(new(target));
        return Manifest.Interfaces[interfaceType](Targets[^1]);
    }
}
