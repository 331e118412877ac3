using CityOps.Live;
using Microsoft.Extensions.Logging;

namespace CityOps.Proposals;

/// <summary>Tells which proposal has changed.</summary>
public sealed class ProposalFeed(IJournalTail tail, ILogger<ProposalFeed> log) : KeyFeed(tail, "proposal", log);
