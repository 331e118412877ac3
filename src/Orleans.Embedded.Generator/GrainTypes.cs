using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>Recognises the types of the Orleans API by name, so that the generator needs no reference to the engine.</summary>
internal static class GrainTypes
{
    public static bool Is(this ITypeSymbol type, string space, string name) =>
        string.Equals(type.Name, name, StringComparison.Ordinal)
        && type.ContainingType is null
        && string.Equals(type.ContainingNamespace?.ToDisplayString(), space, StringComparison.Ordinal);

    /// <summary>A grain or observer interface of the program, not one of the API that it builds on.</summary>
    public static bool IsGrainContract(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && !IsRoot(type) && type.AllInterfaces.Any(x => x.Is("Orleans", "IGrain") || x.Is("Orleans", "IGrainObserver"));

    public static bool IsObserver(INamedTypeSymbol type) => type.AllInterfaces.Any(x => x.Is("Orleans", "IGrainObserver"));

    public static bool HasStringKey(INamedTypeSymbol type) => type.AllInterfaces.Any(x => x.Is("Orleans", "IGrainWithStringKey"));

    public static bool IsGrainClass(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Class || type.IsAbstract || type.IsStatic || IsGeneric(type)) return false;
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.Is("Orleans", "Grain")) return true;
        }

        return type.AllInterfaces.Any(x => x.Is("Orleans", "IGrainBase"));
    }

    /// <summary>The interfaces that everything addressable shares; the engine's base class answers for them.</summary>
    public static bool IsRoot(INamedTypeSymbol type) =>
        type.Is("Orleans", "IGrain")
        || type.Is("Orleans", "IGrainWithStringKey")
        || type.Is("Orleans", "IGrainObserver")
        || type.Is("Orleans.Runtime", "IAddressable");

    public static bool IsGeneric(INamedTypeSymbol type)
    {
        for (var each = type; each is not null; each = each.ContainingType)
        {
            if (each.Arity > 0) return true;
        }

        return false;
    }

    public static bool IsReachable(INamedTypeSymbol type, Compilation compilation)
    {
        for (var each = type; each is not null; each = each.ContainingType)
        {
            if (each.IsFileLocal) return false;
        }

        return compilation.IsSymbolAccessibleWithin(type, compilation.Assembly);
    }

    /// <summary>A partial type has several declarations; exactly one of those the generator looks at speaks for it.</summary>
    public static bool SpeaksFor(SyntaxNode declaration, INamedTypeSymbol type, Func<SyntaxNode, bool> isCandidate, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            var syntax = reference.GetSyntax(cancellation);
            if (isCandidate(syntax)) return syntax == declaration;
        }

        return false;
    }
}
