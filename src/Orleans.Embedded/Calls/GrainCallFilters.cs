using System.Reflection;
using Orleans.Embedded.Engine;
using Orleans.Runtime;
using Orleans.Serialization.Invocation;

namespace Orleans.Embedded.Calls;

/// <summary>The call as its filters see it.</summary>
public abstract partial class GrainCall : IIncomingGrainCallContext
{
    private protected int FilterIndex { get; set; }

    private protected object? FilterTarget { get; set; }

    IInvokable IGrainCallContext.Request => this;

    object IGrainCallContext.Grain => FilterTarget!;

    MethodInfo IGrainCallContext.InterfaceMethod => Method.Reflected;

    string IGrainCallContext.InterfaceName => Method.InterfaceName;

    string IGrainCallContext.MethodName => Method.MethodName;

    object? IGrainCallContext.Result
    {
        get => BoxedResult;
        set => BoxedResult = value;
    }

    GrainId? IGrainCallContext.SourceId => Caller?.GrainId;

    GrainId IGrainCallContext.TargetId => Callee!.GrainId;

    MethodInfo IIncomingGrainCallContext.ImplementationMethod => GrainImplementations.Find(FilterTarget!.GetType(), Method.Reflected);

    IGrainContext IIncomingGrainCallContext.TargetContext => Callee!;

    private protected abstract object? BoxedResult { get; set; }

    Task IGrainCallContext.Invoke()
    {
        var filters = Callee!.Engine.Filters;
        var index = FilterIndex++;
        if (index < filters.Length)
            return filters[index].Invoke(this);
        if (index == filters.Length && FilterTarget is IIncomingGrainCallFilter own)
            return own.Invoke(this);
        return InvokeTarget();
    }

    private protected abstract Task InvokeTarget();
}
