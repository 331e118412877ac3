using Orleans.Embedded.Calls;

namespace Orleans.Embedded.Engine;

/// <summary>The activations of one stateless worker's key.</summary>
internal sealed class WorkerPool(GrainKind kind, string key)
{
    private readonly Lock _gate = new();
    private Activation[] _activations = [];

    public IReadOnlyList<Activation> Activations => Volatile.Read(ref _activations);

    /// <summary>To an idle activation, else to a new one while there may be more, else to the one with the shortest queue.</summary>
    public void Send(GrainCall call)
    {
        var activations = Volatile.Read(ref _activations);
        Activation? best = null;
        foreach (var activation in activations)
        {
            if (activation.IsGone || activation.IsClosing)
                continue;
            if (activation.LooksIdle)
            {
                activation.Enqueue(call);
                return;
            }

            if (best is null || activation.QueueLength < best.QueueLength)
                best = activation;
        }

        if (TryGrow() is { } made)
            best = made;
        if (best is not null)
            best.Enqueue(call);
        else if (kind.MayCreate(call))
            Send(call);
    }

    public bool Remove(Activation activation)
    {
        lock (_gate)
        {
            var index = Array.IndexOf(_activations, activation);
            if (index < 0)
                return false;
            _activations = [.. _activations[..index], .. _activations[(index + 1)..]];
            return true;
        }
    }

    private Activation? TryGrow()
    {
        if (kind.Engine.RefusesActivations || _activations.Length >= kind.Traits.MaxWorkers)
            return null;
        lock (_gate)
        {
            if (_activations.Length >= kind.Traits.MaxWorkers)
                return null;
            var made = new Activation(kind, key);
            _activations = [.. _activations, made];
            kind.Metrics.Activations.Add(1);
            return made;
        }
    }
}
