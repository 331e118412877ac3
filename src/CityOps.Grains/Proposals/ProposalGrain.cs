using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Proposals;

/// <inheritdoc cref="IProposalGrain"/>
[GrainType("proposal")]
public sealed class ProposalGrain(JournalTools tools, IProposalKnowledge knowledge)
    : JournaledGrain<ProposalRules, ProposalState, ProposalCommand, ProposalGround, ProposalEvent, ProposalReceipt, ProposalSummary>(tools, Fold), IProposalGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<ProposalRules, ProposalState, ProposalCommand, ProposalGround, ProposalEvent, ProposalReceipt, ProposalSummary> Fold { get; } = new("proposal", Summarize);

    /// <inheritdoc />
    public Task<Outcome<ProposalReceipt>> Execute(ProposalCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<ProposalView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return ProposalRules.ViewOf(state, this.GetPrimaryKeyString(), version);
    }

    /// <inheritdoc />
    protected override ValueTask<ProposalGround> GatherAsync(ProposalState state, ProposalCommand command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(command, cancellationToken);

    private static ProposalSummary Summarize(string key, ProposalState state, ReadOnlyMemory<byte> json)
    {
        return new ProposalSummary(key, json, Kebab.Of(state.Status), Kebab.Of(state.Proposed!.Source), state.Proposed.Grid, state.At);
    }
}
