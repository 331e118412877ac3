using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Orleans.Generator;

/// <summary>Names of what is generated: the same for the same source on every machine, different for different interfaces.</summary>
internal static class GeneratedNames
{
    public const string Manifest = "Manifest";

    public static string Namespace(string? assemblyName)
    {
        var identifier = new StringBuilder();
        foreach (var letter in assemblyName ?? "")
        {
            identifier.Append(SyntaxFacts.IsIdentifierPartCharacter(letter) ? letter : '_');
        }

        var valid = SyntaxFacts.IsValidIdentifier(identifier.ToString()) && SyntaxFacts.GetKeywordKind(identifier.ToString()) == SyntaxKind.None;
        return "OrleansCodeGen." + (valid ? "" : "_") + identifier;
    }

    public static string Proxy(InterfaceModel model) => $"Proxy_{model.Name}_{Tag(model.FullName)}";

    /// <summary>Hint names are compared without regard to case, so the tag also keeps <c>IaGrain</c> and <c>IAGrain</c> apart.</summary>
    public static string File(InterfaceModel model) => $"{model.FullName}.{Tag(model.FullName)}.g.cs";

    public static string Call(MethodModel method, int index) => string.Format(CultureInfo.InvariantCulture, "{0}_{1}", method.Name, index);

    public static string Escape(string identifier) =>
        SyntaxFacts.GetKeywordKind(identifier) == SyntaxKind.None ? identifier : "@" + identifier;

    /// <summary>FNV-1a: string.GetHashCode differs between two runs of the compiler.</summary>
    private static string Tag(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16777619u);
        }

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
