using CityOps.Accounts;
using CityOps.Cases;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Postures;
using CityOps.Proposals;

namespace CityOps.Incidents;

/// <inheritdoc cref="IIncidentDesk"/>
/// <remarks>What follows in the case and in the posture names an operation that is always the same: repeated after a fault it has no second effect.</remarks>
public sealed class IncidentDesk(IGrainFactory grains, IIncidentNumbers numbers, IIncidentList list, ResponsePostures postures) : IIncidentDesk
{
    /// <inheritdoc />
    public async Task<IncidentAnswer> ReceiveAsync(ReceiveIncident command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (command.Operation.Value == Guid.Empty)
            return new IncidentAnswer(string.Empty, Refused(Refusal.Of(CommonRefusals.OperationMissing)));
        if (await numbers.NumberAsync(command.Operation, command.Place, cancellationToken) is not { } key)
            return new IncidentAnswer(string.Empty, Refused(Refusal.Of(IncidentRefusals.PlaceOutsideCity)));
        if (CaseOf(command.Source, command.Reference) is { } origin && await EscalateAsync(origin, key, command, cancellationToken) is { } refusal)
            return new IncidentAnswer(string.Empty, Refused(refusal));
        if (ProposalOf(command) is { } proposal && await AcceptAsync(proposal, key, command, cancellationToken) is { } decided)
            return new IncidentAnswer(string.Empty, Refused(decided));
        return new IncidentAnswer(key, await grains.GetGrain<IIncidentGrain>(key).Execute(command, cancellationToken));
    }

    /// <inheritdoc />
    public async Task<Outcome<IncidentReceipt>> ExecuteAsync(string key, IncidentCommand command, CancellationToken cancellationToken)
    {
        var outcome = await grains.GetGrain<IIncidentGrain>(key).Execute(command, cancellationToken);
        if (outcome.IsDone && (command as AttachChild)?.Child is { } attached && await FollowLinkAsync(key, attached, cancellationToken) is { } refusal)
            return Refused(refusal);
        if (outcome.IsDone && command is DetachChild detach)
            await FollowLinkAsync(key, detach.Child, cancellationToken);
        if (outcome.IsDone && command is TerminateIncident)
            await WriteBackAsync(key, cancellationToken);
        if (outcome.IsDone && command is ActivateIncident or ChangeLevel or TerminateIncident && await ReadAsync(key, cancellationToken) is { } view)
            await postures.FollowAsync(view, cancellationToken);
        return outcome;
    }

    /// <inheritdoc />
    public async Task WriteBackAsync(string key, CancellationToken cancellationToken)
    {
        if (await ReadAsync(key, cancellationToken) is not { Result: { } result } view || CaseOf(view.Report.Source, view.Report.Reference) is not { } origin)
            return;

        // The same operation however often it is asked for. A case that was voided or merged meanwhile refuses, and nothing else can be done.
        var record = new RecordIncidentResult(OperationId.Of($"incident/{key}/result"), BuiltInAccounts.System, null, key, result);
        await grains.GetGrain<ICaseGrain>(origin).Execute(record, cancellationToken);
    }

    /// <inheritdoc />
    public async Task<Refusal?> FollowLinkAsync(string parent, string child, CancellationToken cancellationToken)
    {
        if (await ReadAsync(parent, cancellationToken) is not { } above || await ReadAsync(child, cancellationToken) is not { } below)
            return null;

        // The moment at which the parent took the child names the link: linked, let go and linked again are three operations.
        if (above.Children.FirstOrDefault(link => link.Key == child) is not { } link)
            return below.Parent is { } had && had.Key == parent ? await FollowAsync(child, null, $"incident/{parent}/child/{child}/{had.Since.UtcTicks}/left", cancellationToken) : null;
        if (below.Parent?.Key == parent)
            return null;
        var name = $"incident/{parent}/child/{child}/{link.Since.UtcTicks}";
        if (await FollowAsync(child, link with { Key = parent }, name, cancellationToken) is not { } refusal)
            return null;
        var release = new DetachChild(OperationId.Of(name + "/released"), BuiltInAccounts.System, null, child, "关联未被接受 The link was not taken");
        await grains.GetGrain<IIncidentGrain>(parent).Execute(release, cancellationToken);
        return refusal;
    }

    /// <inheritdoc />
    public Task<IncidentView?> ReadAsync(string key, CancellationToken cancellationToken) => grains.GetGrain<IIncidentGrain>(key).Read(cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<IncidentLine>> ListAsync(IReadOnlyList<string> areas, bool ended, CancellationToken cancellationToken) => list.ReadAsync(areas, ended, cancellationToken);

    private async Task<Refusal?> FollowAsync(string child, IncidentLink? parent, string operation, CancellationToken cancellationToken) =>
        (await grains.GetGrain<IIncidentGrain>(child).Execute(new FollowParent(OperationId.Of(operation), BuiltInAccounts.System, null, parent), cancellationToken)).Refusal;

    private static string? CaseOf(IncidentSource source, string? reference) => source == IncidentSource.Case ? reference : null;

    private static string? ProposalOf(ReceiveIncident command) => command.Source is IncidentSource.Sensor or IncidentSource.Surge ? command.Reference : null;

    /// <summary>The proposal first, as the case: it takes one incident.</summary>
    private async Task<Refusal?> AcceptAsync(string proposal, string key, ReceiveIncident command, CancellationToken cancellationToken)
    {
        // What another system calls its alarm is no proposal of this one, and stands in the report as it is.
        if (!proposal.StartsWith("alarm-", StringComparison.Ordinal) && !proposal.StartsWith("surge-", StringComparison.Ordinal))
            return null;
        var accept = new AcceptProposal(OperationId.Of($"incident/{key}/proposal"), command.Actor, null, key);
        return (await grains.GetGrain<IProposalGrain>(proposal).Execute(accept, cancellationToken)).Refusal;
    }

    /// <summary>The case first: two who think of it at once get one incident, because the case takes one.</summary>
    private async Task<Refusal?> EscalateAsync(string origin, string key, ReceiveIncident command, CancellationToken cancellationToken)
    {
        var text = command.Text.Length > 500 ? command.Text[..500] : command.Text;
        var escalate = new EscalateToIncident(OperationId.Of($"incident/{key}/case"), command.Actor, null, key, text);
        return (await grains.GetGrain<ICaseGrain>(origin).Execute(escalate, cancellationToken)).Refusal;
    }

    private static Outcome<IncidentReceipt> Refused(Refusal refusal) => new(0, null, refusal);
}
