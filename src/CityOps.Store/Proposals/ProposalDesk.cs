using CityOps.Commands;
using CityOps.Journal;

namespace CityOps.Proposals;

/// <inheritdoc cref="IProposalDesk"/>
public sealed class ProposalDesk(IGrainFactory grains, IProposalList list, ProposalFeed feed) : IProposalDesk
{
    /// <inheritdoc />
    public async Task<(string Key, Outcome<ProposalReceipt> Outcome)> RaiseAsync(string sourceId, RaiseAlarm alarm, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(alarm);
        if (sourceId is not { Length: > 0 and <= 100 } || sourceId.Any(char.IsControl))
            return (string.Empty, new Outcome<ProposalReceipt>(0, null, Refusal.Of(ProposalRefusals.TextInvalid, "field", "sourceId")));
        var operation = OperationId.Of($"alarm/{alarm.Actor}/{sourceId}");
        var key = $"alarm-{operation.Value:N}";
        return (key, await grains.GetGrain<IProposalGrain>(key).Execute(alarm with { Operation = operation }, cancellationToken));
    }

    /// <inheritdoc />
    public Task<Outcome<ProposalReceipt>> ExecuteAsync(string key, ProposalCommand command, CancellationToken cancellationToken) =>
        grains.GetGrain<IProposalGrain>(key).Execute(command, cancellationToken);

    /// <inheritdoc />
    public Task<ProposalView?> ReadAsync(string key, CancellationToken cancellationToken) => grains.GetGrain<IProposalGrain>(key).Read(cancellationToken);

    /// <inheritdoc />
    public async Task<IReadOnlyList<ProposalView>> OpenAsync(string area, CancellationToken cancellationToken)
    {
        var views = await Task.WhenAll((await list.OpenAsync(area, cancellationToken)).Select(key => ReadAsync(key, cancellationToken)));
        return [.. views.OfType<ProposalView>().Where(view => view.Status == ProposalStatus.Open)];
    }

    /// <inheritdoc />
    public IDisposable Subscribe(Action changed) => feed.Subscribe(_ => changed());
}
