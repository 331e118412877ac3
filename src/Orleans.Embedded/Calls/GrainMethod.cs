using System.Globalization;
using System.Reflection;

namespace Orleans.Embedded.Calls;

/// <summary>How calls of a method are scheduled.</summary>
[Flags]
public enum GrainMethodOptions
{
    /// <summary>As any call.</summary>
    None = 0,

    /// <summary>May run beside other read-only calls.</summary>
    ReadOnly = 1,

    /// <summary>May run between the turns of any call.</summary>
    AlwaysInterleave = 2,

    /// <summary>The caller does not wait.</summary>
    OneWay = 4,

    /// <summary>Accepted for compatibility; without effect.</summary>
    Unordered = 8,
}

/// <summary>What generated code knows of one method of a grain interface.</summary>
public sealed class GrainMethod
{
    private readonly Type[] _parameterTypes;
    private MethodInfo? _method;

    /// <summary>Made once for each method by generated code.</summary>
    public GrainMethod(Type interfaceType, string interfaceName, string methodName, GrainMethodOptions options, string? responseTimeout, Type[] parameterTypes)
    {
        InterfaceType = interfaceType;
        InterfaceName = interfaceName;
        MethodName = methodName;
        Options = options;
        ResponseTimeout = responseTimeout is null ? null : TimeSpan.Parse(responseTimeout, CultureInfo.InvariantCulture);
        _parameterTypes = parameterTypes;
        if (ResponseTimeout is { } timeout)
            ShortestTimeout.Note(timeout);
    }

    /// <summary>The interface that declares the method.</summary>
    public Type InterfaceType { get; }

    /// <summary>Its full name.</summary>
    public string InterfaceName { get; }

    /// <summary>Name of the method.</summary>
    public string MethodName { get; }

    /// <summary>How its calls are scheduled.</summary>
    public GrainMethodOptions Options { get; }

    /// <summary>How long its callers wait, where the method says so.</summary>
    public TimeSpan? ResponseTimeout { get; }

    /// <summary>The method itself; looked up when a filter first asks.</summary>
    internal MethodInfo Reflected => _method ??= InterfaceType.GetMethod(MethodName, _parameterTypes)
        ?? throw new MissingMethodException(InterfaceName, MethodName);

    /// <inheritdoc />
    public override string ToString() => $"{InterfaceType.Name}.{MethodName}";
}
