using CityOps.Cases;
using CityOps.Journal;

namespace CityOps.Patrols;

/// <summary>Something that happened to the patrol of a community. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("patrol-event")]
public abstract record PatrolEvent;

/// <summary>Another order holds; without one before, a patrol begins and its figures count anew.</summary>
/// <param name="Order">By what.</param>
[JournalEvent("patrol-ordered", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-ordered")]
public sealed record PatrolOrdered([property: Id(0)] PatrolOrder Order) : PatrolEvent;

/// <summary>Tasks were begun, each with its first round.</summary>
/// <param name="Plans">What is looked at, where and how often.</param>
[JournalEvent("patrol-tasks-begun", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-tasks-begun")]
public sealed record PatrolTasksBegun([property: Id(0)] IReadOnlyList<PatrolPlan> Plans) : PatrolEvent;

/// <summary>Tasks that no rule asks for any more were ended.</summary>
/// <param name="Rules">Keys of their rules.</param>
/// <param name="Dropped">Rounds of places that were open in them.</param>
[JournalEvent("patrol-tasks-ended", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-tasks-ended")]
public sealed record PatrolTasksEnded([property: Id(0)] IReadOnlyList<string> Rules, [property: Id(1)] int Dropped) : PatrolEvent;

/// <summary>The round of a task was over, and the next one began.</summary>
/// <param name="Rule">Key of its rule.</param>
/// <param name="Round">Number of the new round. Rounds that passed while no server ran are left out.</param>
/// <param name="From">When it began.</param>
/// <param name="Missed">Identifiers of the places that nobody had looked at.</param>
[JournalEvent("patrol-round-turned", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-round-turned")]
public sealed record PatrolRoundTurned(
    [property: Id(0)] string Rule,
    [property: Id(1)] int Round,
    [property: Id(2)] DateTimeOffset From,
    [property: Id(3)] IReadOnlyList<string> Missed)
    : PatrolEvent;

/// <summary>An inspector looked at a place.</summary>
/// <param name="Spot">Identifier of the place.</param>
/// <param name="Round">The round.</param>
/// <param name="Finding">What was found.</param>
/// <param name="Text">In words; null for none.</param>
/// <param name="Photos">Identifiers of stored photographs.</param>
/// <param name="Position">Where the inspector stood.</param>
[JournalEvent("patrol-spot-checked", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-spot-checked")]
public sealed record PatrolSpotChecked(
    [property: Id(0)] string Spot,
    [property: Id(1)] int Round,
    [property: Id(2)] PatrolFinding Finding,
    [property: Id(3)] string? Text,
    [property: Id(4)] IReadOnlyList<string> Photos,
    [property: Id(5)] CasePosition Position)
    : PatrolEvent;

/// <summary>A case was reported from a problem.</summary>
/// <param name="Spot">Identifier of the place.</param>
/// <param name="Round">The round in which it was found.</param>
/// <param name="Case">Key of the case.</param>
[JournalEvent("patrol-case-linked", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-case-linked")]
public sealed record PatrolCaseLinked([property: Id(0)] string Spot, [property: Id(1)] int Round, [property: Id(2)] string Case) : PatrolEvent;

/// <summary>The posture is normal again: the patrol is over.</summary>
/// <param name="Dropped">Rounds of places that were open.</param>
[JournalEvent("patrol-ended", 1)]
[GenerateSerializer, Immutable]
[Alias("patrol-ended")]
public sealed record PatrolEnded([property: Id(0)] int Dropped) : PatrolEvent;
