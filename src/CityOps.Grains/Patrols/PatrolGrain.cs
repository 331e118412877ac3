using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolGrain"/>
[GrainType("patrol")]
public sealed class PatrolGrain(JournalTools tools, IPatrolKnowledge knowledge)
    : JournaledGrain<PatrolRules, PatrolState, PatrolCommand, PatrolGround, PatrolEvent, PatrolReceipt, PatrolSummary>(tools, "patrol"), IPatrolGrain
{
    /// <inheritdoc />
    public Task<Outcome<PatrolReceipt>> Execute(PatrolCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<PatrolView> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return PatrolRules.ViewOf(state, this.GetPrimaryKeyString(), version);
    }

    /// <inheritdoc />
    protected override ValueTask<PatrolGround> GatherAsync(PatrolState state, PatrolCommand command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(this.GetPrimaryKeyString(), state, command, cancellationToken);

    /// <inheritdoc />
    protected override PatrolSummary Summarize(PatrolState state, ReadOnlyMemory<byte> json)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new PatrolSummary(this.GetPrimaryKeyString(), json, state.Order?.Mark, state.NextDue);
    }
}
