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
        Activation? best;
        while ((best = Choose()) is null)
        {
            // All there were have just ended and left: there is room for a new one, unless none is made any more.
            if (!kind.MayCreate(call))
                return;
        }

        best.Enqueue(call);
    }

    private Activation? Choose()
    {
        Activation? shortest = null, ending = null;
        foreach (var activation in Volatile.Read(ref _activations))
        {
            if (activation.IsGone)
                continue;
            if (activation.IsClosing)
                ending = activation;
            else if (activation.LooksIdle)
                return activation;
            else if (shortest is null || activation.QueueLength < shortest.QueueLength)
                shortest = activation;
        }

        // One that ends still takes calls in, and sends them on when it has ended.
        return TryGrow() ?? shortest ?? ending;
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
