using CityOps.Commands;
using CityOps.Journal;
using CityOps.Patrols;
using CityOps.Plans;
using Orleans.Concurrency;

namespace CityOps.Postures;

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Posture">The posture that holds now.</param>
/// <param name="Level">Gravest level of the responses under way; null without one.</param>
/// <param name="Pause">Identifier of the order by which limits stand still; null when they run.</param>
[GenerateSerializer, Immutable]
[Alias("posture-receipt")]
public sealed record PostureReceipt([property: Id(0)] Posture Posture, [property: Id(1)] ResponseLevel? Level, [property: Id(2)] Guid? Pause);

/// <summary>The posture of a city or district.</summary>
/// <param name="Area">Code of the area: 4 digits for a city, 6 for a district.</param>
/// <param name="Version">Its version; 0 when it was never switched.</param>
/// <param name="Posture">What holds, by what people decided and by responses.</param>
/// <param name="Since">Since when; null when it was never anything else.</param>
/// <param name="Level">Gravest level of the responses under way, drills left out; null without one.</param>
/// <param name="Held">What responses hold it at: it is not switched below.</param>
/// <param name="Decided">What people decided last; null when they never did.</param>
/// <param name="Responses">Responses under way, the oldest first.</param>
/// <param name="Proposed">What the shift leader asks for; null for nothing.</param>
/// <param name="Pause">The order by which limits stand still; null when they run.</param>
/// <param name="Floor">What holds when the responses under way have ended.</param>
[GenerateSerializer, Immutable]
[Alias("posture-view")]
public sealed record PostureView(
    [property: Id(0)] string Area,
    [property: Id(1)] long Version,
    [property: Id(2)] Posture Posture,
    [property: Id(3)] DateTimeOffset? Since,
    [property: Id(4)] ResponseLevel? Level,
    [property: Id(5)] Posture Held,
    [property: Id(6)] PostureDecision? Decided,
    [property: Id(7)] IReadOnlyList<PostureResponse> Responses,
    [property: Id(8)] PostureProposal? Proposed,
    [property: Id(9)] PosturePause? Pause,
    [property: Id(10)] Posture Floor);

/// <summary>The posture of one city or district. Its key is the code of the area.</summary>
[Alias("posture")]
public interface IPostureGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<PostureReceipt>> Execute(PostureCommand command, CancellationToken cancellationToken);

    /// <summary>The posture as it stands.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<PostureView> Read(CancellationToken cancellationToken);
}

/// <summary>The row of a posture.</summary>
public sealed record PostureSummary(
    string Key,
    ReadOnlyMemory<byte> State,
    string Posture,
    int? Level,
    DateTimeOffset? Since,
    IReadOnlyList<string> Incidents,
    Guid? Pause)
    : SummaryRow(Key, State);

/// <summary>The posture of an area in a list.</summary>
/// <param name="Area">Code of the area.</param>
/// <param name="Version">Its version.</param>
/// <param name="Posture">What holds in it by itself; the city's holds in its districts as well.</param>
/// <param name="Level">Gravest level of the responses under way; null without one.</param>
/// <param name="Since">Since when; null when it was never anything else.</param>
/// <param name="Incidents">Keys of the incidents whose response holds it up.</param>
/// <param name="Pause">Identifier of the order by which limits stand still; null when they run.</param>
/// <param name="PauseAreas">Leading digits of the unit grids in which they do.</param>
public sealed record PostureLine(
    string Area,
    long Version,
    Posture Posture,
    ResponseLevel? Level,
    DateTimeOffset? Since,
    IReadOnlyList<string> Incidents,
    Guid? Pause,
    IReadOnlyList<string> PauseAreas);

/// <summary>Exactly what a switch would change.</summary>
/// <param name="Before">What holds.</param>
/// <param name="After">What would hold.</param>
/// <param name="Paused">Ordinary open cases whose limits would stand still.</param>
/// <param name="Running">Open cases of the same areas whose limits go on: urgent ones and those of incidents.</param>
/// <param name="Resumed">Cases whose limits stand still and would run again.</param>
public sealed record PosturePreview(Posture Before, Posture After, int Paused, int Running, int Resumed)
{
    /// <summary>What would be patrolled in the area.</summary>
    public PatrolPreview Patrols { get; init; } = PatrolPreview.None;
}
