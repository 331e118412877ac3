using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CityOps.Patrols;

/// <summary>The patrol of a community as its rules see it.</summary>
public sealed record PatrolState
{
    /// <summary>No patrol, and none before.</summary>
    public static PatrolState Nothing { get; } = new();

    /// <summary>By what it is made; null when none is under way.</summary>
    public PatrolOrder? Order { get; init; }

    /// <summary>When it began; of one that is over, when it ended; null when there never was one.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Its tasks.</summary>
    public ImmutableList<PatrolTask> Tasks { get; init; } = [];

    /// <summary>Its rounds; of one that is over, those of the last.</summary>
    public PatrolFigures Figures { get; init; } = PatrolFigures.None;

    /// <summary>When the first of the rounds under way is over; null when none is.</summary>
    [JsonIgnore]
    public DateTimeOffset? NextDue => Tasks.Select(task => (DateTimeOffset?)task.Due).Min();

    /// <summary>The task and the place of an identifier; null when it is not on patrol.</summary>
    public (PatrolTask Task, PatrolPoint Point)? Find(string? spot)
    {
        foreach (var task in Tasks)
        {
            if (task.Spots.FirstOrDefault(point => point.Spot.Id == spot) is { } found)
                return (task, found);
        }

        return null;
    }
}
