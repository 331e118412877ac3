using System.Reflection;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans;

/// <summary>A call on its way through the filters.</summary>
public interface IGrainCallContext
{
    /// <summary>The request.</summary>
    IInvokable Request { get; }

    /// <summary>The grain object.</summary>
    object Grain { get; }

    /// <summary>The method on the interface.</summary>
    MethodInfo InterfaceMethod { get; }

    /// <summary>Full name of the interface.</summary>
    string InterfaceName { get; }

    /// <summary>Name of the method.</summary>
    string MethodName { get; }

    /// <summary>The result, after <see cref="Invoke"/>; a filter may replace it.</summary>
    object? Result { get; set; }

    /// <summary>Who called; null when it was not a grain.</summary>
    GrainId? SourceId { get; }

    /// <summary>Who is called.</summary>
    GrainId TargetId { get; }

    /// <summary>Goes on: to the next filter, at last to the grain.</summary>
    Task Invoke();
}

/// <summary>A call about to enter a grain.</summary>
public interface IIncomingGrainCallContext : IGrainCallContext
{
    /// <summary>The method on the grain class.</summary>
    MethodInfo ImplementationMethod { get; }

    /// <summary>The activation.</summary>
    IGrainContext TargetContext { get; }
}

/// <summary>Code around every call into a grain. A grain that implements it filters its own calls, last of all.</summary>
public interface IIncomingGrainCallFilter
{
    /// <summary>Does its part and calls <see cref="IGrainCallContext.Invoke"/>, or does not.</summary>
    Task Invoke(IIncomingGrainCallContext context);
}

/// <summary>A filter as a function.</summary>
public delegate Task IncomingGrainCallFilterDelegate(IIncomingGrainCallContext context);
