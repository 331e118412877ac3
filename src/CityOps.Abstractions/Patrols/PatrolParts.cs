using System.Text.Json.Serialization;
using CityOps.Cases;
using CityOps.Plans;
using CityOps.Postures;

namespace CityOps.Patrols;

/// <summary>What kind of thing is looked at on a special patrol (专项巡查).</summary>
[GenerateSerializer]
public enum PatrolThing
{
    /// <summary>部件: a component of a type of the catalogue.</summary>
    Part,

    /// <summary>危险源: where a dangerous substance is kept.</summary>
    Hazard,

    /// <summary>场所: a named place.</summary>
    Place,

    /// <summary>单元网格: the whole unit grid is walked.</summary>
    Cell,
}

/// <summary>What an inspector found at a place.</summary>
[GenerateSerializer]
public enum PatrolFinding
{
    /// <summary>正常.</summary>
    Normal,

    /// <summary>发现问题.</summary>
    Problem,
}

/// <summary>By what a patrol is made: it changes when another posture or other types of incidents hold.</summary>
/// <param name="Posture">What holds at the place: the strongest of city and district.</param>
/// <param name="Types">Types of the incidents that hold it, kebab case, in order; empty when people decided for no incident.</param>
/// <param name="Rules">Version of the rules.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-order")]
public sealed record PatrolOrder([property: Id(0)] Posture Posture, [property: Id(1)] IReadOnlyList<string> Types, [property: Id(2)] int Rules)
{
    /// <summary>An exercise: what is found in it is never counted.</summary>
    public bool Exercise => Posture == Posture.Exercise;

    /// <summary>The same text for the same order, and for no other.</summary>
    [JsonIgnore]
    public string Mark => $"{Words.Kebab.Of(Posture)}/{Rules}/{string.Join(',', Types)}";
}

/// <summary>A place that is looked at once in each round.</summary>
/// <param name="Id">Kind and code; once in a patrol.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Code">Code of the component, hazard, place or unit grid.</param>
/// <param name="Type">Type of the component by the city's catalogue; null for anything else.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Cell">Unit grid that it stands in.</param>
/// <param name="Place">Where.</param>
/// <param name="Inspector">Account whose responsibility grid it lies in; null where none is laid out.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-spot")]
public sealed record PatrolSpot(
    [property: Id(0)] string Id,
    [property: Id(1)] PatrolThing Kind,
    [property: Id(2)] string Code,
    [property: Id(3)] string? Type,
    [property: Id(4)] PlanText Name,
    [property: Id(5)] string Cell,
    [property: Id(6)] CasePosition Place,
    [property: Id(7)] string? Inspector);

/// <summary>A task of a patrol as it is begun: the rule's own words, kept as they were.</summary>
/// <param name="Rule">Key of the rule.</param>
/// <param name="What">What is looked at.</param>
/// <param name="Note">What has to be noted.</param>
/// <param name="EveryMinutes">Length of a round; one follows the other from the moment the task began.</param>
/// <param name="Spots">Places, each once in the patrol.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-plan")]
public sealed record PatrolPlan(
    [property: Id(0)] string Rule,
    [property: Id(1)] PlanText What,
    [property: Id(2)] PlanText Note,
    [property: Id(3)] int EveryMinutes,
    [property: Id(4)] IReadOnlyList<PatrolSpot> Spots);

/// <summary>A look at a place that was reported.</summary>
/// <param name="Round">Number of the round, from 1.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Text">In words; null when nothing is to be said.</param>
/// <param name="Photos">Identifiers of stored photographs.</param>
/// <param name="Position">Where the inspector stood.</param>
/// <param name="By">Account.</param>
/// <param name="At">When.</param>
/// <param name="Case">Key of the case that was reported from it; null for none.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-look")]
public sealed record PatrolLook(
    [property: Id(0)] int Round,
    [property: Id(1)] PatrolFinding Finding,
    [property: Id(2)] string? Text,
    [property: Id(3)] IReadOnlyList<string> Photos,
    [property: Id(4)] CasePosition Position,
    [property: Id(5)] string By,
    [property: Id(6)] DateTimeOffset At,
    [property: Id(7)] string? Case);

/// <summary>Rounds of places, counted from the beginning of the patrol. <c>Begun = Done + Missed + Dropped + Open</c>, always.</summary>
/// <param name="Begun">Rounds that were begun.</param>
/// <param name="Done">Made in time.</param>
/// <param name="Missed">Not made before the next one was due (漏巡).</param>
/// <param name="Dropped">Open when the task ended.</param>
/// <param name="Found">Of those done, how many found a problem.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-figures")]
public sealed record PatrolFigures(
    [property: Id(0)] int Begun,
    [property: Id(1)] int Done,
    [property: Id(2)] int Missed,
    [property: Id(3)] int Dropped,
    [property: Id(4)] int Found)
{
    /// <summary>Nothing yet.</summary>
    public static PatrolFigures None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Rounds that are open now.</summary>
    public int Open => Begun - Done - Missed - Dropped;

    /// <summary>Both together.</summary>
    public static PatrolFigures operator +(PatrolFigures one, PatrolFigures other) => Add(one, other);

    /// <summary>Both together.</summary>
    public static PatrolFigures Add(PatrolFigures one, PatrolFigures other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return new PatrolFigures(one.Begun + other.Begun, one.Done + other.Done, one.Missed + other.Missed, one.Dropped + other.Dropped, one.Found + other.Found);
    }
}
