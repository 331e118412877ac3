using CityOps.Areas;
using Orleans.Concurrency;

namespace CityOps.Districts;

/// <summary>
/// A district: its live figures, and the sweeper of its deadlines. Its key is the six digits of its code. Whoever runs it calls
/// <see cref="Sweep"/> every few seconds; called by several servers at once it does the work once.
/// </summary>
[Alias("district")]
public interface IDistrictGrain : IGrainWithStringKey
{
    /// <summary>Does what time asks of the district's cases: registers, urges, marks as late, resumes, escalates, archives.</summary>
    /// <returns>How many commands took effect.</returns>
    [Alias("sweep")]
    Task<int> Sweep(CancellationToken cancellationToken);

    /// <summary>How the district stands; at most a second old.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<AreaFigures> Read(CancellationToken cancellationToken);
}
