using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Proposals;

/// <inheritdoc cref="IProposalGrain"/>
[GrainType("proposal")]
public sealed class ProposalGrain(JournalTools tools, IProposalKnowledge knowledge)
    : JournaledGrain<ProposalRules, ProposalState, ProposalCommand, ProposalGround, ProposalEvent, ProposalReceipt, ProposalSummary>(tools, "proposal"), IProposalGrain
{
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

    /// <inheritdoc />
    protected override ProposalSummary Summarize(ProposalState state, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new ProposalSummary(this.GetPrimaryKeyString(), json, Kebab.Of(state.Status), Kebab.Of(state.Proposed!.Source), state.Proposed.Grid, state.At);
    }
}
