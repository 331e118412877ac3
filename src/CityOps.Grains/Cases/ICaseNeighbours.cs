namespace CityOps.Cases;

/// <summary>Other cases that a decision on one rests on.</summary>
public interface ICaseNeighbours
{
    /// <summary>The case that another is to be merged into, as it stands; null when there is none.</summary>
    ValueTask<MasterCase?> MasterAsync(string key, CancellationToken cancellationToken);

    /// <summary>The last case of a type that was closed near a place, in a unit grid, not long ago.</summary>
    /// <param name="question">Where, what and since when.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>Its key; null when there is none.</returns>
    ValueTask<string?> RepeatOfAsync(RepeatQuestion question, CancellationToken cancellationToken);
}

/// <summary>Asks whether the same came up at the same place not long ago.</summary>
/// <param name="TypeCode">What.</param>
/// <param name="Grid">Unit grid.</param>
/// <param name="Place">Where.</param>
/// <param name="Metres">How far from there still counts as there.</param>
/// <param name="ClosedSince">Not closed before.</param>
/// <param name="At">Not closed after.</param>
public sealed record RepeatQuestion(string TypeCode, string Grid, CasePosition Place, double Metres, DateTimeOffset ClosedSince, DateTimeOffset At);
