using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Patrols;

/// <inheritdoc cref="IPatrolGrain"/>
[GrainType("patrol")]
public sealed class PatrolGrain(JournalTools tools, IPatrolKnowledge knowledge)
    : JournaledGrain<PatrolRules, PatrolState, PatrolCommand, PatrolGround, PatrolEvent, PatrolReceipt, PatrolSummary>(tools, Fold), IPatrolGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<PatrolRules, PatrolState, PatrolCommand, PatrolGround, PatrolEvent, PatrolReceipt, PatrolSummary> Fold { get; } = new("patrol", Summarize);

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

    private static PatrolSummary Summarize(string key, PatrolState state, ReadOnlyMemory<byte> json)
    {
        return new PatrolSummary(key, json, state.Order?.Mark, state.NextDue);
    }
}
