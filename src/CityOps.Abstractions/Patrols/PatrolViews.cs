using CityOps.Commands;
using CityOps.Journal;
using CityOps.Plans;
using CityOps.Postures;
using Orleans.Concurrency;

namespace CityOps.Patrols;

/// <summary>A place of a patrol as it stands.</summary>
/// <param name="Spot">The place.</param>
/// <param name="Look">The look of the round under way; null while nobody has looked.</param>
/// <param name="Before">The last look of an earlier round; null for none.</param>
/// <param name="Problem">The last look that found a problem; null for none.</param>
/// <param name="Missed">How many rounds were missed here.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-point")]
public sealed record PatrolPoint(
    [property: Id(0)] PatrolSpot Spot,
    [property: Id(1)] PatrolLook? Look,
    [property: Id(2)] PatrolLook? Before,
    [property: Id(3)] PatrolLook? Problem,
    [property: Id(4)] int Missed);

/// <summary>A task of a patrol as it stands.</summary>
/// <param name="Rule">Key of its rule.</param>
/// <param name="What">What is looked at.</param>
/// <param name="Note">What has to be noted.</param>
/// <param name="EveryMinutes">Length of a round.</param>
/// <param name="Round">Number of the round under way.</param>
/// <param name="From">When it began.</param>
/// <param name="Due">When it is over.</param>
/// <param name="Spots">Its places.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-task")]
public sealed record PatrolTask(
    [property: Id(0)] string Rule,
    [property: Id(1)] PlanText What,
    [property: Id(2)] PlanText Note,
    [property: Id(3)] int EveryMinutes,
    [property: Id(4)] int Round,
    [property: Id(5)] DateTimeOffset From,
    [property: Id(6)] DateTimeOffset Due,
    [property: Id(7)] IReadOnlyList<PatrolPoint> Spots);

/// <summary>The patrol of a community.</summary>
/// <param name="Area">Code of the community, 12 digits.</param>
/// <param name="Version">Its version; 0 when there never was one.</param>
/// <param name="Order">By what it is made; null when none is under way.</param>
/// <param name="Since">When it began; of one that is over, when it ended; null when there never was one.</param>
/// <param name="Tasks">Its tasks, by rule.</param>
/// <param name="Figures">Its rounds; of one that is over, those of the last.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-view")]
public sealed record PatrolView(
    [property: Id(0)] string Area,
    [property: Id(1)] long Version,
    [property: Id(2)] PatrolOrder? Order,
    [property: Id(3)] DateTimeOffset? Since,
    [property: Id(4)] IReadOnlyList<PatrolTask> Tasks,
    [property: Id(5)] PatrolFigures Figures);

/// <summary>What the one who gave a command is told.</summary>
/// <param name="Order">By what the patrol is made now; null when none is under way.</param>
/// <param name="Figures">Its rounds.</param>
[GenerateSerializer, Immutable]
[Alias("patrol-receipt")]
public sealed record PatrolReceipt([property: Id(0)] PatrolOrder? Order, [property: Id(1)] PatrolFigures Figures);

/// <summary>The patrol of one community. Its key is the code of the community.</summary>
[Alias("patrol")]
public interface IPatrolGrain : IGrainWithStringKey
{
    /// <summary>Does what the command says, or refuses it.</summary>
    [Alias("execute")]
    Task<Outcome<PatrolReceipt>> Execute(PatrolCommand command, CancellationToken cancellationToken);

    /// <summary>The patrol as it stands.</summary>
    [ReadOnly]
    [Alias("read")]
    Task<PatrolView> Read(CancellationToken cancellationToken);
}

/// <summary>The row of a patrol.</summary>
public sealed record PatrolSummary(string Key, ReadOnlyMemory<byte> State, string? Mark, DateTimeOffset? NextDue) : SummaryRow(Key, State);

/// <summary>What patrols a posture would begin, task by task.</summary>
/// <param name="Inspectors">How many inspectors would get tasks.</param>
/// <param name="Tasks">What would be looked at, at how many places, how often.</param>
public sealed record PatrolPreview(int Inspectors, IReadOnlyList<PatrolPreviewTask> Tasks)
{
    /// <summary>No patrol.</summary>
    public static PatrolPreview None { get; } = new(0, []);

    /// <summary>Places of all tasks.</summary>
    public int Places => Tasks.Sum(task => task.Places);
}

/// <summary>One task of a preview.</summary>
/// <param name="Rule">Key of the rule.</param>
/// <param name="What">What would be looked at.</param>
/// <param name="EveryMinutes">Length of a round.</param>
/// <param name="Places">At how many places.</param>
public sealed record PatrolPreviewTask(string Rule, PlanText What, int EveryMinutes, int Places);

/// <summary>What became of a case that was reported from a patrol.</summary>
/// <param name="Case">Key of the case; null when it was refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
public sealed record PatrolCaseAnswer(string? Case, Refusal? Refusal);

/// <summary>Where screens and the HTTP interface look at patrols and hand in commands.</summary>
public interface IPatrolDesk
{
    /// <summary>Gives a command.</summary>
    Task<Outcome<PatrolReceipt>> ExecuteAsync(string area, PatrolCommand command, CancellationToken cancellationToken);

    /// <summary>The patrol of a community; null when there is no such community.</summary>
    Task<PatrolView?> ReadAsync(string area, CancellationToken cancellationToken);

    /// <summary>Reports a case from a problem that the account found, with its words, photographs and position, and names it in the patrol. Repeated it is the same case.</summary>
    /// <param name="area">Code of the community.</param>
    /// <param name="spot">Identifier of the place.</param>
    /// <param name="round">The round in which it was found.</param>
    /// <param name="type">Type of the case by the city's catalogue.</param>
    /// <param name="account">Who found it and reports.</param>
    /// <param name="cancellationToken">Stops it.</param>
    Task<PatrolCaseAnswer> ReportCaseAsync(string area, string spot, int round, string type, string account, CancellationToken cancellationToken);

    /// <summary>What would be patrolled in a city or district in a posture, with the incidents that hold it now.</summary>
    Task<PatrolPreview> PreviewAsync(string area, Posture posture, CancellationToken cancellationToken);
}

/// <summary>The patrols under way, kept in memory and brought up to date by the live feed.</summary>
public interface IPatrolBoard
{
    /// <summary>When the board was last known to be up to date.</summary>
    DateTimeOffset FreshAt { get; }

    /// <summary>Patrols under way, by community.</summary>
    IReadOnlyList<PatrolView> Current { get; }

    /// <summary>Tells, on a thread of the pool, that a patrol has changed.</summary>
    /// <returns>Ends the subscription when disposed.</returns>
    IDisposable Subscribe(Action changed);
}
