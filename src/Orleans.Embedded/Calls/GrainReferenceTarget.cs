using Orleans.Embedded.Engine;
using Orleans.Runtime;

namespace Orleans.Embedded.Calls;

/// <summary>Where the calls of a reference go.</summary>
public abstract class GrainReferenceTarget
{
    private protected GrainReferenceTarget()
    {
    }

    internal abstract GrainEngine Engine { get; }

    internal abstract GrainId GrainId { get; }

    internal abstract void Send(GrainCall call);
}

/// <summary>A grain by kind and key. Remembers the activation it met last, which saves the look-up while that one lives.</summary>
internal sealed class GrainTarget(GrainKind kind, string key) : GrainReferenceTarget
{
    private Activation? _activation;

    internal override GrainEngine Engine => kind.Engine;

    internal override GrainId GrainId => new(kind.GrainType, IdSpan.Create(key));

    internal override void Send(GrainCall call)
    {
        var activation = _activation;
        if (activation is null || activation.IsGone)
        {
            if (kind.FindOrCreate(key, call) is not { } found)
                return;
            _activation = activation = found;
        }

        activation.Enqueue(call);
    }
}

/// <summary>One activation and no other: an observer's, or a worker's own.</summary>
internal sealed class ActivationTarget(Activation activation) : GrainReferenceTarget
{
    internal Activation Activation => activation;

    internal override GrainEngine Engine => activation.Engine;

    internal override GrainId GrainId => activation.GrainId;

    internal override void Send(GrainCall call) => activation.Enqueue(call);
}

/// <summary>A stateless worker: whichever activation is free.</summary>
internal sealed class WorkerTarget(GrainKind kind, string key) : GrainReferenceTarget
{
    internal override GrainEngine Engine => kind.Engine;

    internal override GrainId GrainId => new(kind.GrainType, IdSpan.Create(key));

    internal override void Send(GrainCall call) => kind.Workers(key).Send(call);
}
