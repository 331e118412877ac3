using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>Gathers what is wrong with one interface and decides where each thing is reported.</summary>
internal sealed class ProblemCollector(INamedTypeSymbol type)
{
    private readonly List<Problem> _problems = [];

    /// <summary>False once anything was wrong, also when it is reported elsewhere.</summary>
    public bool CanGenerate { get; private set; } = true;

    /// <summary>For what the compiler itself reports, such as a type that does not exist.</summary>
    public void AddSilently() => CanGenerate = false;

    /// <summary>
    /// Reports at the symbol itself when the interface declares it. What another grain interface declares is reported there, once;
    /// what any other interface declares is wrong only because this one inherits it, so it is reported here.
    /// </summary>
    public void Add(DiagnosticDescriptor descriptor, ISymbol symbol, params string[] arguments)
    {
        CanGenerate = false;
        var owner = Owner(symbol);
        if (SymbolEqualityComparer.Default.Equals(owner, type)) _problems.Add(Problem.At(symbol.Locations[0], descriptor, arguments));
        else if (!GrainTypes.IsGrainContract(owner)) _problems.Add(Problem.At(type.Locations[0], descriptor, arguments));
    }

    public EquatableArray<Problem> ToEquatableArray() => _problems.ToEquatableArray();

    private static INamedTypeSymbol Owner(ISymbol symbol) => symbol as INamedTypeSymbol ?? symbol.ContainingType;
}
