using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Orleans.Generator;

/// <summary>A diagnostic to come, without the syntax tree that a <see cref="Location"/> would keep alive.</summary>
internal sealed record Problem(DiagnosticDescriptor Descriptor, string Path, TextSpan Span, LinePositionSpan Lines, EquatableArray<string> Arguments)
{
    public static Problem At(Location location, DiagnosticDescriptor descriptor, params string[] arguments) => new(
        descriptor,
        location.SourceTree?.FilePath ?? "",
        location.SourceSpan,
        location.GetLineSpan().Span,
        arguments.ToEquatableArray());

    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(Descriptor, Location.Create(Path, Span, Lines), [.. Arguments]);
}
