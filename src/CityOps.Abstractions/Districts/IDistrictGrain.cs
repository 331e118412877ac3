namespace CityOps.Districts;

/// <summary>A district of a city. Its key is its code, 6 digits.</summary>
[Alias("district")]
public interface IDistrictGrain : IGrainWithStringKey
{
    /// <summary>
    /// Has every case of the district tended that the system has something to do with by now. Asked for every few seconds by every server;
    /// asked twice within a moment it is done once.
    /// </summary>
    [Alias("sweep")]
    Task Sweep(CancellationToken cancellationToken);
}
