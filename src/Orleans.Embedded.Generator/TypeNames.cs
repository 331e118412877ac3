using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>Prints types as source and for people.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Source =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Printed = SymbolDisplayFormat.FullyQualifiedFormat
        .WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>
    /// As source, with nullable annotations. A bare <c>dynamic</c> is printed as the <c>object</c> it is: otherwise the generated call
    /// would be bound at run time.
    /// </summary>
    public static string ToSource(this ITypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Dynamic) return type.ToDisplayString(Source);
        return type.NullableAnnotation == NullableAnnotation.Annotated ? "object?" : "object";
    }

    /// <summary>As source between the parentheses of <c>typeof</c>, which refuses nullable reference types.</summary>
    public static string ToTypeOfOperand(this ITypeSymbol type) =>
        type.TypeKind == TypeKind.Dynamic ? "object" : type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    /// <summary>As logs and errors name it: namespace, containing types and name.</summary>
    public static string ToPrinted(this ISymbol symbol) => symbol.ToDisplayString(Printed);
}
