using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>Reads what the attributes of a grain method ask of the engine.</summary>
internal static class MethodAttributes
{
    private const string Concurrency = "Orleans.Concurrency";

    /// <summary>Orleans allows [Unordered] on the interface only; there it holds for all methods the interface declares.</summary>
    public static MethodOptions ReadOptions(IMethodSymbol method)
    {
        var options = MethodOptions.None;
        if (Find(method, Concurrency, "ReadOnlyAttribute") is not null) options |= MethodOptions.ReadOnly;
        if (Find(method, Concurrency, "AlwaysInterleaveAttribute") is not null) options |= MethodOptions.AlwaysInterleave;
        if (Find(method, Concurrency, "OneWayAttribute") is not null) options |= MethodOptions.OneWay;
        if ((Find(method, Concurrency, "UnorderedAttribute") ?? Find(method.ContainingType, Concurrency, "UnorderedAttribute")) is not null)
        {
            options |= MethodOptions.Unordered;
        }

        return options;
    }

    public static string? ReadResponseTimeout(IMethodSymbol method) =>
        Find(method, "Orleans", "ResponseTimeoutAttribute")?.ConstructorArguments.FirstOrDefault().Value as string;

    private static AttributeData? Find(ISymbol symbol, string space, string name) =>
        symbol.GetAttributes().FirstOrDefault(x => x.AttributeClass?.Is(space, name) == true);
}
