namespace CityOps.Patrols;

/// <summary>What decisions on patrols rest on.</summary>
public interface IPatrolKnowledge
{
    /// <summary>Gathers what the rules need for one command.</summary>
    ValueTask<PatrolGround> GatherAsync(string area, PatrolState state, PatrolCommand command, CancellationToken cancellationToken);

    /// <summary>Whether there is such a community.</summary>
    bool IsArea(string code);
}

/// <summary>What the city has of that rules ask for.</summary>
public interface IPatrolSurvey
{
    /// <summary>Things that the rules ask for in an area, of each beat somewhat more than the rule takes.</summary>
    Task<IReadOnlyList<PatrolFound>> FindAsync(string area, IReadOnlyList<PatrolRule> rules, CancellationToken cancellationToken);
}

/// <summary>The row of a patrol as the sweep reads it.</summary>
/// <param name="Area">Code of the community.</param>
/// <param name="Version">Its version.</param>
/// <param name="Mark">Mark of its order; null when none is under way.</param>
/// <param name="NextDue">When the first of its rounds is over; null when none is under way.</param>
public sealed record PatrolRow(string Area, long Version, string? Mark, DateTimeOffset? NextDue);

/// <summary>Lists of patrols and of what they follow.</summary>
public interface IPatrolList
{
    /// <summary>Patrols under way.</summary>
    Task<IReadOnlyList<PatrolRow>> UnderWayAsync(CancellationToken cancellationToken);

    /// <summary>Version of every patrol that ever was, by community.</summary>
    Task<IReadOnlyDictionary<string, long>> VersionsAsync(CancellationToken cancellationToken);

    /// <summary>What the postures that are not normal say to patrols.</summary>
    Task<IReadOnlyList<PatrolPosture>> PosturesAsync(CancellationToken cancellationToken);

    /// <summary>The same for one area, whatever holds in it.</summary>
    Task<PatrolPosture?> PostureAsync(string area, CancellationToken cancellationToken);
}
