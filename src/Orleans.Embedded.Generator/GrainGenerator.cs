using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>
/// Generates, for each grain and observer interface of a compilation, a proxy and a call class per method, and one manifest that names them
/// together with the grain classes: a call needs no reflection, and the engine finds everything without scanning types.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class GrainGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var interfaces = Read(context, InterfaceReader.IsCandidate, InterfaceReader.Read).WithTrackingName(TrackingNames.Interfaces);
        var classes = Read(context, ClassReader.IsCandidate, ClassReader.Read).WithTrackingName(TrackingNames.Classes);
        var generatedNamespace = context.CompilationProvider.Select(static (x, _) => GeneratedNames.Namespace(x.AssemblyName));

        var interfaceModels = Models(interfaces);
        context.RegisterImplementationSourceOutput(
            interfaceModels.Combine(generatedNamespace),
            static (output, x) => output.AddSource(GeneratedNames.File(x.Left), ProxyEmitter.Emit(x.Left, x.Right)));

        var manifest = interfaceModels.Select(static (x, _) => x.ToManifest()).Collect()
            .Combine(Models(classes).Collect())
            .Select(static (x, _) => ToManifest(x.Left, x.Right))
            .WithTrackingName(TrackingNames.Manifest);
        context.RegisterImplementationSourceOutput(manifest.Combine(generatedNamespace), static (output, x) => AddManifest(output, x.Left, x.Right));

        context.RegisterSourceOutput(interfaces.SelectMany(static (x, _) => x.Problems), static (output, x) => output.ReportDiagnostic(x.ToDiagnostic()));
        context.RegisterSourceOutput(classes.SelectMany(static (x, _) => x.Problems), static (output, x) => output.ReportDiagnostic(x.ToDiagnostic()));
    }

    /// <summary>
    /// Collected and spread again: the compiler compares results by position, and a new type that is no grain would otherwise move all behind it.
    /// </summary>
    private static IncrementalValuesProvider<Extraction<TModel>> Read<TModel>(
        IncrementalGeneratorInitializationContext context,
        Func<SyntaxNode, bool> isCandidate,
        Func<GeneratorSyntaxContext, CancellationToken, Extraction<TModel>?> read)
        where TModel : class, IEquatable<TModel> =>
        context.SyntaxProvider.CreateSyntaxProvider((node, _) => isCandidate(node), read)
            .Where(static x => x is not null)
            .Collect()
            .SelectMany(static (x, _) => x)
            .Select(static (x, _) => x!);

    private static IncrementalValuesProvider<TModel> Models<TModel>(IncrementalValuesProvider<Extraction<TModel>> extractions)
        where TModel : class, IEquatable<TModel> =>
        extractions.Where(static x => x.Model is not null).Select(static (x, _) => x.Model!);

    /// <summary>Sorted, so that moving a declaration to another file changes nothing.</summary>
    private static ManifestModel ToManifest(ImmutableArray<ManifestInterface> interfaces, ImmutableArray<GrainClassModel> classes) => new(
        interfaces.OrderBy(static x => x.FullName, StringComparer.Ordinal).ToEquatableArray(),
        classes.OrderBy(static x => x.FullName, StringComparer.Ordinal).ToEquatableArray());

    private static void AddManifest(SourceProductionContext output, ManifestModel manifest, string generatedNamespace)
    {
        if (manifest.Interfaces.Count + manifest.Classes.Count == 0) return;
        output.AddSource(ManifestEmitter.File, ManifestEmitter.Emit(manifest, generatedNamespace));
    }
}
