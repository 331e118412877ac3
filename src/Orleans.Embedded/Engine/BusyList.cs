namespace Orleans.Embedded.Engine;

/// <summary>The activations that were at work since the last sweep, so that a million idle ones cost the sweep nothing.</summary>
internal sealed class BusyList
{
    private readonly Lock _gate = new();
    private List<Activation> _activations = [];
    private List<Activation> _beingSwept = [];

    public void Add(Activation activation)
    {
        lock (_gate)
            _activations.Add(activation);
    }

    /// <summary>A copy for looking only; those that a sweep is at are in it.</summary>
    public Activation[] Snapshot()
    {
        lock (_gate)
            return [.. _beingSwept, .. _activations];
    }

    /// <summary>Takes the list out for a sweep; what is still busy is put back.</summary>
    public IReadOnlyList<Activation> Take()
    {
        lock (_gate)
        {
            (_beingSwept, _activations) = (_activations, []);
            return _beingSwept;
        }
    }

    public void PutBack(IReadOnlyCollection<Activation> activations)
    {
        lock (_gate)
        {
            _activations.AddRange(activations);
            _beingSwept = [];
        }
    }
}
