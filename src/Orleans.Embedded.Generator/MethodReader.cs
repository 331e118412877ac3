using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Orleans.Generator;

/// <summary>Reads one interface method, or says why it cannot be a call to a grain.</summary>
internal static class MethodReader
{
    private const string Tasks = "System.Threading.Tasks";

    public static MethodModel? Read(IMethodSymbol method, bool isObserver, ProblemCollector problems)
    {
        if (HasUnknownType(method))
        {
            problems.AddSilently();
            return null;
        }

        var options = MethodAttributes.ReadOptions(method);
        var shape = Shape(method);
        if (method.IsGenericMethod) problems.Add(Diagnostics.Generic, method, Printed(method));
        CheckReturn(method, shape, options, isObserver, problems);
        CheckParameters(method, problems);
        CheckTimeout(method, problems);
        return shape is null || !problems.CanGenerate ? null : Build(method, shape.Value, options);
    }

    private static MethodModel Build(IMethodSymbol method, ReturnShape shape, MethodOptions options) => new(
        method.ContainingType.ToSource(),
        method.ContainingType.ToPrinted(),
        method.Name,
        method.ReturnType.ToSource(),
        shape,
        ReturnsValue(shape) ? ((INamedTypeSymbol)method.ReturnType).TypeArguments[0].ToSource() : null,
        method.Parameters.Select(x => new ParameterModel(x.Type.ToSource(), x.Type.ToTypeOfOperand())).ToEquatableArray(),
        method.Parameters.IndexOf(method.Parameters.FirstOrDefault(IsCancellation)!),
        options,
        MethodAttributes.ReadResponseTimeout(method));

    private static ReturnShape? Shape(IMethodSymbol method)
    {
        if (method.ReturnsByRef || method.ReturnsByRefReadonly) return null;
        if (method.ReturnsVoid) return ReturnShape.Void;
        if (method.ReturnType is not INamedTypeSymbol type) return null;
        var isTask = type.Is(Tasks, nameof(Task));
        if (!isTask && !type.Is(Tasks, "ValueTask")) return null;
        return (isTask, type.Arity) switch
        {
            (true, 0) => ReturnShape.Task,
            (true, _) => ReturnShape.TaskOfResult,
            (false, 0) => ReturnShape.ValueTask,
            (false, _) => ReturnShape.ValueTaskOfResult,
        };
    }

    private static bool ReturnsValue(ReturnShape shape) => shape is ReturnShape.TaskOfResult or ReturnShape.ValueTaskOfResult;

    private static void CheckReturn(IMethodSymbol method, ReturnShape? shape, MethodOptions options, bool isObserver, ProblemCollector problems)
    {
        var reason = shape switch
        {
            null => "it must return Task, Task<T>, ValueTask or ValueTask<T>",
            ReturnShape.Void when !isObserver => "it must return Task, Task<T>, ValueTask or ValueTask<T>; void is for observers",
            { } known when ReturnsValue(known) && options.HasFlag(MethodOptions.OneWay) => "a one-way call has no answer, so it must return Task or ValueTask",
            _ => null,
        };
        if (reason is not null) problems.Add(Diagnostics.ReturnType, method, Printed(method), method.ReturnType.ToPrinted(), reason);
    }

    private static void CheckParameters(IMethodSymbol method, ProblemCollector problems)
    {
        foreach (var parameter in method.Parameters)
        {
            var reason = parameter switch
            {
                { RefKind: not RefKind.None } => "is passed by reference; a message carries values only",
                { Type.IsRefLikeType: true } or { Type.TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "cannot be kept in a message",
                _ when IsCancellation(parameter) && method.Parameters.First(IsCancellation).Ordinal < parameter.Ordinal => "is a second CancellationToken",
                _ => null,
            };
            if (reason is not null) problems.Add(Diagnostics.Parameter, parameter, parameter.Name, Printed(method), reason);
        }
    }

    /// <summary>Refused here, or it would fail in a type initialiser at the first call.</summary>
    private static void CheckTimeout(IMethodSymbol method, ProblemCollector problems)
    {
        var text = MethodAttributes.ReadResponseTimeout(method);
        if (text is null || (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var timeout) && timeout > TimeSpan.Zero)) return;
        problems.Add(Diagnostics.Timeout, method, Printed(method), text);
    }

    private static bool IsCancellation(IParameterSymbol parameter) => parameter.Type.Is("System.Threading", nameof(CancellationToken));

    private static bool HasUnknownType(IMethodSymbol method) =>
        IsUnknown(method.ReturnType) || method.Parameters.Any(x => IsUnknown(x.Type));

    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    private static string Printed(IMethodSymbol method) => $"{method.ContainingType.ToPrinted()}.{method.Name}";
}
