using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Orleans.Generator;

/// <summary>Reads an interface declaration into a model, or into the reasons why the engine cannot serve it.</summary>
internal static class InterfaceReader
{
    public static bool IsCandidate(SyntaxNode node) => node is InterfaceDeclarationSyntax { BaseList: not null };

    /// <returns>Null when the declaration is no grain or observer interface, or another part of it is read instead.</returns>
    public static Extraction<InterfaceModel>? Read(GeneratorSyntaxContext context, CancellationToken cancellation)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, cancellation) is not INamedTypeSymbol type) return null;
        if (!GrainTypes.IsGrainContract(type) || !GrainTypes.SpeaksFor(context.Node, type, IsCandidate, cancellation)) return null;

        var problems = new ProblemCollector(type);
        CheckType(type, context.SemanticModel.Compilation, problems);
        var methods = ReadMethods(type, problems, cancellation);
        var model = problems.CanGenerate ? new InterfaceModel(type.Name, type.ToPrinted(), type.ToSource(), methods.ToEquatableArray()) : null;
        return new(model, problems.ToEquatableArray());
    }

    private static void CheckType(INamedTypeSymbol type, Compilation compilation, ProblemCollector problems)
    {
        if (GrainTypes.IsGeneric(type)) problems.Add(Diagnostics.Generic, type, type.ToPrinted());
        if (!GrainTypes.IsObserver(type) && !GrainTypes.HasStringKey(type)) problems.Add(Diagnostics.Key, type, type.ToPrinted());
        if (!GrainTypes.IsReachable(type, compilation)) problems.Add(Diagnostics.Unreachable, type, type.ToPrinted());
    }

    private static List<MethodModel> ReadMethods(INamedTypeSymbol type, ProblemCollector problems, CancellationToken cancellation)
    {
        var methods = new List<MethodModel>();
        foreach (var member in type.AllInterfaces.Insert(0, type).Where(x => !GrainTypes.IsRoot(x)).SelectMany(x => x.GetMembers()).Where(NeedsProxy))
        {
            cancellation.ThrowIfCancellationRequested();
            if (member is not IMethodSymbol { IsStatic: false } method)
            {
                problems.Add(Diagnostics.Member, member, $"{member.ContainingType.ToPrinted()}.{member.Name}");
            }
            else if (MethodReader.Read(method, GrainTypes.IsObserver(type), problems) is { } model)
            {
                methods.Add(model);
            }
        }

        return methods;
    }

    /// <summary>
    /// What an implementation must or may provide. Members with a body of their own count when they can be overridden: the grain decides,
    /// not the proxy. Accessors are left to their property or event, and a member that implements another interface's is that one's affair.
    /// </summary>
    private static bool NeedsProxy(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.UserDefinedOperator or MethodKind.Conversion } => IsOpen(member),
        IPropertySymbol { ExplicitInterfaceImplementations.IsEmpty: true } => IsOpen(member),
        IEventSymbol { ExplicitInterfaceImplementations.IsEmpty: true } => IsOpen(member),
        _ => false,
    };

    private static bool IsOpen(ISymbol member) => member.IsAbstract || (member.IsVirtual && !member.IsStatic);
}
