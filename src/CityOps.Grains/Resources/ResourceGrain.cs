using CityOps.Commands;
using CityOps.Journal;
using CityOps.Words;

namespace CityOps.Resources;

/// <summary>What decisions on resources rest on.</summary>
public interface IResourceKnowledge
{
    /// <summary>Gathers what the rules need for one command.</summary>
    /// <param name="code">Code of the resource.</param>
    /// <param name="state">The resource as it stands.</param>
    /// <param name="command">The command.</param>
    /// <param name="cancellationToken">Stops it.</param>
    ValueTask<ResourceGround> GatherAsync(string code, ResourceState state, ResourceCommand command, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IResourceGrain"/>
[GrainType("resource")]
public sealed class ResourceGrain(JournalTools tools, IResourceKnowledge knowledge)
    : JournaledGrain<ResourceRules, ResourceState, ResourceCommand, ResourceGround, ResourceEvent, ResourceReceipt, ResourceSummary>(tools, Fold), IResourceGrain
{
    /// <summary>What its streams come to.</summary>
    internal static StreamFold<ResourceRules, ResourceState, ResourceCommand, ResourceGround, ResourceEvent, ResourceReceipt, ResourceSummary> Fold { get; } = new("resource", Summarize);

    private string Code => this.GetPrimaryKeyString();

    /// <inheritdoc />
    public Task<Outcome<ResourceReceipt>> Execute(ResourceCommand command, CancellationToken cancellationToken) => ExecuteAsync(command, cancellationToken);

    /// <inheritdoc />
    public async Task<ResourceView?> Read(CancellationToken cancellationToken)
    {
        var (state, version) = await CurrentAsync(cancellationToken);
        return ResourceRules.ViewOf(state, Code, version);
    }

    /// <inheritdoc />
    protected override ValueTask<ResourceGround> GatherAsync(ResourceState state, ResourceCommand command, CancellationToken cancellationToken) =>
        knowledge.GatherAsync(Code, state, command, cancellationToken);

    private static ResourceSummary Summarize(string key, ResourceState state, ReadOnlyMemory<byte> json)
    {
        var entry = state.Entry ?? throw new InvalidOperationException("A resource begins with its registration.");
        return new ResourceSummary(
            key,
            json,
            Kebab.Of(entry.Kind),
            entry.Type,
            entry.Name.Zh,
            entry.Name.En,
            entry.Organisation,
            state.Grid,
            entry.Place.Longitude,
            entry.Place.Latitude,
            entry.Address,
            entry.Stock,
            state.Held,
            Kebab.Of(state.Readiness),
            state.CheckedAt);
    }
}
