using System.Collections.Frozen;
using System.Reflection;
using Orleans.Embedded.Calls;
using Orleans.Runtime;

namespace Orleans.Embedded.Engine;

/// <summary>What the generator found in the assemblies of the process.</summary>
internal sealed record GrainManifest(FrozenDictionary<Type, Func<GrainReferenceTarget, GrainReference>> Proxies, IReadOnlyDictionary<Type, Type[]> Classes)
{
    /// <summary>Reads the manifests of all assemblies that are loaded or referenced by a loaded one.</summary>
    public static GrainManifest Load()
    {
        var builder = new GrainManifestBuilder();
        foreach (var assembly in AssembliesWithGrains())
        {
            foreach (var manifest in assembly.GetCustomAttributes<GrainManifestAttribute>())
                ((GrainManifestProvider)Activator.CreateInstance(manifest.Provider, nonPublic: true)!).Configure(builder);
        }

        return new GrainManifest(builder.Proxies.ToFrozenDictionary(), builder.Classes);
    }

    private static IEnumerable<Assembly> AssembliesWithGrains()
    {
        var engine = typeof(GrainManifest).Assembly.GetName().Name!;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var toSee = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(assembly => !assembly.IsDynamic));
        while (toSee.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly.FullName!))
                continue;
            var references = assembly.GetReferencedAssemblies();

            // Only those that know the engine can hold grains; the walk stops at the rest.
            if (!Array.Exists(references, reference => string.Equals(reference.Name, engine, StringComparison.Ordinal)))
                continue;
            yield return assembly;
            foreach (var reference in references.Where(reference => !seen.Contains(reference.FullName) && !IsFramework(reference)))
                toSee.Enqueue(Assembly.Load(reference));
        }
    }

    private static bool IsFramework(AssemblyName name) =>
        name.Name!.StartsWith("System", StringComparison.Ordinal) || name.Name.StartsWith("Microsoft.", StringComparison.Ordinal) || name.Name is "netstandard" or "mscorlib";
}
