namespace CityOps.Sweeps;

/// <summary>
/// What the city does by itself, of one kind, once in the cluster. Its key is the kind. Every server nudges it every second, so the sweeps of a
/// server that died go on elsewhere with the next nudge.
/// </summary>
[Alias("sweep")]
public interface ISweepGrain : IGrainWithStringKey
{
    /// <summary>
    /// Begins the sweep, unless one is under way or the pause since the last one has not passed. Does not wait for its end: a sweep may take
    /// longer than a call may.
    /// </summary>
    [Alias("nudge")]
    Task Nudge(CancellationToken cancellationToken);
}
