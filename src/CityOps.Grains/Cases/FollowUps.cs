using CityOps.Accounts;
using CityOps.Commands;
using CityOps.Journal;
using CityOps.Sweeps;
using Microsoft.Extensions.Logging;

namespace CityOps.Cases;

/// <summary>
/// What follows from a merge and from a case taken up again. It is noted before the command, done after it, and done again by the sweeper when
/// the server ended in between: every step of it names an operation of its own that is always the same.
/// </summary>
public sealed class FollowUps(IGrainFactory grains, IReportNumbers numbers, ICaseFollowUps noted, TimeProvider clock, ILogger<FollowUps> log)
{
    // A command that has not been answered for so long has had no effect and will have none.
    private static readonly TimeSpan Forgotten = TimeSpan.FromMinutes(10);

    /// <summary>Gives a command, and does what follows from it.</summary>
    public async Task<Outcome<CaseReceipt>> ExecuteAsync(string key, CaseCommand command, CancellationToken cancellationToken)
    {
        var (complete, followUp) = await PrepareAsync(key, command, cancellationToken);
        if (followUp is null)
            return await CaseOf(key).Execute(complete, cancellationToken);
        await noted.NoteAsync(followUp, cancellationToken);
        var outcome = await CaseOf(key).Execute(complete, cancellationToken);
        if (outcome.IsDone)
            await RunAsync(followUp, cancellationToken);
        await noted.RemoveAsync(followUp.Operation, cancellationToken);
        return outcome;
    }

    /// <summary>Does what was left undone.</summary>
    public async Task CatchUpAsync(TimeSpan olderThan, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await OneByOne.DoAsync(await noted.NotedBeforeAsync(now - olderThan, cancellationToken), 1, CatchUpAsync, followUp => followUp.Key, log, cancellationToken);
        foreach (var forgotten in await noted.NotedBeforeAsync(now - Forgotten, cancellationToken))
            await noted.RemoveAsync(forgotten.Operation, cancellationToken);
    }

    private async Task CatchUpAsync(CaseFollowUp followUp, CancellationToken cancellationToken)
    {
        if (await RunAsync(followUp, cancellationToken))
            await noted.RemoveAsync(followUp.Operation, cancellationToken);
    }

    /// <summary>What follows from the command; a reopened case gets the key of its successor here, the same for the same operation.</summary>
    private async Task<(CaseCommand Command, CaseFollowUp? FollowUp)> PrepareAsync(string key, CaseCommand command, CancellationToken cancellationToken)
    {
        switch (command)
        {
            case MergeCase merge:
                return (merge, new CaseFollowUp(merge.Operation, FollowUpKind.Absorb, key, merge.Master));
            case ReopenCase reopen when await CaseOf(key).Read(cancellationToken) is { } view:
                var successor = await numbers.NumberAsync(OperationId.Of($"repeat/{key}/{reopen.Operation}"), view.Report.Place, cancellationToken);
                return successor is null
                    ? (reopen, null)
                    : (reopen with { NewCase = successor }, new CaseFollowUp(reopen.Operation, FollowUpKind.Repeat, key, successor));
            default:
                return (command, null);
        }
    }

    /// <summary>False when the command has had no effect so far.</summary>
    private async Task<bool> RunAsync(CaseFollowUp followUp, CancellationToken cancellationToken)
    {
        if (await CaseOf(followUp.Key).Read(cancellationToken) is not { } view)
            return false;
        var operation = OperationId.Of($"{followUp.Kind}/{followUp.Key}/{followUp.Target}");
        CaseCommand? command = followUp.Kind switch
        {
            FollowUpKind.Absorb when view.Master == followUp.Target => new AbsorbReport(operation, BuiltInAccounts.System, null, followUp.Key),
            FollowUpKind.Repeat when view.ReopenedAs == followUp.Target => Repeat(operation, view),
            _ => null,
        };
        if (command is null)
            return false;

        // A master that has ended meanwhile refuses to absorb. The duplicate names it all the same, and nothing else can be done.
        await CaseOf(followUp.Target).Execute(command, cancellationToken);
        return true;
    }

    private static ReportCase Repeat(OperationId operation, CaseView view) => new(
        operation,
        BuiltInAccounts.System,
        null,
        view.Report.Source,
        view.Registration?.TypeCode ?? view.Report.TypeCode,
        view.Registration?.Address ?? view.Report.Address,
        view.Report.Place,
        view.Report.Evidence,
        view.Report.Contact,
        view.Report.CallBackAgreed,
        view.Standing.Flags.HasFlag(CaseFlags.Urgent),
        view.Standing.Flags.HasFlag(CaseFlags.Exercise));

    private ICaseGrain CaseOf(string key) => grains.GetGrain<ICaseGrain>(key);
}
