using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orleans.Generator;

/// <summary>Reads a class declaration into a grain class, when it is one.</summary>
internal static class ClassReader
{
    public static bool IsCandidate(SyntaxNode node) =>
        node is ClassDeclarationSyntax { BaseList: not null } or RecordDeclarationSyntax { BaseList: not null };

    /// <returns>Null when the declaration is no grain class that can be activated, or another part of it is read instead.</returns>
    public static Extraction<GrainClassModel>? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol type) return null;
        if (!GrainTypes.IsGrainClass(type) || !GrainTypes.SpeaksFor(context.Node, type, IsCandidate, cancellation)) return null;

        var compilation = context.SemanticModel.Compilation;
        if (!GrainTypes.IsReachable(type, compilation))
        {
            return new(null, new([Problem.At(type.Locations[0], Diagnostics.Unreachable, type.ToPrinted())]));
        }

        var interfaces = type.AllInterfaces.Where(x => IsServed(x, compilation)).Select(x => x.ToSource());
        return new(new(type.ToPrinted(), type.ToSource(), interfaces.ToEquatableArray()), new([]));
    }

    /// <summary>Interfaces without a proxy are reported where they are declared; naming them here would only add a second error.</summary>
    private static bool IsServed(INamedTypeSymbol type, Compilation compilation) =>
        GrainTypes.IsGrainContract(type) && GrainTypes.HasStringKey(type) && !GrainTypes.IsGeneric(type) && GrainTypes.IsReachable(type, compilation);
}
