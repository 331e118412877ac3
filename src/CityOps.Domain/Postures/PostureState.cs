using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CityOps.Plans;

namespace CityOps.Postures;

/// <summary>The posture of an area as its rules see it.</summary>
public sealed record PostureState
{
    /// <summary>What holds when no response does.</summary>
    public Posture Floor { get; init; }

    /// <summary>What people decided last; null when they never did.</summary>
    public PostureDecision? Decided { get; init; }

    /// <summary>Responses under way, the oldest first.</summary>
    public ImmutableList<PostureResponse> Responses { get; init; } = [];

    /// <summary>What the shift leader asks for; null for nothing.</summary>
    public PostureProposal? Proposed { get; init; }

    /// <summary>The order by which limits stand still; null when they run.</summary>
    public PosturePause? Pause { get; init; }

    /// <summary>Since when it is what it is; null when it was never anything else.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What responses hold it at: a drill at an exercise, any other at an emergency.</summary>
    [JsonIgnore]
    public Posture Held => Responses.IsEmpty ? Posture.Normal : Responses.Exists(response => !response.Exercise) ? Posture.Emergency : Posture.Exercise;

    /// <summary>What holds.</summary>
    [JsonIgnore]
    public Posture Posture => Floor > Held ? Floor : Held;

    /// <summary>Gravest level of the responses, drills left out; null without one.</summary>
    [JsonIgnore]
    public ResponseLevel? Level => Responses.Where(response => !response.Exercise).Select(response => (ResponseLevel?)response.Level).Min();
}
