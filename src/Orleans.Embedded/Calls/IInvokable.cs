using System.Reflection;

namespace Orleans.Serialization.Invocation;

/// <summary>A request with its method and arguments, as filters and interleaving rules see it.</summary>
public interface IInvokable
{
    /// <summary>How many arguments it has.</summary>
    int GetArgumentCount();

    /// <summary>One argument.</summary>
    object? GetArgument(int index);

    /// <summary>Replaces an argument before the method runs.</summary>
    void SetArgument(int index, object value);

    /// <summary>Name of the method.</summary>
    string GetMethodName();

    /// <summary>Full name of the interface that declares the method.</summary>
    string GetInterfaceName();

    /// <summary>The interface that declares the method.</summary>
    Type GetInterfaceType();

    /// <summary>The method on the interface.</summary>
    MethodInfo GetMethod();

    /// <summary>How long callers wait, where the method says so.</summary>
    TimeSpan? GetDefaultResponseTimeout();

    /// <summary>The cancellation token among the arguments.</summary>
    CancellationToken GetCancellationToken();
}
