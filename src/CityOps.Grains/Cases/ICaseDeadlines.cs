namespace CityOps.Cases;

/// <summary>A case that the system may have something to do with.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Version">Version of its stream.</param>
public sealed record WaitingCase(string Key, long Version);

/// <summary>The deadlines of the cases, as their table keeps them.</summary>
public interface ICaseDeadlines
{
    /// <summary>The cases of an area that the system may have something to do with, those that have waited longest first.</summary>
    /// <param name="area">Leading digits of unit grids.</param>
    /// <param name="now">What is due before this has to be marked late.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    IAsyncEnumerable<WaitingCase> WaitingAsync(string area, DateTimeOffset now, CancellationToken cancellationToken);
}
