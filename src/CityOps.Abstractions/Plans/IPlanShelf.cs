namespace CityOps.Plans;

/// <summary>A plan in a list.</summary>
/// <param name="Shown">The document in force, or where none is the one under work.</param>
/// <param name="InForce">Number of the version in force; null when none is.</param>
/// <param name="Delivered">What is in force came with the product: the city has none of its own.</param>
/// <param name="InForceSince">Since when; null for a delivered one.</param>
/// <param name="ReviewDue">Until when it has to be reviewed; null when none is in force.</param>
/// <param name="Working">Number of the version under work; null when none is.</param>
/// <param name="WorkingStatus">Where that one stands.</param>
public sealed record PlanEntry(
    Plan Shown,
    int? InForce,
    bool Delivered,
    DateTimeOffset? InForceSince,
    DateTimeOffset? ReviewDue,
    int? Working,
    PlanVersionStatus? WorkingStatus);

/// <summary>The plans of the cities: those of their own, and for the others the delivered ones.</summary>
public interface IPlanShelf
{
    /// <summary>All plans of a city, by identifier.</summary>
    ValueTask<IReadOnlyList<PlanEntry>> ListAsync(string city, CancellationToken cancellationToken);

    /// <summary>The documents in force in a city, by identifier.</summary>
    ValueTask<IReadOnlyList<Plan>> InForceAsync(string city, CancellationToken cancellationToken);

    /// <summary>The document of one version as it was written last; null when there is none.</summary>
    ValueTask<Plan?> VersionAsync(string city, string id, int number, CancellationToken cancellationToken);
}
