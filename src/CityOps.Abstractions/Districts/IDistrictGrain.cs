using CityOps.Areas;
using Orleans.Concurrency;

namespace CityOps.Districts;

/// <summary>A district: its live figures, and the sweeper of its deadlines. Its key is the six digits of its code.</summary>
[Alias("district")]
public interface IDistrictGrain : IGrainWithStringKey
{
    /// <summary>
    /// Has every case of the district tended that the system has something to do with by now. Asked for every few seconds; asked again while
    /// it is done, or within a moment, it answers at once.
    /// </summary>
    [AlwaysInterleave]
    [Alias("sweep")]
    Task Sweep(CancellationToken cancellationToken);

    /// <summary>How the district stands; at most a second old. Does not wait for a sweep.</summary>
    [AlwaysInterleave]
    [Alias("read")]
    Task<AreaFigures> Read(CancellationToken cancellationToken);
}
