namespace Orleans.Generator;

/// <summary>What was read from one declaration: the model, absent when nothing can be generated, and the problems to report.</summary>
internal sealed record Extraction<TModel>(TModel? Model, EquatableArray<Problem> Problems)
    where TModel : class, IEquatable<TModel>;

/// <summary>A grain or observer interface that gets a proxy. <c>Type</c> is the <c>global::</c> qualified name, <c>FullName</c> the printed one.</summary>
internal sealed record InterfaceModel(string Name, string FullName, string Type, EquatableArray<MethodModel> Methods)
{
    public ManifestInterface ToManifest() => new(FullName, Type, GeneratedNames.Proxy(this));
}

/// <summary>A method of a proxied interface, own or inherited.</summary>
/// <param name="DeclaringType">Interface that declares it, as source.</param>
/// <param name="DeclaringName">The same, as printed in logs and errors.</param>
/// <param name="Name">Name as in metadata; may be a keyword of C#.</param>
/// <param name="ReturnType">Declared return type, as source.</param>
/// <param name="Shape">Which of the allowed return types it is.</param>
/// <param name="ResultType">Type argument of the returned task, as source; null when the call returns no value.</param>
/// <param name="Parameters">Parameters in order.</param>
/// <param name="CancellationIndex">Index of the CancellationToken parameter, or -1.</param>
/// <param name="Options">From the attributes on the method and its interface.</param>
/// <param name="ResponseTimeout">Text of <c>[ResponseTimeout]</c>, or null.</param>
internal sealed record MethodModel(
    string DeclaringType,
    string DeclaringName,
    string Name,
    string ReturnType,
    ReturnShape Shape,
    string? ResultType,
    EquatableArray<ParameterModel> Parameters,
    int CancellationIndex,
    MethodOptions Options,
    string? ResponseTimeout);

/// <summary>A parameter: its type as source, and the operand of <c>typeof</c>, which allows no nullable annotation.</summary>
internal sealed record ParameterModel(string Type, string TypeOfOperand);

internal enum ReturnShape
{
    Void,
    Task,
    TaskOfResult,
    ValueTask,
    ValueTaskOfResult,
}

/// <summary>Names as in Orleans.Embedded.Calls.GrainMethodOptions: they are printed into generated code.</summary>
[Flags]
internal enum MethodOptions
{
    None = 0,
    ReadOnly = 1,
    AlwaysInterleave = 2,
    OneWay = 4,
    Unordered = 8,
}

/// <summary>A grain class and the grain interfaces it implements, as source.</summary>
internal sealed record GrainClassModel(string FullName, string Type, EquatableArray<string> Interfaces);

/// <summary>What the manifest needs to know of an interface; unaffected by edits of its methods.</summary>
internal sealed record ManifestInterface(string FullName, string Type, string Proxy);

internal sealed record ManifestModel(EquatableArray<ManifestInterface> Interfaces, EquatableArray<GrainClassModel> Classes);
