namespace Orleans.Embedded.Engine;

/// <summary>The activations that were at work since the last sweep, so that a million idle ones cost the sweep nothing.</summary>
internal sealed class BusyList
{
    private readonly Lock _gate = new();
    private List<Activation> _activations = [];

    public void Add(Activation activation)
    {
        lock (_gate)
            _activations.Add(activation);
    }

    /// <summary>A copy for looking only.</summary>
    public Activation[] Snapshot()
    {
        lock (_gate)
            return [.. _activations];
    }

    /// <summary>Takes the list out; what is still busy is put back.</summary>
    public List<Activation> Take()
    {
        lock (_gate)
        {
            var taken = _activations;
            _activations = [];
            return taken;
        }
    }

    public void PutBack(IReadOnlyCollection<Activation> activations)
    {
        lock (_gate)
            _activations.AddRange(activations);
    }
}
