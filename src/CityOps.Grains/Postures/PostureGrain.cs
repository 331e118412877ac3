using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Postures;

/// <inheritdoc cref="IPostureGrain"/>
[GrainType("posture")]
public sealed class PostureGrain(JournalTools tools, IPostureKnowledge knowledge)
    : JournaledGrain<PostureRules, PostureState, PostureCommand, PostureGround, PostureEvent, PostureReceipt, PostureSummary>(tools, Fold), IPostureGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<PostureRules, PostureState, PostureCommand, PostureGround, PostureEvent, PostureReceipt, PostureSummary> Fold { get; } = new("posture", Summarize);

    /// <inheritdoc />
    public Task<Outcome<PostureReceipt>> Execute(PostureCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<PostureView> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return PostureRules.ViewOf(state, this.GetPrimaryKeyString(), version);
    }

    /// <inheritdoc />
    protected override ValueTask<PostureGround> GatherAsync(PostureState state, PostureCommand command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(this.GetPrimaryKeyString(), command, cancellationToken);

    private static PostureSummary Summarize(string key, PostureState state, ReadOnlyMemory<byte> json)
    {
        return new PostureSummary(
            key, json, Kebab.Of(state.Posture), (int?)state.Level, state.Since, [.. state.Responses.Select(response => response.Incident)], state.Pause?.Id);
    }
}
