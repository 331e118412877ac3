using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Hazards;

/// <summary>What decisions on the register of dangerous substances rest on.</summary>
public interface IHazardKnowledge
{
    /// <summary>Gathers what the rules need for one command.</summary>
    /// <param name="code">Code of the place.</param>
    /// <param name="state">The place as it stands.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<HazardGround> GatherAsync(string code, HazardState state, HazardCommand command, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IHazardGrain"/>
[GrainType("hazard")]
public sealed class HazardGrain(JournalTools tools, IHazardKnowledge knowledge)
    : JournaledGrain<HazardRules, HazardState, HazardCommand, HazardGround, HazardEvent, HazardReceipt, HazardSummary>(tools, Fold), IHazardGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<HazardRules, HazardState, HazardCommand, HazardGround, HazardEvent, HazardReceipt, HazardSummary> Fold { get; } = new("hazard", Summarize);

    private string Code => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public Task<Outcome<HazardReceipt>> Execute(HazardCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<HazardView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return HazardRules.ViewOf(state, Code, version);
    }

    /// <inheritdoc />
    protected override ValueTask<HazardGround> GatherAsync(HazardState state, HazardCommand command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(Code, state, command, cancellationToken);

    private static HazardSummary Summarize(string key, HazardState state, ReadOnlyMemory<byte> json)
    {
        var entry = state.Entry ?? throw new InvalidOperationException("An entry begins with its registration.");
        return new HazardSummary(
            key,
            json,
            Kebab.Of(entry.Kind),
            entry.Name.Zh,
            entry.Name.En,
            entry.Substance,
            entry.Un,
            entry.Tonnes,
            entry.Organisation,
            state.Grid,
            entry.Place.Longitude,
            entry.Place.Latitude,
            state.RetiredAt is not null);
    }
}
