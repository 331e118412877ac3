using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>What the engine refuses in grain interfaces and classes.</summary>
internal static class Diagnostics
{
    public static readonly DiagnosticDescriptor Generic = Error(
        "CITYENG001", "Generic grain interfaces and methods are not supported", "'{0}' is generic, which the engine does not support in grain interfaces");

    public static readonly DiagnosticDescriptor ReturnType = Error(
        "CITYENG002", "Grain method has an unsupported return type", "'{0}' returns '{1}'; {2}");

    public static readonly DiagnosticDescriptor Parameter = Error(
        "CITYENG003", "Grain method has an unsupported parameter", "Parameter '{0}' of '{1}' {2}");

    public static readonly DiagnosticDescriptor Member = Error(
        "CITYENG004", "Grain interfaces contain methods only", "'{0}' is not an instance method; a grain interface has no properties, indexers, events or static abstract members");

    public static readonly DiagnosticDescriptor Key = Error(
        "CITYENG005", "Grains are keyed by string", "'{0}' must inherit Orleans.IGrainWithStringKey: the engine knows string keys only");

    public static readonly DiagnosticDescriptor Unreachable = Error(
        "CITYENG006", "Generated code cannot reach the type", "'{0}' is not visible in the whole assembly; make it and the types around it internal or public");

    public static readonly DiagnosticDescriptor Timeout = Error(
        "CITYENG007", "Response timeout is not a time span", "'{0}' has the response timeout '{1}', which is no positive time span such as 00:00:05");

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Orleans.Embedded", DiagnosticSeverity.Error, isEnabledByDefault: true);
}
