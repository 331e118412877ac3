using CityOps.Journal;

namespace CityOps.Proposals;

/// <summary>Something that happened to a proposal. Who did it and when stands in the journal row.</summary>
[GenerateSerializer, Immutable]
[Alias("proposal-event")]
public abstract record ProposalEvent;

/// <summary>It was made.</summary>
[JournalEvent("proposal-raised", 1)]
[GenerateSerializer, Immutable]
[Alias("proposal-raised")]
public sealed record ProposalRaised([property: Id(0)] ProposedIncident Proposed) : ProposalEvent;

/// <summary>An incident was made of it.</summary>
[JournalEvent("proposal-accepted", 1)]
[GenerateSerializer, Immutable]
[Alias("proposal-accepted")]
public sealed record ProposalAccepted([property: Id(0)] string Incident) : ProposalEvent;

/// <summary>It is none.</summary>
[JournalEvent("proposal-dismissed", 1)]
[GenerateSerializer, Immutable]
[Alias("proposal-dismissed")]
public sealed record ProposalDismissed([property: Id(0)] string Reason) : ProposalEvent;
